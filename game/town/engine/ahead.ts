import { useEffect, useState } from 'react'
import * as z from 'zod/mini'
import { canDraw } from './canDraw.ts'
import { shownNow } from './choice.ts'

const Line = z.object({ saveData: z.optional(z.boolean()), effectiveType: z.optional(z.string()) })

type View = typeof import('../TownView.tsx').TownView

let here: View | undefined

/** Fetches what shows the town; what draws it comes beside, not after. */
async function fetchView(): Promise<View> {
  // Whoever opens the map asks for it once more, and hears what is wrong.
  import('../scene/openTown.ts').catch(() => undefined)
  const { TownView } = await import('../TownView.tsx')
  here = TownView
  return TownView
}

/**
 * What shows the town, at once where it has been fetched ahead: a lazy component is always waited for, and React shows
 * what it waits with for 300 ms at least. Where it cannot be fetched, the fault is the component's own.
 */
export function useTownView(): View | undefined {
  const [view, setView] = useState(() => here)
  const [fault, setFault] = useState<unknown>()
  useEffect(() => {
    if (view) return
    let isHere = true
    fetchView().then(
      found => isHere && setView(() => found),
      failed => isHere && setFault(failed),
    )
    return () => {
      isHere = false
    }
  }, [view])
  if (fault !== undefined) throw fault
  return view
}

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
    if (navigator.onLine && shownNow() === 'map' && canDraw()) void fetchView().catch(() => undefined)
  }
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(begin, pause)
    return () => clearTimeout(timer)
  }
  const idle = requestIdleCallback(begin)
  return () => cancelIdleCallback(idle)
}
