import { type SharedName, SharedName as sharedNames } from '../../messages/agreement/agreement.ts'
import type { Agreement, Field, Row } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { fieldAt, setField } from '../agreement/lines.ts'
import { emptyAgreement } from './ideas.ts'
import { firstRow, standing } from './standing.ts'

/** What a partnership has agreed comes along to the one it becomes part of: nothing is left behind, so that nothing hidden stays there. */
export function carryAgreement(shared: Shared, from: Idea, into: Idea, time: number): void {
  for (const field of sharedNames.options) carryLine(from, into, field)
  const { rows, parked, ticked, grid, gridWish } = from.agreement
  const to = into.agreement
  for (const [actorId, row] of Object.entries(rows)) to.rows[actorId] = joinedRow(row, to.rows[actorId])
  to.parked = { ...parked, ...to.parked }
  to.ticked = joinedTicks(ticked, to.ticked)
  to.grid = { ...grid, ...to.grid }
  to.gridWish ??= gridWish
  into.happenings = { ...from.happenings, ...into.happenings }
  for (const step of Object.values(shared.steps)) if (step.ideaId === from.id) step.ideaId = into.id
  into.wasFormed ||= from.wasFormed
  from.agreement = emptyAgreement()
  from.happenings = {}
  if (into.wasFormed) suggestRows(shared, into, time)
}

/** A line that only one has written is the line of both; where both have, the two stand side by side until somebody chooses. */
function carryLine(from: Idea, into: Idea, field: SharedName): void {
  const theirs = fieldAt(from.agreement, field)
  const ours = fieldAt(into.agreement, field)
  const others = Object.keys(theirs.clashes).length
  if (!theirs.text && !theirs.date && others === 0) return
  const isEmpty = !ours.text && !ours.date
  const isSame = theirs.text === ours.text && theirs.date === ours.date
  const written: Field = isEmpty ? { ...theirs, version: Math.max(ours.version, theirs.version) + 1 } : ours
  const by = theirs.by && !ours.clashes[theirs.by] ? theirs.by : from.id
  const beside = isEmpty || isSame ? {} : { [by]: { text: theirs.text, date: theirs.date, chips: [] } }
  setField(into.agreement, field, { ...written, clashes: { ...theirs.clashes, ...beside, ...ours.clashes } })
}

/** Somebody's own words go before a suggestion; an answer on an older row is told as such. */
function joinedRow(theirs: Row, ours: Row | undefined): Row {
  if (!ours) return theirs
  const row = ours.isSuggested && !theirs.isSuggested ? theirs : ours
  return { ...row, version: Math.max(ours.version, theirs.version) + 1 }
}

const joinedTicks = (theirs: Agreement['ticked'], ours: Agreement['ticked']): Agreement['ticked'] => ({
  economy: ours.economy ?? theirs.economy,
  principles: [...new Set([...ours.principles, ...theirs.principles])],
  checkWith: [...new Set([...ours.checkWith, ...theirs.checkWith])],
})

/** Whoever comes to a partnership that has a row for each gets one suggested. */
function suggestRows(shared: Shared, idea: Idea, time: number): void {
  for (const actor of standing(shared, idea))
    idea.agreement.rows[actor.id] ??= {
      ...firstRow(shared, idea, actor),
      ...{ version: 1, at: time, clashes: {}, isSuggested: true, isOwners: false },
    }
}
