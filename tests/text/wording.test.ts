import { expect, test } from 'vitest'
import { lix, wordCount, wordingFaults } from '#shared/content/wording.ts'
import { join as english } from '#shared/text/en/join.ts'
import { join as easy } from '#shared/text/sv/easy/join.ts'
import { join as swedish } from '#shared/text/sv/join.ts'
import { catalogueNames, readOut, textsOf, waitedFor } from './catalogues.ts'

test('a message tells what it waits for', () => {
  expect(waitedFor('Hej')).toEqual([])
  expect(waitedFor('{b}: {count, plural, =0 {inget} one {en {a}} other {# av {b}}}')).toEqual(['a', 'b', 'count'])
})

test.each(catalogueNames)('%s has the same texts in both languages, with the same names to fill in', async name => {
  const told = async (language: 'sv' | 'en') =>
    (await textsOf(name, language)).map(({ key, text }) => `${key} ${waitedFor(text)}`).sort()
  expect(await told('en')).toEqual(await told('sv'))
})

test.each(catalogueNames)('%s is worded with care in both languages', async name => {
  const english = new Map((await textsOf(name, 'en')).map(({ key, text }) => [key, text]))
  const faults = (await textsOf(name, 'sv')).flatMap(({ key, text }) =>
    wordingFaults({ sv: readOut(text), en: readOut(english.get(key) ?? '') }).map(fault => `${key}: ${fault}`),
  )
  expect(faults).toEqual([])
})

test('a code that is not taken may be wrong or belong to an evening that is over, and the door says both', () => {
  expect(swedish['no.wrongCode']).toMatch(/stämmer inte, eller .* avslutad/)
  expect(easy['no.wrongCode']).toMatch(/fel, eller .* slut/)
  expect(english['no.wrongCode']).toMatch(/not right, or .* over/)
})

const avoided = /\b(spelare|poäng|vinnare|motståndare|användare|ogiltig|hoppsan|okej|workshop|feedback|i kväll)\b/i

test('no catalogue says what we do not say', async () => {
  const texts = (await Promise.all(catalogueNames.map(name => textsOf(name, 'sv')))).flat()
  expect(texts.length).toBeGreaterThan(1500)
  // The first cell of a row on the privacy page is what a browser calls the thing it keeps.
  const said = texts.filter(({ key }) => !/\.rows\.\d+\.0$/.test(key))
  expect(said.filter(({ text }) => avoided.test(text))).toEqual([])
})

/** What stands together: a section of a page, or the texts of a face whose keys begin alike. */
const together = (name: string, key: string) =>
  key
    .split('.')
    .slice(0, name === 'pages' ? 4 : 2)
    .join('.')

const closed = (text: string) => (/[.?!:]”?\s*$/.test(text) ? text : `${text.trim()}.`)

async function screensOf(name: string): Promise<{ screen: string; text: string }[]> {
  const screens = new Map<string, string[]>()
  for (const { key, text } of await textsOf(name, 'sv')) {
    const screen = together(name, key)
    screens.set(screen, [...(screens.get(screen) ?? []), closed(readOut(text))])
  }
  return [...screens].map(([screen, texts]) => ({ screen, text: texts.join(' ') }))
}

test('every screen text of sixty words or more reads easily: LIX 40 at most', async () => {
  const heavy: string[] = []
  const told: string[] = []
  for (const name of catalogueNames) {
    const weighed = (await screensOf(name)).filter(({ text }) => wordCount(text) >= 60)
    const figures = weighed.map(({ screen, text }) => ({ screen, lix: Math.round(lix(text)) }))
    told.push(...figures.map(one => `${one.screen} ${one.lix}`))
    heavy.push(...figures.filter(one => one.lix > 40).map(one => `${one.screen}: ${one.lix}`))
  }
  console.log(`LIX of ${told.length} screen texts: ${told.join(', ')}`)
  expect(told.length).toBeGreaterThan(40)
  expect(heavy).toEqual([])
})
