import { useText } from '../words.ts'
import { Sentence } from './Sentence.tsx'
import styles from './stages.module.css'

/** The whole wall says that the evening rests: nobody reads a task that nobody is to do now. */
export function Paused() {
  const t = useText()
  return (
    <div className={styles.stack}>
      <Sentence>{t('paused')}</Sentence>
      <p className={styles.below}>{t('paused.words')}</p>
    </div>
  )
}
