import { device, type Evening, play } from '../../telling/evening.ts'
import { seat } from '../../telling/people.ts'

/** Two seats become the first of them. */
export const merge = (first: string, other: string) => ({
  type: 'mergeSeats' as const,
  seatId: seat(first),
  otherId: seat(other),
})

/** Somebody who came in once more, on another device, and has written nothing. */
export const again = (evening: Evening, name = 'Ylva') =>
  play(evening, { type: 'join', name }, device(name), { id: seat(name) })

/** The seat of somebody, as it is now. */
export const seatOf = ({ state }: Evening, name: string) => state.shared.seats[seat(name)]
