import { expect, test } from 'vitest'
import { readChallenges } from '#shared/content/challenges.ts'
import { readLibraryActors } from '#shared/content/libraryActors.ts'
import { readChallengePhrases, readOrganisations, readSayings } from '#shared/content/rehearsal.ts'
import { FoldedName } from '#shared/model/agreement.ts'
import { isTooLong } from '#shared/rules/agreement/lines.ts'
import { deck } from './decks.ts'

const organisations = readOrganisations(deck('rehearsal/organisations'))
const phrases = readChallengePhrases(deck('rehearsal/challenges'))
const sayings = readSayings(deck('rehearsal/sayings'))
const challenges = readChallenges(deck('challenges'))
const libraryActors = readLibraryActors(deck('libraryActors'))

test('simulated participants come from fifteen organisations or more on each bank', () => {
  for (const bank of ['ideaDriven', 'public']) {
    expect(organisations.filter(({ sector }) => sector === bank).length).toBeGreaterThanOrEqual(15)
  }
})

test('no organisation shares its name with another, in the library or in rehearsal', () => {
  const all = [...libraryActors, ...organisations]
  for (const language of ['sv', 'en'] as const) {
    const names = all.map(({ name }) => name[language].toLowerCase())
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([])
  }
})

test('each organisation can be said aloud in the first person', () => {
  for (const { does, manyThink } of organisations) {
    expect(does.sv).toMatch(/^Vi .+\.$/)
    expect(manyThink.sv).toMatch(/^Många tror att .+\. Egentligen .+\.$/)
    expect(manyThink.en).toMatch(/^Many think .+\. In fact .+\.$/)
  }
})

test('there are phrases for every challenge, and for one that nobody has foreseen', () => {
  expect(phrases.map(({ challenge }) => challenge).sort()).toEqual(
    [...challenges.map(({ id }) => id), 'general'].sort(),
  )
})

test('an idea goes on from "Tänk om vi" and "så att", and fits with those words before it', () => {
  for (const { ideas } of phrases) {
    for (const { whatIf, soThat } of ideas) {
      expect(whatIf.sv).not.toMatch(/^(tänk om|vi )/i)
      expect(whatIf.en).not.toMatch(/^(what if|we )/i)
      expect(soThat.sv).not.toMatch(/^så att/i)
      expect(soThat.en).not.toMatch(/^so that/i)
      for (const half of [whatIf.sv, soThat.sv, whatIf.en, soThat.en]) expect(half).toMatch(/^[^.?]*[^.? ]$/)
    }
  }
})

test('every next step is said by the one who takes it', () => {
  for (const { steps } of phrases) {
    for (const step of steps) {
      expect(step.sv).toMatch(/^Jag .+\.$/)
      expect(step.en).toMatch(/^I .+\.$/)
    }
  }
})

test('names of partnerships are many, and each is used once', () => {
  const names = phrases.flatMap(({ names }) => names.map(({ sv }) => sv))
  expect(names.length).toBeGreaterThanOrEqual(50)
  expect(new Set(names).size).toBe(names.length)
})

test('a condition goes on from "Ja, om", a row begins with "Vi"', () => {
  for (const { sv } of sayings.conditions) expect(sv).not.toMatch(/^(ja|om) |\.$/i)
  for (const { sv, en } of Object.values(sayings.rows).flat()) {
    expect(sv).toMatch(/^Vi .+\.$/)
    expect(en).toMatch(/^We .+\.$/)
  }
})

test('what is written in the folded part fits its line', () => {
  for (const field of FoldedName.options)
    for (const line of sayings.folded[field])
      for (const language of ['sv', 'en'] as const) {
        expect(isTooLong(field, line[language])).toBe(false)
        expect(line[language]).toMatch(/\.$/)
      }
})

test('phrases without a general part, and a chip without rows, are refused', () => {
  expect(() => readChallengePhrases(phrases.filter(({ challenge }) => challenge !== 'general'))).toThrow(/general/)
  const { money: _, ...rows } = sayings.rows
  expect(() => readSayings({ ...sayings, rows })).toThrow(/money/)
})
