import { expect, test } from 'vitest'
import { readHappenings } from '#shared/content/happenings.ts'
import { Principle } from '#shared/model/agreement.ts'
import { CardText } from '#shared/model/partnership.ts'
import { deck } from './decks.ts'

const cards = readHappenings(deck('happenings'))

test('every principle is tried by five cards', () => {
  const count = (key: string) => cards.filter(({ principle }) => principle === key).length
  expect(Principle.options.map(count)).toEqual([5, 5, 5, 5, 5, 5])
})

/** The signs that end a sentence, before a space, the end or a closing quotation mark. */
const ends = (text: string) => text.match(/[.?]+(?=\s|$|”|’)/g) ?? []

test('a card happens in two sentences, and asks one question', () => {
  for (const { text, question } of cards) {
    for (const said of [text.sv, text.en]) {
      expect(ends(said), said).toEqual(['.', '.'])
      expect(said).toMatch(/^\p{Lu}.+\.$/u)
    }
    for (const asked of [question.sv, question.en]) expect(ends(asked), asked).toEqual(['?'])
  }
})

test('no question can be answered by yes or no, or says what ought to be done', () => {
  for (const { question } of cards) {
    expect(question.sv).toMatch(/^(Vad|Vem|Vilket|Var|När|Hur|Tackar ni ja, och vad) /)
    expect(question.sv).not.toMatch(/\b(bör|borde|ska ni|måste ni väl|rätt svar)\b/i)
  }
})

test('each fits a table as it is, in either language', () => {
  for (const { principle, title, text, question } of cards) {
    for (const language of ['sv', 'en'] as const) {
      const card = { principle, title: title[language], text: text[language], question: question[language] }
      expect(CardText.parse(card)).toEqual(card)
    }
  }
})

test('a card that is too long, doubled or of no principle is refused, and so is a deck that forgets a principle', () => {
  const [first, second] = cards
  if (!first || !second) throw new Error('no cards')
  const refused = (change: object) => () => readHappenings([...cards.slice(1), { ...first, ...change }])
  expect(refused({})).not.toThrow()
  expect(refused({ text: { sv: 'å'.repeat(221), en: 'a' } })).toThrow(/text\.sv: longer than 220/)
  expect(refused({ question: { sv: 'Hur?' } })).toThrow(/question\.en/)
  expect(refused({ id: second.id })).toThrow(/same key/)
  expect(refused({ id: 'theLogo' })).toThrow(/happenings[\s\S]*id/)
  expect(refused({ title: second.title })).toThrow(/same key/)
  expect(refused({ principle: 'loyalty' })).toThrow(/principle/)
  expect(() => readHappenings(cards.filter(({ principle }) => principle !== 'openness'))).toThrow(/without a card/)
})
