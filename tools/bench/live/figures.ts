import type { Told } from '../../strain/bots/tell.ts'
import { type Figure, percentile } from '../../strain/results/figures.ts'

/** One name and unit with what each run gave, and what is promised of it. */
export const figure = (
  name: string,
  unit: string,
  values: readonly number[],
  goal: Pick<Figure, 'atMost' | 'atLeast' | 'isEach'> = {},
): Figure => ({ name, unit, values, ...goal })

/** What may never happen. */
export const never = { atMost: 0, isEach: true }

/** The value at a share, in each run. */
export const eachAt = (runs: readonly (readonly number[])[], share: number): number[] =>
  runs.map(values => percentile(values, share))

/** Everything that went wrong among the bots: a no, no answer, a text that somebody never received, a closed socket. */
export const errorsIn = (told: Told, unanswered: number): number =>
  Object.values(told.refused).reduce((sum, count) => sum + count, 0) +
  unanswered +
  told.unseen +
  told.closed +
  (told.isAlike ? 0 : 1)

/** How many runs, from the words of the command: `--runs 5`. */
export function runsOf(words: readonly string[], usual: number): number {
  const at = words.indexOf('--runs')
  const runs = at < 0 ? usual : Number(words[at + 1])
  if (!Number.isInteger(runs) || runs < 1) throw new Error('--runs takes a whole number, 1 or more')
  return runs
}

/** The same measurement again and again, one after the other. */
export async function repeated<Value>(runs: number, measure: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = []
  for (let run = 0; run < runs; run += 1) values.push(await measure())
  return values
}
