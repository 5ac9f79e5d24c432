import { expect, test } from 'vitest'
import { sayingsOf } from '#shared/town/layout/text/begun.ts'
import { piecesOf } from '#shared/town/layout/text/breaks.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { typesetter } from '#shared/town/layout/text/typesetter.ts'
import { ideaSign } from '#shared/town/townOfIdea.ts'

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

const divided = (name: string) =>
  piecesOf(name)
    .map(({ text, after, level }) => text + (after === '-' ? ['', '=', '-'][level] : after))
    .join('')

test('a word is divided where the parts of a compound meet, and a short one never', () => {
  const compounds = ['Anhörigringen', 'Kvinnojouren', 'Schackvännerna']
  expect(compounds.map(divided)).toEqual(['Anhörig=ringen', 'Kvinno=jouren', 'Schack=vännerna'])
  expect(divided('Arbetsmarknadsenheten')).toBe('Arbets=marknads=enheten')
  expect(divided('Naturskydds-')).toBe('Natur=skydds-')
  expect(['Hemtjänsten', 'Elevhälsan', 'Badhuset', 'Byalaget', 'Ryttarna', 'Kommunen', 'Kyrkan'].map(divided)).toEqual([
    'Hemtjänsten',
    'Elevhälsan',
    'Badhuset',
    'Byalaget',
    'Ryttarna',
    'Kommunen',
    'Kyrkan',
  ])
})

test('between syllables, the last way out, the last consonant goes over and one sound is never split', () => {
  expect(['Församlingen', 'utveckling', 'Försäkringen', 'Ungdomsmottagningen'].map(divided)).toEqual([
    'Försam-lingen',
    'utveckling',
    'Försäk=ringen',
    'Ungdoms=mottag-ningen',
  ])
})

test('no line ends with a little word that leans on the next, as long as there is another way', () => {
  expect(set.fit('Bygdeteatern i Norra Bygden', room(92, 3)).lines).toEqual(['Bygdeteatern', 'i Norra Bygden'])
  expect(set.fit('Bygdeteatern i Norra Bygden', room(84, 3)).lines).toEqual(['Bygdeteatern', 'i Norra', 'Bygden'])
  expect(set.fit('Vuxna ute på Ekbacken', room(90)).lines).toEqual(['Vuxna ute', 'på Ekbacken'])
  expect(set.fit('i i i i i i i', room(14, 4)).lines.length).toBeGreaterThan(2)
})

test('a sign says how an unnamed idea begins, cut between two words, and a name whole', () => {
  const text = 'lånar ut kiosken till skolelever som säljer varm choklad'
  expect(ideaSign({ name: '', text })).toBe('Lånar ut kiosken till skolelever som säljer …')
  expect(ideaSign({ name: '', text: 'öppnar köket' })).toBe('Öppnar köket')
  expect(ideaSign({ name: 'Gemensamma middagar i trapphuset', text })).toBe('Gemensamma middagar i trapphuset')
})

test('a sign that is a sentence says less of it where there is less room, and a name never does', () => {
  const said = sayingsOf(ideaSign({ name: '', text: 'ritar en karta över vem som har nyckel till vad i byn' }))
  expect(said).toEqual([
    'Ritar en karta över vem som har nyckel …',
    'Ritar en karta över vem som har …',
    'Ritar en karta över vem som …',
    'Ritar en karta över vem …',
  ])
  expect(sayingsOf('Gemensamma middagar i trapphuset')).toEqual(['Gemensamma middagar i trapphuset'])
})

test('where there is hardly room for a letter nothing is said: no tag is an ellipsis alone', () => {
  for (const name of ['Räddningstjänsten', 'Hyresgästföreningen i Norra Åstadens ytterområden'])
    for (let width = 0; width < 90; width += 1) {
      const { lines } = set.fit(name, room(width))
      expect(lines.filter(line => line.replace(/…$/, '').length < 3)).toEqual([])
    }
  expect(set.fit('Räddningstjänsten', room(12)).lines).toEqual([])
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
