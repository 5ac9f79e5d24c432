import { expect, test } from 'vitest'
import { lettersAt, readLetters } from '#shared/content/invitation.ts'
import { deck } from './decks.ts'

const letters = readLetters(deck('letters'))

test('a letter goes out before, the day after, and at three, six and twelve months', () => {
  expect(letters.map(({ key, moment }) => `${key} ${moment}`)).toEqual([
    'reminder before',
    'reminderAgain before',
    'thanks after',
    'thanksAgain after',
    'followUp3 after',
    'followUp6 after',
    'followUp12 after',
  ])
})

test('who meets again reads nothing of speaking for somebody else', () => {
  const keysAt = (isReunion: boolean) =>
    (['before', 'after'] as const).flatMap(moment => lettersAt(letters, moment, isReunion).map(({ key }) => key))
  expect(keysAt(false)).toEqual(['reminder', 'thanks', 'followUp3', 'followUp6', 'followUp12'])
  expect(keysAt(true)).toEqual(['reminderAgain', 'thanksAgain', 'followUp3', 'followUp6', 'followUp12'])
  const again = lettersAt(letters, 'after', true).flatMap(({ paragraphs }) => paragraphs.map(({ sv }) => sv))
  expect(again.join(' ')).not.toMatch(/talade för (någon annan|er)/)
})

test('each follow-up asks whether the step was taken, what happened and what is needed', () => {
  for (const { paragraphs } of letters.filter(({ key }) => key.startsWith('followUp'))) {
    const text = paragraphs.map(({ sv }) => sv).join(' ')
    expect(text).toMatch(/tog ni steget/i)
    expect(text).toMatch(/vad hände/i)
    expect(text).toMatch(/vad behöv/i)
  }
})

test('a code is no use afterwards, and what nobody fills in is refused', () => {
  const [first, ...others] = letters
  if (!first) throw new Error('no letter')
  const says = (sv: string, moment: 'before' | 'after') => () =>
    readLetters([{ ...first, moment, paragraphs: [{ sv, en: 'Hello' }, ...first.paragraphs.slice(0, 2)] }, ...others])
  expect(says('Koden är {code}.', 'before')).not.toThrow()
  expect(says('Koden är {code}.', 'after')).toThrow(/unknown placeholder/)
  expect(says('Hej {name}', 'before')).toThrow(/unknown placeholder/)
})
