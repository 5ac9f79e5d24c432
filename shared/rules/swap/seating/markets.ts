import { accept, type Decision, type Event, refuse, type Stamp } from '../../../messages/story.ts'
import { partId } from '../../../model/ids.ts'
import type { Market } from '../../../model/programme.ts'
import type { Seat } from '../../../model/seat.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { presentSeats } from '../../seats/presence.ts'
import { chance, mixed } from '../chance.ts'
import { areApart } from './pairs.ts'

/** The most seats that one market is planned for, and the most that it ever takes. */
export const mostInMarket = 28
export const mostWithLate = 32
const fewestInMarket = 4
/** The most markets that there can be. */
export const mostMarkets = 60

/** How many markets so many people need. */
export const marketsFor = (seats: number): number => Math.max(1, Math.ceil(seats / mostInMarket))

/** Those who are here, and those who have gone and may come back. */
const stillSeated = ({ seats }: Shared): Seat[] => Object.values(seats).filter(({ state }) => state !== 'removed')

/** The fewest markets that have room for everyone, also for those who come back. */
export const fewestMarkets = (shared: Shared): number =>
  Math.max(1, Math.ceil(stillSeated(shared).length / mostWithLate))

/** How many markets the swap begins with, where not several are formed: one, as long as those who are here fit in it. */
export function marketsNeeded(shared: Shared): number {
  const here = presentSeats(shared).length
  const most = shared.isOneMarket ? mostWithLate : mostInMarket
  return here > most ? Math.max(marketsFor(here), fewestMarkets(shared)) : 1 // M1
}

/** People who stay together: the owners of one tile, or somebody without one. */
type Party = { seats: readonly Seat[]; homeId: string; sector: string }
type Place = { id: string; parties: Party[] }

/** Everybody spread over so many markets, once, before any tile is dealt. */
export function formMarkets(state: Workshop, stamp: Stamp, count?: number): Decision {
  const { shared, desk, seed } = state
  if (shared.isDealt || shared.round > 0) return refuse('alreadyDealt') // M1
  const everyone = stillSeated(shared)
  const number = count ?? Math.max(marketsFor(presentSeats(shared).length), fewestMarkets(shared)) // M1
  if (number > 1 && everyone.length / number < fewestInMarket) return refuse('tooFewSeats') // M1
  if (everyone.length / number > mostWithLate) return refuse('tooFewMarkets') // M1
  const known = Object.values(shared.markets).sort((one, other) => one.number - other.number)
  const markets = Array.from({ length: number }, (_, at): Pick<Market, 'id' | 'number'> => {
    const at1 = at + 1
    return { id: known[at]?.id ?? partId(stamp.id, `m${at1}`), number: at1 }
  })
  const places = markets.map(({ id }): Place => ({ id, parties: [] }))
  for (const party of inTurn(state, everyone, `${seed}:markets`)) {
    const size = ({ parties }: Place) => parties.reduce((sum, { seats }) => sum + seats.length, 0)
    const room = Math.ceil(everyone.length / number)
    const apart = ({ parties }: Place) =>
      parties.some(({ homeId }) => areApart(desk.keptApart, homeId, party.homeId)) ? 1 : 0
    const same = ({ parties }: Place) =>
      parties.filter(({ sector }) => sector === party.sector).reduce((sum, { seats }) => sum + seats.length, 0)
    const full = (one: Place) => (size(one) + party.seats.length > room ? 1 : 0)
    const [best] = [...places].sort(
      (one, other) =>
        full(one) - full(other) || apart(one) - apart(other) || same(one) - same(other) || size(one) - size(other),
    )
    best?.parties.push(party) // M2
  }
  const seats = Object.fromEntries(
    places.flatMap(({ id, parties }) => parties.flatMap(party => party.seats.map(seat => [seat.id, id]))),
  )
  return accept({ type: 'marketsFormed', markets, seats })
}

/** Those who are here first, the larger parties before the smaller, then the banks in turn, so that the last ones even out the sizes. */
function inTurn({ shared }: Workshop, everyone: readonly Seat[], seed: string): Party[] {
  const byHome = new Map<string, Seat[]>()
  for (const seat of everyone) {
    const key = seat.homeId ?? seat.id
    byHome.set(key, [...(byHome.get(key) ?? []), seat])
  }
  const parties = [...byHome].map(
    ([homeId, seats]): Party => ({
      seats,
      homeId,
      sector: shared.actors[homeId]?.sector ?? '',
    }),
  )
  const isHere = ({ seats }: Party) => (seats.some(({ state }) => state === 'present') ? 1 : 0)
  return mixed(parties, chance(seed)).sort(
    (one, other) =>
      isHere(other) - isHere(one) || other.seats.length - one.seats.length || other.sector.localeCompare(one.sector),
  )
}

/** The facts that the swap begins with where one market would be too large. */
export function splitIfLarge(state: Workshop, stamp: Stamp): Event[] {
  const isOne = Object.keys(state.shared.markets).length === 1
  const number = marketsNeeded(state.shared)
  return isOne && number > 1 ? (formMarkets(state, stamp, number).events ?? []) : []
}

export function evolve({ shared }: Workshop, event: Extract<Event, { type: 'marketsFormed' | 'seatSent' }>): void {
  if (event.type === 'seatSent') {
    const seat = shared.seats[event.seatId]
    if (seat) seat.marketId = event.marketId
  } else {
    shared.markets = Object.fromEntries(event.markets.map(market => [market.id, market]))
    if (event.markets.length === 1 && presentSeats(shared).length > mostInMarket) shared.isOneMarket = true
    else delete shared.isOneMarket
    for (const [seatId, marketId] of Object.entries(event.seats)) {
      const seat = shared.seats[seatId]
      if (seat) seat.marketId = marketId
    }
    const [first] = event.markets
    for (const seat of Object.values(shared.seats))
      if (first && !shared.markets[seat.marketId]) seat.marketId = first.id
  }
  for (const actor of Object.values(shared.actors)) {
    const owner = actor.owners.map(id => shared.seats[id]).find(seat => seat !== undefined)
    if (owner) actor.marketId = owner.marketId
  }
  for (const { id } of Object.values(shared.markets)) renumber(shared, id)
}

/** Tiles of a market are numbered from 1, in the order they had. */
function renumber(shared: Workshop['shared'], marketId: string): void {
  Object.values(shared.actors)
    .filter(actor => actor.marketId === marketId)
    .sort((one, other) => one.number - other.number)
    .forEach((actor, at) => {
      actor.number = at + 1
    })
}
