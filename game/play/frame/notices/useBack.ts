import { useEffect, useRef } from 'react'

const inside = 'inside'

/** What lies open over the evening, the newest last. */
const open: (() => void)[] = []

/** While something is open, the browser's Back closes it. */
export function useBackCloses(isOpen: boolean, close: () => void): void {
  const latest = useRef(close)
  latest.current = close
  useEffect(() => {
    if (!isOpen) return
    const shut = () => latest.current()
    open.push(shut)
    return () => void open.splice(open.indexOf(shut), 1)
  }, [isOpen])
}

/** Back closes what is open, and never leaves the evening: there is always a step of our own to take back. */
export function useStay(): void {
  useEffect(() => {
    let hash = location.hash
    const guard = () => {
      if (history.state !== inside) history.pushState(inside, '')
    }
    const back = () => {
      // A link to a place in the page is a step too, and nobody's Back.
      const isElsewhere = location.hash !== hash
      hash = location.hash
      if (isElsewhere) return
      guard()
      open.at(-1)?.()
    }
    guard()
    addEventListener('popstate', back)
    // Browsers pass over a step that no press has made, so the next press makes sure of it.
    addEventListener('pointerdown', guard)
    addEventListener('keydown', guard)
    return () => {
      removeEventListener('popstate', back)
      removeEventListener('pointerdown', guard)
      removeEventListener('keydown', guard)
    }
  }, [])
}
