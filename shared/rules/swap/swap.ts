import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { isOutside } from '../../model/actor.ts'
import type { Pair } from '../../model/seat.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { isInRole } from '../seats/presence.ts'
import { coversFor, maySpeakFor } from './covering.ts'
import { isForbidden } from './deal/deal.ts'
import { actorOf, decideDeal, guestsOf } from './deal/dealing.ts'
import * as outside from './outside.ts'
import { discard, exchange, reveal, speak } from './revealing.ts'
import * as rounds from './rounds.ts'
import { apartKey } from './seating/pairs.ts'

type SwapOrder = Extract<
  Order,
  {
    type:
      | 'formMarkets'
      | 'sendSeat'
      | 'pair'
      | 'deal'
      | 'reveal'
      | 'swapTwo'
      | 'setStayer'
      | 'coverTile'
      | 'handOver'
      | 'judge'
      | 'keepApart'
      | 'wearHat'
      | 'keepOwnVoice'
      | 'takeOut'
  }
>
type SwapEvent = Extract<
  Event,
  {
    type:
      | 'marketsFormed'
      | 'seatSent'
      | 'seatTransferred'
      | 'pairsFormed'
      | 'libraryAdded'
      | 'dealt'
      | 'revealed'
      | 'tilesSwapped'
      | 'stayerSet'
      | 'tileCovered'
      | 'handedOver'
      | 'judged'
      | 'keptApart'
      | 'hatWorn'
      | 'ownVoiceKept'
      | 'takenOut'
  }
>

export function decide(state: Workshop, order: SwapOrder, stamp: Stamp): Decision {
  const { shared, desk } = state
  switch (order.type) {
    case 'formMarkets':
    case 'sendSeat':
    case 'setStayer':
    case 'handOver':
    case 'judge':
      return rounds.decide(state, order, stamp)
    case 'wearHat':
    case 'keepOwnVoice':
    case 'takeOut':
      return outside.decide(state, order, stamp)
    case 'pair':
      return decidePair(shared, order.seatId, order.withSeatId)
    case 'deal': {
      if (shared.isRevealed && !order.again) return refuse('alreadyRevealed') // D8
      return decideDeal(state, stamp, order.sectorFirst ?? false)
    }
    case 'reveal': {
      if (shared.isRevealed) return refuse('alreadyRevealed')
      if (!shared.isDealt) return refuse('notDealt') // D7
      return outside.unfit(shared, desk).length > 0 ? refuse('dealAgain') : accept(...revealed(state)) // D22
    }
    case 'swapTwo':
      return decideSwapTwo(state, order.seatId, order.otherId)
    case 'coverTile': {
      const actor = shared.actors[order.actorId]
      if (!actor || stamp.by.kind !== 'seat') return refuse('unknown')
      if (shared.seats[stamp.by.seatId]?.state !== 'present') return refuse('countsAsGone') // S14
      if (actor.marketId !== shared.seats[stamp.by.seatId]?.marketId) return refuse('otherMarket') // D11
      if (!isInRole(shared)) return refuse('notDealt')
      if (actor.owners.includes(stamp.by.seatId)) return refuse('ownTile') // D11
      if (isOutside(actor)) return refuse('staysOutside') // D21
      if (shared.seats[stamp.by.seatId]?.hats?.includes(actor.id)) return refuse('alsoYours') // D20
      if (!maySpeakFor(shared, desk.keptApart, stamp.by.seatId, actor)) return refuse('notYours') // D11
      if (actor.voices.length > 0) return refuse('hasVoice') // D11
      return accept({ type: 'tileCovered', actorId: actor.id, seatId: stamp.by.seatId })
    }
    case 'keepApart': {
      if (!shared.actors[order.actorId] || !shared.actors[order.otherId] || order.actorId === order.otherId)
        return refuse('unknown')
      return accept({ type: 'keptApart', actorId: order.actorId, otherId: order.otherId, isApart: order.isApart })
    }
  }
}

