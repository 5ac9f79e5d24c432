import { expect, test } from 'vitest'
import { inMinutes } from '#game/console/tabs/town/film/inMinutes.ts'
import { life as english } from '#shared/text/en/console/life.ts'
import { life as swedish } from '#shared/text/sv/console/life.ts'
import { translator } from '#shared/text/translate.ts'

const catalogues = { sv: swedish, en: english }

test.each([
  [20_000, 'Filmen tar 20 sekunder.', 'The film takes 20 seconds.', '20 s'],
  [60_000, 'Filmen tar 1 minut.', 'The film takes 1 minute.', '1 min 0 s'],
  [61_400, 'Filmen tar 1 minut och 1 sekund.', 'The film takes 1 minute and 1 second.', '1 min 1 s'],
  [119_600, 'Filmen tar 2 minuter.', 'The film takes 2 minutes.', '2 min 0 s'],
  [125_000, 'Filmen tar 2 minuter och 5 sekunder.', 'The film takes 2 minutes and 5 seconds.', '2 min 5 s'],
])('a film of %d ms tells its length in minutes and seconds', (ms, inSwedish, inEnglish, inShort) => {
  const said = (language: 'sv' | 'en') => translator(language, catalogues)
  expect(said('sv')('film.length', inMinutes(ms))).toBe(inSwedish)
  expect(said('en')('film.length', inMinutes(ms))).toBe(inEnglish)
  expect(said('sv')('film.seconds', inMinutes(ms))).toBe(inShort)
})
