import type { Room } from '@colyseus/sdk'

/** So long an answer may take; then the connection counts as lost. In ms, as all here. */
export const replyWithin = 15_000
/** A connection that has answered and says nothing more is given up after 2.9–3.6 s: a network may hold an answer back for
 * 2.8 s, and the shorter the pulse, the less comes on top of that. */
const usualPulse = 700
const mostUnanswered = 4
/** Before its first answer a slow network carries the whole workshop: that may take 7.7 s. */
const mostUnansweredAtFirst = 11
/** A page that has been busy reads first what came meanwhile. */
const readWithin = 100
/** So long the first question at a door is waited for alone. A network that has fallen silent may swallow that one too;
 * a server that has ended has a whole hall at its door, and would only hear everybody twice. */
export const firstAnswer = { afterSilence: 1_000, afterEnd: 3_000 } as const
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
 * Asks a door once more, each time that it is called; comes with the first answer to any of the questions, or with nothing
 * when there is none for a while. A question may have gone out on a connection that has died without a word, or to a process
 * that stands still, and the next goes another way; a door that is only slow is heard all the same, and gets more and more time.
 */
export function knocking<Answer>(
  ask: () => Promise<Answer>,
  alone: number = firstAnswer.afterSilence,
): () => Promise<Answer | undefined> {
  const asked = new Set<Promise<() => Answer>>()
  let patience = alone
  return async () => {
    const question: Promise<() => Answer> = ask().then(answer => () => {
      asked.delete(question)
      return answer
    })
    asked.add(question)
    const heard = await within(patience, Promise.race(asked))
    patience = Math.min(replyWithin, patience * 2)
    return heard?.()
  }
}

/**
 * Who only looks sends nothing, and would never notice that the network has died: so it asks, at once and then again and
 * again, and hears if nobody answers. The returned function lets go.
 */
export function feelPulse(room: Pick<Room, 'ping'>, every = usualPulse, lost: () => void): () => void {
  let unanswered = 0
  let most = mostUnansweredAtFirst
  let verdict: ReturnType<typeof setTimeout> | undefined
  const judge = () => {
    if (unanswered >= most) lost()
  }
  const beat = () => {
    if (unanswered >= most) {
      verdict = setTimeout(judge, readWithin)
      return
    }
    unanswered += 1
    room.ping(() => {
      unanswered = 0
      most = mostUnanswered
    })
  }
  beat()
  const pulse = setInterval(beat, every)
  return () => {
    clearInterval(pulse)
    clearTimeout(verdict)
  }
}
