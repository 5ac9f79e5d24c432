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
  const text = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const width = innerWidth / text
  if (width >= three) return 'three'
  return width >= two ? 'two' : 'remote'
}

const tall = (): boolean => innerHeight / Number.parseFloat(getComputedStyle(document.documentElement).fontSize) >= 40

/** Whether columns may stand still while the page goes by: only where the window is tall for the reader's text. */
export const useIsTall = (): boolean => useSyncExternalStore(subscribe, tall)

/** How much of the desk there is room for, counted in the reader's own text size, however it was made larger. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, layout)
