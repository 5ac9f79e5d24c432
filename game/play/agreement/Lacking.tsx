import type { Idea } from '#shared/model/partnership.ts'
import { coreParts, rowless } from '#shared/rules/agreement/agreement.ts'
import { type Lacking as Lack, lackingOf } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useListed } from '../frame/words.ts'
import styles from './fields/fields.module.css'
import { useText } from './words.ts'

const inText: readonly Lack[] = coreParts

/** Exactly what stands between a partnership and its confirmation; nothing where it is confirmed. Before the answers, only what the text lacks. */
export function Lacking({ idea, of }: { idea: Idea; of: 'text' | 'all' }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const lacks = lackingOf(shared, idea).filter(part => of === 'all' || inText.includes(part))
  if (lacks.length === 0) return null
  const names = listed(rowless(shared, idea).map(({ name }) => name))
  return (
    <Note title={t(of === 'text' ? 'lacks.unfinished' : 'lacks.title')}>
      {t('lacks.words')}
      <ul className={styles.lacks}>
        {lacks.map(part => (
          <li key={part}>{t(`lacks.${part}`, { names })}</li>
        ))}
      </ul>
    </Note>
  )
}
