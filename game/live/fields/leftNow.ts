import { useSyncExternalStore } from 'react'

let count = 0
const listeners = new Set<() => void>()

/** Tells whoever shows what a seat has left that there is more of it, or less. */
export function tellLeft(): void {
  count += 1
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

/** A number that is another one each time something is left, or is left no longer. */
export const useLeftNow = (): number => useSyncExternalStore(subscribe, () => count)
