import { Check, Minus } from 'lucide-react'
import { classes } from '../tokens/classes.ts'
import styles from './Bridge.module.css'

type PillarsProps = {
  label: string
  pillars: readonly { key: string; name: string; holds: boolean }[]
  /** ”ja” and ”inte än”. */
  words: { yes: string; notYet: string }
}

/** The five signs that an agreement bears. Never a score: each stands, or does not yet. */
export function Pillars({ label, pillars, words }: PillarsProps) {
  return (
    <ul className={styles.pillars} aria-label={label}>
      {pillars.map(({ key, name, holds }) => (
        <li key={key} className={classes(styles.pillar, holds && styles.holds)}>
          <span className={styles.pillarSign}>{holds ? <Check /> : <Minus />}</span>
          <b>{name}</b>
          <span className={styles.pillarState}>{holds ? words.yes : words.notYet}</span>
        </li>
      ))}
    </ul>
  )
}
