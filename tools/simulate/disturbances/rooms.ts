import type { Command, Order, SeatCommand, Who } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Guest } from '../hall/Guest.ts'
import type { Hall } from '../hall/Hall.ts'
import { likelyFacilitatorOrder } from '../orders/facilitatorOrders.ts'
import { likelySeatOrder } from '../orders/seatOrders.ts'
import { pick, type Roll, World } from '../orders/World.ts'

/** Something that somebody does to an evening, with dice of its own. */
export type Disturb = (hall: Hall, roll: Roll) => void

export const facilitator: Who = { kind: 'facilitator' }
export const shell: Who = { kind: 'shell' }
export const bySeat = (seatId: string): Who => ({ kind: 'seat', seatId })

/** A larger room is disturbed by more people at once. */
export function often(hall: Hall, times: number, roll: Roll, disturb: () => void): void {
  const count = Math.ceil(times * (1 + hall.guests.length / 40) * roll())
  for (let done = 0; done < count; done++) disturb()
}

/** Some of those who are in the room. */
export const someone = (hall: Hall, roll: Roll): Guest | undefined => pick(hall.awake, roll)

/** Something that a random seat tries, mostly what belongs to the phase, as often as not with other people's things. */
export function anySeatTries(hall: Hall, roll: Roll): { order: SeatCommand; who: Who } {
  const world = new World(hall.state, roll, hall.material)
  return { order: likelySeatOrder(world), who: bySeat(world.bySeat) }
}

/** Something that a facilitator presses without a plan. */
export const anythingLed = (hall: Hall, roll: Roll): Command =>
  likelyFacilitatorOrder(new World(hall.state, roll, hall.material))

/** Sends something on behalf of somebody, whoever that may be. */
export const tries = (hall: Hall, order: Order | unknown, who: Who) => hall.shell.submit(order, who, hall.now)

/** The room as it would be seen by somebody who believes that it is in another phase. */
export const believing = (hall: Hall, kind: PhaseKind) => {
  const { state } = hall
  return { ...state, shared: { ...state.shared, clock: { ...state.shared.clock, kind, pausedAt: undefined } } }
}
