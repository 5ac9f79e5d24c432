import { useCallback, useRef } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { isDone } from '#shared/views/seatView.ts'
import { useSay } from './text.ts'

/** What somebody does right now, in words. */
export type Doing = { words: string; isAsking: boolean }

/** Tells what a seat is doing; an unchanged answer is the same object, so that rows stay as they are. */
export function useDoing(): (seatId: string) => Doing {
  const shared = useShared()
  const { desk, presence } = useLive()
  const say = useSay()
  const kept = useRef(new Map<string, Doing>())
  return useCallback(
    seatId => {
      const seat = shared.seats[seatId]
      const help = desk?.help[seatId]
      const { isConnected = false, writing } = presence[seatId] ?? {}
      const words = () => {
        if (seat?.state === 'removed') return say('doing.removed')
        if (help) return say(`doing.${help.kind}`)
        if (seat?.state === 'gone') return say('doing.gone')
        if (!isConnected && !seat?.hasNoDevice) return say('doing.away')
        if (writing) return say('doing.writes')
        if (!seat?.homeId && hasOwnTiles(shared.programme)) return say('doing.noTile')
        return isDone(shared, seatId) ? say('doing.ready') : say('doing.here')
      }
      const next = { words: words(), isAsking: help !== undefined }
      const before = kept.current.get(seatId)
      if (before?.words === next.words && before.isAsking === next.isAsking) return before
      kept.current.set(seatId, next)
      return next
    },
    [shared, desk, presence, say],
  )
}
