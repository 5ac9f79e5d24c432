import { Presentation } from 'lucide-react'
import { useStep, useWallLine } from '../../decks.ts'
import { useText } from '../../words.ts'
import styles from './distance.module.css'

/** The sentence that the hall reads on its wall; where it is the heading of the task itself, once is enough. */
export function Wall() {
  const t = useText()
  const line = useWallLine()
  const isHeading = useStep()?.subject?.kind === 'question'
  return (
    <p className={styles.wall} role="status" hidden={!line || isHeading}>
      <Presentation />
      <span>
        <span className={styles.from}>{t('wall.shows')}:</span> <b>{line}</b>
      </span>
    </p>
  )
}
