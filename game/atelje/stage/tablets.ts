import type { Workshop } from '#shared/model/workshop.ts'

/** The same evening with two people at each tablet, as they came in. */
export function onTablets(state: Workshop): Workshop {
  const seats = Object.values(state.shared.seats).map(seat => ({
    ...seat,
    deviceId: `tablet-${Math.ceil(seat.number / 2)}`,
  }))
  const tablets = [...new Set(seats.map(({ deviceId }) => deviceId))]
  const shared = { ...state.shared, seats: Object.fromEntries(seats.map(seat => [seat.id, seat])), tablets }
  return { ...state, shared }
}
