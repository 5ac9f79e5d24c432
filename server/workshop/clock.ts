/** The one clock of a server: what time it is, and a call after a while; the returned function calls it off. */
export type Clock = { now(): number; after(ms: number, run: () => void): () => void }

const wait = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms)
  timer.unref()
  return () => clearTimeout(timer)
}

/** The clock on the wall. */
export const realClock: Clock = { now: () => Date.now(), after: wait }

/** A clock that runs `speed` times as fast as the one on the wall, from now on. */
export function scaledClock(speed: number): Clock {
  const start = Date.now()
  return {
    now: () => Math.round(start + (Date.now() - start) * speed),
    after: (ms, run) => wait(ms / speed, run),
  }
}
