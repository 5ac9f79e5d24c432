import type { Field } from '../model/agreement.ts'
import type { Idea } from '../model/partnership.ts'
import type { Shared } from '../model/workshop.ts'
import { isWritten } from '../rules/agreement/agreement.ts'
import { isContested } from '../rules/agreement/lines.ts'
import { hasDeclined } from '../rules/agreement/party.ts'
import { standing } from '../rules/partnership/standing.ts'
import { answerOf } from './status.ts'

/** Five signs that a partnership bears: each is a yes or a not yet. */
export const pillarNames = ['commonGoal', 'bothContribute', 'knowWhoDecides', 'moreThanOne', 'nextDay'] as const
export type PillarName = (typeof pillarNames)[number]
export type Pillars = Record<PillarName, boolean>

/** The pillars that those who have not declined stand for. A line where two texts stand side by side bears none. */
export function pillarsOf(shared: Shared, idea: Idea): Pillars {
  const { goal, firstStep, rows, folded } = idea.agreement
  const actors = standing(shared, idea).filter(actor => !hasDeclined(idea, actor))
  const steps = Object.values(shared.steps).filter(({ ideaId }) => ideaId === idea.id)
  const both = (holds: (actor: (typeof actors)[number]) => boolean) =>
    new Set(actors.filter(holds).map(({ sector }) => sector)).size === 2
  const people = new Set(steps.flatMap(({ by, joined }) => [by, ...joined]))
  const answers = actors.flatMap(actor => answerOf(idea, actor) ?? [])
  const isAgreed = (line: Parameters<typeof isContested>[1]) => !isContested(shared, line)
  const isDated = (line: Field | undefined) => line?.date !== undefined && isAgreed(line)
  const given = answers.filter(({ contestedBy }) => contestedBy.length === 0)
  return {
    commonGoal: goal.text !== '' && isAgreed(goal),
    bothContribute: both(({ id }) => isWritten(rows[id]) && rows[id].chips.length > 0 && isAgreed(rows[id])),
    knowWhoDecides: given.length > 0 && given.every(({ decider }) => decider !== 'unknown'),
    moreThanOne: both(({ owners }) => owners.some(id => people.has(id))),
    nextDay: steps.length > 0 || isDated(firstStep) || isDated(folded.followUp),
  }
}