/** The facts that jumping over a swap brings: the deal with its usual choices, turned at once. */
export function dealAndReveal(state: Workshop, stamp: Stamp, round: number): Decision {
  const { shared, desk } = state
  const isWaiting = shared.isDealt && !shared.isRevealed && outside.unfit(shared, desk).length === 0
  if (isWaiting) return accept(...revealed(state)) // D22
  const dealt = decideDeal(state, stamp, false, round)
  return dealt.events ? accept(...dealt.events, { type: 'revealed' }) : dealt
}

/** All tiles turn; those of people who have left since the deal are covered by their partners. */
function revealed({ shared, desk }: Workshop): Event[] {
  const covers = Object.entries(desk.deal?.assignment ?? {}).flatMap(([seatId, actorId]) => {
    const seat = shared.seats[seatId]
    const actor = shared.actors[actorId]
    return seat && actor && seat.state !== 'present' ? coversFor(shared, desk.keptApart, seat, [actor]) : []
  })
  return [{ type: 'revealed' }, ...covers]
}

function decideSwapTwo({ shared, desk }: Workshop, seatId: string, otherId: string): Decision {
  const one = shared.actors[desk.deal?.assignment[seatId] ?? '']
  const other = shared.actors[desk.deal?.assignment[otherId] ?? '']
  if (!one || !other || seatId === otherId) return refuse('notDealt')
  const guests = guestsOf(shared)
  const guest = guests.find(({ seat }) => seat.id === seatId)
  const second = guests.find(({ seat }) => seat.id === otherId)
  if (!guest || !second) return refuse('unknown')
  if (guest.seat.marketId !== second.seat.marketId) return refuse('otherMarket') // M5
  if (isForbidden(guest, other, desk.keptApart) || isForbidden(second, one, desk.keptApart)) return refuse('ownTile') // D9
  return accept({ type: 'tilesSwapped', seatId, otherId })
}

function decidePair(shared: Shared, seatId: string, withSeatId: string): Decision {
  const one = shared.seats[seatId]
  const other = shared.seats[withSeatId]
  const from = one?.pairId ? shared.pairs[one.pairId] : undefined
  const to = other?.pairId ? shared.pairs[other.pairId] : undefined
  if (!one || !other || !to) return refuse('unknown')
  if (from === to) return refuse('samePair')
  if (one.marketId !== other.marketId) return refuse('otherMarket') // M5
  const moving = to.seatIds.find(id => id !== withSeatId)
  if (!from) return accept({ type: 'pairsFormed', pairs: [{ ...to, seatIds: [...to.seatIds, seatId] }] })
  if (!moving) return refuse('unknown')
  const change = (pair: Pair, out: string, into: string): Pair => ({
    ...pair,
    seatIds: pair.seatIds.map(id => (id === out ? into : id)),
  })
  return accept({ type: 'pairsFormed', pairs: [change(from, seatId, moving), change(to, moving, seatId)] })
}

export function evolve(draft: Workshop, event: SwapEvent): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'marketsFormed':
    case 'seatSent':
    case 'seatTransferred':
    case 'stayerSet':
    case 'handedOver':
    case 'judged':
      return rounds.evolve(draft, event)
    case 'hatWorn':
    case 'ownVoiceKept':
    case 'takenOut':
      return outside.evolve(draft, event)
    case 'pairsFormed': {
      for (const pair of event.pairs) {
        shared.pairs[pair.id] = pair
        for (const id of pair.seatIds) {
          const seat = shared.seats[id]
          if (seat) seat.pairId = pair.id
        }
      }
      return
    }
    case 'libraryAdded': {
      shared.actors[event.actorId] = actorOf(event)
      return
    }
    case 'dealt': {
      if (shared.isRevealed) discard(draft, event.deal.round)
      desk.deal = event.deal
      shared.isDealt = true
      return
    }
    case 'revealed':
      return reveal(draft)
    case 'tilesSwapped':
      return exchange(draft, event.seatId, event.otherId)
    case 'tileCovered':
      return speak(shared, event.actorId, event.seatId)
    case 'keptApart': {
      const key = apartKey(event.actorId, event.otherId)
      desk.keptApart = desk.keptApart.filter(known => known !== key)
      if (event.isApart) desk.keptApart.push(key)
      return
    }
    default:
      event satisfies never
  }
}
