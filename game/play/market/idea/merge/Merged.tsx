import type { Idea } from '#shared/model/partnership.ts'
import { partsOf } from '#shared/rules/partnership/merging.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useText } from '../../../frame/words.ts'
import styles from './merge.module.css'

/** The texts of the ideas that became part of this one, as their makers wrote them. */
export function Merged({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const parts = partsOf(shared, idea.id).filter(({ text, soThat }) => `${text}${soThat}` !== '')
  if (parts.length === 0) return null
  return (
    <div className={styles.merged}>
      <p className="label">{t('merged.title')}</p>
      <ul className="stack stack-close">
        {parts.map(({ id, text, soThat, challengeId }) => (
          <li key={id}>
            {text && <p>{t('idea.whatIf', { text })}</p>}
            {soThat && <p className="small muted">{t('idea.soThat', { text: soThat })}</p>}
            {challengeId !== idea.challengeId && (
              <p className="small muted">{t('merged.from', { island: shared.challenges[challengeId]?.title ?? '' })}</p>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}
