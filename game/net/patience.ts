import type { Room } from '@colyseus/sdk'

/** So long an answer may take; then the connection counts as lost. In ms, as all here. */
export const replyWithin = 15_000
/** A connection that has answered and says nothing more is given up after 2.9–4.3 s. */
const usualPulse = 1_400
const mostUnanswered = 2
/** Before its first answer a slow network carries the whole workshop: that may take 7–8.4 s. */
const mostUnansweredAtFirst = 5
/** A page that has been busy reads first what came meanwhile. */
const readWithin = 100
const firstAnswer = 3_000
const firstPause = 150
/** A server that is restarted is back within seconds: who waits for it asks often at first, and seldom when it takes long. */
const hurriedFor = 20_000
const longestHurried = 500
const longestPause = 5_000

/** How long to wait before each next try; everybody a little apart, so that a whole hall is not one blow. */
export function* pauses(first = firstPause, now = () => performance.now()): Generator<number, never> {
  const began = now()
  for (let pause = first; ; pause = Math.max(firstPause, pause * 2)) {
    pause = Math.min(pause, now() - began < hurriedFor ? longestHurried : longestPause)
    yield pause * (0.5 + Math.random())
  }
}

/** What comes of it, or nothing when it takes longer than so. */
function within<Value>(ms: number, coming: Promise<Value>): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => resolve(undefined), ms)
    coming.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/** In, unless nobody answers; a connection that comes later than that is let go. */
export async function inTime<Joined extends Pick<Room, 'leave'>>(
  joining: Promise<Joined>,
): Promise<Joined | undefined> {
  const joined = await within(replyWithin, joining)
  if (!joined) joining.then(tooLate => tooLate.leave()).catch(() => undefined)
  return joined
}

/**
 * The door's answer, unless it takes too long. The first question may have gone out on a connection that has died without
 * a word, and the next goes out on another; a door that is slow gets more and more time.
 */
export const soonAnswered = <Answer>(asking: Promise<Answer>, earlierTries: number): Promise<Answer | undefined> =>
  within(Math.min(replyWithin, firstAnswer * 2 ** earlierTries), asking)

/**
 * Who only looks sends nothing, and would never notice that the network has died: so it asks, and hears if nobody
 * answers. The returned function lets go.
 */
export function feelPulse(room: Pick<Room, 'ping'>, every = usualPulse, lost: () => void): () => void {
  let unanswered = 0
  let most = mostUnansweredAtFirst
  let verdict: ReturnType<typeof setTimeout> | undefined
  const judge = () => {
    if (unanswered >= most) lost()
  }
  const pulse = setInterval(() => {
    if (unanswered >= most) {
      verdict = setTimeout(judge, readWithin)
      return
    }
    unanswered += 1
    room.ping(() => {
      unanswered = 0
      most = mostUnanswered
    })
  }, every)
  return () => {
    clearInterval(pulse)
    clearTimeout(verdict)
  }
}
