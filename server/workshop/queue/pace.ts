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
