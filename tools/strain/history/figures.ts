import type { Figure } from '../results/figures.ts'
import { type Kind, kinds, type Verdict } from './check.ts'

/** What has its own line in every table; the other kinds of fault share one. */
const lines = ['lost', 'twice', 'refusedYetThere'] as const satisfies Kind[]
const names = { lost: 'acked and lost', twice: 'applied twice', refusedYetThere: 'refused yet there' }

/** What came of each run as figures: none of its faults may happen, not even once. */
export function figuresOf(verdicts: readonly Verdict[]): Figure[] {
  const count = (among: readonly Kind[]) =>
    verdicts.map(({ faults }) => faults.filter(({ kind }) => among.includes(kind)).length)
  const never = (name: string, among: readonly Kind[]): Figure => ({
    ...{ name, unit: 'commands', values: count(among), atMost: 0, isEach: true },
  })
  return [
    { name: 'acked', unit: 'commands', values: verdicts.map(({ saved }) => saved), atLeast: 1, isEach: true },
    ...lines.map(kind => never(names[kind], [kind])),
    never(
      'other faults of the story',
      kinds.filter(kind => !lines.some(line => line === kind)),
    ),
  ]
}
