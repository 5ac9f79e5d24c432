import { expect, test } from 'vitest'
import type { Shared } from '#shared/model/workshop.ts'
import {
  areMarketsOpen,
  foundAt,
  hasMarkets,
  marketChoices,
  marketNumber,
  marketSizes,
  marketsOf,
  marketsToBe,
  pairNames,
} from '#shared/views/desk/markets.ts'
import { partnerships } from '#shared/views/screen.ts'
import { evening } from '../../support/evening.ts'

const at = (seats: number, until: 'open' | 'swap1' | 'gatherClose') =>
  evening({ seats, seed: 7, until, at: until === 'open' ? 'end' : 'start' }).state.shared

test('with few people one market is nothing to speak of', () => {
  const shared = at(12, 'open')
  expect(hasMarkets(shared)).toBe(false)
  expect(marketsToBe(shared)).toBe(1)
  expect(marketNumber(shared, marketsOf(shared)[0]?.id)).toBe(0)
})

test('forty people will be two markets, told before the swap and counted in it', () => {
  const before = at(40, 'open')
  expect(marketsToBe(before)).toBe(2)
  expect(areMarketsOpen(before)).toBe(true)
  const after = at(40, 'swap1')
  expect(marketSizes(after).map(({ people }) => people)).toEqual([20, 20])
  expect(marketsOf(after).map(({ id }) => marketNumber(after, id))).toEqual([1, 2])
  expect(areMarketsOpen(after)).toBe(true)
  expect(areMarketsOpen({ ...after, isDealt: true })).toBe(false)
})

test('another number is offered where no market is too small or too large', () => {
  const choices = marketChoices(at(40, 'open'))
  expect(choices[0]).toEqual({ count: 2, from: 20, to: 20 })
  expect(choices.at(-1)).toEqual({ count: 10, from: 4, to: 4 })
  expect(choices.find(({ count }) => count === 3)).toEqual({ count: 3, from: 13, to: 14 })
})

test('pairs and partnerships are called market by market', () => {
  const shared = at(40, 'gatherClose')
  const numbers = (ids: readonly string[]) => ids.map(id => shared.markets[id]?.number ?? 0)
  const sorted = (all: readonly number[]) => [...all].sort((one, other) => one - other)
  for (const ids of [pairNames(shared), partnerships(shared)].map(all => all.map(({ marketId }) => marketId))) {
    expect(new Set(ids).size).toBe(2)
    expect(numbers(ids)).toEqual(sorted(numbers(ids)))
  }
  const first: Shared = { ...shared, markets: Object.fromEntries(Object.entries(shared.markets).slice(0, 1)) }
  expect(hasMarkets(first)).toBe(false)
})

test('an idea is found at its pair, by number and by those of it who are there', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'gatherMarket', at: 'start' })
  const shared = structuredClone(state.shared)
  const idea = Object.values(shared.ideas)[0]!
  const pair = shared.pairs[idea.pairId]!
  const names = pair.seatIds.map(id => shared.seats[id]!.name)
  expect(foundAt(shared, idea.pairId)).toEqual({ number: pair.number, names })
  shared.seats[pair.seatIds[0]!]!.state = 'gone'
  expect(foundAt(shared, idea.pairId)).toEqual({ number: pair.number, names: names.slice(1) })
})

test('from the second swap on people sit at tables, and no idea is found at a pair', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'formulate', at: 'start' })
  for (const idea of Object.values(state.shared.ideas)) expect(foundAt(state.shared, idea.pairId)).toBeUndefined()
})
