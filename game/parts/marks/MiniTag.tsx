import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import styles from './marks.module.css'

/** A small paper label that is read and never pressed: what an organisation can put in. */
export function MiniTag({ icon: Icon, children }: { icon?: LucideIcon; children: ReactNode }) {
  return (
    <span className={styles.mini}>
      {Icon && <Icon />}
      {children}
    </span>
  )
}
