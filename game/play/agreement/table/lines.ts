import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isWritten } from '#shared/rules/agreement/agreement.ts'
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

/** The planks of a bridge: one for each line that says something, and one for the day of the first step. */
export function planksOf(shared: Shared, idea: Idea): boolean[] {
  const done = linesDone(shared, idea)
  return [...lineNames.map(name => done[name]), idea.agreement.firstStep.date !== undefined]
}

/** Which lines say something by now. */
export function linesDone(shared: Shared, idea: Idea): Record<LineName, boolean> {
  const { goal, firstStep } = idea.agreement
  return {
    name: idea.name !== '',
    goal: goal.text !== '',
    rows: written(shared, idea).length === standing(shared, idea).length,
    firstStep: firstStep.text !== '',
  }
}

/** Whether two texts stand side by side in a line: what it says is then for those who wrote them to choose. */
export function isContested({ agreement: { goal, firstStep, rows } }: Idea, line: LineName): boolean {
  const fields = { name: [], goal: [goal], rows: Object.values(rows), firstStep: [firstStep] }[line]
  return fields.some(({ clashes }) => Object.keys(clashes).length > 0)
}
