import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { fewestMarkets, formMarkets, marketsFor, marketsNeeded } from '#shared/rules/swap/seating/markets.ts'
import { facilitator, stampOf } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { seat, tile } from '../../telling/people.ts'
import { eveningIn, hall, type Someone } from '../hall.ts'

const seeds = Array.from({ length: 6 }, (_, at) => `seed ${at}`)
const people = (count: number, more: (at: number) => Omit<Someone, 'name'> = () => ({})): Someone[] =>
  Array.from({ length: count }, (_, at) => ({ name: `G${at}`, ...more(at) }))
const away = (from: number, state: 'gone' | 'removed') => (at: number) => (at < from ? {} : { seat: { state } })
const shared = (count: number, more?: (at: number) => Omit<Someone, 'name'>) => hall(people(count, more)).shared
const form = (count?: number) => ({ type: 'formMarkets' as const, count })
const decided = (state: Workshop, count?: number) =>
  formMarkets(state, stampOf(eveningIn(state), facilitator, { id: 'order' }), count)

/** Who is in which market, by name, once these people are spread over so many with this seed. */
function spread(everyone: readonly Someone[], count: number, seed = 'seed', keptApart: string[] = []): string[][] {
  const state = { ...hall(everyone), seed }
  state.desk.keptApart = keptApart
  const [formed] = decided(state, count).events ?? []
  if (formed?.type !== 'marketsFormed') throw new Error('markets are formed')
  return formed.markets.map(({ id }) =>
    Object.entries(formed.seats).flatMap(([seatId, marketId]) =>
      marketId === id ? [seatId.replace('seat-', '')] : [],
    ),
  )
}
const sizes = (markets: string[][]) => markets.map(({ length }) => length).sort()

test('[M1] one market for nobody, for 32 who may come back, and for 28 who are here; more for more', () => {
  expect([marketsFor(0), fewestMarkets(shared(0)), marketsNeeded(shared(0))]).toEqual([1, 1, 1])
  expect([32, 33].map(count => fewestMarkets(shared(count, away(0, 'gone'))))).toEqual([1, 2])
  expect([28, 29].map(count => marketsNeeded(shared(count)))).toEqual([1, 2])
})

test('[M1] those who are here decide whether to spread, and those who have gone are counted only then', () => {
  expect(marketsNeeded(shared(40, away(28, 'gone')))).toBe(1)
  expect(marketsNeeded(shared(65, away(29, 'gone')))).toBe(3)
  expect(marketsNeeded(shared(65, away(29, 'removed')))).toBe(2)
})

test('[M1] four to 32 a market, those who have gone among them and those who are removed not', () => {
  const refusal = (count: number, markets: number, more?: (at: number) => Omit<Someone, 'name'>) =>
    decided(hall(people(count, more)), markets).refusal
  expect([refusal(8, 2), refusal(7, 2)]).toEqual([undefined, 'tooFewSeats'])
  expect([refusal(8, 2, away(7, 'gone')), refusal(8, 2, away(7, 'removed'))]).toEqual([undefined, 'tooFewSeats'])
  expect([refusal(64, 2), refusal(65, 2)]).toEqual([undefined, 'tooFewMarkets'])
  expect(refusal(3, 1)).toBeUndefined()
})

test('[M1] where nobody says how many, as many as those who are here need and those who come back have room in', () => {
  const formed = (count: number, more?: (at: number) => Omit<Someone, 'name'>) =>
    decided(hall(people(count, more))).events?.flatMap(event => (event.type === 'marketsFormed' ? event.markets : []))
  expect(formed(28)).toHaveLength(1)
  expect(formed(29)).toHaveLength(2)
  expect(formed(65, away(10, 'gone'))).toHaveLength(3)
})

test('[M1] a market that there is keeps its name and number, and a new one is named by who forms it', () => {
  const state = hall(people(12))
  state.shared.markets = { later: { id: 'later', number: 2 }, first: { id: 'first', number: 1 } }
  const [formed] = decided(state, 3).events ?? []
  expect(formed).toMatchObject({
    markets: [
      { id: 'first', number: 1 },
      { id: 'later', number: 2 },
      { id: 'order-m3', number: 3 },
    ],
  })
})

test('[M1] markets are not formed anew once tiles are dealt, nor before a second swap', () => {
  const state = hall(people(8), 'swap1')
  const dealt = { ...state, shared: { ...state.shared, isDealt: true } }
  const second = { ...state, shared: { ...state.shared, round: 1 } }
  expect([decided(state, 2).refusal, decided(dealt, 2).refusal, decided(second, 2).refusal]).toEqual([
    undefined,
    'alreadyDealt',
    'alreadyDealt',
  ])
})

