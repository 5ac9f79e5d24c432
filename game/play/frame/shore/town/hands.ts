import { createContext, type Dispatch, type SetStateAction, useContext, useEffect, useRef } from 'react'

/** What may be done from the town: each is the same question as from the market's own list, and waits for the same answer. */
export type Hands = {
  onAskIn: (ideaId: string, actorId?: string) => void
  onInvite: (ideaId: string, actorId?: string) => void
  onStand: (actorId: string, ideaId: string) => void
}

/** What each seat of this device may do from the town now: the phase that is shown says it. */
export type HandsBySeat = Readonly<Record<string, Hands | undefined>>

/** Where a phase says it. */
export const HandsPlace = createContext<Dispatch<SetStateAction<HandsBySeat>>>(() => {})

/** While this is shown, its seat may do this from the town. */
export function useHandsHere(seatId: string, hands: Hands): void {
  const put = useContext(HandsPlace)
  const latest = useRef(hands)
  latest.current = hands
  useEffect(() => {
    const mine: Hands = {
      onAskIn: (...where) => latest.current.onAskIn(...where),
      onInvite: (...where) => latest.current.onInvite(...where),
      onStand: (...where) => latest.current.onStand(...where),
    }
    put(all => ({ ...all, [seatId]: mine }))
    return () => put(all => (all[seatId] === mine ? { ...all, [seatId]: undefined } : all))
  }, [put, seatId])
}
