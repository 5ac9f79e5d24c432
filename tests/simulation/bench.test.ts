import { expect, test } from 'vitest'
import { type Cost, faultsOf } from '../../tools/bench/rules.ts'

const cost = (seats: number, median: number, p99 = 10 * median): Cost => ({
  ...{ seats, median, p99, mean: median, commands: 3_000, dearest: '' },
})

test('a cost that grows as the seats do, and is little enough, passes', () => {
  expect(faultsOf([cost(8, 20), cost(24, 25), cost(100, 100), cost(250, 200)])).toEqual({ tooDear: [], tooSteep: [] })
})

test('what is too dear at 250 seats, or grows faster than the seats, is told', () => {
  const [usual, large, largest] = [cost(24, 25), cost(100, 105), cost(250, 200, 2_001)]
  expect(faultsOf([usual, large, largest])).toEqual({ tooDear: [largest], tooSteep: [[usual, large]] })
})
