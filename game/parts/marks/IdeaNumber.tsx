import styles from './marks.module.css'

/** The number that an idea has on the map, for those who look for it there; `label` says what it is a number of. */
export function IdeaNumber({ number, label }: { number: number; label: string }) {
  return (
    <span className={styles.number}>
      <span className="unseen">{label}</span>
      <span aria-hidden="true">{number}</span>
    </span>
  )
}
