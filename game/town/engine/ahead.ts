import * as z from 'zod/mini'
import { canDraw } from './canDraw.ts'
import { shownNow } from './choice.ts'

const Line = z.object({ saveData: z.optional(z.boolean()), effectiveType: z.optional(z.string()) })

/** Whether this device's line takes more than was asked for: not where somebody saves data, nor where it is slow. */
function hasRoom(): boolean {
  const line = 'connection' in navigator ? Line.safeParse(navigator.connection).data : undefined
  return !line?.saveData && !['slow-2g', '2g', '3g'].includes(line?.effectiveType ?? '')
}

/** Where a browser does not say when it is idle, it is so after this long, in ms. */
const pause = 3000

/** Fetches what draws the town while people read, on devices that will show it; whoever gets the list fetches nothing. */
export function fetchAhead(): () => void {
  if (!hasRoom()) return () => {}
  const begin = () => {
    // What cannot be fetched now is fetched when the map is opened, and says so there.
    if (navigator.onLine && shownNow() === 'map' && canDraw())
      void Promise.allSettled([import('../TownView.tsx'), import('../scene/openTown.ts')])
  }
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(begin, pause)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(begin)
  return () => cancelIdleCallback(idle)
}
