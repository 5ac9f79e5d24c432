import type { WishTalk } from '../../messages/seats.ts'
import { accept, type Decision, type Event, refuse } from '../../messages/story.ts'
import type { Seat } from '../../model/seat.ts'
import type { Workshop } from '../../model/workshop.ts'

/** "Vi vill prata mer" between two people: each says it for themself, and neither hears of it before both have. */
export function decide({ shared, own }: Workshop, { seatId: otherId, isOn }: WishTalk, seat: Seat): Decision {
  if (!shared.seats[otherId] || otherId === seat.id) return refuse('unknown')
  const isSaid = own[seat.id]?.wishes.includes(otherId) ?? false
  return isSaid === isOn ? accept() : accept({ type: 'talkWished', seatId: seat.id, otherId, isOn }) // R10
}

export function evolve({ own }: Workshop, { seatId, otherId, isOn }: Extract<Event, { type: 'talkWished' }>): void {
  const mine = own[seatId]
  const theirs = own[otherId]
  if (!mine || !theirs) return
  const without = (ids: readonly string[], id: string) => ids.filter(one => one !== id)
  mine.wishes = without(mine.wishes, otherId)
  mine.talks = without(mine.talks, otherId)
  theirs.talks = without(theirs.talks, seatId)
  if (!isOn) return
  mine.wishes.push(otherId)
  if (!theirs.wishes.includes(seatId)) return
  mine.talks.push(otherId)
  theirs.talks.push(seatId)
}
