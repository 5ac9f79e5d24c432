import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import styles from '../homecoming.module.css'
import type { Change, SeenLine } from './seen.ts'

const names = { row: 'home.row', goal: 'home.goal', firstStep: 'home.first' } as const

/** The text changed while it was read: what it said, and what it says now. */
export function Changed({ changes, onSeen }: { changes: readonly Change[]; onSeen: () => void }) {
  const t = useText()
  const day = useDay()
  const say = ({ text, date }: SeenLine) => [text || t('agree.nothing'), date && day(date)].filter(Boolean).join(' · ')
  return (
    <div role="status">
      {changes.length > 0 && (
        <div className="stack stack-close">
          <Note
            kind="warn"
            title={t('answer.changedNow')}
            actions={<Button onPress={onSeen}>{t('answer.seen')}</Button>}
          >
            {t('answer.changedRead')}
          </Note>
          {changes.map(({ line, before, now }) => (
            <dl key={line} className={styles.changed}>
              <dt>
                {t(names[line])} · {t('answer.before')}
              </dt>
              <dd className="muted">{say(before)}</dd>
              <dt>
                {t(names[line])} · {t('answer.now')}
              </dt>
              <dd>{say(now)}</dd>
            </dl>
          ))}
        </div>
      )}
    </div>
  )
}
