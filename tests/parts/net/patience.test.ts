import { expect, test } from 'vitest'
import { pauses } from '#game/net/patience.ts'

/** The tries of one device in so many ms, when each is turned away at once. */
function triesIn(ms: number): number[] {
  let now = 0
  const at: number[] = []
  for (const pause of pauses(undefined, () => now)) {
    now += pause
    if (now > ms) return at
    at.push(now)
  }
  return at
}

test('a server that is back within seconds is found within one; one that stays away is asked seldom', () => {
  for (let device = 0; device < 200; device += 1) {
    const tries = triesIn(120_000)
    const early = tries.filter(at => at < 20_000)
    const gaps = early.map((at, number) => at - (early[number - 1] ?? 0))
    expect(Math.max(...gaps)).toBeLessThanOrEqual(750)
    const late = tries.filter(at => at > 25_000)
    expect(late.length).toBeLessThan(40)
    expect(Math.max(...late.map((at, number) => at - (late[number - 1] ?? at)))).toBeLessThanOrEqual(7_500)
  }
})

test('a whole hall does not ask at the same moment', () => {
  const third = Array.from({ length: 250 }, () => triesIn(10_000)[2] ?? 0)
  const perTenth = Map.groupBy(third, at => Math.floor(at / 100))
  expect(Math.max(...[...perTenth.values()].map(together => together.length))).toBeLessThan(100)
})
