import { afterAll, beforeAll } from 'vitest'
import { Cluster } from '../../../tools/operate/programs/postgres/Cluster.ts'

/** One PostgreSQL for all tests of a file, started before the first and gone after the last. */
export function clusterOfFile(): () => Cluster {
  let cluster: Cluster | undefined
  beforeAll(async () => {
    cluster = await Cluster.start()
  }, 120_000)
  afterAll(async () => {
    await cluster?.remove()
  }, 30_000)
  return () => {
    if (!cluster) throw new Error('PostgreSQL is started before the first test')
    return cluster
  }
}
