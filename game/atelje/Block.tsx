import type { ReactNode } from 'react'
import styles from './atelje.module.css'

/** One family of parts under its name. */
export function Block({ name, children }: { name: string; children: ReactNode }) {
  return (
    <section className={styles.block} aria-label={name}>
      <h2>{name}</h2>
      {children}
    </section>
  )
}
