import { useSyncExternalStore } from 'react'

/** One column as a remote, two columns, or three. */
export type Layout = 'remote' | 'two' | 'three'

const two = matchMedia('(min-width: 45rem)')
const three = matchMedia('(min-width: 80rem)')

function subscribe(listener: () => void): () => void {
  for (const query of [two, three]) query.addEventListener('change', listener)
  return () => {
    for (const query of [two, three]) query.removeEventListener('change', listener)
  }
}

function layout(): Layout {
  if (three.matches) return 'three'
  return two.matches ? 'two' : 'remote'
}

/** How much of the desk there is room for, counted in the reader's own text size. */
export const useLayout = (): Layout => useSyncExternalStore(subscribe, layout)
