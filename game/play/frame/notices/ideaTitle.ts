import { useCallback } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { useText } from '../words.ts'

/** What an idea is called: its name once it has one, else its own first words. */
export function useIdeaTitle(): (idea: Idea) => string {
  const t = useText()
  return useCallback(idea => idea.name || t('idea.whatIf', { text: idea.text }), [t])
}
