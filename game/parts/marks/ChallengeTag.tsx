import { CircleDot } from 'lucide-react'
import type { ReactNode } from 'react'
import { classes } from '../tokens/classes.ts'
import styles from './marks.module.css'

/** The challenge something belongs to: falu red, a knot and its name. `isSoft` beside other text. */
export function ChallengeTag({ children, isSoft }: { children: ReactNode; isSoft?: boolean }) {
  return (
    <span className={classes(styles.challenge, isSoft && styles.soft)}>
      <CircleDot />
      {children}
    </span>
  )
}
