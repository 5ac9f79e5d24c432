import { useLive } from '#game/live/Live.tsx'
import type { LiveSnapshot, LiveStore } from '#game/live/liveStore.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { marketAlone } from '#shared/views/desk/markets.ts'

const marketAt = (shared: Shared | undefined, number: number | undefined): string | undefined =>
  number === undefined ? undefined : Object.values(shared?.markets ?? {}).find(market => market.number === number)?.id

/** The market whose host sits at this desk, and whether it has been formed; nothing at a facilitator's desk. */
export function useHost(): { number: number; isFormed: boolean } | undefined {
  const { hostOf, shared } = useLive()
  return hostOf === undefined ? undefined : { number: hostOf, isFormed: marketAt(shared, hostOf) !== undefined }
}

/** A host's desk sees its own market and no other; every other desk sees what there is. */
export function deskStore(store: LiveStore): LiveStore {
  let known: { from: LiveSnapshot; alone: Shared | undefined; seen: LiveSnapshot } | undefined
  return {
    ...store,
    getSnapshot() {
      const from = store.getSnapshot()
      if (known?.from === from) return known.seen
      const { shared } = from
      const marketId = marketAt(shared, from.hostOf)
      const isSame = known?.from.shared === shared && known?.from.hostOf === from.hostOf
      const alone = isSame ? known?.alone : shared && marketId && marketAlone(shared, marketId)
      known = { from, alone: alone || undefined, seen: alone ? { ...from, shared: alone } : from }
      return known.seen
    },
  }
}
