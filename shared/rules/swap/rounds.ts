import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Workshop } from '../../model/workshop.ts'
import { dealtRound } from './deal/dealing.ts'
import { mayStay } from './deal/stayers.ts'
import * as markets from './seating/markets.ts'
import * as moving from './seating/moving.ts'

type RoundOrder = Extract<Order, { type: 'formMarkets' | 'sendSeat' | 'setStayer' | 'handOver' | 'judge' }>
type RoundEvent = Extract<
  Event,
  { type: 'marketsFormed' | 'seatSent' | 'seatTransferred' | 'stayerSet' | 'handedOver' | 'judged' }
>

/** What is settled round a deal: who is in which market, who stays, and what is said about a tile when it changes hands. */
export function decide(state: Workshop, order: RoundOrder, stamp: Stamp): Decision {
  const { shared } = state
  switch (order.type) {
    case 'formMarkets':
      return markets.formMarkets(state, stamp, order.count)
    case 'sendSeat':
      return moving.decide(state, order.seatId, order.marketId)
    case 'setStayer': {
      const idea = shared.ideas[order.ideaId]
      if (!idea || !shared.seats[order.seatId]) return refuse('unknown')
      if (shared.isDealt && dealtRound(shared) > shared.round) return refuse('alreadyDealt') // D15
      if (!mayStay(state, order.seatId, idea)) return refuse('notYourIdea') // D15
      return accept({ type: 'stayerSet', ideaId: idea.id, seatId: order.seatId })
    }
    case 'handOver': {
      const actor = shared.actors[order.actorId]
      if (!actor || stamp.by.kind !== 'seat') return refuse('unknown')
      if (!actor.voices.includes(stamp.by.seatId)) return refuse('notYourTile') // D16
      return accept({ type: 'handedOver', actorId: actor.id, text: order.text })
    }
    case 'judge': {
      const seatId = stamp.by.kind === 'seat' ? stamp.by.seatId : ''
      const actor = shared.actors[shared.seats[seatId]?.homeId ?? '']
      if (!actor) return refuse('notOwner') // D17
      return accept({ type: 'judged', actorId: actor.id, seatId, verdict: order.verdict })
    }
  }
}

export function evolve(draft: Workshop, event: RoundEvent): void {
  const { shared } = draft
  switch (event.type) {
    case 'marketsFormed':
    case 'seatSent':
      return markets.evolve(draft, event)
    case 'seatTransferred':
      return moving.evolve(draft, event)
    case 'stayerSet': {
      for (const [ideaId, seatId] of Object.entries(shared.stayers))
        if (seatId === event.seatId) delete shared.stayers[ideaId]
      shared.stayers[event.ideaId] = event.seatId
      const { stayers } = draft.desk.deal ?? {}
      if (stayers && shared.clock.kind === 'break')
        delete stayers[event.ideaId] // D15: for the round that comes
      else if (stayers && shared.isRevealed) stayers[event.ideaId] = event.seatId
      return
    }
    case 'handedOver': {
      const actor = shared.actors[event.actorId]
      if (actor) actor.handover = event.text
      return
    }
    case 'judged': {
      const actor = shared.actors[event.actorId]
      if (actor) actor.verdicts[event.seatId] = event.verdict
      return
    }
    default:
      event satisfies never
  }
}
