import type { Actor } from '../../../model/actor.ts'
import type { Pair, Seat } from '../../../model/seat.ts'
import type { Shared } from '../../../model/workshop.ts'
import { isRemote } from '../../seats/distance.ts'
import { chance, mixed } from '../chance.ts'

/** What the swap needs to know of somebody's own organisation; in a taster nobody has one, and only the bank is made up. */
export type Home = Pick<Actor, 'id' | 'sector' | 'owners' | 'parent'>

/** A seat on its way into the swap, with the organisation it comes from. */
export type Guest = { seat: Seat; home: Home; isRemote: boolean }

const apart = 100_000
const sameOrganisation = 10_000
const otherDevice = 1_000
const sameSector = 100
/** Less than a sector even in every pair of a full market: it only chooses among pairs that are as good otherwise. */
const otherPlace = 1
/** Two without a device have nobody to write for them; it too only chooses among pairs that are as good otherwise. */
const noDevice = 2

/** Two organisations that the facilitator keeps apart, as one key in either order. */
export const apartKey = (one: string, other: string): string => [one, other].sort().join('|')

/** True when the facilitator keeps two organisations apart. */
export const areApart = (keptApart: readonly string[], one: string, other: string): boolean =>
  keptApart.length > 0 && keptApart.includes(apartKey(one, other))

/** True when somebody belongs to the other's organisation, as its colleague or with another hat. */
const isSameHat = (one: Guest, { home: { id } }: Guest): boolean =>
  id !== '' && (one.home.id === id || one.seat.hats?.includes(id) === true)

/** How badly two people would sit together. */
function strain(one: Guest, other: Guest, keptApart: readonly string[], shared: ReadonlySet<string>): number {
  let cost = 0
  if (areApart(keptApart, one.home.id, other.home.id)) cost += apart
  if (isSameHat(one, other) || isSameHat(other, one)) cost += sameOrganisation
  if (one.seat.deviceId !== other.seat.deviceId && (shared.has(one.seat.deviceId) || shared.has(other.seat.deviceId)))
    cost += otherDevice
  if (one.home.sector === other.home.sector) cost += sameSector
  if (one.isRemote !== other.isRemote) cost += otherPlace // G3
  if (one.seat.hasNoDevice && other.seat.hasNoDevice) cost += noDevice // S17
  return cost
}

/** Seats two by two, one group of three where the number is odd, as mixed as the smaller sector allows. */
export function formPairs(guests: readonly Guest[], keptApart: readonly string[], seed: string): string[][] {
  const devices = new Map<string, number>()
  for (const { seat } of guests) devices.set(seat.deviceId, (devices.get(seat.deviceId) ?? 0) + 1)
  const sharedDevices = new Set([...devices].filter(([, count]) => count > 1).map(([id]) => id))
  const between = (one: Guest, other: Guest) => strain(one, other, keptApart, sharedDevices)
  let best: Guest[][] = []
  let least = Number.POSITIVE_INFINITY
  for (let attempt = 0; attempt < 4 && least > 0; attempt++) {
    const groups = settle(split(mixed(guests, chance(`${seed}:pairs:${attempt}`))), between)
    const cost = groups.reduce((sum, group) => sum + strainIn(group, between), 0)
    if (cost < least) [best, least] = [groups, cost]
  }
  return best.map(group => group.map(({ seat }) => seat.id))
}

function split(guests: readonly Guest[]): Guest[][] {
  const groups: Guest[][] = []
  for (let at = 0; at + 1 < guests.length; at += 2) groups.push(guests.slice(at, at + 2))
  if (guests.length % 2 === 1) groups.at(-1)?.push(...guests.slice(-1))
  return groups
}

type Between = (one: Guest, other: Guest) => number

function strainIn(group: readonly Guest[], between: Between): number {
  let cost = 0
  group.forEach((one, at) => {
    for (const other of group.slice(at + 1)) cost += between(one, other)
  })
  return cost
}

/** Lets two people change places as long as that makes the whole easier. */
function settle(groups: Guest[][], between: Between): Guest[][] {
  for (let isBetter = true; isBetter; ) {
    isBetter = false
    for (const [at, group] of groups.entries()) {
      for (const other of groups.slice(at + 1)) isBetter = changePlaces(group, other, between) || isBetter
    }
  }
  return groups
}

function changePlaces(group: Guest[], other: Guest[], between: Between): boolean {
  let isBetter = false
  for (const [mine, one] of group.entries()) {
    for (const [theirs, two] of other.entries()) {
      const held = group[mine] ?? one
      const offered = other[theirs] ?? two
      const before = strainIn(group, between) + strainIn(other, between)
      group[mine] = offered
      other[theirs] = held
      if (strainIn(group, between) + strainIn(other, between) < before) {
        isBetter = true
        continue
      }
      group[mine] = held
      other[theirs] = offered
    }
  }
  return isBetter
}

/** The smallest pair that a latecomer joins: with people in it, none of them kept apart, and rather no colleague. */
export function joinPair(
  shared: Shared,
  keptApart: readonly string[],
  seat: Seat,
  home: { id: string; owners: readonly string[] },
): Pair | undefined {
  const present = ({ seatIds }: Pair) => seatIds.filter(id => shared.seats[id]?.state === 'present').length
  const isApart = ({ seatIds }: Pair) =>
    seatIds.some(id => areApart(keptApart, home.id, shared.seats[id]?.homeId ?? ''))
  const colleagues = ({ seatIds }: Pair) => seatIds.filter(id => home.owners.includes(id)).length
  const isThere = (id: string) => isRemote(shared, shared.seats[id] ?? {}) === isRemote(shared, seat)
  const elsewhere = ({ seatIds }: Pair) => seatIds.filter(id => !isThere(id)).length
  const [pair] = Object.values(shared.pairs)
    .filter(one => one.marketId === seat.marketId && present(one) > 0 && !isApart(one))
    .sort(
      (one, other) =>
        present(one) - present(other) ||
        colleagues(one) - colleagues(other) ||
        elsewhere(one) - elsewhere(other) || // G3
        one.number - other.number,
    )
  return pair && { ...pair, seatIds: [...pair.seatIds, seat.id] }
}
