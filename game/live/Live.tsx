import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react'
import type { Shared } from '#shared/model/workshop.ts'
import type { LiveSnapshot, LiveStore } from './liveStore.ts'

const Context = createContext<LiveStore | undefined>(undefined)

/** Gives every part below it the workshop that this device is in. */
export function Live({ store, children }: { store: LiveStore; children: ReactNode }) {
  return <Context value={store}>{children}</Context>
}

/** The store itself, for those who send. */
export function useLiveStore(): LiveStore {
  const store = useContext(Context)
  if (!store) throw new Error('a face stands inside Live')
  return store
}

/** The snapshot of this moment. */
export function useLive(): LiveSnapshot {
  const store = useLiveStore()
  return useSyncExternalStore(store.subscribe, store.getSnapshot)
}

const never = () => () => undefined
const nothing = () => undefined

/** The snapshot where there is one: a page that has not got in yet, or was shown out, stands outside. */
export function useLiveInside(): LiveSnapshot | undefined {
  const store = useContext(Context)
  return useSyncExternalStore(store?.subscribe ?? never, store?.getSnapshot ?? nothing)
}

/** What everyone sees; a face waits with its first picture until it is there. */
export function useShared(): Shared {
  const { shared } = useLive()
  if (!shared) throw new Error('a face is shown once the workshop has arrived')
  return shared
}
