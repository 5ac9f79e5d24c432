import type { PhaseKind } from '../model/programme.ts'
import type { Seat } from '../model/seat.ts'
import type { Shared, Workshop } from '../model/workshop.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../messages/story.ts'
import type * as messages from '../messages/seats.ts'

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
      | 'helped'
      | 'rename'
      | 'remove'
      | 'readmit'
      | 'markGone'
      | 'markBack'
      | 'moveSeat'
  }
>
type SeatEvent = Extract<
  Event,
  {
    type:
      | 'seatJoined'
      | 'seatRenamed'
      | 'seatRemoved'
      | 'seatReadmitted'
      | 'seatGone'
      | 'seatBack'
      | 'seatMoved'
      | 'tileSaved'
      | 'tileClaimed'
      | 'readySet'
      | 'helpAsked'
      | 'helpGiven'
      | 'satDown'
  }
>

/** A workshop has fewer seats than this. */
export const mostSeats = 300

const beforeMarket: readonly PhaseKind[] = ['swap1', 'gatherIdeas']
const inRole: readonly PhaseKind[] = [
  'swap1',
  'gatherIdeas',
  'gatherMarket',
  'gatherClose',
  'break',
  'swap2',
  'formulate',
  'trial',
]

/** True while people speak for organisations that are not their own. */
export const isInRole = (shared: Shared): boolean => shared.isRevealed && inRole.includes(shared.clock.kind)

/** The seats that still take part: neither gone nor removed. */
export const presentSeats = (shared: Shared): Seat[] =>
  Object.values(shared.seats).filter(({ state }) => state === 'present')

const next = (numbers: readonly { number: number }[]) => Math.max(0, ...numbers.map(({ number }) => number)) + 1

export function decide(state: Workshop, order: SeatOrder, stamp: Stamp): Decision {
  const { shared } = state
  switch (order.type) {
    case 'join':
      return decideJoin(shared, order, stamp)
    case 'helped':
      return shared.seats[order.seatId] ? accept({ type: 'helpGiven', seatId: order.seatId }) : refuse('unknown')
    case 'rename': {
      if (!shared.seats[order.seatId]) return refuse('unknown')
      return accept({ type: 'seatRenamed', seatId: order.seatId, name: ownName(shared, order.name, order.seatId) })
    }
    case 'remove':
      return away(shared, order.seatId, ['present', 'gone'], 'seatRemoved')
    case 'readmit': {
      const seat = shared.seats[order.seatId]
      return seat?.state === 'removed' ? accept({ type: 'seatReadmitted', seatId: seat.id }) : refuse('unknown')
    }
    case 'markGone':
      return away(shared, order.seatId, ['present'], 'seatGone')
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
      return decideSaveTile(shared, order, stamp, seat)
    case 'claimTile': {
      const actor = shared.actors[order.actorId]
      if (!actor || actor.origin === 'library') return refuse('unknown')
      if (seat.homeId) return refuse('alreadyOwns') // S6
      if (actor.voices.includes(seat.id) && isInRole(shared)) return refuse('ownTile')
      return accept({ type: 'tileClaimed', actorId: actor.id, seatId: seat.id })
    }
    case 'ready':
      return accept({ type: 'readySet', seatId: seat.id, isReady: order.isReady })
    case 'askHelp':
      return accept({ type: 'helpAsked', seatId: seat.id, kind: order.kind })
    case 'cancelHelp':
      return accept({ type: 'helpGiven', seatId: seat.id })
    case 'sitAt': {
      const idea = shared.ideas[order.ideaId]
      if (!idea || idea.state !== 'live') return refuse('unknown')
      return accept({ type: 'satDown', seatId: seat.id, ideaId: idea.id })
    }
  }
}

function decideJoin(shared: Shared, order: messages.Join, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'device') return refuse('notYours')
  if (shared.isLocked) return refuse('doorLocked') // S2
  const seats = Object.values(shared.seats)
  if (seats.length >= mostSeats) return refuse('full') // S3
  const market = Object.values(shared.markets)
    .map(({ id }) => ({ id, count: presentSeats(shared).filter(({ marketId }) => marketId === id).length }))
    .sort((one, other) => one.count - other.count)[0]
  if (!market) return refuse('unknown')
  const pair = beforeMarket.includes(shared.clock.kind)
    ? Object.values(shared.pairs)
        .filter(({ marketId }) => marketId === market.id)
        .sort((one, other) => one.seatIds.length - other.seatIds.length || one.number - other.number)[0]
    : undefined
  return accept({
    type: 'seatJoined',
    seatId: stamp.id,
    marketId: market.id,
    deviceId: stamp.by.deviceId,
    number: next(seats),
    name: ownName(shared, order.name),
    pairId: pair?.id,
  })
}

