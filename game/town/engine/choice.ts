import { type RefObject, useRef } from 'react'
import { useSize } from '../scene/board/useSize.ts'

/** What a device shows the town as. */
export type As = 'list' | 'map'
const kept = 'town'

/** In a smaller room the tags would be too small to hit, or letters too large to fit. */
const least = { width: 688, height: 400 }
/** The sheet that the town lies on takes so much of its window: edges, a heading, and the switch. */
const around = { width: 32, height: 144 }
const largestLetters = 24

/** A map gives way only where its room is smaller by more than a scrollbar: a list and its map may be of different heights. */
const scrollbar = 20

type Room = { width: number; height: number }

/** What a room shows until somebody chooses: the map where there is place for it. */
const usually = ({ width, height }: Room, letters: number, slack = 0): As =>
  width < least.width - slack || height < least.height - slack || letters > largestLetters ? 'list' : 'map'

/** What somebody has chosen on this device, and is shown wherever it can be drawn. */
export function chosen(): As | undefined {
  const found = localStorage.getItem(kept)
  return found === 'list' || found === 'map' ? found : undefined
}

export const choose = (as: As): void => localStorage.setItem(kept, as)

/** What this device would show if the town were opened over its window now. */
export function shownNow(): As {
  const letters = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const room = { width: innerWidth - around.width, height: innerHeight - around.height }
  return chosen() ?? usually(room, letters)
}

/**
 * What a place usually shows, and shows anew when it gets another room, or `letter`, an em in square, grows. `room` is as
 * large as the map would be, whatever is shown; nothing before it has been measured.
 */
export function useUsual(room: RefObject<HTMLElement | null>, letter: RefObject<HTMLElement | null>): As | undefined {
  const [place, em] = [useSize(room), useSize(letter)]
  const shown = useRef<As>(undefined)
  if (place && em) shown.current = usually(place, em.height, shown.current === 'map' ? scrollbar : 0)
  return shown.current
}
