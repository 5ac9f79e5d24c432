import type { MergeSeats, SeatsMerged } from '../../messages/seats.ts'
import { accept, type Decision, refuse } from '../../messages/story.ts'
import type { Workshop } from '../../model/workshop.ts'
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
  return accept(
    { type: 'seatsMerged', seatId, otherId, left: left.map(({ id }) => id) },
    ...coversFor(shared, desk.keptApart, other, silent), // S10, S13
  )
}

export function evolve({ shared, desk, own, sealed }: Workshop, { seatId, otherId, left }: SeatsMerged): void {
  const first = shared.seats[seatId]
  const other = shared.seats[otherId]
  if (!first || !other) return
  for (const id of left) {
    const actor = shared.actors[id]
    if (actor) actor.voices = actor.voices.filter(voice => voice !== otherId)
    if (desk.roles[otherId] === id) delete desk.roles[otherId]
  }
  const { assignment } = desk.deal ?? {}
  if (assignment && shared.actors[assignment[otherId] ?? '']?.owners.includes(seatId)) delete assignment[otherId]
  const isOtherPair = first.pairId !== undefined && first.pairId !== other.pairId
  const mine = own[seatId]
  if (mine) Object.assign(mine.notes, own[otherId]?.notes)
  if (mine) mine.wishes.push(...(own[otherId]?.wishes ?? []))
  if (mine) mine.talks.push(...(own[otherId]?.talks ?? []))
  const { actors, ideas, invitations, merges, proposals, steps, notes, pairs, stayers } = shared
  const named = [actors, ideas, invitations, merges, proposals, steps, notes, stayers, own, sealed.answers]
  const dealt = [desk.roles, desk.earlier, desk.deal]
  for (const thing of [...named, ...dealt, ...(isOtherPair ? [] : [pairs])]) rename(thing, otherId, seatId)
  for (const step of Object.values(steps)) step.joined = step.joined.filter(id => id !== step.by)
  own[otherId] = { notes: {}, wishes: [], talks: [] }
  if (mine) mine.wishes = mine.wishes.filter(id => id !== seatId)
  if (mine) mine.talks = mine.talks.filter(id => id !== seatId)
  delete desk.help[otherId]
  first.homeId ??= other.homeId
  first.pairId ??= other.pairId
  first.tableId ??= other.tableId
  const hats = [...new Set([...(first.hats ?? []), ...(other.hats ?? [])])].filter(id => id !== first.homeId)
  if (hats.length > 0) first.hats = hats.slice(0, mostHats) // D20
  first.isRemote ||= other.isRemote
  first.handAt ??= other.handAt
  if (shared.speakerId === otherId) shared.speakerId = seatId
  Object.assign(other, { state: 'removed', homeId: undefined, tableId: undefined, handAt: undefined })
  if (!isOtherPair) other.pairId = undefined
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
