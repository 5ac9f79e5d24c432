import { type SharedName, SharedName as sharedNames } from '../../messages/agreement/agreement.ts'
import type { Agreement, Clash, Field, HomeAnswer, Row } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Hidden, Shared, Workshop } from '../../model/workshop.ts'
import { fieldAt, putBeside, setField, writerBeside } from '../agreement/lines.ts'
import { rowClashPart } from '../reflection/hiding/places.ts'
import { emptyAgreement } from './ideas.ts'
import { latest } from './meetings.ts'
import { firstRow, standing } from './standing.ts'

/** What a partnership has agreed comes along to the one it becomes part of: nothing is left behind, so that nothing hidden stays there. */
export function carryAgreement({ shared, sealed, desk }: Workshop, from: Idea, into: Idea, time: number): void {
  const moving = { seats: shared.seats, hidden: Object.values(desk.hidden), from, time }
  for (const field of sharedNames.options) carryLine(moving, into, field)
  const { rows, parked, ticked, grid, gridWish } = from.agreement
  const to = into.agreement
  for (const [actorId, row] of Object.entries(rows))
    to.rows[actorId] = joinedRow(moving, actorId, row, to.rows[actorId])
  to.parked = { ...parked, ...to.parked }
  to.ticked = joinedTicks(ticked, to.ticked)
  to.grid = { ...grid, ...to.grid }
  to.gridWish ??= gridWish
  into.happenings = { ...from.happenings, ...into.happenings }
  for (const step of Object.values(shared.steps)) if (step.ideaId === from.id) step.ideaId = into.id
  carryAnswers(sealed.answers, from, into)
  into.wasFormed ||= from.wasFormed
  from.agreement = emptyAgreement()
  from.happenings = {}
  if (into.wasFormed) suggestRows(shared, into, time)
}

/** Answers stay as they were given. Where they are open at one of the two they are open at both, for a table's answers are read together. */
function carryAnswers(sealed: Workshop['sealed']['answers'], from: Idea, into: Idea): void {
  const { answered, answers } = from.agreement
  const to = into.agreement
  for (const id of answered) {
    const answer = answers[id] ?? sealed[id]
    if (answer) bind(answer, from.agreement, to)
  }
  to.answered = [...new Set([...to.answered, ...answered])]
  to.answers = { ...answers, ...to.answers }
  to.isOpened ||= from.agreement.isOpened
  if (!to.isOpened) return
  for (const id of to.answered) {
    const answer = sealed[id]
    if (answer) to.answers[id] = answer
    delete sealed[id] // H12
  }
}

/** An answer holds for the texts that it was given on; where another one stands now its owner is asked again. */
function bind(answer: HomeAnswer, from: Agreement, into: Agreement): void {
  answer.goalVersion = boundTo(answer.goalVersion, from.goal, into.goal)
  answer.firstStepVersion = boundTo(answer.firstStepVersion, from.firstStep, into.firstStep)
  answer.rowVersion = boundTo(answer.rowVersion, from.rows[answer.actorId], into.rows[answer.actorId])
}

type Line = Pick<Field, 'text' | 'date' | 'version'> | undefined

function boundTo(seen: number, theirs: Line, ours: Line): number {
  const now = ours?.version ?? 0
  const isSeen = seen === (theirs?.version ?? 0) && theirs?.text === ours?.text && theirs?.date === ours?.date
  return isSeen ? now : Math.min(seen, now - 1) // H8
}

/** What else belongs to a table: whom it wished for, who takes care of its chairs, its messages, where it meets and who writes along. */
export function carryTable({ shared, desk }: Workshop, from: Idea, into: Idea): void {
  if (from.wished) into.wished = { ...from.wished, ...into.wished } // E1
  if (from.thread) into.thread = latest([...Object.values(from.thread), ...Object.values(into.thread ?? {})])
  if (from.meetingUrl) into.meetingUrl ||= from.meetingUrl
  for (const [chairId, { seatIds }] of Object.entries(from.chairHosts ?? {})) {
    const ours = into.chairHosts?.[chairId]?.seatIds ?? []
    into.chairHosts = { ...into.chairHosts, [chairId]: { seatIds: [...new Set([...ours, ...seatIds])] } }
  }
  for (const left of ['wished', 'thread', 'meetingUrl', 'chairHosts'] as const) delete from[left] // R7
  for (const seat of Object.values(shared.seats)) if (seat.tableId === from.id) seat.tableId = into.id
  for (const hidden of Object.values(desk.hidden)) if (hidden.id === from.id && comesAlong(hidden)) hidden.id = into.id // R9
}

