import { SharedName } from '../../messages/agreement/agreement.ts'
import type { Field, Row } from '../../model/agreement.ts'
import type { Shared } from '../../model/workshop.ts'
import { mayChoose } from '../../rules/agreement/agreement.ts'
import { lineOf, unchosen, writerBeside } from '../../rules/agreement/lines.ts'

/** A line where a text of one seat and another stand side by side. */
type OpenClash = { ideaId: string; field: SharedName | 'row'; actorId?: string; line: Field | Row }

/** The lines in which something that a seat has written waits for somebody to choose. */
export const clashesOf = (shared: Shared, seatId: string): OpenClash[] =>
  openClashes(shared).filter(({ line: { by, clashes } }) =>
    [by, ...Object.keys(clashes).map(place => writerBeside(shared.seats, place))].includes(seatId),
  )

/** The lines in which somebody has to choose between texts. */
export function openClashes({ ideas }: Shared): OpenClash[] {
  return Object.values(ideas)
    .flatMap((idea): OpenClash[] => {
      const named = SharedName.options.map(field => ({ ideaId: idea.id, field, line: lineOf(idea, field) }))
      const rows = Object.entries(idea.agreement.rows).map(([actorId, line]) => ({
        ...{ ideaId: idea.id, field: 'row' as const, actorId, line },
      }))
      return [...named, ...rows].flatMap(({ line, ...at }) => (line ? [{ ...at, line }] : []))
    })
    .filter(({ line }) => Object.keys(line.clashes).length > 0)
}

/** Those who may choose between the texts of a line, by name. */
export const choosersOf = (
  shared: Shared,
  idea: Shared['ideas'][string],
  at: Pick<OpenClash, 'field' | 'actorId'>,
): string[] =>
  Object.values(shared.seats)
    .filter(({ id, state, hasLeft }) => state !== 'removed' && !hasLeft && mayChoose(shared, id, idea, at))
    .map(({ name }) => name)

/** Who has chosen another text than this seat's, in the lines where it waited before. */
export function chosenOver(before: Shared, now: Shared, seatId: string): string[] {
  return clashesOf(before, seatId).flatMap(({ ideaId, field, actorId, line }) => {
    const idea = now.ideas[ideaId]
    const chosen = idea && lineOf(idea, field, actorId)
    if (!chosen?.by || chosen.version <= line.version || Object.keys(chosen.clashes).length > 0) return []
    const isLeft = unchosen(now.seats, line, chosen).some(left => left.seatId === seatId)
    return isLeft ? [now.seats[chosen.by]?.name ?? ''] : []
  })
}
