import { Hand, Mic } from 'lucide-react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { handQueue } from '#shared/rules/seats/hands.ts'
import { useShared } from '../../live/Live.tsx'
import { useText } from '../words.ts'
import styles from './hands.module.css'

/** Phases in which the whole room talks together. */
const talks: readonly PhaseKind[] = ['prelude', 'findChallenges', 'followUpTalk', 'followUpSteps', 'codeGrid']
const mostShown = 4

/** Talarlistan in a corner: who has the word, and whose turn is next. */
export function Hands() {
  const shared = useShared()
  const t = useText()
  const queue = handQueue(shared)
  const speaker = shared.seats[shared.speakerId ?? '']
  if (!isAtDistance(shared) || !talks.includes(shared.clock.kind) || (!speaker && queue.length === 0)) return null
  return (
    <aside className={styles.hands} aria-label={t('hands.title')}>
      {speaker && (
        <p className={styles.speaks}>
          <Mic />
          <b>{speaker.name}</b>
        </p>
      )}
      {queue.length > 0 && (
        <ol className={styles.queue}>
          {queue.slice(0, mostShown).map(({ id, name }) => (
            <li key={id}>
              <Hand />
              {name}
            </li>
          ))}
        </ol>
      )}
      {queue.length > mostShown && <p>{t('hands.more', { count: queue.length - mostShown })}</p>}
    </aside>
  )
}
