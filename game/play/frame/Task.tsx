import { createContext, type ReactNode, useContext } from 'react'
import { createPortal } from 'react-dom'
import styles from './frame.module.css'
import { ReadyMark } from './seats/ReadyMark.tsx'

/** Where a task stands, and the dock that takes its buttons: a whole screen, or one half of a shared tablet. */
export type TaskPlace = { kind: 'whole' | 'half'; dock: HTMLElement | null; seatId?: string }
export const TaskPlace = createContext<TaskPlace>({ kind: 'half', dock: null })

type TaskProps = {
  /** What to do now, verb first. */
  title: ReactNode
  /** One or two sentences under the heading. */
  lead?: ReactNode
  /** The one filled button that ends the task. Where there is none, ”Jag är klar” takes its place. */
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
  const Heading = place.kind === 'whole' ? 'h1' : 'h2'
  const ready = place.seatId && <ReadyMark seatId={place.seatId} isMain={!main} />
  const end = (
    <>
      {saved}
      {main && ready}
      {more}
      {main || ready}
    </>
  )
  return (
    <div className="stack">
      <div className={styles.head}>
        <Heading>{title}</Heading>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      {children}
      {place.dock && createPortal(end, place.dock)}
    </div>
  )
}
