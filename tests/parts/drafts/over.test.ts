import { expect, test } from 'vitest'
import { fromSaved, withWords } from '#game/live/fields/over.ts'

const typing = (over: readonly string[], ...texts: readonly string[]) =>
  texts.reduce<readonly string[]>(withWords, over)

test('whoever types on while nothing is saved has still written what stands there', () => {
  const saved = fromSaved(typing(['', 'ett'], 'två'), 'ett')
  expect(saved).toEqual(['ett', 'två'])
  expect(typing(saved, 'tre', 'fyra', 'fem', 'sex')).toEqual(['ett', 'fyra', 'fem', 'sex'])
})

test('each text goes along with the one before it, also when somebody has typed their way back to it', () => {
  const back = typing(['', 'ett'], 'två', 'ett')
  expect(fromSaved(fromSaved(back, 'ett'), 'två')).toEqual(['två', 'ett'])
  expect(typing([], 'ett')).toEqual(['ett'])
  expect(typing(back, 'ett')).toEqual(back)
})

test('what has given way and is saved after all is the first of what is left', () => {
  const long = typing(['', 'ett', 'två', 'tre'], 'fyra')
  expect(long).toEqual(['', 'två', 'tre', 'fyra'])
  expect(fromSaved(long, 'ett')).toEqual(['ett', 'två', 'tre', 'fyra'])
})
