import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { asItCosts, eachFrame, paced } from '#server/workshop/queue/pace.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setImmediate', 'clearImmediate', 'performance'] })
})
afterEach(() => {
  vi.useRealTimers()
})

test('the first change is shown at once, and the next within a frame', () => {
  const show = vi.fn()
  const pace = paced(() => eachFrame, show)
  pace.soon()
  vi.advanceTimersByTime(1)
  expect(show).toHaveBeenCalledTimes(1)
  pace.soon()
  vi.advanceTimersByTime(17)
  expect(show).toHaveBeenCalledTimes(2)
})

test('when everybody writes all the time, it is shown as often as a screen draws and no more', () => {
  const show = vi.fn()
  const pace = paced(() => eachFrame, show)
  for (let ms = 0; ms < 1_000; ms += 1) {
    pace.soon()
    vi.advanceTimersByTime(1)
  }
  expect(show.mock.calls.length).toBeGreaterThanOrEqual(50)
  expect(show.mock.calls.length).toBeLessThanOrEqual(60)
})

test('nothing more is shown after it has been stopped', () => {
  const show = vi.fn()
  const pace = paced(() => eachFrame, show)
  pace.soon()
  pace.stop()
  vi.advanceTimersByTime(100)
  expect(show).not.toHaveBeenCalled()
})

test('what costs little is shown again soon, so that showing takes half of the time at most', () => {
  const gap = asItCosts(eachFrame)
  expect(gap(0)).toBe(0)
  expect(gap(2.5)).toBeCloseTo(5)
  expect(gap(40)).toBe(eachFrame)
  const show = vi.fn(() => void vi.advanceTimersByTime(1))
  const pace = paced(gap, show)
  const begun = performance.now()
  for (let ms = 0; ms < 100; ms += 1) {
    pace.soon()
    vi.advanceTimersByTime(1)
  }
  const share = show.mock.calls.length / (performance.now() - begun)
  expect(share).toBeGreaterThan(0.4)
  expect(share).toBeLessThanOrEqual(0.51)
})
