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

/** The same evening where these have neither tablet nor phone. */
export function withoutDevices(state: Workshop, seatIds: readonly string[]): Workshop {
  const seats = Object.values(state.shared.seats).map(seat =>
    seatIds.includes(seat.id) ? { ...seat, deviceId: `none-${seat.id}`, hasNoDevice: true } : seat,
  )
  return { ...state, shared: { ...state.shared, seats: Object.fromEntries(seats.map(seat => [seat.id, seat])) } }
}
