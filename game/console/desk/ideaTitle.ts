import { useCallback } from 'react'
import { useShared } from '#game/live/Live.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import { marketNumber } from '#shared/views/desk/markets.ts'
import { shortened } from '#shared/views/status.ts'
import { useSay } from './text.ts'

/** What an idea is called at the desk: its name, else whose it is and how it begins. */
export function useIdeaTitle(): (idea: Idea | undefined) => string {
  const shared = useShared()
  const say = useSay()
  return useCallback(
    idea => {
      if (!idea) return ''
      if (idea.name) return say('named', { name: idea.name })
      const number = shared.pairs[idea.pairId]?.number
      if (number === undefined) return say('whatIfTitle', { text: shortened(idea.text) })
      return say('pairsIdea', { number, market: marketNumber(shared, idea.marketId) })
    },
    [shared, say],
  )
}
