import { expect, test } from 'vitest'
import libraryActors from '#assets/content/libraryActors.json' with { type: 'json' }
import organisations from '#assets/content/rehearsal/organisations.json' with { type: 'json' }
import { glyphKeys, glyphOf, isGlyph } from '#game/parts/emblem/glyphs.ts'

test('every building in the decks has its sign in the kit', () => {
  const buildings = [...libraryActors, ...organisations].map(({ building }) => building)
  expect(buildings.length).toBeGreaterThan(50)
  expect(buildings.filter(key => !isGlyph(key))).toEqual([])
})

test('an organisation without a sign of its own takes one by its number, each number its own', () => {
  const signs = glyphKeys.map((_, number) => glyphOf(undefined, number))
  expect(new Set(signs).size).toBe(glyphKeys.length)
  expect(glyphOf('constructor', 3)).toBe(glyphKeys[3])
  expect(glyphOf('bell', 3)).toBe('bell')
})
