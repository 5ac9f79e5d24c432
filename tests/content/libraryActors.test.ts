import { expect, test } from 'vitest'
import { readLibraryActors } from '#shared/content/libraryActors.ts'
import { TileText } from '#shared/model/actor.ts'
import { deck } from './decks.ts'

const actors = readLibraryActors(deck('libraryActors'))

test('both banks have fourteen library actors', () => {
  expect(actors.filter(actor => actor.sector === 'ideaDriven')).toHaveLength(14)
  expect(actors.filter(actor => actor.sector === 'public')).toHaveLength(14)
})

test('each can be said aloud in the first person', () => {
  for (const { does, manyThink, limit } of actors) {
    expect(does.sv).toMatch(/^Vi .+\.$/)
    expect(does.en).toMatch(/^We .+\.$/)
    expect(manyThink.sv).toMatch(/^Många tror att .+\. Egentligen .+\.$/)
    expect(manyThink.en).toMatch(/^Many think .+\. In fact .+\.$/)
    expect(limit.sv).toMatch(/\.$/)
  }
})

test('what they have and need goes on from "Vi har" and "Vi behöver"', () => {
  for (const { offersText, needs } of actors) {
    for (const phrase of [offersText.sv, offersText.en, needs.sv, needs.en]) expect(phrase).not.toMatch(/^Vi |^We |\.$/)
  }
})

test('each fits a tile as it is, in either language', () => {
  for (const { sector, offers, building, name, does, offersText, needs, manyThink, limit } of actors) {
    for (const language of ['sv', 'en'] as const) {
      const texts = Object.entries({ name, does, offersText, needs, manyThink, limit }).map(([field, text]) => [
        field,
        text[language],
      ])
      expect(() => TileText.parse({ sector, offers, building, parent: '', ...Object.fromEntries(texts) })).not.toThrow()
    }
  }
})

test('both banks have what the other asks for', () => {
  const chipsOf = (sector: string) =>
    new Set(actors.filter(actor => actor.sector === sector).flatMap(actor => actor.offers))
  expect([...chipsOf('ideaDriven')]).toEqual(expect.arrayContaining(['premises', 'time', 'knowledge', 'trust']))
  expect([...chipsOf('public')]).toEqual(expect.arrayContaining(['premises', 'money', 'staff', 'transport']))
})

test('a fifth chip, an unknown glyph and a shared name are refused', () => {
  const [first, second] = actors
  if (!first || !second) throw new Error('no actors')
  const refused = (change: object) => () => readLibraryActors([{ ...first, ...change }, second])
  expect(refused({})).not.toThrow()
  expect(refused({ offers: ['premises', 'time', 'staff', 'trust', 'money'] })).toThrow(/offers/)
  expect(refused({ offers: ['time', 'time'] })).toThrow(/same key/)
  expect(refused({ building: 'castle' })).toThrow(/building/)
  expect(refused({ building: second.building })).toThrow(/same key/)
  expect(refused({ name: second.name })).toThrow(/same key/)
})

test('those who are known by a sign in real life bear it', () => {
  const signOf = Object.fromEntries(actors.map(({ id, building }) => [id, building]))
  expect(signOf).toMatchObject({ healthCentre: 'stethoscope', rescue: 'flame', police: 'shield' })
})
