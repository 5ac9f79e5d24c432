import type * as messages from '../../messages/seats.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { TileText } from '../../model/actor.ts'
import { skeleton } from '../../model/ids.ts'
import type { PhaseKind } from '../../model/programme.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { isHome } from '../partnership/standing.ts'
import { hasOwnTiles } from '../phases/programmes.ts'
import { coversFor } from '../swap/covering.ts'
import { mostWithLate } from '../swap/seating/markets.ts'
import { joinPair } from '../swap/seating/pairs.ts'
import * as tablets from '../swap/seating/tablets.ts'
import { ownBuilding } from './building.ts'
import { isAtDistance } from './distance.ts'
import * as hands from './hands.ts'
import { isInRole, presentSeats } from './presence.ts'
import * as talks from './talks.ts'

type SeatOrder = Extract<
  Order,
  {
    type:
      | 'join'
      | 'saveTile'
      | 'claimTile'
      | 'ready'
      | 'askHelp'
      | 'cancelHelp'
      | 'sitAt'
      | 'wishTalk'
      | 'leave'
      | 'comeBack'
      | 'helped'
      | 'rename'
      | 'remove'
      | 'readmit'
      | 'markGone'
      | 'markBack'
      | 'moveSeat'
      | 'addSeat'
      | 'sitDown'
  }
>
/** The most seats that a workshop has. */
export const mostSeats = 300

const pairing: readonly PhaseKind[] = ['swap1', 'gatherIdeas']
const next = (numbers: readonly { number: number }[]) => Math.max(0, ...numbers.map(({ number }) => number)) + 1

export function decide(state: Workshop, order: SeatOrder, stamp: Stamp): Decision {
  const { shared } = state
  switch (order.type) {
    case 'join':
      return decideJoin(shared, order, stamp)
    case 'addSeat':
      return decideJoin(shared, order, stamp)
    case 'sitDown':
      return tablets.decide(shared, order)
    case 'helped':
      return shared.seats[order.seatId] ? accept({ type: 'helpGiven', seatId: order.seatId }) : refuse('unknown')
    case 'rename': {
      if (!shared.seats[order.seatId]) return refuse('unknown')
      return accept({ type: 'seatRenamed', seatId: order.seatId, name: ownName(shared, order.name, order.seatId) })
    }
    case 'remove':
      return away(state, order.seatId, ['present', 'gone'], 'seatRemoved')
    case 'readmit': {
      const seat = shared.seats[order.seatId]
      return seat?.state === 'removed' ? accept({ type: 'seatReadmitted', seatId: seat.id }) : refuse('unknown')
    }
    case 'markGone':
      return away(state, order.seatId, ['present'], 'seatGone')
    case 'markBack':
      return shared.seats[order.seatId]?.state === 'gone'
        ? accept({ type: 'seatBack', seatId: order.seatId })
        : refuse('unknown')
    case 'moveSeat':
      return shared.seats[order.seatId]
        ? accept({ type: 'seatMoved', seatId: order.seatId, deviceId: order.deviceId })
        : refuse('unknown')
  }
  const seat = stamp.by.kind === 'seat' ? shared.seats[stamp.by.seatId] : undefined
  if (!seat) return refuse('unknown')
  switch (order.type) {
    case 'saveTile':
      return decideSaveTile(state, order, stamp, seat)
    case 'claimTile': {
      if (!hasOwnTiles(shared.programme)) return refuse('noOwnTiles') // D19
      const actor = shared.actors[order.actorId]
      if (!actor || actor.origin === 'library') return refuse('unknown')
      if (actor.marketId !== seat.marketId) return refuse('otherMarket')
      if (seat.homeId) return seat.homeId === actor.id ? accept() : refuse('alreadyOwns') // S6, F17
      if (actor.voices.includes(seat.id) && !isHome(shared)) return refuse('ownTile') // S6
      return accept({ type: 'tileClaimed', actorId: actor.id, seatId: seat.id }, ...latePair(state, seat, actor))
    }
    case 'ready':
      return accept({ type: 'readySet', seatId: seat.id, isReady: order.isReady })
    case 'askHelp':
      if (order.kind === 'hand' && isAtDistance(shared)) return hands.raise(seat) // G4
      return accept({ type: 'helpAsked', seatId: seat.id, kind: order.kind })
    case 'cancelHelp':
      return accept({ type: 'helpGiven', seatId: seat.id })
    case 'leave':
      return seat.hasLeft ? accept() : away(state, seat.id, ['present', 'gone'], 'seatGone', true) // S14
    case 'comeBack':
      return seat.state === 'gone' ? accept({ type: 'seatBack', seatId: seat.id }) : accept() // S14
    case 'wishTalk':
      return talks.decide(state, order, seat)
    case 'sitAt': {
      const idea = shared.ideas[order.ideaId]
      if (!idea) return refuse('unknown')
      if (seat.state !== 'present') return refuse('countsAsGone') // S14
      if (idea.state !== 'live') return refuse('ideaResting') // S11
      if (idea.marketId !== seat.marketId) return refuse('otherMarket')
      return accept({ type: 'satDown', seatId: seat.id, ideaId: idea.id })
    }
  }
}

