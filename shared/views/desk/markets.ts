import type { Market, PhaseKind } from '../../model/programme.ts'
import type { Pair } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'
import { presentSeats } from '../../rules/seats/presence.ts'
import { fewestMarkets, marketsNeeded, mostInMarket } from '../../rules/swap/seating/markets.ts'

/** The markets in their order. */
export const marketsOf = ({ markets }: Shared): Market[] =>
  Object.values(markets).sort((one, other) => one.number - other.number)

type Placed = { marketId: string; number: number }

/** Market by market, and within each by their numbers. */
export const byMarket =
  ({ markets }: Shared) =>
  (one: Placed, other: Placed): number =>
    (markets[one.marketId]?.number ?? 0) - (markets[other.marketId]?.number ?? 0) || one.number - other.number

/** True when things have to say which market they belong to. */
export const hasMarkets = ({ markets }: Shared): boolean => Object.keys(markets).length > 1

/** The markets that may be given a host: those that are formed, or before that as many as a hall of this kind may come to have. */
export const marketNumbers = (shared: Shared): number[] =>
  hasMarkets(shared) || !areMarketsOpen(shared)
    ? marketsOf(shared).map(({ number }) => number)
    : Array.from({ length: Math.max(mostPlanned, marketsToBe(shared)) }, (_, at) => at + 1)

const mostPlanned = 9

/** The number of a market, where there is more than one; else 0. */
export const marketNumber = (shared: Shared, marketId: string | undefined): number =>
  hasMarkets(shared) ? (shared.markets[marketId ?? '']?.number ?? 0) : 0

/** Whether markets can still be formed: until the tiles are dealt. */
export const areMarketsOpen = ({ isDealt, round, clock }: Shared): boolean =>
  !isDealt && round === 0 && ['open', 'prelude', 'findChallenges', 'swap1'].includes(clock.kind)

/** How many markets there will be when the swap begins: those that are formed, else as many as the people need. */
export const marketsToBe = (shared: Shared): number =>
  hasMarkets(shared) ? Object.keys(shared.markets).length : marketsNeeded(shared)

/** Whether the facilitator has to think of markets: there are several, there will be, or one was chosen for many. */
export const needsMarkets = (shared: Shared): boolean =>
  areMarketsOpen(shared) && (marketsToBe(shared) > 1 || shared.isOneMarket === true)

/** The least that a market is worth having for. */
const fewest = 4

/** Over how many markets the people could be spread, and how many would then be in each. */
export function marketChoices(shared: Shared, most = 12): { count: number; from: number; to: number }[] {
  const people = presentSeats(shared).length
  const least = fewestMarkets(shared)
  const last = Math.max(least, Math.min(Math.floor(people / fewest), Math.ceil(people / mostInMarket) + most))
  return Array.from({ length: last - least + 1 }, (_, at) => {
    const count = least + at
    return { count, from: Math.floor(people / count), to: Math.ceil(people / count) }
  })
}

/** The workshop as the host of one market leads it: nothing of the other markets, as if there were no other. */
export function marketAlone(shared: Shared, marketId: string): Shared {
  const { markets, seats, pairs, actors, ideas, invitations, merges, steps, notes, stayers } = shared
  const isHere = (one: { marketId: string }) => one.marketId === marketId
  const hasIdea = ({ ideaId }: { ideaId?: string | undefined }) => ideas[ideaId ?? '']?.marketId === marketId
  const isOf = ([ideaId]: [string, string]) => hasIdea({ ideaId })
  return {
    ...shared,
    markets: only(markets, ({ id }) => id === marketId),
    seats: only(seats, isHere),
    pairs: only(pairs, isHere),
    actors: only(actors, isHere),
    ideas: only(ideas, isHere),
    invitations: only(invitations, hasIdea),
    merges: only(merges, ({ fromId }) => hasIdea({ ideaId: fromId })),
    steps: only(steps, hasIdea),
    notes: only(notes, hasIdea),
    insights: {},
    stayers: Object.fromEntries(Object.entries(stayers).filter(isOf)),
  }
}

const only = <Thing>(
  things: Readonly<Record<string, Thing>>,
  isIn: (thing: NoInfer<Thing>) => boolean,
): Record<string, Thing> => Object.fromEntries(Object.entries(things).filter(([, thing]) => isIn(thing)))

/** How many sit in each market now. */
export const marketSizes = (shared: Shared): { market: Market; people: number }[] =>
  marketsOf(shared).map(market => ({
    market,
    people: presentSeats(shared).filter(({ marketId }) => marketId === market.id).length,
  }))

/** While pairs sit together an idea is found where its pair is; from the second swap on people sit at tables. */
const pairsSit: readonly PhaseKind[] = ['gatherIdeas', 'gatherMarket', 'gatherClose', 'break']

/** Where an idea is found in the room: at the pair that wrote it, by its number and the first names that people call. */
export function foundAt(shared: Shared, pairId: string): { number: number; names: string[] } | undefined {
  const pair = shared.pairs[pairId]
  if (!pair || !pairsSit.includes(shared.clock.kind)) return undefined
  return { number: pair.number, names: namesIn(shared, pair) }
}

/** The first names of a pair, those who have gone home left out. */
const namesIn = ({ seats }: Shared, { seatIds }: Pair): string[] =>
  seatIds.flatMap(id => (seats[id]?.state === 'present' ? [seats[id].name] : []))

/** Who sits with whom, by first names, those who have gone home left out. */
export const pairNames = (shared: Shared): { id: string; marketId: string; number: number; names: string[] }[] =>
  Object.values(shared.pairs)
    .sort(byMarket(shared))
    .map(pair => ({ id: pair.id, marketId: pair.marketId, number: pair.number, names: namesIn(shared, pair) }))
    .filter(({ names }) => names.length > 0)
