import { useShared } from '../../live/Live.tsx'
import { roleStarts, useSaid } from '../frame/decks.ts'
import { useText } from '../frame/words.ts'
import styles from './swap.module.css'

/** Sentences to begin with, for whoever speaks for somebody else and finds no words in this phase. */
export function RoleStarts({ isOpen = false }: { isOpen?: boolean }) {
  const { clock } = useShared()
  const t = useText()
  const said = useSaid()
  const starts = roleStarts.find(({ kind }) => kind === clock.kind)?.starts
  if (!starts) return null
  return (
    <details className={`fold ${styles.begin}`} open={isOpen}>
      <summary>{t('role.starts')}</summary>
      <ul className={styles.starts}>
        {starts.map(start => (
          <li key={start.sv}>{said(start)}</li>
        ))}
      </ul>
    </details>
  )
}
