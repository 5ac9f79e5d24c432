import { expect, test } from 'vitest'
import { leadOf } from '#game/play/homecoming/answer/lead.ts'
import { begunAt } from '#game/play/homecoming/answer/useAnswerDraft.ts'

const kept = JSON.stringify({
  ideaId: 'idea-1',
  decider: 'board',
  answer: 'no',
  condition: '',
  reason: 'wrongTime',
  reasonText: 'Hallen byggs om',
})

test('an answer that was begun comes back whole: who decides, the choice, the reason and the words', () => {
  expect(begunAt('idea-1', kept)).toMatchObject({
    decider: 'board',
    answer: 'no',
    reason: 'wrongTime',
    reasonText: 'Hallen byggs om',
  })
})

test('what was begun at another bridge, or cannot be read, is no answer here', () => {
  expect(begunAt('idea-2', kept)).toBeUndefined()
  expect(begunAt('idea-1', '')).toBeUndefined()
  expect(begunAt('idea-1', '{"ideaId":"idea-1","answer":"perhaps"}')).toBeUndefined()
})

test('nobody is said to have proposed a row that nobody has written', () => {
  const row = {
    text: 'Vi lånar ut salen',
    chips: [],
    version: 1,
    at: 0,
    clashes: {},
    isSuggested: false,
    isOwners: false,
  }
  expect(leadOf(row, 'Gun')).toBe('home.proposed')
  expect(leadOf(row, undefined)).toBe('home.proposedBySome')
  for (const empty of [undefined, { ...row, text: '' }, { ...row, isSuggested: true }])
    expect(leadOf(empty, 'Gun')).toBe('home.unwritten')
})
