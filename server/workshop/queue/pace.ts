/** As often as a screen draws, in ms: what becomes durable in between is shown together, so that a hall where all write
 * at once does not drown its devices. */
export const eachFrame = 17

/** Showing takes at most this part of a workshop's time as long as one costs less than half a frame, however many write: a
 * small room is shown everything at once. */
const mostOfTheTime = 0.5

/** How long after a showing began the next may begin, by what the last one cost, in ms. */
export const asItCosts =
  (longest: number) =>
  (cost: number): number =>
    Math.min(longest, cost / mostOfTheTime)

/** Lets `run` happen soon after it is asked for, once for all who ask, and never closer together than `gap` says of what
 * the last run took, in ms. */
export function paced(gap: (cost: number) => number, run: () => void): { soon(): void; stop(): void } {
  let next = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let breath: NodeJS.Immediate | undefined
  const go = () => {
    timer = undefined
    breath = undefined
    const begun = performance.now()
    run()
    next = begun + gap(performance.now() - begun)
  }
  return {
    soon() {
      if (timer || breath) return
      const wait = next - performance.now()
      // One breath lets everything that became durable together be shown together.
      if (wait <= 0) breath = setImmediate(go)
      else timer = setTimeout(go, wait)
    },
    stop() {
      clearTimeout(timer)
      clearImmediate(breath)
      timer = undefined
      breath = undefined
    },
  }
}
