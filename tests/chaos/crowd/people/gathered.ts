import { onTestFinished } from 'vitest'
import { Crowd, type Manner } from './Crowd.ts'

/** A crowd that goes home when the test ends. */
export async function gathered(url: string, key: string, manner?: Manner): Promise<Crowd> {
  const crowd = await Crowd.gather(url, key, manner)
  onTestFinished(() => crowd.close())
  return crowd
}
