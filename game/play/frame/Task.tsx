import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import styles from './Task.module.css'

/** Where a task stands: on a whole screen, whose dock takes its buttons, or in one half of a shared tablet. */
export type TaskPlace = { kind: 'whole'; dock: HTMLElement | null } | { kind: 'half' }
export const TaskPlace = createContext<TaskPlace>({ kind: 'half' })

type TaskProps = {
  /** What to do now, verb first. */
  title: ReactNode
  /** One or two sentences under the heading. */
  lead?: ReactNode
  /** The one filled button that ends the task. */
  main?: ReactNode
  /** Further buttons, all ordinary or quiet, before the main one. */
  more?: ReactNode
  /** Where the text is now, such as a SavedStatus. */
  saved?: ReactNode
  children?: ReactNode
}

/** One thing to do: a heading that says it and one filled button that ends it. */
export function Task({ title, lead, main, more, saved, children }: TaskProps) {
  const place = useContext(TaskPlace)
  const isWhole = place.kind === 'whole'
  const Heading = isWhole ? 'h1' : 'h2'
  const hasEnd = Boolean(main || more || saved)
  return (
    <div className="stack">
      <div className={styles.head}>
        <Heading>{title}</Heading>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {children}
      {hasEnd && !isWhole && (
        <div className={styles.end}>
          {saved}
          {more}
          {main}
        </div>
      )}
      {hasEnd && isWhole && place.dock && createPortal(<DockRow {...{ main, more, saved }} />, place.dock)}
    </div>
  )
}

function DockRow({ main, more, saved }: Pick<TaskProps, 'main' | 'more' | 'saved'>) {
  return (
    <>
      <span className="grow">{saved}</span>
      {more}
      {main}
    </>
  )
}
