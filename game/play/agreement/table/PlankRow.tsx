import { Check, ChevronDown } from 'lucide-react'
import { type ReactNode, useContext, useEffect, useId, useRef } from 'react'
import { classes } from '../../../parts/tokens/classes.ts'
import { TaskPlace } from '../../frame/Task.tsx'
import { useText } from '../words.ts'
import styles from './table.module.css'

type PlankRowProps = {
  /** Its number, or a sign where the lines are in no order. */
  sign: ReactNode
  question: string
  /** What it says now, read while the row is closed. */
  summary: ReactNode
  isDone: boolean
  isOpen: boolean
  onOpen: () => void
  /** The row was opened by a button elsewhere, and takes the focus with it. */
  takesFocus: boolean
  /** Who writes in it now, told while it is closed. */
  writing?: ReactNode
  children: ReactNode
}

/** One line of the agreement: open to write in, or closed with what it says. */
export function PlankRow(props: PlankRowProps) {
  const { sign, question, summary, isDone, isOpen, onOpen, takesFocus, writing, children } = props
  const t = useText()
  const id = useId()
  const row = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isOpen && takesFocus) row.current?.focus()
  }, [isOpen, takesFocus])
  // Whoever closes the row from inside it goes on at its question, and not at the top of the page.
  const wasOpen = useRef(isOpen)
  const leaves = useRef(false)
  if (wasOpen.current && !isOpen) leaves.current = row.current?.contains(document.activeElement) ?? false
  useEffect(() => {
    if (wasOpen.current && !isOpen && leaves.current) row.current?.querySelector('button')?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const isHalf = useContext(TaskPlace).kind === 'half'
  useEffect(() => {
    if (isOpen && isHalf) showFirst(row.current)
  }, [isOpen, isHalf])
  return (
    <li
      ref={row}
      tabIndex={-1}
      aria-labelledby={id}
      className={classes(styles.line, isOpen && styles.open, isDone && styles.done)}
    >
      <span className={styles.number} aria-hidden="true">
        {isDone ? <Check /> : sign}
      </span>
      <div className={styles.lineWords}>
        {isOpen ? (
          <h2 id={id} className={styles.question}>
            {question}
          </h2>
        ) : (
          <button type="button" className={styles.reopen} onClick={onOpen} aria-expanded={false}>
            <span className={styles.closed}>
              <span id={id} className={styles.question}>
                {question}
              </span>{' '}
              <span className={classes(!isDone && styles.empty)}>{summary || t('agree.nothing')}</span>
            </span>
            <ChevronDown />
          </button>
        )}
        {isOpen ? children : writing}
      </div>
    </li>
  )
}

/** Rolls a half of a tablet to its open line; by its own measures, since the half may be turned. */
function showFirst(row: HTMLElement | null): void {
  const box = row?.closest('[data-half]')
  if (!box) return
  let top = 0
  for (let at: Element | null = row; at instanceof HTMLElement && at !== box && box.contains(at); at = at.offsetParent)
    top += at.offsetTop
  box.scrollTop = top
}
