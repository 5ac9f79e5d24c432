import { onTestFinished } from 'vitest'
import type { Live } from '#game/net/connect.ts'

/** How long a device was without a connection, each time, in ms. */
export function interruptions(live: Live): number[] {
  const times: number[] = []
  let leftAt: number | undefined
  onTestFinished(
    live.store.subscribe(() => {
      const isHere = live.store.getSnapshot().connection.state === 'open'
      if (!isHere) leftAt ??= performance.now()
      else if (leftAt !== undefined) {
        times.push(Math.round(performance.now() - leftAt))
        leftAt = undefined
      }
    }),
  )
  return times
}
