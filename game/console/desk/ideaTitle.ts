import { useCallback } from 'react'
import { useShared } from '#game/live/Live.tsx'
import type { Idea } from '#shared/model/partnership.ts'
import { useSay } from './text.ts'

/** What an idea is called at the desk: its name, else whose it is and how it begins. */
export function useIdeaTitle(): (idea: Idea | undefined) => string {
  const { pairs } = useShared()
  const say = useSay()
  return useCallback(
    idea => {
      if (!idea) return ''
      if (idea.name) return say('named', { name: idea.name })
      const number = pairs[idea.pairId]?.number
      return number === undefined ? say('whatIfTitle', { text: idea.text }) : say('pairsIdea', { number })
    },
    [pairs, say],
  )
}
