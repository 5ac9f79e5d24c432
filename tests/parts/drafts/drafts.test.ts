import { expect, test } from 'vitest'
import { draftKind, hasPassed } from '#game/play/frame/notices/drafts.ts'

test('every text that waits on a device is known by its kind, whatever it belongs to', () => {
  const keys = [
    'tile',
    'idea',
    'question',
    'insight',
    'note',
    'step:idea-1',
    'answer:question-1',
    'reason:question-1',
    'thread:idea-1',
  ]
  expect(keys.map(draftKind)).toEqual([
    'tile',
    'idea',
    'question',
    'insight',
    'note',
    'step',
    'answer',
    'reason',
    'thread',
  ])
  expect(['late:command-1', 'ideaChallenge', 'toString'].map(draftKind)).toEqual([undefined, undefined, undefined])
})

test('a text is left behind when the part in which it is written is over, and not before', () => {
  expect(hasPassed('answer', 'gatherMarket')).toBe(false)
  expect(hasPassed('answer', 'formulate')).toBe(true)
  expect(hasPassed('note', 'followUpTalk')).toBe(false)
  expect(hasPassed('note', 'followUpSteps')).toBe(true)
  expect(hasPassed('step', 'followUpSteps')).toBe(false)
  expect(hasPassed('step', 'checkOut')).toBe(true)
  expect(hasPassed('thread', 'checkOut')).toBe(false)
  expect(hasPassed('thread', 'closed')).toBe(true)
  expect(hasPassed('line', 'trial')).toBe(false)
  expect(hasPassed('line', 'homecoming')).toBe(true)
  expect(hasPassed('homeLine', 'homecoming')).toBe(false)
  expect(hasPassed('clash', 'homecoming')).toBe(true)
  expect(hasPassed('homeClash', 'followUpTalk')).toBe(false)
  expect(hasPassed('asked', 'homecoming')).toBe(false)
  expect(hasPassed('asked', 'followUpTalk')).toBe(true)
})
