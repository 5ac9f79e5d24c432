import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { conditionsAt } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { useText } from '../../agreement/words.ts'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'

/** The conditions that this tile has set, or that were set for it. */
export function Conditions({ idea, actor }: { idea: Idea; actor: Actor }) {
  const shared = useShared()
  const t = useText()
  const mentionOf = useIdeaMention()
  return conditionsAt(shared, idea)
    .filter(({ setter, about }) => [setter?.id, about.id].includes(actor.id))
    .map(({ setter, about, condition }) => (
      <span key={about.id} className="small">
        {setter?.id === about.id
          ? t('home.condition', { condition })
          : t(about.id === actor.id ? 'home.conditionForUs' : 'home.conditionOurs', {
              name: about.id === actor.id ? (setter?.name ?? mentionOf(idea)) : about.name,
              condition,
            })}
      </span>
    ))
}