/** What an idea says of itself stays beside the other; what has been hidden of the rest is kept where the rest is now. */
const comesAlong = ({ kind, field }: Hidden): boolean =>
  kind === 'idea'
    ? field === 'condition' || field === 'meetingUrl'
    : ['wished', 'message', 'agreement', 'happening'].includes(kind)

/** What is on its way from an idea, when, and what has been hidden anywhere. */
type Moving = { seats: Shared['seats']; hidden: readonly Hidden[]; from: Idea; time: number }

/** A text that comes, and whose it is. */
type Own = Pick<Clash, 'text' | 'date' | 'chips'> & { by?: string | undefined }

/** The name of a line's texts that stand beside it, as they are hidden, and the part that each has there. */
type Named = { field: string; partOf: (place: string) => string }

/** Puts beside a line what comes from the other: its own text where it is another, and what stood beside that. What has been
 * hidden of these is found where they stand now. */
function bringBeside(
  { seats, hidden, from, time }: Moving,
  now: Pick<Field, 'clashes'>,
  { own, beside }: { own: Own | undefined; beside: Field['clashes'] },
  { field, partOf }: Named,
): void {
  const first = own
    ? [[own.by ?? from.id, { text: own.text, date: own.date, chips: own.chips, at: time }] as const]
    : []
  const others = Object.entries(beside)
  const known = others.map(([place, text]) => [writerBeside(seats, place), { ...text, at: time }] as const)
  const places = putBeside(now, [...first, ...known]).slice(first.length)
  const moved = new Map(others.map(([was], at) => [partOf(was), partOf(places[at] ?? was)]))
  for (const one of hidden)
    if (one.kind === 'agreement' && one.id === from.id && one.field === field)
      one.part = moved.get(one.part ?? '') ?? one.part // R9
}

/** A line that only one has written is the line of both; where both have, the two stand side by side until somebody chooses. */
function carryLine(moving: Moving, into: Idea, field: SharedName): void {
  const theirs = fieldAt(moving.from.agreement, field)
  const ours = fieldAt(into.agreement, field)
  if (!theirs.text && !theirs.date && Object.keys(theirs.clashes).length === 0) return
  const isEmpty = !ours.text && !ours.date
  const isSame = theirs.text === ours.text && theirs.date === ours.date
  const written: Field = isEmpty ? { ...theirs, version: Math.max(ours.version, theirs.version) + 1 } : ours
  const line = { ...written, clashes: { ...ours.clashes } }
  const own = isEmpty || isSame ? undefined : { ...theirs, chips: [] }
  const named = { field: `${field}Clash`, partOf: (place: string) => place }
  bringBeside(moving, line, { own, beside: theirs.clashes }, named)
  setField(into.agreement, field, line)
}

/** Somebody's own words go before a suggestion, and what two have written stands side by side until somebody chooses; an
 * answer on an older row is told as such. */
function joinedRow(moving: Moving, actorId: string, theirs: Row, ours: Row | undefined): Row {
  if (!ours) return theirs
  const isEmpty = ours.text === '' && ours.chips.length === 0
  const row = (ours.isSuggested || isEmpty) && !theirs.isSuggested ? theirs : ours
  const joined = { ...row, version: Math.max(ours.version, theirs.version) + 1, clashes: { ...ours.clashes } }
  const isSame = theirs.text === ours.text && theirs.chips.join() === ours.chips.join()
  const isOther = row === ours && !theirs.isSuggested && theirs.text !== '' && !isSame
  const named = { field: 'rowClash', partOf: (place: string) => rowClashPart(actorId, place) }
  bringBeside(moving, joined, { own: isOther ? theirs : undefined, beside: theirs.clashes }, named)
  return joined
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
