import { useSyncExternalStore } from 'react'

/** One column as a remote, two columns, or three. */
export type Layout = 'remote' | 'two' | 'three'

const [two, three] = [45, 80]

function subscribe(listener: () => void): () => void {
  const page = new ResizeObserver(listener)
  page.observe(document.documentElement)
  addEventListener('resize', listener)
  return () => {
    page.disconnect()
    removeEventListener('resize', listener)
  }
}

function layout(): Layout {
  const width = innerWidth / textSize()
  if (width >= three) return 'three'
  return width >= two ? 'two' : 'remote'
}

const textSize = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
const tall = (): boolean => innerHeight / textSize() >= 34
const narrow = (): boolean => innerWidth / textSize() < 19

/** Whether columns may stand still while the page goes by: only where the window is tall for the reader's text. */
export const useIsTall = (): boolean => useSyncExternalStore(subscribe, tall)

/** Whether there is no room for signs beside the words. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, narrow)

/** How much of the desk there is room for, counted in the reader's own text size, however it was made larger. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, layout)
