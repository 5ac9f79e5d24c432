import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'
import { isAtDistance, isRemote } from './distance.ts'

type HandOrder = Extract<Order, { type: 'attend' | 'lowerHand' | 'giveWord' }>
type HandEvent = Extract<Event, { type: 'attended' | 'handRaised' | 'handLowered' | 'wordGiven' }>

/** Talarlistan: the raised hands in their order, those at a distance first in a hybrid, and then by time. */
export const handQueue = (shared: Shared): Seat[] =>
  Object.values(shared.seats)
    .filter(({ handAt, state }) => handAt !== undefined && state === 'present')
    .sort(
      (one, other) =>
        Number(isRemote(shared, other)) - Number(isRemote(shared, one)) ||
        (one.handAt ?? 0) - (other.handAt ?? 0) ||
        one.number - other.number,
    )

/** A hand goes up where everybody sees it; one that is up keeps its place. */
export const raise = ({ id, handAt }: Seat): Decision =>
  handAt === undefined ? accept({ type: 'handRaised', seatId: id }) : accept() // G4

export function decide(shared: Shared, order: HandOrder, stamp: Stamp): Decision {
  if (!isAtDistance(shared)) return refuse('onlyAtDistance') // G1
  const own = stamp.by.kind === 'seat' ? stamp.by.seatId : undefined
  switch (order.type) {
    case 'attend': {
      const seat = shared.seats[own ?? '']
      if (!seat) return refuse('unknown')
      const isSame = isRemote(shared, seat) === order.isRemote || shared.form === 'remote'
      return isSame ? accept() : accept({ type: 'attended', seatId: seat.id, isRemote: order.isRemote }) // G2
    }
    case 'lowerHand': {
      const seat = shared.seats[own ?? order.seatId ?? '']
      if (!seat) return refuse('unknown')
      if (own && order.seatId && order.seatId !== own) return refuse('notYours') // G5
      const facts: Event[] = []
      if (seat.handAt !== undefined) facts.push({ type: 'handLowered', seatId: seat.id })
      if (shared.speakerId === seat.id) facts.push({ type: 'wordGiven' })
      return accept(...facts)
    }
    case 'giveWord': {
      if (order.seatId === undefined) return shared.speakerId ? accept({ type: 'wordGiven' }) : accept()
      const seat = shared.seats[order.seatId]
      if (seat?.state !== 'present') return refuse('unknown')
      const hasWord = shared.speakerId === seat.id && seat.handAt === undefined
      return hasWord ? accept() : accept({ type: 'wordGiven', seatId: seat.id }) // G5
    }
  }
}

export function evolve(shared: Shared, event: HandEvent, time: number): void {
  const seat = shared.seats[event.seatId ?? '']
  switch (event.type) {
    case 'attended': {
      if (seat) seat.isRemote = event.isRemote
      return
    }
    case 'handRaised': {
      if (seat) seat.handAt = time
      return
    }
    case 'handLowered': {
      if (seat) seat.handAt = undefined
      return
    }
    case 'wordGiven': {
      shared.speakerId = event.seatId
      if (seat) seat.handAt = undefined
      return
    }
    default:
      event satisfies never
  }
}

/** Somebody leaves: neither their hand nor their word stays behind. */
export function leave(shared: Shared, seatId: string): void {
  const seat = shared.seats[seatId]
  if (seat) seat.handAt = undefined
  if (shared.speakerId === seatId) shared.speakerId = undefined // G6
}

/** Nobody has a hand up, and nobody has the word. */
export function clear(shared: Shared): void {
  for (const seat of Object.values(shared.seats)) if (seat.handAt !== undefined) seat.handAt = undefined
  shared.speakerId = undefined
}
