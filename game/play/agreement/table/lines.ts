import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
import { isContested } from '#shared/rules/agreement/lines.ts'
import { standing } from '#shared/rules/partnership/standing.ts'

/** The lines of an agreement as they are gone through: its name and the three questions. */
export const lineNames = ['name', 'goal', 'rows', 'firstStep'] as const
export type LineName = (typeof lineNames)[number]
export const isLineName = (name: string | undefined): name is LineName => lineNames.some(one => one === name)

/** Which fields stand in each line, as their writers are told of. */
export const fieldsOf = (idea: Idea, line: LineName): string[] => {
  if (line === 'name') return ['name', 'aim']
  return line === 'rows' ? Object.keys(idea.placed).map(id => `row:${id}`) : [line]
}

/** The actors of a table whose row is written or confirmed. */
export const written = (shared: Shared, idea: Idea) =>
  standing(shared, idea).filter(({ id }) => isWritten(idea.agreement.rows[id]))

/** The planks of a bridge: one for each line that is done, and one for the day of the first step. */
export function planksOf(shared: Shared, idea: Idea): boolean[] {
  const { firstStep } = idea.agreement
  const done = linesDone(shared, idea)
  return [...lineNames.map(name => done[name]), firstStep.date !== undefined && !isContested(shared, firstStep)]
}

/** Which lines say something by now that nobody has to choose about. */
export function linesDone(shared: Shared, idea: Idea): Record<LineName, boolean> {
  const { goal, firstStep } = idea.agreement
  const isAgreed = (line: LineName) => !isToBeChosen(shared, idea, line)
  return {
    name: idea.name !== '',
    goal: goal.text !== '' && isAgreed('goal'),
    rows: written(shared, idea).length === standing(shared, idea).length && isAgreed('rows'),
    firstStep: firstStep.text !== '' && isAgreed('firstStep'),
  }
}

/** Whether two texts stand side by side in a line: what it says is then for those who wrote them to choose. */
export function isToBeChosen(shared: Shared, idea: Idea, line: LineName): boolean {
  const { goal, firstStep, rows } = idea.agreement
  const here = standing(shared, idea).map(({ id }) => rows[id])
  const fields = { name: [], goal: [goal], rows: here, firstStep: [firstStep] }[line]
  return fields.some(field => isContested(shared, field))
}
