import { useCallback } from 'react'
import { useShared } from '#game/live/Live.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import { foundAt, marketNumber } from '#shared/views/desk/markets.ts'
import { shortened } from '#shared/views/status.ts'
import { useListed, useSay } from './text.ts'

/** What an idea is called at the desk: its name, else whose it is and how it begins. */
export function useIdeaTitle(): (idea: Idea | undefined) => string {
  const shared = useShared()
  const say = useSay()
  const listed = useListed()
  return useCallback(
    idea => {
      if (!idea) return ''
      if (idea.name) return say('named', { name: idea.name })
      const found = foundAt(shared, idea.pairId)
      if (!found) return say('whatIfTitle', { text: shortened(idea.text) })
      const { number, names } = found
      return say('pairsIdea', {
        number,
        names: listed(names),
        market: marketNumber(shared, idea.marketId),
      })
    },
    [shared, say, listed],
  )
}
