import { expect, onTestFinished, test, vi } from 'vitest'
import { feelPulse, firstAnswer, knocking, pauses } from '#game/net/patience.ts'

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

/** When a connection was given up, in ms, if each question that it is asked is answered so long after it was asked. */
async function givenUpAt(answersAfter: (askedAt: number) => number | undefined, watchedFor = 60_000) {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const began = Date.now()
  // Only the newest question has somebody who waits for its answer; any answer will do.
  let answered: (() => void) | undefined
  const ping = (answer: (ms: number) => void) => {
    answered = () => answer(0)
    const after = answersAfter(Date.now() - began)
    if (after === undefined) return
    setTimeout(() => {
      answered?.()
      answered = undefined
    }, after)
  }
  let lostAt: number | undefined
  const letGo = feelPulse({ ping }, undefined, () => {
    lostAt ??= Date.now() - began
  })
  await vi.advanceTimersByTimeAsync(watchedFor)
  letGo()
  return lostAt
}

test('a connection that dies after it has answered is given up within 3.7 s, and not before 2.8', async () => {
  for (const diesAt of [2_000, 4_205, 5_555, 20_000]) {
    const lostAt = await givenUpAt(askedAt => (askedAt < diesAt ? 5 : undefined))
    expect(lostAt! - diesAt).toBeGreaterThan(2_800)
    expect(lostAt! - diesAt).toBeLessThanOrEqual(3_700)
  }
})

test('one that dies as soon as it has brought the workshop is given up no later', async () => {
  const lostAt = await givenUpAt(askedAt => (askedAt < 400 ? 300 : undefined))
  expect(lostAt).toBeLessThanOrEqual(300 + 3_700)
})

test('one that has not answered yet may be fetching the whole workshop, and has eight seconds', async () => {
  expect(await givenUpAt(askedAt => Math.max(0, 7_500 - askedAt))).toBeUndefined()
  const lostAt = await givenUpAt(() => undefined)
  expect(lostAt).toBeGreaterThan(7_000)
  expect(lostAt).toBeLessThanOrEqual(8_000)
})

test('a network with a second of delay each way, or a server still for two seconds, loses nobody', async () => {
  expect(await givenUpAt(() => 2_000)).toBeUndefined()
  expect(await givenUpAt(askedAt => 20 + Math.max(0, 2_000 - (askedAt % 10_000)))).toBeUndefined()
})

test('a page that was busy reads the answers that wait before it gives anything up', async () => {
  // The answers came in time, but the page gets to them 50 ms after the moment when it would have given up.
  const busyUntil = 20 * 1_400 + 50
  const busyFrom = busyUntil - 2_900
  const at = (askedAt: number) => (askedAt > busyFrom && askedAt < busyUntil ? busyUntil - askedAt : 5)
  expect(await givenUpAt(at)).toBeUndefined()
})

test('a door that says nothing is asked again after a second, and heard all the same when it answers late', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  const began = Date.now()
  const askedAt: number[] = []
  const knock = knocking(() => {
    askedAt.push(Date.now() - began)
    // The first is answered after two seconds and a half, as by a process that first has to hear whose the workshop is.
    return new Promise<string>(resolve => (askedAt.length === 1 ? setTimeout(resolve, 2_500, 'in') : undefined))
  })
  const knocks = (async () => {
    for (;;) {
      const answer = await knock()
      if (answer !== undefined) return [answer, Date.now() - began]
    }
  })()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(await knocks).toEqual(['in', 2_500])
  expect(askedAt).toEqual([0, 1_000])
})

test('after a server has ended, its door is asked once and given three seconds', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let asked = 0
  const knock = knocking(() => {
    asked += 1
    return new Promise<string>(resolve => setTimeout(resolve, 2_900, 'in'))
  }, firstAnswer.afterEnd)
  const answer = knock()
  await vi.advanceTimersByTimeAsync(3_000)
  expect([await answer, asked]).toEqual(['in', 1])
})

test('an answer that came between two questions is not lost, and none is heard twice', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let asked = 0
  const knock = knocking(() => {
    asked += 1
    const number = asked
    return new Promise<number>(resolve => (number < 3 ? setTimeout(resolve, 1_200, number) : undefined))
  })
  const heard = async () => {
    const knocked = knock()
    await vi.advanceTimersByTimeAsync(20_000)
    return knocked
  }
  const first = knock()
  await vi.advanceTimersByTimeAsync(1_500)
  expect(await first).toBeUndefined()
  expect([await heard(), await heard(), await heard()]).toEqual([1, 2, undefined])
})
