import { isFollowUp } from '#shared/rules/agreement/lines.ts'
import { ideaNow } from '#shared/rules/partnership/merging.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useText } from '../../../agreement/words.ts'
import { useIdeaMention } from '../ideaTitle.ts'
import type { At } from './left.ts'

/** Where a text belongs, in words: the line or the row, and the idea as it is called now. */
export function useWhere(): (at: At) => string {
  const shared = useShared()
  const t = useText()
  const mentionOf = useIdeaMention()
  const lineOf = ({ field, actorId }: At): string => {
    if (actorId !== undefined) return t('agree.rowLabel', { actor: shared.actors[actorId]?.name ?? '' })
    if (field === undefined) return ''
    if (field === 'name' || field === 'aim') return t(`agree.${field}Field`)
    if (field === 'goal' || field === 'firstStep') return t(`${field}.question`)
    return isFollowUp(field) ? t(`again.${field}`) : t(`more.${field}`)
  }
  return at => {
    const idea = ideaNow(shared, at.ideaId)
    return [lineOf(at), idea && mentionOf(idea)].filter(Boolean).join(' · ')
  }
}
