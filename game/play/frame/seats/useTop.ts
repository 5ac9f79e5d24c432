import { createContext, type RefObject, useContext, useLayoutEffect } from 'react'

const afterDialogMs = 500

/** Whether a seat's first task has been shown: only what comes after it is a change that moves the page. */
export const Arrival = createContext<{ isFirst: boolean } | undefined>(undefined)

/** A new task, or a new step of it, begins at the top, with the reading place on its heading. */
export function useTop(heading: RefObject<HTMLElement | null>, step: string | number | undefined): void {
  const arrival = useContext(Arrival)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new step is a new beginning.
  useLayoutEffect(() => {
    if (!arrival) return
    const isFirst = arrival.isFirst
    arrival.isFirst = false
    const element = heading.current
    if (isFirst || !element) return
    const half = element.closest('[data-half]')
    if (half) half.scrollTop = 0
    else scrollTo({ top: 0, behavior: 'instant' })
    // Whoever is in the help sheet, or in the other half, is not called away.
    const elsewhere = document.activeElement?.closest('[role="dialog"], [role="alertdialog"], [data-half]')
    if (!elsewhere || elsewhere === half) element.focus({ preventScroll: true })
    // A dialog that closes with the old task holds the page back for a while, and leaves the focus nowhere.
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) element.focus({ preventScroll: true })
    }, afterDialogMs)
    return () => clearTimeout(timer)
  }, [arrival, heading, step])
}
