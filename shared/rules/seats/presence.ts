import type { PhaseKind } from '../../model/programme.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'

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
export const isInRole = (shared: Shared): boolean => shared.round > 0 && inRole.includes(shared.clock.kind)

/** The seats that still take part: neither gone nor removed. */
export const presentSeats = (shared: Shared): Seat[] =>
  Object.values(shared.seats).filter(({ state }) => state === 'present')

/** Whether somebody is in touch: their device is, or they have none and are in the room all the same. */
export const isInTouch = ({ state, hasNoDevice }: Seat, isConnected = false): boolean =>
  state === 'present' && (hasNoDevice === true || isConnected) // S17
