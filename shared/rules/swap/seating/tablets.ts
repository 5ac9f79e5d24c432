import type { SitDown } from '../../../messages/seats.ts'
import { accept, type Decision, refuse } from '../../../messages/story.ts'
import type { Seat } from '../../../model/seat.ts'
import type { Shared } from '../../../model/workshop.ts'
import { isHome } from '../../partnership/standing.ts'

/** The most seats that one device holds. */
export const mostOnDevice = 8

/** A device that several people share, or have shared: it belongs to its table, and people move. */
export const isTablet = (shared: Shared, deviceId: string): boolean =>
  (shared.tablets ?? []).includes(deviceId) || seatsOn(shared, deviceId).length > 1

/** The seats that a device holds now. */
export const seatsOn = ({ seats }: Shared, deviceId: string): Seat[] =>
  Object.values(seats).filter(seat => seat.deviceId === deviceId && seat.state !== 'removed')

/** "Sitt ner här": a seat from one tablet to another, or of somebody without a device to anybody's; whoever has a phone keeps it. */
export function decide(shared: Shared, { seatId, deviceId }: SitDown): Decision {
  const seat = shared.seats[seatId]
  if (!seat) return refuse('unknown')
  if (seat.state === 'removed') return refuse('removed')
  if (seat.deviceId === deviceId) return accept() // F17
  if (!maySitAt(shared, seat, deviceId)) return refuse('ownDevice') // S16
  const here = seatsOn(shared, deviceId)
  if (here.some(({ marketId }) => marketId !== seat.marketId)) return refuse('otherMarket') // M5
  if (here.length >= mostOnDevice) return refuse('full') // S16
  return accept({ type: 'seatMoved', seatId, deviceId })
}

/** Whoever has no device is let in at anybody's; others move between tablets. */
const maySitAt = (shared: Shared, { hasNoDevice, deviceId }: Seat, at: string): boolean =>
  hasNoDevice
    ? isTablet(shared, at) || seatsOn(shared, at).length > 0 // S17
    : isTablet(shared, at) && isTablet(shared, deviceId) // S16

/** Whoever holds a seat on a device that has others becomes one of several: from then on it is a tablet. */
export function share(shared: Shared, deviceId: string): void {
  const { tablets = [] } = shared
  if (seatsOn(shared, deviceId).length > 1 && !tablets.includes(deviceId)) shared.tablets = [...tablets, deviceId]
}

/** Those who may sit down at the device that holds these seats, the people of its table first; none yet is a tablet's. */
export function whoMaySit(shared: Shared, here: readonly string[]): { seat: Seat; isOurs: boolean }[] {
  const ours = here.flatMap(id => shared.seats[id] ?? [])
  const isShared = ours.every(({ deviceId }) => isTablet(shared, deviceId))
  const tables = new Set(ours.flatMap(seat => tableOf(shared, seat) ?? []))
  return Object.values(shared.seats)
    .filter(seat => seat.state !== 'removed' && !here.includes(seat.id))
    .filter(seat => seat.hasNoDevice || (isTablet(shared, seat.deviceId) && isShared))
    .filter(seat => ours.every(({ marketId, deviceId }) => marketId === seat.marketId && deviceId !== seat.deviceId))
    .map(seat => ({ seat, isOurs: tables.has(tableOf(shared, seat) ?? '') }))
    .sort(
      (one, other) => Number(other.isOurs) - Number(one.isOurs) || one.seat.name.localeCompare(other.seat.name, 'sv'),
    )
}

/** The table that somebody sits at: the idea of the tile they speak for, or own once they have come home; else their pair. */
function tableOf(shared: Shared, { id, tableId, pairId }: Seat): string | undefined {
  const mine = Object.values(shared.actors).find(
    ({ ideaId, owners, voices }) => ideaId !== undefined && (isHome(shared) ? owners : voices).includes(id),
  )
  return mine?.ideaId ?? tableId ?? (shared.round <= 1 && !isHome(shared) ? pairId : undefined)
}
