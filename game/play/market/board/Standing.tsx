import type { Idea } from '#shared/model/partnership.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { EmblemRing } from '../../../parts/emblem/EmblemRing.tsx'
import { useListed, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** Those who stand round an idea, by sign and name, and the side that it still lacks. */
export function Standing({ idea, size = 36 }: { idea: Idea; size?: 28 | 36 }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const actors = standing(shared, idea)
  const missing = missingSector(shared, idea)
  const members = actors.map(({ id, sector, building, number }) => ({ key: id, sector, glyph: building, number }))
  return (
    <div className={styles.people}>
      <EmblemRing members={missing ? [...members, { key: 'missing', isMissing: true }] : members} size={size} />
      <span className="small">
        {actors.length > 0
          ? t('idea.standing', { count: actors.length, names: listed(actors.map(({ name }) => name)) })
          : t('idea.nobody')}
        {missing && actors.length > 0 && ` ${t(`idea.lacks.${missing}`)}`}
      </span>
    </div>
  )
}
