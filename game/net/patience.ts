import type { Room } from '@colyseus/sdk'

/** So long an answer may take; then the connection counts as lost. In ms, as all here. */
export const replyWithin = 15_000
const usualPulse = 10_000
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

/** In, unless nobody answers; a connection that comes later than that is let go. */
export function inTime<Joined extends Pick<Room, 'leave'>>(joining: Promise<Joined>): Promise<Joined | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(undefined)
      joining.then(tooLate => tooLate.leave()).catch(() => undefined)
    }, replyWithin)
    joining.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}

/**
 * Who only looks sends nothing, and would never notice that the network has died: so it asks, and hears if nobody
 * answers. The returned function lets go.
 */
export function feelPulse(room: Pick<Room, 'ping'>, every = usualPulse, lost: () => void): () => void {
  let isAnswered = true
  const pulse = setInterval(() => {
    if (!isAnswered) return lost()
    isAnswered = false
    room.ping(() => {
      isAnswered = true
    })
  }, every)
  return () => clearInterval(pulse)
}
