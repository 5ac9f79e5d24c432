import { expect, test } from 'vitest'
import { piecesOf } from '#shared/town/layout/text/breaks.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { typesetter } from '#shared/town/layout/text/typesetter.ts'

const set = typesetter(approximateMeasure)
const room = (width: number, lines = 2) => ({ width, sizes: [14, 13], lines, weight: 550 })

test('a name stays whole, then breaks between words, then before a known last part, then between syllables', () => {
  expect(set.fit('Moskéföreningen Nour', room(200)).lines).toEqual(['Moskéföreningen Nour'])
  expect(set.fit('Moskéföreningen Nour', room(120)).lines).toEqual(['Moskéföreningen', 'Nour'])
  expect(set.fit('Moskéföreningen Nour', room(100)).lines).toEqual(['Moské-', 'föreningen Nour'])
  expect(set.fit('Moskéföreningen Nour', room(75, 3)).lines).toEqual(['Moské-', 'föreningen', 'Nour'])
  expect(set.fit('Räddningstjänsten', room(80)).lines).toEqual(['Räddnings-', 'tjänsten'])
})

test('the size gives way before a word is divided, and never falls under the last', () => {
  const whole = approximateMeasure('Kollektivtrafiken', 14, 550)
  expect(set.fit('Kollektivtrafiken', room(whole + 1))).toMatchObject({ size: 14, lines: ['Kollektivtrafiken'] })
  expect(set.fit('Kollektivtrafiken', room(whole - 1))).toMatchObject({ size: 13, lines: ['Kollektivtrafiken'] })
})

test('an ellipsis is the last way out', () => {
  const found = set.fit('Hyresgästföreningen i Norra Åstadens ytterområden', room(60))
  expect(found.isCut).toBe(true)
  expect(found.lines).toHaveLength(2)
  expect(found.lines.at(-1)).toMatch(/…$/)
  expect(found.width).toBeLessThanOrEqual(60)
  expect(set.fit('Hyresgästföreningen i Norra Åstadens ytterområden', room(110, 4)).isCut).toBe(false)
})

test('written hyphens end a line as they are, and soft ones are not shown', () => {
  expect(set.fit('Arbets- och vuxen', room(70)).lines).toEqual(['Arbets-', 'och vuxen'])
  expect(piecesOf('Mos\u00ADké').map(({ text }) => text)).toEqual(['Moské'])
})

test('the table of widths: wider when bolder and larger, nothing for what takes no room', () => {
  expect(approximateMeasure('Åstaden', 20)).toBeCloseTo(approximateMeasure('Åstaden', 10) * 2)
  expect(approximateMeasure('Åstaden', 20, 700)).toBeGreaterThan(approximateMeasure('Åstaden', 20))
  expect(approximateMeasure('Å\u00ADstaden', 20)).toBe(approximateMeasure('Åstaden', 20))
  expect(approximateMeasure('i', 20)).toBeLessThan(approximateMeasure('W', 20) / 2)
})
