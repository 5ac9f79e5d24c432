import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { Contributions } from '../../agreement/fields/RowRead.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import styles from '../homecoming.module.css'
import { Conditions } from './Conditions.tsx'
import { type Change, type Seen, type SeenLine, seenLines } from './seen.ts'

const names = { row: 'home.row', goal: 'home.goal', firstStep: 'home.first' } as const

/** How a line is read: its text and its day. */
function useSeenWords(): (line: SeenLine) => string {
  const t = useText()
  const day = useDay()
  return ({ text, date }) => [text || t('agree.nothing'), date && day(date)].filter(Boolean).join(' · ')
}

/** What an answer is about, as it was seen: the three texts, what the tile puts in, and on which condition it came. */
export function About({ seen, idea, actor }: { seen: Seen; idea: Idea; actor: Actor }) {
  const t = useText()
  const words = useSeenWords()
  return (
    <Sheet title={t('answer.about')} isTight>
      <dl className={styles.text}>
        {seenLines.map(line => (
          <div key={line}>
            <dt>{t(names[line])}</dt>
            <dd>
              {words(seen[line])}
              {line === 'row' && (
                <span className="stack stack-close">
                  <Contributions chips={seen.row.chips} />
                  <Conditions idea={idea} actor={actor} />
                </span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

/** The text changed while it was read: what it said, and what it says now. */
export function Changed({ changes, onSeen }: { changes: readonly Change[]; onSeen: () => void }) {
  const t = useText()
  const say = useSeenWords()
  return (
    <div role="status" className={changes.length > 0 ? undefined : 'unseen'}>
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
              <dd className="muted">
                {say(before)} <Contributions chips={before.chips} />
              </dd>
              <dt>
                {t(names[line])} · {t('answer.now')}
              </dt>
              <dd>
                {say(now)} <Contributions chips={now.chips} />
              </dd>
            </dl>
          ))}
        </div>
      )}
    </div>
  )
}
