import { Event, Order } from '#shared/messages/story.ts'
import type { Language } from '#shared/model/workshop.ts'
import { simulateCommand as english } from '#shared/text/en/simulateCommand.ts'
import { simulateCommand as swedish } from '#shared/text/sv/simulateCommand.ts'
import { type Translate, translator } from '#shared/text/translate.ts'
import { doneIn, type Failed, type Totals } from './Totals.ts'

export type Say = Translate<keyof typeof swedish>
type Line = (text: string) => void

/** The sentences of the simulation in one language. */
export const sayIn = (language: Language): Say => translator(language, { sv: swedish, en: english })

type InvariantKey = Extract<keyof typeof swedish, `invariant.${string}`>
const isInvariant = (key: string): key is InvariantKey => key.startsWith('invariant.') && key in swedish
const invariants = Object.keys(swedish).filter(isInvariant)
const nameOf = (say: Say, invariant: string): string => {
  const key = `invariant.${invariant}`
  return isInvariant(key) ? say(key) : invariant
}

/** So many workshops must have met every kind of order and of fact. */
const enoughForAll = 500

/** Orders and facts that begin a workshop before anybody tries anything. */
const before: readonly string[] = ['createWorkshop', 'created']

/** What was looked at too seldom, and what never happened although there were workshops enough. */
export function lacking(totals: Totals): { tooSeldom: InvariantKey[]; unseen: string[] } {
  const done = doneIn(totals)
  const kinds = [...Order.def.options, ...Event.def.options].flatMap(({ def }) => def.shape.type.def.values)
  return {
    tooSeldom: invariants.filter(key => (totals.checks[key.replace('invariant.', '')]?.times ?? 0) < done),
    unseen: done < enoughForAll ? [] : kinds.filter(kind => !totals.seen[kind] && !before.includes(kind)),
  }
}

/** Tells what came of a run; whether all of it holds. */
export function tellTotals(totals: Totals, seed: number, say: Say, line: Line): boolean {
  const { sums, refusals, checks, slowest, largest } = totals
  const workshops = doneIn(totals)
  const { tooSeldom, unseen } = lacking(totals)
  line(say('result', { ...sums, workshops }))
  line(say('reached', sums))
  line(
    say('programmes', {
      list: mostFirst(totals.programmes)
        .map(([id, count]) => `${id} ${count}`)
        .join(', '),
    }),
  )
  line(say('refusals', { count: Object.values(refusals).reduce((sum, count) => sum + count, 0) }))
  for (const [reason, count] of mostFirst(refusals)) line(say('refusal', { reason, count }))
  line(say('slowest', { ...slowest, ms: Math.round(slowest.ms * 10) / 10 }))
  line(say('largest', largest))
  line(say('checks'))
  for (const key of invariants) {
    const { times, workshops: count } = checks[key.replace('invariant.', '')] ?? { times: 0, workshops: 0 }
    line(say('check', { times, workshops: count, name: say(key) }))
  }
  for (const key of tooSeldom) line(say('tooSeldom', { name: say(key) }))
  if (unseen.length > 0) line(say('unseen', { types: unseen.join(', ') }))
  for (const failed of totals.failed) tellFailed(failed, seed, say, line)
  line(say('took', { seconds: Math.round(totals.seconds), cpu: Math.round(totals.cpu) }))
  return totals.failed.length + tooSeldom.length + unseen.length === 0
}

const mostFirst = (sums: Readonly<Record<string, number>>) =>
  Object.entries(sums).sort(([, one], [, other]) => other - one)

/** Tells of one workshop that does not hold, as small as it could be made, and how to see it again. */
export function tellFailed({ index, failure }: Failed, seed: number, say: Say, line: Line): void {
  if (!failure) return
  const { disturbances, message, last } = failure
  const { seats, programme, bank, seed: room } = failure.setup
  line(say('fails', { index, name: nameOf(say, failure.invariant) }))
  line(say('failsIn', { seats, programme, bank, seed: room, message, disturbances }))
  line(say('failsAfter', { last: last.map(one => `    ${one}`).join('\n') }))
  line(say('replay', { seed, index }))
}
