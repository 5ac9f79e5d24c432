import type { Idea } from '#shared/model/partnership.ts'
import { pillarNames, pillarsOf } from '#shared/views/pillars.ts'
import { useShared } from '../../../live/Live.tsx'
import { Bridge } from '../../../parts/bridge/Bridge.tsx'
import { Pillars } from '../../../parts/bridge/Pillars.tsx'
import { useText } from '../words.ts'
import { planksOf } from './lines.ts'
import styles from './table.module.css'

/** The bridge of this table: a plank for each line that is written, a post for each pillar that stands. */
export function Planks({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const pillars = pillarsOf(shared, idea)
  const planks = planksOf(shared, idea)
  const posts = pillarNames.map(name => pillars[name])
  const count = (all: readonly boolean[]) => all.filter(Boolean).length
  return (
    <div className={styles.picture}>
      <Bridge label={t('agree.bridge', { planks: count(planks), posts: count(posts) })} planks={planks} posts={posts} />
      <Pillars
        label={t('agree.pillars')}
        pillars={pillarNames.map(name => ({ key: name, name: t(`pillar.${name}`), holds: pillars[name] }))}
        words={{ yes: t('pillar.yes'), notYet: t('pillar.notYet') }}
      />
    </div>
  )
}
