import type { Refusal } from '../../../messages/reply.ts'
import type { HostActed } from '../../../messages/seats.ts'
import type { Event, Order, Who } from '../../../messages/story.ts'
import type { Workshop } from '../../../model/workshop.ts'
import type { Place } from '../../reflection/hiding/places.ts'

/** What an order touches: each has a market. */
type Touched = {
  markets?: readonly string[]
  seats?: readonly string[]
  actors?: readonly string[]
  ideas?: readonly string[]
}

/** Why the host of a market may not send this, because it touches another market or all of them; else nothing. */
export function outside(state: Workshop, by: Who, order: Order): Refusal | undefined {
  if (by.kind !== 'host') return undefined
  const touched = touchedBy(state, order)
  if (touched === 'everyone') return 'notYourMarket' // M7
  if ('marketId' in order && order.marketId !== undefined && order.marketId !== by.marketId) return 'notYourMarket' // M7
  // What does not exist is nobody's: the rules say so themselves.
  return marketsOf(state, touched).some(id => id !== by.marketId) ? 'notYourMarket' : undefined // M7
}

function touchedBy(state: Workshop, order: Order): Touched | 'everyone' {
  switch (order.type) {
    case 'helped':
    case 'lowerHand':
    case 'rename':
    case 'remove':
    case 'readmit':
    case 'typeFor':
      return { seats: order.seatId === undefined ? [] : [order.seatId] }
    case 'mergeSeats':
    case 'swapTwo':
      return { seats: [order.seatId, order.otherId] }
    case 'pair':
      return { seats: [order.seatId, order.withSeatId] }
    case 'setStayer':
      return { seats: [order.seatId], ideas: [order.ideaId] }
    case 'keepApart':
      return { actors: [order.actorId, order.otherId] }
    case 'issueLink':
    case 'takeOut':
      return { actors: [order.actorId] }
    case 'proposeMerge':
      return { ideas: [order.fromId, order.intoId] }
    case 'openAnswers':
    case 'writeMeeting':
      return { ideas: [order.ideaId] }
    case 'message':
    case 'drawHappening':
      return { ideas: order.ideaId === undefined ? [] : [order.ideaId] }
    case 'note':
      if (order.scope === 'market') return {}
      return order.scope === 'partnership' && order.ideaId !== undefined ? { ideas: [order.ideaId] } : 'everyone' // R11
    case 'hide':
      return touchedAt(state, order)
    case 'restore': {
      const hidden = state.desk.hidden
      const place = Object.hasOwn(hidden, order.key) ? hidden[order.key] : undefined
      return place ? touchedAt(state, place) : {}
    }
    case 'addSeat': // S17: into the host's own market
    case 'undo':
      return {}
    default:
      return 'everyone'
  }
}

/** What a text belongs to; a text that belongs to no market is everyone's. */
function touchedAt({ shared, desk }: Workshop, { kind, id }: Place): Touched | 'everyone' {
  switch (kind) {
    case 'seat':
      return { seats: [id] }
    case 'actor':
      return { actors: [id] }
    case 'idea':
    case 'agreement':
    case 'happening':
    case 'message':
    case 'wished':
    case 'earlier':
      return { ideas: [id] }
    case 'invitation':
      return { ideas: [shared.invitations[id]?.ideaId ?? ''] }
    case 'step':
      return { ideas: [shared.steps[id]?.ideaId ?? ''] }
    case 'note': {
      const note = shared.notes[id] ?? desk.notes[id]
      if (note?.marketId !== undefined) return { markets: [note.marketId] }
      return note?.ideaId === undefined ? 'everyone' : { ideas: [note.ideaId] }
    }
    case 'insight':
    case 'proposal':
      return 'everyone'
  }
}

const marketsOf = ({ shared }: Workshop, { markets = [], seats = [], actors = [], ideas = [] }: Touched): string[] =>
  [
    ...markets,
    ...seats.map(id => shared.seats[id]?.marketId),
    ...actors.map(id => shared.actors[id]?.marketId),
    ...ideas.map(id => shared.ideas[id]?.marketId),
  ].filter(id => id !== undefined)

/** True when a text stands in this market and in no other. */
export function standsIn(state: Workshop, marketId: string, place: Place): boolean {
  const touched = touchedAt(state, place)
  return touched !== 'everyone' && marketsOf(state, touched).every(id => id === marketId)
}

/** What a host does is told with the market they lead, so that the story says who did it. */
export function signed(by: Who, events: readonly Event[]): Event[] {
  if (by.kind !== 'host' || by.marketId === undefined || events.length === 0) return [...events]
  return [{ type: 'hostActed', marketId: by.marketId, facts: events.length }, ...events] // M6
}

export function evolve(draft: Workshop, { marketId, facts }: HostActed): void {
  draft.desk.hosting = { marketId, until: draft.number + facts }
}
