/** How late this process is with what it has promised, in ms: the worst of the last second. */
export type Lateness = { worst(): number; stop(): void }

const every = 50
const remembered = 20

/** Measures it by asking to be called every 50 ms and seeing when the call comes. */
export function watchLateness(): Lateness {
  const samples: number[] = []
  let due = performance.now() + every
  const timer = setInterval(() => {
    const now = performance.now()
    samples.push(Math.max(0, now - due))
    if (samples.length > remembered) samples.shift()
    due = now + every
  }, every)
  timer.unref()
  return { worst: () => Math.max(0, ...samples), stop: () => clearInterval(timer) }
}
