import { type RefObject, useLayoutEffect } from 'react'

/** From the full size to the least that may be read from the back, in steps of four hundredths. */
const shares = Array.from({ length: 13 }, (_, at) => (1 - at * 0.04).toFixed(2))

/** Draws what the wall shows as large as it fits: text shrinks towards its least size, and nothing is ever cut. */
export function useFit(stage: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const element = stage.current
    if (!element) return
    const fits = (at: number): boolean => {
      element.style.setProperty('--fit', shares[at] ?? '1')
      return element.scrollHeight <= element.clientHeight && element.scrollWidth <= element.clientWidth
    }
    // Each try lays the whole wall out anew: the largest first, since it mostly fits, then by halves.
    const fit = () => {
      if (fits(0)) return
      let [tooLarge, fitting] = [0, shares.length - 1]
      while (fitting - tooLarge > 1) {
        const middle = Math.floor((tooLarge + fitting) / 2)
        if (fits(middle)) fitting = middle
        else tooLarge = middle
      }
      fits(fitting)
    }
    fit()
    const observer = new ResizeObserver(fit)
    observer.observe(element)
    // Only what is seen anew is measured anew: names that people tap in by the dozen leave the wall as it is.
    const changes = new MutationObserver(fit)
    changes.observe(element, { childList: true, subtree: true, characterData: true })
    void document.fonts.ready.then(fit)
    return () => {
      observer.disconnect()
      changes.disconnect()
    }
  }, [stage])
}
