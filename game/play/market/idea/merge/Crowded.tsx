import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { isCrowded } from '#shared/views/desk/merges.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { useText } from '../../../frame/words.ts'

/** A kind word where more tiles stand than can well agree: on the market they may part, later they share the talk. */
export function Crowded({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  if (!isCrowded(shared, idea)) return null
  return (
    <Note title={t('crowded.title', { count: standing(shared, idea).length })}>
      {t(idea.wasFormed ? 'crowded.later' : 'crowded.words')}
    </Note>
  )
}