const lookAlikes: Record<string, string> = {
  а: 'a',
  е: 'e',
  о: 'o',
  р: 'p',
  с: 'c',
  х: 'x',
  у: 'y',
  і: 'i',
  ѕ: 's',
  ο: 'o',
  α: 'a',
  ν: 'v',
  '0': 'o',
  '1': 'l',
  '|': 'l',
}
const skeleton = (name: string) =>
  [...name.toLowerCase()]
    .map(sign => lookAlikes[sign] ?? sign)
    .join('')
    .replace(/[\s.\-_’']+/gu, '')

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

function decideSaveTile(shared: Shared, order: messages.SaveTile, stamp: Stamp, seat: Seat): Decision {
  const { type: _, ...text } = order
  const home = seat.homeId ? shared.actors[seat.homeId] : undefined
  if (home && shared.isRevealed && home.sector !== order.sector) return refuse('wrongSector') // S5
  const number = home?.number ?? next(Object.values(shared.actors).filter(({ marketId }) => marketId === seat.marketId))
  return accept({ type: 'tileSaved', actorId: home?.id ?? stamp.id, number, ...text, by: seat.id })
}

/** Somebody leaves: their partner covers the tiles they spoke for, where that is nobody's own. */
function away(
  shared: Shared,
  seatId: string,
  from: readonly Seat['state'][],
  type: 'seatGone' | 'seatRemoved',
): Decision {
  const seat = shared.seats[seatId]
  if (!seat || !from.includes(seat.state)) return refuse('unknown')
  const partners = seat.pairId ? (shared.pairs[seat.pairId]?.seatIds ?? []) : []
  const left = Object.values(shared.actors).filter(({ voices }) => voices.length === 1 && voices[0] === seat.id)
  const covered = left.flatMap((actor): Event[] => {
    const partner = partners.find(
      id => id !== seat.id && shared.seats[id]?.state === 'present' && !actor.owners.includes(id),
    )
    return partner && isInRole(shared) ? [{ type: 'tileCovered', actorId: actor.id, seatId: partner }] : [] // S10
  })
  return accept({ type, seatId: seat.id }, ...covered)
}

export function evolve(draft: Workshop, event: SeatEvent, time: number): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'seatJoined': {
      const { seatId: id, marketId, deviceId, number, name, pairId } = event
      shared.seats[id] = { id, marketId, deviceId, number, name, pairId, state: 'present', isReady: false }
      draft.own[id] = { notes: {} }
      if (pairId) shared.pairs[pairId]?.seatIds.push(id)
      return
    }
    case 'seatRenamed':
      return change(shared, event.seatId, seat => {
        seat.name = event.name
      })
    case 'seatRemoved':
    case 'seatGone':
      for (const actor of Object.values(shared.actors)) actor.voices = actor.voices.filter(id => id !== event.seatId)
      delete desk.help[event.seatId]
      return change(shared, event.seatId, seat => {
        seat.state = event.type === 'seatGone' ? 'gone' : 'removed'
      })
    case 'seatReadmitted':
    case 'seatBack': {
      const dealt = desk.deal?.assignment[event.seatId]
      const actor = dealt ? shared.actors[dealt] : undefined
      if (actor && shared.isRevealed && !actor.voices.includes(event.seatId)) actor.voices.push(event.seatId)
      return change(shared, event.seatId, seat => {
        seat.state = 'present'
      })
    }
    case 'seatMoved':
      return change(shared, event.seatId, seat => {
        seat.deviceId = event.deviceId
      })
    case 'tileSaved': {
      const { type: _, actorId, number, by, ...text } = event
      const actor = shared.actors[actorId]
      if (actor) Object.assign(actor, text, { version: actor.version + 1 })
      else {
        const marketId = shared.seats[by]?.marketId ?? ''
        shared.actors[actorId] = {
          id: actorId,
          marketId,
          number,
          origin: 'home',
          ...text,
          version: 1,
          owners: [by],
          voices: [],
        }
        change(shared, by, seat => {
          seat.homeId = actorId
        })
      }
      return
    }
    case 'tileClaimed': {
      shared.actors[event.actorId]?.owners.push(event.seatId)
      return change(shared, event.seatId, seat => {
        seat.homeId = event.actorId
      })
    }
    case 'readySet':
      return change(shared, event.seatId, seat => {
        seat.isReady = event.isReady
      })
    case 'helpAsked': {
      desk.help[event.seatId] = { kind: event.kind, at: time }
      return
    }
    case 'helpGiven': {
      delete desk.help[event.seatId]
      return
    }
    case 'satDown':
      return change(shared, event.seatId, seat => {
        seat.tableId = event.ideaId
      })
    default:
      event satisfies never
  }
}

function change(shared: Shared, seatId: string, by: (seat: Seat) => void): void {
  const seat = shared.seats[seatId]
  if (seat) by(seat)
}
