import { expect, test } from 'vitest'
import { codePoints } from '#game/parts/forms/fieldState.ts'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import { momentPassed, timeFigures, timeMood } from '#game/parts/shell/time/timeLeft.ts'

test('a timer is calm until a fifth is left, and never more than over', () => {
  expect([900, 181, 180, 61, 60, 1, 0].map(left => timeMood(left, 900))).toEqual([
    'calm',
    'calm',
    'soon',
    'soon',
    'last',
    'last',
    'over',
  ])
  expect(timeMood(0, 900, true)).toBe('paused')
})

test('five minutes, one minute and zero are said once each, and added time says nothing', () => {
  expect([momentPassed(301, 300), momentPassed(61, 59), momentPassed(1, 0)]).toEqual([300, 60, 0])
  expect([momentPassed(300, 299), momentPassed(20, 320), momentPassed(0, 0)]).toEqual([undefined, undefined, undefined])
})

test('time is written with points', () => {
  expect([520, 59, 0, 3900, -4].map(left => timeFigures(left))).toEqual(['8.40', '0.59', '0.00', '1.05.00', '0.00'])
})

test('length is counted as people count', () => {
  expect(codePoints('å🙂é')).toBe(3)
})

test('a long word may break, a short one never does', () => {
  expect(softHyphens('Räddningstjänsten')).toBe('Räddningstjänsten')
  expect(softHyphens('Samhällsbyggnadsförvaltningen').replaceAll('\u00ad', '')).toBe('Samhällsbyggnadsförvaltningen')
  expect(softHyphens('Samhällsbyggnadsförvaltningen')).toContain('\u00ad')
  for (const name of ['Ungdomsmottagningen', 'Hyresgästföreningens']) {
    const parts = softHyphens(name).split('\u00ad')
    expect(parts.join('')).toBe(name)
    expect(Math.max(...parts.map(part => part.length))).toBeLessThanOrEqual(18)
  }
})
