import styles from './now.module.css'

const round = 2 * Math.PI * 15

/** A ring that closes as people say that they are ready; the words beside it say how many. */
export function Ring({ share }: { share: number }) {
  return (
    <svg className={styles.ring} viewBox="0 0 40 40" aria-hidden="true">
      <circle cx="20" cy="20" r="15" data-part="track" />
      <circle
        cx="20"
        cy="20"
        r="15"
        data-part="ready"
        strokeDasharray={`${(round * Math.min(1, share)).toFixed(2)} ${round.toFixed(2)}`}
        transform="rotate(-90 20 20)"
      />
    </svg>
  )
}
