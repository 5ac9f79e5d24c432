/** As often as a screen draws, in ms: what becomes durable in between is shown together, so that a hall where all write
 * at once does not drown its devices, and whoever writes while somebody else does need not wait so long that it is felt. */
export const eachFrame = 17

/** Lets `run` happen soon after it is asked for, once for all who ask, and never closer together than `interval` ms. */
export function paced(interval: number, run: () => void): { soon(): void; stop(): void } {
  let last = Number.NEGATIVE_INFINITY
  let timer: NodeJS.Timeout | undefined
  let breath: NodeJS.Immediate | undefined
  const go = () => {
    timer = undefined
    breath = undefined
    last = performance.now()
    run()
  }
  return {
    soon() {
      if (timer || breath) return
      const wait = last + interval - performance.now()
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
