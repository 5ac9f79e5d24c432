import styles from './messages.module.css'

type MessageLogProps = { label: string; entries: readonly { id: number; message: string }[]; empty: string }

/** Everything the notices have said, newest first: nothing is lost when a notice goes. */
export function MessageLog({ label, entries, empty }: MessageLogProps) {
  return (
    <details className={`fold ${styles.log}`}>
      <summary>{label}</summary>
      <ol role="log" aria-live="off" aria-label={label}>
        {entries.length === 0 && <li className="muted">{empty}</li>}
        {[...entries].reverse().map(({ id, message }) => (
          <li key={id}>{message}</li>
        ))}
      </ol>
    </details>
  )
}
