import { isTablet, seatsOn, whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { pick, World } from '../orders/World.ts'
import { type Disturb, shell, someone, tries } from './rooms.ts'

/** Somebody's phone has gone flat: they go on at a neighbour's, which is a tablet from then on. */
export const share: Disturb = (hall, roll) => {
  const guest = someone(hall, roll)
  const neighbour = someone(hall, roll)
  const deviceId = hall.state.shared.seats[neighbour?.seatId ?? '']?.deviceId
  if (guest && deviceId) tries(hall, { type: 'moveSeat', seatId: guest.seatId, deviceId }, shell)
}

/** Somebody from another tablet, or without a device, sits down at this one; mostly who may. */
export const sitDown: Disturb = (hall, roll) => {
  const { shared } = hall.state
  if (roll() < 0.2) hall.lead({ type: 'addSeat', name: pick(hall.material.words.names, roll) ?? 'Rut' })
  const devices = new Set(Object.values(shared.seats).map(({ deviceId }) => deviceId))
  const tablets = [...devices].filter(deviceId => isTablet(shared, deviceId))
  const deviceId = pick(tablets, roll)
  if (!deviceId) return
  const here = seatsOn(shared, deviceId).map(({ id }) => id)
  const free = pick(whoMaySit(hall.state.shared, here), roll)
  const seatId = roll() < 0.8 ? free?.seat.id : undefined
  const anybody = new World(hall.state, roll, hall.material).id('seats')
  tries(hall, { type: 'sitDown', seatId: seatId ?? anybody, deviceId }, shell)
}
