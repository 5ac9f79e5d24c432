import { type RefObject, useEffect, useState } from 'react'
import { isWriting } from '../scene/board/isWriting.ts'

/** What a device shows the town as. */
export type As = 'list' | 'map'
const kept = 'town'

/** Below these the tags would be too small to hit, or letters too large to fit. */
const least = { width: 720, height: 480 }
const largestLetters = 24

type Room = { width: number; height: number; letters: number }

/** What a device shows until somebody chooses: the map where there is room for it. */
const usually = ({ width, height, letters }: Room): As =>
  width < least.width || height < least.height || letters > largestLetters ? 'list' : 'map'

const here = (): Room => ({
  ...{ width: innerWidth, height: innerHeight },
  letters: Number.parseFloat(getComputedStyle(document.documentElement).fontSize),
})

/** What somebody has chosen on this device, and is shown wherever it can be drawn. */
export function chosen(): As | undefined {
  const found = localStorage.getItem(kept)
  return found === 'list' || found === 'map' ? found : undefined
}

export const choose = (as: As): void => localStorage.setItem(kept, as)

/** What this device would show if the town were opened now. */
export const shownNow = (): As => chosen() ?? usually(here())

/** What this device usually shows, and shows anew when it is turned, resized or zoomed, or `letter`, an em wide, grows. */
export function useUsual(letter: RefObject<HTMLElement | null>): As {
  const [room, setRoom] = useState(here)
  useEffect(() => {
    const look = () => {
      const next = here()
      setRoom(known => (isWriting() && known.width === next.width ? { ...next, height: known.height } : next))
    }
    const observer = new ResizeObserver(look)
    if (letter.current) observer.observe(letter.current)
    addEventListener('resize', look)
    return () => {
      observer.disconnect()
      removeEventListener('resize', look)
    }
  }, [letter])
  return usually(room)
}
