import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { Desk, Shared, Workshop } from '../../model/workshop.ts'
import { maySpeakFor } from './covering.ts'

type OutsideOrder = Extract<Order, { type: 'wearHat' | 'keepOwnVoice' | 'takeOut' }>
type OutsideEvent = Extract<Event, { type: 'hatWorn' | 'ownVoiceKept' | 'takenOut' }>

/** The most organisations in the room that somebody belongs to beside their own. */
export const mostHats = 3

/** Who speaks for whom is narrowed: by somebody with two hats, by an owner, or by the facilitator. */
export function decide({ shared }: Workshop, order: OutsideOrder, stamp: Stamp): Decision {
  if (order.type === 'takeOut') {
    const actor = shared.actors[order.actorId]
    if (actor?.origin !== 'home') return refuse('unknown')
    if ((actor.isTakenOut ?? false) === order.isOut) return accept() // F17
    return accept({ type: 'takenOut', actorId: actor.id, isOut: order.isOut }) // D21
  }
  const seat = stamp.by.kind === 'seat' ? shared.seats[stamp.by.seatId] : undefined
  if (!seat) return refuse('unknown')
  if (order.type === 'keepOwnVoice') {
    const home = shared.actors[seat.homeId ?? '']
    if (!home) return refuse('notOwner') // D21
    if ((home.keepsOwnVoice ?? false) === order.isOn) return accept() // F17
    if (shared.isRevealed && isSwap(shared)) return refuse('alreadyTurned') // D21
    return accept({ type: 'ownVoiceKept', actorId: home.id, by: seat.id, isOn: order.isOn })
  }
  const actor = shared.actors[order.actorId]
  if (actor?.origin !== 'home') return refuse('unknown')
  if (actor.id === seat.homeId) return refuse('ownTile') // D20
  const hats = seat.hats ?? []
  if (hats.includes(actor.id) === order.isOn) return accept() // F17
  if (order.isOn && hats.length >= mostHats) return refuse('threeHats') // D20
  return accept({ type: 'hatWorn', seatId: seat.id, actorId: actor.id, isOn: order.isOn })
}

const isSwap = ({ clock }: Shared): boolean => clock.kind === 'swap1' || clock.kind === 'swap2'

/** Those who were dealt a tile that they may not speak for any more, so that the deal has to be mended before Vänd. */
export const unfit = (shared: Shared, { deal, keptApart }: Pick<Desk, 'deal' | 'keptApart'>): string[] =>
  Object.entries(deal?.assignment ?? {}).flatMap(([seatId, actorId]) => {
    const actor: Actor | undefined = shared.actors[actorId]
    const isElsewhere = actor && actor.marketId !== shared.seats[seatId]?.marketId
    return actor && (isElsewhere || !maySpeakFor(shared, keptApart, seatId, actor)) ? [seatId] : []
  })

export function evolve({ shared }: Workshop, event: OutsideEvent): void {
  switch (event.type) {
    case 'hatWorn': {
      const seat = shared.seats[event.seatId]
      if (!seat) return
      const others = (seat.hats ?? []).filter(id => id !== event.actorId)
      seat.hats = event.isOn ? [...others, event.actorId] : others
      return
    }
    case 'ownVoiceKept': {
      const actor = shared.actors[event.actorId]
      if (actor) actor.keepsOwnVoice = event.isOn
      return
    }
    case 'takenOut': {
      const actor = shared.actors[event.actorId]
      if (actor) actor.isTakenOut = event.isOut
      return
    }
    default:
      event satisfies never
  }
}
