import { expect, test } from 'vitest'
import { easyIn, lix, saidIn, wordCount, wordingFaults } from '#shared/content/wording.ts'
import { tree } from '../architecture/reading/sources.ts'
import { deck, deckNames } from '../content/decks.ts'
import { type CatalogueText, readOut, textsOf, waitedFor } from './catalogues.ts'

/** A lättläst text and the usual one that it stands for. */
type Easy = CatalogueText & { plain: string }

const catalogues = tree('shared/text/sv/easy').map(path => path.replace('shared/text/sv/', '').replace('.ts', ''))

/** The usual catalogues whose sentences an easy one may say otherwise. */
const plainOf: Record<string, string[]> = {
  'easy/play/agree': ['playAgree', 'playTable'],
  'easy/confirm': ['confirm'],
  'easy/play/apart': [
    'playAgree',
    'playFrame',
    'playGather',
    'playMerge',
    'playRounds',
    'playSeat',
    'playTable',
    'playApart',
  ],
  'easy/play/find': ['playFind'],
  'easy/play/gather': ['playFrame', 'playGather', 'playMerge', 'playRounds', 'playSeat'],
  'easy/join': ['join'],
  'easy/play/others': ['playOthers'],
  'easy/papers': ['papers'],
  'easy/pages': ['pages'],
  'easy/refusals': ['refusals'],
  'easy/play/reunion': ['playReunion'],
  'easy/words': ['words'],
}

const nameless = (key: string) => key.replace(/^\w+\./, '')

async function easyTexts(name: string): Promise<Easy[]> {
  const usual = await Promise.all((plainOf[name] ?? []).map(one => textsOf(one, 'sv')))
  const plain = new Map(usual.flat().map(({ key, text }) => [nameless(key), text]))
  return (await textsOf(name, 'sv')).map(({ key, text }) => ({ key, text, plain: plain.get(nameless(key)) ?? '' }))
}

const closed = (text: string) => (/[.?!:…]”?\s*$/.test(text) ? text : `${text.trim()}.`)
const together = (texts: string[]) => texts.map(text => closed(readOut(text))).join(' ')
const sentences = (text: string) => closed(readOut(text)).split(/[.?:…]+(?=\s|$|”)/)

/** A sentence above this holds more than one thought. */
const mostWords = 12

const tooLong = (texts: string[]) => texts.flatMap(sentences).filter(sentence => wordCount(sentence) > mostWords)
const heavyWords = /\b(därför att|trots att|såvida|ifall|huruvida|samt|dock|ävenså|gällande|avseende|erforderlig)\b/i

test('a heavy text, a long sentence and a hard word are seen', () => {
  const heavy = 'Samverkansinsatser förutsätter kontinuerlig förankring i organisationernas beslutsprocesser.'
  expect(lix(heavy)).toBeGreaterThan(25)
  expect(tooLong(['Vi ses i dag, och sedan går vi hem till oss och sover länge en stund till.'])).toHaveLength(1)
  expect(tooLong(['Vi ses i dag. Sedan går vi hem till oss. Vi sover länge.'])).toEqual([])
  expect(heavyWords.test('Kom hit, trots att det regnar.')).toBe(true)
})

test('the reader hears the easy wording where there is one, and only in lättläst', () => {
  const text = { sv: 'Res er upp.', en: 'Stand up.', easy: 'Res dig.' }
  expect([saidIn(text, 'sv'), saidIn(text, 'easy'), saidIn(text, 'en')]).toEqual([
    'Res er upp.',
    'Res dig.',
    'Stand up.',
  ])
  expect(saidIn({ sv: 'Fika', en: 'Break' }, 'easy')).toBe('Fika')
  expect([...easyIn([{ one: text }, [text], { two: { sv: 'Fika', en: 'Break' } }])]).toEqual([
    ['Res er upp.', 'Res dig.'],
  ])
})

test('every easy catalogue is weighed', () => {
  expect(Object.keys(plainOf).sort()).toEqual(catalogues.sort())
})

test.each(catalogues)('%s reads easily: LIX 25 at most, and one thought a sentence', async name => {
  const texts = (await easyTexts(name)).map(({ text }) => text)
  const weight = lix(together(texts))
  console.log(`LIX ${Math.round(weight)} in ${texts.length} lättläst texts of ${name}`)
  expect(weight).toBeLessThanOrEqual(25)
  expect(tooLong(texts)).toEqual([])
  expect(texts.filter(text => heavyWords.test(text))).toEqual([])
})

test.each(catalogues)('%s is worded with care, and waits for nothing that the usual text does not get', async name => {
  for (const { key, text, plain } of await easyTexts(name)) {
    expect([key, wordingFaults({ sv: readOut(text), en: '' })]).toEqual([key, []])
    if (name !== 'easy/pages') expect([key, waitedFor(plain)]).toEqual([key, expect.arrayContaining(waitedFor(text))])
  }
})

const easyDecks = deckNames
  .map(name => ({ name, content: deck(name) }))
  .filter(({ content }) => easyIn(content).size > 0)

test.each(easyDecks)(
  '$name reads easily in lättläst: LIX 25 at most, and one thought a sentence',
  ({ name, content }) => {
    const entries = typeof content === 'object' && content !== null ? Object.values(content) : []
    const weighed = [content, ...entries]
      .map(one => together([...easyIn(one).values()]))
      .filter(text => wordCount(text) >= 30)
      .map(lix)
    console.log(
      `LIX ${Math.round(weighed[0] ?? 0)} in the lättläst of ${name}, at most ${Math.round(Math.max(...weighed))}`,
    )
    expect(weighed.length).toBeGreaterThan(0)
    expect(weighed.filter(weight => weight > 25)).toEqual([])
    const texts = [...easyIn(content).values()]
    expect(tooLong(texts)).toEqual([])
    expect(texts.filter(text => heavyWords.test(text))).toEqual([])
    expect(texts.flatMap(text => wordingFaults({ sv: text, en: '' }))).toEqual([])
  },
)

/** The texts of a deck under some of its fields, wherever they lie, that have no easy wording. */
function withoutEasy(content: unknown, fields: readonly string[], field = ''): string[] {
  if (typeof content !== 'object' || content === null) return []
  if ('sv' in content) return fields.includes(field) && !('easy' in content) ? [`${field}: ${content.sv}`] : []
  return Object.entries(content).flatMap(([key, inner]) =>
    withoutEasy(inner, fields, Array.isArray(content) ? field : key),
  )
}

test('what a participant must read has an easy wording', () => {
  const must: Record<string, string[]> = {
    'evening/rules': ['rule', 'why', 'text'],
    'evening/scripts': ['participant'],
    challenges: ['question', 'affected', 'situation', 'decided', 'goodIn12', 'townVoice', 'townQuestion'],
    happenings: ['text', 'question'],
  }
  for (const [name, fields] of Object.entries(must)) expect([name, withoutEasy(deck(name), fields)]).toEqual([name, []])
  expect(withoutEasy([{ text: { sv: 'Ja', en: 'Yes' } }], ['text'])).toEqual(['text: Ja'])
})
