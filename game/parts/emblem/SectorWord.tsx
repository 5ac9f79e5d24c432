import type { ReactNode } from 'react'
import type { Sector } from '#shared/model/actor.ts'
import { classes } from '../tokens/classes.ts'
import styles from './emblem.module.css'

/** The sector as shape, colour and word, always all three. */
export function SectorWord({ sector, children }: { sector: Sector; children: ReactNode }) {
  return <span className={classes(styles.word, sector === 'public' && styles.public)}>{children}</span>
}
