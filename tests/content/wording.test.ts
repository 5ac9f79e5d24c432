import { expect, test } from 'vitest'
import { lix, placeholders, textsIn, wordCount, wordingFaults } from '#shared/content/wording.ts'
import { deck, deckNames } from './decks.ts'

const decks = deckNames.map(name => ({ name, content: deck(name) }))

test('lix counts words a sentence and long words', () => {
  expect(lix('Vi ses i dag. Ta med kaffe.')).toBe(3.5)
  expect(lix('Tillsammans arbetar vi.')).toBeCloseTo(3 + 200 / 3)
  expect(lix('')).toBe(0)
  expect(wordCount('Ja, om … vi hinner')).toBe(4)
})

test('an editor’s faults are seen', () => {
  const faults = (sv: string, en = 'Yes.') => wordingFaults({ sv, en }).length
  expect(faults('Säg ”ja” – eller nej.')).toBe(0)
  expect(faults('Välkommen!')).toBe(1)
  expect(faults('Säg "ja".')).toBe(1)
  expect(faults('Säg “ja”.')).toBe(1)
  expect(faults('Vi ses...')).toBe(1)
  expect(faults('Ja - kanske.')).toBe(1)
  expect(faults('Klockan {time}.')).toBe(1)
  expect(faults('Klockan {time}.', 'At {time}.')).toBe(0)
  expect(faults('Ja.', 'Say ”yes”.')).toBe(1)
  expect(placeholders('{b} och {a}')).toEqual(['a', 'b'])
})

test.each(decks)('$name is worded with care in both languages', ({ content }) => {
  const texts = textsIn(content)
  expect(texts.length).toBeGreaterThan(0)
  expect(texts.flatMap(wordingFaults)).toEqual([])
})

test.each(decks)('$name never calls people players or the rest of what we do not say', ({ content }) => {
  const avoided =
    /\b(spelare|poäng|vinnare|motståndare|användare|ogiltig|hoppsan|okej|workshop|feedback|medborgardialog|i kväll)\b/i
  expect(textsIn(content).filter(({ sv }) => avoided.test(sv))).toEqual([])
})

/** Short texts say little about weight, so an entry is weighed as one text when it reaches sixty words. */
const weighed = (content: unknown): string[] => {
  const entries = typeof content === 'object' && content !== null ? Object.values(content) : []
  const whole = textsIn(content).map(({ sv }) => sv)
  return [...entries.map(entry => textsIn(entry).map(({ sv }) => sv)), whole]
    .map(texts => texts.map(text => (/[.?!]$/.test(text) ? text : `${text}.`)).join(' '))
    .filter(text => wordCount(text) >= 60)
}

test.each(decks)('$name reads easily: LIX 40 at most', ({ content }) => {
  const texts = weighed(content)
  console.log(`LIX at most ${Math.round(Math.max(0, ...texts.map(lix)))} in ${texts.length} texts`)
  expect(texts.filter(text => lix(text) > 40)).toEqual([])
})

test('something was weighed', () => {
  expect(decks.flatMap(({ content }) => weighed(content)).length).toBeGreaterThan(40)
})
