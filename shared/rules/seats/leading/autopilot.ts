import type { CarryOn, GoOn, GoOnCalledOff, GoOnSaid } from '../../../messages/phases.ts'
import { accept, type Decision, type Order, refuse, type Stamp } from '../../../messages/story.ts'
import type { Phase } from '../../../model/programme.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { graceMs } from '../../access.ts'
import { enter } from '../../phases/entering.ts'

type AutopilotOrder = Extract<Order, { type: 'goOn' | 'carryOn' | 'callOff' }>

/** So long past zero, the minute of grace included, and a room that nobody leads may go on by itself. */
export const autopilotMs = graceMs + 3 * 60_000

/** The phase that a room without a facilitator may go on to: only if ticked beforehand, in its time, and never the end. */
export function phaseAhead({ hasAutopilot, clock, programme, challenges }: Shared, time: number): Phase | undefined {
  if (!hasAutopilot || clock.endsAt === undefined || clock.pausedAt !== undefined) return undefined // B1
  if (time < clock.endsAt + autopilotMs) return undefined // B1
  const next = programme.phases[programme.phases.findIndex(({ id }) => id === clock.phaseId) + 1]
  if (next?.kind === 'closed') return undefined // B3
  return next?.kind === 'gatherIdeas' && Object.keys(challenges).length === 0 ? undefined : next // C3
}

/** How many of those who are connected would go on, and whether they are more than half of them. */
export function agreedTo({ clock, seats }: Shared, connected: readonly string[]) {
  const here = connected.filter(id => seats[id]?.state === 'present')
  const said = here.filter(id => clock.goingOn?.[id] !== undefined)
  return { said: said.length, of: here.length, isMajority: said.length * 2 > here.length } // B2
}

export function decide(state: Workshop, order: AutopilotOrder, stamp: Stamp): Decision {
  switch (order.type) {
    case 'goOn':
      return decideGoOn(state.shared, order, stamp)
    case 'carryOn':
      return decideCarryOn(state, order, stamp)
    case 'callOff':
      return state.shared.clock.goingOn ? accept({ type: 'goOnCalledOff' }) : accept() // B4
  }
}

function decideGoOn(shared: Shared, { from, isOn }: GoOn, { by, time }: Stamp): Decision {
  if (by.kind !== 'seat') return refuse('notYours')
  if (from !== shared.clock.phaseId) return refuse('onlyBack') // F1
  if (!phaseAhead(shared, time)) return refuse('waitForLeader') // B1
  const isSaid = shared.clock.goingOn?.[by.seatId] !== undefined
  return isSaid === isOn ? accept() : accept({ type: 'goOnSaid', seatId: by.seatId, isOn }) // B2, F17
}

function decideCarryOn(state: Workshop, { from, connected }: CarryOn, stamp: Stamp): Decision {
  const { shared } = state
  if (from !== shared.clock.phaseId) return refuse('onlyBack') // F1
  const next = phaseAhead(shared, stamp.time)
  if (!next || !agreedTo(shared, connected).isMajority) return refuse('waitForLeader') // B2
  return enter(state, next, stamp, true)
}

export function evolve({ shared: { clock } }: Workshop, event: GoOnSaid | GoOnCalledOff, time: number): void {
  if (event.type === 'goOnCalledOff') {
    clock.goingOn = undefined
    return
  }
  const { [event.seatId]: _, ...others } = clock.goingOn ?? {}
  clock.goingOn = event.isOn ? { ...others, [event.seatId]: time } : others
}
