import { expect, test } from 'vitest'
import { chance, mixed } from '#shared/rules/swap/chance.ts'

const first = (seed: string, count = 3) => {
  const roll = chance(seed)
  return Array.from({ length: count }, roll)
}

/** FNV-1a and mulberry32 as they are written down, counted in whole numbers that never grow too large. */
function byTheBook(seed: string): number {
  const bits = (value: bigint) => BigInt.asUintN(32, value)
  let hash = 0x811c9dc5n
  for (const sign of seed) hash = bits((hash ^ BigInt(sign.codePointAt(0) ?? 0)) * 0x01000193n)
  const state = bits(hash + 0x6d2b79f5n)
  const once = bits((state ^ (state >> 15n)) * (state | 1n))
  const twice = bits(once ^ bits(once + bits((once ^ (once >> 7n)) * (once | 61n))))
  return Number(bits(twice ^ (twice >> 14n))) / 2 ** 32
}

test('[D5] the numbers of a seed are those of the book, on every machine', () => {
  for (const seed of ['', 'a', 'tuesday', 'åäö', '🙂']) expect(first(seed, 1)).toEqual([byTheBook(seed)])
})

test('[D5] they lie between 0 and 1, are the same each time, and others for another seed', () => {
  const many = first('tuesday', 400)
  expect(many.every(one => one >= 0 && one < 1)).toBe(true)
  expect(new Set(many).size).toBe(400)
  const mean = many.reduce((sum, one) => sum + one, 0) / 400
  expect(Math.abs(mean - 0.5)).toBeLessThan(0.05)
  expect(first('tuesday')).toEqual(many.slice(0, 3))
  expect(first('wednesday')).not.toEqual(first('tuesday'))
})

test('[D5] the same things come in the order that the numbers say, the least first', () => {
  const numbers = [0.7, 0.1, 0.4]
  const things = ['Amira', 'Bo', 'Cecilia']
  expect(mixed(things, () => numbers.shift() ?? 0)).toEqual(['Bo', 'Cecilia', 'Amira'])
  expect(things).toEqual(['Amira', 'Bo', 'Cecilia'])
})
