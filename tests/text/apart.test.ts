import { expect, test } from 'vitest'
import { agree } from '#shared/text/sv/easy/play/agree.ts'
import { apart as apartEasy } from '#shared/text/sv/easy/play/apart.ts'
import { find } from '#shared/text/sv/easy/play/find.ts'
import { gather } from '#shared/text/sv/easy/play/gather.ts'
import { others } from '#shared/text/sv/easy/play/others.ts'
import { playApart, playMixed } from '#shared/text/sv/playApart.ts'
import { type CatalogueText, catalogueNames, textsOf } from './catalogues.ts'

/** The catalogues that the participant's face speaks from, with their own words for some places set aside. */
const names = catalogueNames.filter(name => /^play[A-Z]/.test(name) && !['playApart', 'playCommand'].includes(name))
const face = (await Promise.all(names.map(name => textsOf(name, 'sv'))))
  .flat()
  .map(({ key, text }): CatalogueText => ({ key: key.slice(key.indexOf('.') + 1), text }))
const usual = new Map(face.map(({ key, text }) => [key, text]))

/** The names that a sentence is filled in with. */
const named = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name)

test.each([
  ['at a distance', playApart],
  ['in a hall that others are outside', playMixed],
] as const)(
  'what is said otherwise %s stands in the place of something, and waits for no more than that',
  (_, words) => {
    const said: [string, string][] = Object.entries(words)
    expect(said.length).toBeGreaterThan(8)
    for (const [key, text] of said) {
      expect([...usual.keys()]).toContain(key)
      expect(text).not.toBe(usual.get(key))
      const known = named(usual.get(key) ?? '')
      expect([key, named(text).filter(name => !known.includes(name))]).toEqual([key, []])
    }
  },
)

/** Words that take a hall with tables in it, where somebody can walk over. */
const hall = /\b(bordet|bord|storbild\w*|res er|sätt er|sätt dig|gå dit|gå gärna dit|kom hit|stå kvar)\b/i

/** Said to whoever holds a tablet with others, has no seat yet, or proposes a challenge: true wherever they are. */
const anywhere = /^(share|switch|outside|sit|out|find\.others|find\.see)\b/

test('every sentence that takes a hall is said otherwise to those who are in none', () => {
  expect(Object.values(playApart).filter(text => hall.test(text))).toEqual([])
  const said: Readonly<Record<string, string>> = playApart
  const left = face.filter(({ key, text }) => hall.test(text) && said[key] === undefined && !anywhere.test(key))
  expect(left).toEqual([])
})

test('nor does lättläst take a hall where there is none', () => {
  expect(Object.values(apartEasy).filter(text => hall.test(text))).toEqual([])
  const said: Readonly<Record<string, string>> = { ...playApart, ...apartEasy }
  const easy = Object.entries({ ...gather, ...agree, ...others, ...find })
  expect(easy.filter(([key, text]) => hall.test(text) && said[key] === undefined && !anywhere.test(key))).toEqual([])
})
