import type { Idea } from '#shared/model/partnership.ts'
import { isFormed, standing } from '#shared/rules/partnership/standing.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { useText } from '../../frame/words.ts'
import { sufficesOnePair } from './onePair.ts'

/** What an idea still needs to become a partnership, in plain words, for as long as it is none. */
export function Becomes({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  if (idea.wasFormed || isFormed(shared, idea)) return null
  const isOnlyPair = standing(shared, idea).length > 1 && missingSector(shared, idea) === undefined
  return (
    <p className="small measure">
      {isOnlyPair && <b>{t('idea.onePair')} </b>}
      {t(sufficesOnePair(shared, idea) ? 'idea.becomesSmall' : 'idea.becomes')}
    </p>
  )
}