test('[M2] the larger parties are placed first, so that the others even out the sizes', () => {
  const everyone = people(8, at => (at === 6 || at === 7 ? { colleagueOf: 'G5' } : {}))
  for (const seed of seeds) {
    const markets = spread(everyone, 2, seed)
    expect(sizes(markets)).toEqual([4, 4])
    expect(markets.find(names => names.includes('G5'))).toEqual(expect.arrayContaining(['G6', 'G7']))
  }
})

test('[M2] no market is filled above the others for the sake of its banks', () => {
  const everyone = people(8, at => (at < 4 ? { ...(at > 0 ? { colleagueOf: 'G0' } : {}) } : { sector: 'ideaDriven' }))
  for (const seed of seeds)
    expect(
      spread(everyone, 2, seed)
        .map(names => [...names].sort())
        .sort(),
    ).toEqual([
      ['G0', 'G1', 'G2', 'G3'],
      ['G4', 'G5', 'G6', 'G7'],
    ])
})

test('[M2] the people of both banks are spread evenly, and so are those without a tile', () => {
  const everyone = people(12, at => ({ sector: at < 4 ? 'ideaDriven' : 'public', hasNoTile: at > 7 }))
  for (const seed of seeds)
    for (const names of spread(everyone, 2, seed)) {
      const among = (from: number) => names.filter(name => Math.floor(Number(name.slice(1)) / 4) === from).length
      expect([among(0), among(1), among(2)]).toEqual([2, 2, 2])
    }
})

test('[M2] colleagues count one by one when the banks are spread', () => {
  const everyone = people(8, at => ({
    ...(at === 1 || at === 2 ? { colleagueOf: 'G0' } : {}),
    sector: at > 5 ? 'ideaDriven' : 'public',
  }))
  for (const seed of seeds) {
    const own = spread(everyone, 2, seed).find(names => names.includes('G0')) ?? []
    expect(own.filter(name => Number(name.slice(1)) <= 5)).toEqual(['G0', 'G1', 'G2'])
  }
})

test('[M2] those kept apart are in different markets, also where their banks would be more even together', () => {
  const everyone = people(12, at => {
    const owner = [0, 0, 0, 0, 4, 4, 4, 7, 7][at] ?? at
    return at === owner ? {} : { colleagueOf: `G${owner}` }
  })
  const withSeven = (apart: string[]) =>
    seeds.map(seed =>
      spread(everyone, 2, seed, apart)
        .find(names => names.includes('G7'))
        ?.includes('G4'),
    )
  expect(new Set(withSeven([]))).toEqual(new Set([true]))
  expect(new Set(withSeven([`${tile('G4')}|${tile('G7')}`]))).toEqual(new Set([false]))
})

test('[M2] those who have gone are spread last, so that as many are here in each market', () => {
  const everyone = people(12, at => (at < 8 ? {} : { seat: { state: 'gone' } }))
  for (const seed of seeds)
    for (const names of spread(everyone, 2, seed)) {
      expect(names).toHaveLength(6)
      expect(names.filter(name => Number(name.slice(1)) < 8)).toHaveLength(4)
    }
})

test('[M2] an organisation is here as long as one of its people is', () => {
  const gone = { seat: { state: 'gone' as const } }
  const everyone = people(8, at => ({
    ...(at === 1 ? { colleagueOf: 'G0' } : {}),
    ...(at === 1 || at > 5 ? gone : {}),
  }))
  for (const seed of seeds)
    for (const names of spread(everyone, 2, seed)) expect(names.filter(name => 'G6 G7'.includes(name))).toHaveLength(1)
})

test('[M2] the seed says who comes where, and the same seed says the same', () => {
  const ways = new Set(seeds.map(seed => JSON.stringify(spread(people(8), 2, seed))))
  expect(ways.size).toBeGreaterThan(1)
  expect(spread(people(8), 2, 'a')).toEqual(spread(people(8), 2, 'a'))
})

test('[M1] where the facilitator has formed markets, the swap begins with those', () => {
  const chosen = given(eveningIn(hall(people(29))), [form(3), facilitator])
    .when({ type: 'jump', phaseId: '2-swap1' }, facilitator)
    .leads()
  expect(Object.keys(chosen.state.shared.markets)).toHaveLength(3)
  expect(chosen.state.shared.seats[seat('G0')]?.marketId).toMatch(/-m[123]$/)
})
