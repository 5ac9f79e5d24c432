import { RotateCw } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { classes } from '../../tokens/classes.ts'
import styles from './HalfScreen.module.css'

type Half = {
  name: string
  sub?: string /** Stands in the name's place, and says it. */
  head?: ReactNode
  children: ReactNode
}

/** One shared tablet, two people: two halves with names. The far half can be turned to the one who sits opposite. */
export function HalfScreen({ near, far, turn }: { near: Half; far: Half; turn: string }) {
  const [isTurned, setTurned] = useState(false)
  const head = ({ name, sub, head: own }: Half) =>
    own ? (
      <div className="grow">{own}</div>
    ) : (
      <p className={styles.name}>
        <b>{name}</b>
        {sub && <span className="muted small"> {sub}</span>}
      </p>
    )
  return (
    <div className={styles.halves}>
      <section className={classes(styles.half, isTurned && styles.turned)} aria-label={far.name}>
        <div className={styles.head}>
          {head(far)}
          <button type="button" className="btn btn-small" aria-pressed={isTurned} onClick={() => setTurned(!isTurned)}>
            <RotateCw />
            {turn}
          </button>
        </div>
        {far.children}
      </section>
      <div className={styles.planks} />
      <section className={styles.half} aria-label={near.name}>
        <div className={styles.head}>{head(near)}</div>
        {near.children}
      </section>
    </div>
  )
}
