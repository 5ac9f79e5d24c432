import { useCallback } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { shortened } from '#shared/views/status.ts'
import { useText } from '../words.ts'

/** What an idea is called where it is read: its name once it has one, else its own first words. */
export function useIdeaTitle(): (idea: Idea) => string {
  const t = useText()
  return useCallback(idea => idea.name || t('idea.whatIf', { text: idea.text }), [t])
}

/** What it is called in a sentence about something else: its name, else how it begins. */
export function useIdeaMention(): (idea: Idea) => string {
  const t = useText()
  return useCallback(idea => idea.name || t('idea.whatIf', { text: shortened(idea.text) }), [t])
}
