import { type ReactNode, type Ref, useId } from 'react'
import { classes } from '../tokens/classes.ts'
import styles from './Sheet.module.css'

type SheetProps = {
  children: ReactNode
  /** `raised` for what asks for an answer, `flat` inside lists, `sunk` for what rests. */
  kind?: 'plain' | 'raised' | 'flat' | 'sunk'
  /** The amber band on top of what is shared: an invitation, a partnership. */
  isShared?: boolean
  isTight?: boolean
  /** A heading makes the sheet a named region. */
  title?: ReactNode
  level?: 1 | 2 | 3
  /** What stands at the right of the heading. */
  aside?: ReactNode
  /** Somebody may be led to a sheet with a heading: it can take the focus. */
  place?: Ref<HTMLElement>
}

/** A sheet of paper on the ground. Never one in another. */
export function Sheet({ children, kind = 'plain', isShared, isTight, title, level = 2, aside, place }: SheetProps) {
  const id = useId()
  const Heading = `h${level}` as const
  const look = classes(
    'sheet',
    styles.sheet,
    kind !== 'plain' && styles[kind],
    isShared && styles.shared,
    isTight && styles.tight,
  )
  if (title === undefined) return <div className={look}>{children}</div>
  return (
    <section className={look} aria-labelledby={id} ref={place} tabIndex={place ? -1 : undefined}>
      <div className={styles.head}>
        <Heading id={id}>{title}</Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}