function decideJoin(shared: Shared, order: messages.Join | messages.AddSeat, stamp: Stamp): Decision {
  const { by } = stamp
  const isTyped = order.type === 'addSeat'
  if (!isTyped && by.kind !== 'device') return refuse('notYours')
  if (!isTyped && shared.isLocked) return refuse('doorLocked') // S2
  const seats = Object.values(shared.seats)
  const market = roomFor(shared, by)
  if (!market) return refuse('full') // M3
  return accept({
    type: 'seatJoined',
    seatId: stamp.id,
    marketId: market.id,
    deviceId: by.kind === 'device' ? by.deviceId : stamp.id,
    number: next(seats),
    name: ownName(shared, order.name),
    isRemote: saysRemote(shared, order, by) || undefined, // G2
    hasNoDevice: isTyped || undefined, // S17
  })
}

/** The smallest market with room for one more: a host's own is the only one that the host can seat anybody in. */
function roomFor(shared: Shared, by?: Stamp['by']): { id: string } | undefined {
  if (Object.keys(shared.seats).length >= mostSeats) return undefined // S3
  const isSplit = Object.keys(shared.markets).length > 1
  return Object.values(shared.markets)
    .map(({ id }) => ({ id, count: presentSeats(shared).filter(({ marketId }) => marketId === id).length }))
    .filter(({ id, count }) => (!isSplit || count < mostWithLate) && (by?.kind !== 'host' || by.marketId === id))
    .sort((one, other) => one.count - other.count)[0]
}

/** Why nobody new comes in by the door now, told before they have said who they are; nothing when they do. */
export function shutDoor(shared: Shared): 'closed' | 'doorLocked' | 'full' | undefined {
  if (shared.clock.kind === 'closed') return 'closed'
  if (shared.isLocked) return 'doorLocked' // S2
  return roomFor(shared) ? undefined : 'full'
}

/** In a hybrid one says so at the door; whoever shares the device of somebody at a distance is there too. */
const saysRemote = ({ form, seats }: Shared, order: object, by: Stamp['by']): boolean | undefined =>
  form === 'hybrid' &&
  (('isRemote' in order && order.isRemote === true) ||
    Object.values(seats).some(({ deviceId, isRemote }) => by.kind === 'device' && deviceId === by.deviceId && isRemote))

/** A name that nobody else here has: the second Anna becomes "Anna 2". */
function ownName(shared: Shared, name: string, seatId?: string): string {
  const taken = new Set(
    Object.values(shared.seats)
      .filter(({ id }) => id !== seatId)
      .map(seat => skeleton(seat.name)),
  )
  if (!taken.has(skeleton(name))) return name
  for (let number = 2; ; number++) if (!taken.has(skeleton(`${name} ${number}`))) return `${name} ${number}`
}

function decideSaveTile(state: Workshop, order: messages.SaveTile, stamp: Stamp, seat: Seat): Decision {
  const { shared } = state
  const { type: _, ...text } = order
  if (!hasOwnTiles(shared.programme)) return refuse('noOwnTiles') // D19
  const home = seat.homeId ? shared.actors[seat.homeId] : undefined
  if (home && shared.round > 0 && home.sector !== order.sector) return refuse('wrongSector') // S5
  if (!home && shared.actors[stamp.id]) return refuse('notYours') // S6
  if (home && isSameText(home, { ...text, building: text.building || home.building })) return accept() // S5
  const number = home?.number ?? next(Object.values(shared.actors).filter(({ marketId }) => marketId === seat.marketId))
  const others = Object.values(shared.actors).filter(
    ({ id, marketId }) => marketId === seat.marketId && id !== home?.id,
  )
  const building = ownBuilding(others, { building: text.building || (home?.building ?? ''), number }) // S15
  const saved: Event = { type: 'tileSaved', actorId: home?.id ?? stamp.id, number, ...text, building, by: seat.id }
  return home ? accept(saved) : accept(saved, ...latePair(state, seat, { id: stamp.id, owners: [seat.id] }))
}

const isSameText = (one: TileText, other: TileText): boolean =>
  JSON.stringify(TileText.parse(one)) === JSON.stringify(TileText.parse(other))

/** Somebody who gets a tile after the pairs are made joins the smallest one, until the market opens. */
function latePair({ shared, desk }: Workshop, seat: Seat, home: { id: string; owners: readonly string[] }): Event[] {
  if (seat.pairId || !pairing.includes(shared.clock.kind)) return []
  const pair = joinPair(shared, desk.keptApart, seat, home) // S7
  return pair ? [{ type: 'pairsFormed', pairs: [pair] }] : []
}

/** Somebody leaves: a partner covers the tiles they alone spoke for. */
function away(
  { shared, desk }: Workshop,
  seatId: string,
  from: readonly Seat['state'][],
  type: 'seatGone' | 'seatRemoved',
  hasSaidSo?: true,
): Decision {
  const seat = shared.seats[seatId]
  if (!seat || !from.includes(seat.state)) return refuse('unknown')
  const left = Object.values(shared.actors).filter(({ voices }) => voices.length === 1 && voices[0] === seat.id)
  const gone = { type, seatId: seat.id, ...(hasSaidSo ? { hasSaidSo } : {}) }
  return accept(gone, ...(isInRole(shared) ? coversFor(shared, desk.keptApart, seat, left) : [])) // S10
}
