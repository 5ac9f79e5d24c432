import type { MergeSeats, SeatsMerged } from '../../messages/seats.ts'
import { accept, type Decision, type Event, refuse } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { Field, HomeAnswer, Row } from '../../model/agreement.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { linesOf, putBeside, writerBeside } from '../agreement/lines.ts'
import { coversFor, maySpeakFor } from '../swap/covering.ts'
import { mostHats } from '../swap/outside.ts'
import { isInRole } from './presence.ts'

/** One person who came in twice: what the other seat has and said goes to the first. */
export function decide({ shared, desk }: Workshop, { seatId, otherId }: MergeSeats): Decision {
  const first = shared.seats[seatId]
  const other = shared.seats[otherId]
  if (!first || !other || first === other) return refuse('unknown')
  if (first.state === 'removed' || other.state === 'removed') return refuse('unknown')
  if (first.marketId !== other.marketId) return refuse('otherMarket') // M5
  if (first.homeId && other.homeId && first.homeId !== other.homeId) return refuse('twoTiles') // S13
  const spoken = Object.values(shared.actors).filter(({ voices }) => voices.includes(otherId))
  const left = spoken.filter(actor => isInRole(shared) && !maySpeakFor(shared, desk.keptApart, seatId, actor))
  const silent = left.filter(({ voices }) => voices.length === 1)
  const given = Object.values(shared.actors).filter(actor => isInRole(shared) && isGivenUp(actor, first, other))
  const quiet = given.filter(({ voices }) => voices.every(id => id === seatId || id === otherId))
  return accept(
    { type: 'seatsMerged', seatId, otherId, left: [...left, ...given].map(({ id }) => id) },
    ...coversFor(shared, desk.keptApart, other, silent), // S10, S13
    ...coversFor(shared, desk.keptApart, first, quiet),
    ...backAgain(first, other),
  )
}

/** A tile that the one who stays speaks for, and that the other owns or has said is theirs too. */
const isGivenUp = ({ id, voices, owners }: Actor, first: Seat, other: Seat): boolean =>
  voices.includes(first.id) && (owners.includes(other.id) || other.hats?.includes(id) === true) // D3, D20

/** Whoever was gone and came in anew is here, on the device that they came in by. */
function backAgain(first: Seat, other: Seat): Event[] {
  if (first.state !== 'gone' || other.state !== 'present') return []
  const back: Event = { type: 'seatBack', seatId: first.id }
  return other.hasNoDevice ? [back] : [{ type: 'seatMoved', seatId: first.id, deviceId: other.deviceId }, back]
}

export function evolve({ shared, desk, own, sealed }: Workshop, { seatId, otherId, left }: SeatsMerged): void {
  const first = shared.seats[seatId]
  const other = shared.seats[otherId]
  if (!first || !other) return
  for (const id of left) {
    const actor = shared.actors[id]
    if (actor) actor.voices = actor.voices.filter(voice => voice !== otherId && voice !== seatId)
    for (const one of [seatId, otherId]) if (desk.roles[one] === id) delete desk.roles[one]
  }
  const { assignment } = desk.deal ?? {}
  if (assignment && shared.actors[assignment[otherId] ?? '']?.owners.includes(seatId)) delete assignment[otherId]
  const isOtherPair = first.pairId !== undefined && first.pairId !== other.pairId
  const [mine, theirs] = [own[seatId], own[otherId]]
  const together = (...lists: string[][]) => [...new Set(lists.flat())].filter(id => id !== seatId && id !== otherId)
  if (mine && theirs) {
    Object.assign(mine.notes, theirs.notes)
    mine.wishes = together(mine.wishes, theirs.wishes) // R10
    mine.talks = together(mine.talks, theirs.talks)
  }
  const { actors, ideas, invitations, merges, proposals, steps, notes, pairs, stayers } = shared
  const named = [actors, ideas, invitations, merges, proposals, steps, notes, stayers, own, sealed.answers]
  const dealt = [desk.roles, desk.earlier, desk.deal]
  for (const line of Object.values(ideas).flatMap(linesOf)) writtenByOne(shared.seats, line, otherId, seatId)
  for (const thing of [...named, ...dealt, ...(isOtherPair ? [] : [pairs])]) rename(thing, otherId, seatId)
  for (const { agreement } of Object.values(ideas)) Object.values(agreement.answers).forEach(contestNoMore)
  Object.values(sealed.answers).forEach(contestNoMore)
  for (const step of Object.values(steps))
    if (step.joined.includes(step.by)) step.joined = step.joined.filter(id => id !== step.by)
  own[otherId] = { notes: {}, wishes: [], talks: [] }
  delete desk.help[otherId]
  first.homeId ??= other.homeId
  first.pairId ??= other.pairId
  first.tableId ??= other.tableId
  const hats = [...new Set([...(first.hats ?? []), ...(other.hats ?? [])])].filter(id => id !== first.homeId)
  if (hats.length > 0) first.hats = hats.slice(0, mostHats) // D20
  if (first.state === 'gone') first.hasNoDevice ||= other.hasNoDevice // S17
  first.isRemote ||= other.isRemote
  first.handAt ??= other.handAt
  if (shared.speakerId === otherId) shared.speakerId = seatId
  Object.assign(other, { state: 'removed', homeId: undefined, tableId: undefined, handAt: undefined })
  if (!isOtherPair) other.pairId = undefined
}

/** What the one seat has beside a line lies from now on beside the texts of the other. */
function writtenByOne(seats: Shared['seats'], line: Field | Row, from: string, to: string): void {
  const theirs = Object.entries(line.clashes).filter(([place]) => writerBeside(seats, place) === from)
  for (const [place] of theirs) delete line.clashes[place]
  putBeside(
    line,
    theirs.map(([, text]) => [to, text]),
  )
}

/** Nobody contests their own answer; what others' tables have answered is not touched. */
function contestNoMore(answer: HomeAnswer): void {
  if (!answer.contestedBy.includes(answer.by)) return
  answer.contestedBy = answer.contestedBy.filter(id => id !== answer.by) // H9
}

/** Whatever names the one seat from now on names the other: in a field, once in a list, or as the key of a record. */
function rename(thing: unknown, from: string, to: string): void {
  if (typeof thing !== 'object' || thing === null) return
  for (const [key, value] of Object.entries(thing)) {
    if (value === from) Reflect.set(thing, key, to)
    else rename(value, from, to)
    if (key !== from) continue
    if (!Object.hasOwn(thing, to)) Reflect.set(thing, to, Reflect.get(thing, from))
    Reflect.deleteProperty(thing, from)
  }
  if (!Array.isArray(thing)) return
  for (let at = thing.length - 1; at > 0; at--) if (thing[at] === to && thing.indexOf(to) < at) thing.splice(at, 1)
}
