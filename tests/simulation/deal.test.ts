import { expect, test } from 'vitest'
import { dealCosts, tooSlow } from '../../tools/bench/deal.ts'

test('[D5] 28 seats are dealt to in under 20 ms of processor time and 250 in nine markets in under 200, in both rounds', () => {
  const costs = [28, 250].flatMap(seats => dealCosts(seats))
  for (const { seats, round, ms } of costs) console.info(`round ${round}, ${seats} seats: ${ms.toFixed(1)} ms`)
  expect(costs.map(({ seats, markets, round }) => [seats, markets, round])).toEqual([
    [28, 1, 1],
    [28, 1, 2],
    [250, 9, 1],
    [250, 9, 2],
  ])
  for (const { ms } of costs) expect(ms).toBeGreaterThan(0)
  expect(tooSlow(costs)).toEqual([])
})

test('a deal that takes too long is told', () => {
  const cost = (seats: number, ms: number) => ({ seats, markets: 1, round: 1, ms })
  expect(tooSlow([cost(28, 19.9), cost(250, 199.9), cost(100, 500)])).toEqual([])
  expect(tooSlow([cost(28, 20.1), cost(250, 200.1)])).toHaveLength(2)
})
