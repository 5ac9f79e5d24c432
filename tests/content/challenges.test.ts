import { expect, test } from 'vitest'
import { readChallenges } from '#shared/content/challenges.ts'
import { ChallengeDraft } from '#shared/model/challenge.ts'
import { deck } from './decks.ts'

const challenges = readChallenges(deck('challenges'))

test('there are sixteen challenges, each an open question to a room', () => {
  expect(challenges).toHaveLength(16)
  for (const { question } of challenges) {
    expect(question.sv).toMatch(/^Hur kan vi .+\?$/)
    expect(question.en).toMatch(/^How can we .+\?$/)
  }
})

test('each voice from town has a name, an age and a place, and each question to it is a question', () => {
  for (const { townVoice, townQuestion } of challenges) {
    for (const voice of [townVoice.sv, townVoice.en])
      expect(voice).toMatch(/^\p{Lu}[\p{L}-]+, \d{1,2}, [^:]+: \p{Lu}.+\.$/u)
    expect(townQuestion.sv).toMatch(/\?$/)
    expect(townQuestion.en).toMatch(/\?$/)
  }
})

test('each voice speaks in the same name in both languages', () => {
  for (const { townVoice } of challenges)
    expect(townVoice.en.split(',').slice(0, 2)).toEqual(townVoice.sv.split(',').slice(0, 2))
})

test('each challenge fits a workshop as it is, in either language', () => {
  for (const { id: _, invented, ...texts } of challenges) {
    for (const language of ['sv', 'en'] as const) {
      const draft = Object.fromEntries(Object.entries(texts).map(([field, text]) => [field, text[language]]))
      expect(() => ChallengeDraft.parse({ ...draft, isVoiceInvented: invented })).not.toThrow()
    }
  }
})

test('a challenge that is too long, half translated or doubled is refused by name', () => {
  const [first] = challenges
  if (!first) throw new Error('no challenge')
  const seven = challenges.slice(1, 8)
  const refused = (change: object) => () => readChallenges([{ ...first, ...change }, ...seven])
  expect(refused({})).not.toThrow()
  expect(refused({ title: { sv: 'å'.repeat(60), en: 'a' } })).not.toThrow()
  expect(refused({ title: { sv: 'å'.repeat(61), en: 'a' } })).toThrow(/challenges[\s\S]*title\.sv: longer than 60/)
  expect(refused({ title: { sv: 'Ensam' } })).toThrow(/title\.en/)
  expect(refused({ title: { sv: 'Ensam', en: ' ' } })).toThrow(/empty/)
  expect(refused({ id: challenges[1]?.id })).toThrow(/same key/)
  expect(refused({ invented: false })).toThrow(/invented/)
  expect(refused({ colour: 'falu' })).toThrow(/colour/)
})
