import { type RefObject, useLayoutEffect } from 'react'

const tightest = 0.5
const step = 0.04

/** Draws what the wall shows as large as it fits: text shrinks towards its least size, and nothing is ever cut. */
export function useFit(stage: RefObject<HTMLElement | null>): void {
  // After every picture: whatever changed may need more room or leave some.
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    const fit = () => {
      for (let share = 1; share >= tightest; share -= step) {
        element.style.setProperty('--fit', share.toFixed(2))
        if (element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth) return
      }
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    // Lists of several markets take turns, and each has its own size.
    const turns = new MutationObserver(fit)
    turns.observe(element, { childList: true, subtree: true, characterData: true })
    void document.fonts.ready.then(fit)
    return () => {
      observer.disconnect()
      turns.disconnect()
    }
  })
}
