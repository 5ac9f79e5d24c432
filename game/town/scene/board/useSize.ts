import { type RefObject, useLayoutEffect, useState } from 'react'
import { isWriting } from './isWriting.ts'

/** The room that the page gives the map, and how many pixels of the device lie on each of its own. */
type Size = { width: number; height: number; density: number }

/** So long a keyboard takes to go, in ms: looked at before, the room is about to grow. */
const keyboardGoes = 500

const isSame = (one: Size, other: Size) =>
  one.width === other.width && one.height === other.height && one.density === other.density

/** A keyboard on the screen takes room while somebody writes: the town stays as it is behind it. */
const isBehindKeyboard = (known: Size, next: Size) =>
  isWriting() && known.width === next.width && known.density === next.density

/** The size of a place on the page as it is now, before anything is painted: it follows the window, its zoom, and the screen that it is moved to. */
export function useSize(place: RefObject<HTMLElement | null>): Size | undefined {
  const [size, setSize] = useState<Size>()
  useLayoutEffect(() => {
    const element = place.current
    if (!element) return
    const look = () => {
      const { clientWidth: width, clientHeight: height } = element
      const next = { width, height, density: devicePixelRatio * (element.currentCSSZoom ?? 1) }
      if (width > 0 && height > 0)
        setSize(known => (known && (isSame(known, next) || isBehindKeyboard(known, next)) ? known : next))
    }
    look()
    const forget = [watchBox(element, look), watchPixels(element, look), watchDensity(look)]
    let waiting: ReturnType<typeof setTimeout> | undefined
    const left = () => {
      clearTimeout(waiting)
      waiting = setTimeout(look, keyboardGoes)
    }
    document.addEventListener('focusout', left)
    return () => {
      for (const end of forget) end()
      clearTimeout(waiting)
      document.removeEventListener('focusout', left)
    }
  }, [place])
  return size
}

/** Tells each time the place becomes larger or smaller on its page. */
function watchBox(element: HTMLElement, tell: () => void): () => void {
  const observer = new ResizeObserver(tell)
  observer.observe(element)
  return () => observer.disconnect()
}

/** Tells each time it covers more or fewer of the device's pixels, as a wall does that is enlarged as a whole; not in Safari. */
function watchPixels(element: HTMLElement, tell: () => void): () => void {
  const observer = new ResizeObserver(tell)
  try {
    observer.observe(element, { box: 'device-pixel-content-box' })
  } catch {
    // A browser that does not know this box is asked for the others.
  }
  return () => observer.disconnect()
}

/** Tells each time a CSS pixel becomes another number of the device's: the question must be asked anew after each answer. */
function watchDensity(tell: () => void): () => void {
  let asked: MediaQueryList
  const ask = () => {
    asked = matchMedia(`(resolution: ${devicePixelRatio}dppx)`)
    asked.addEventListener('change', changed, { once: true })
  }
  const changed = () => {
    ask()
    tell()
  }
  ask()
  return () => asked.removeEventListener('change', changed)
}
