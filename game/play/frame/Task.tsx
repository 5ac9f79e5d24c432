import { createContext, type ReactNode, useCallback, useContext, useLayoutEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import styles from './frame.module.css'
import { ReadyMark } from './seats/ReadyMark.tsx'
import { useTop } from './seats/useTop.ts'

/** Where a task stands, and the dock that takes its buttons: a whole screen, or one half of a shared tablet. */
export type TaskPlace = { kind: 'whole' | 'half'; dock: HTMLElement | null; seatId?: string }
export const TaskPlace = createContext<TaskPlace>({ kind: 'half', dock: null })

type TaskProps = {
  /** What to do now, verb first. */
  title: ReactNode
  /** One or two sentences under the heading. */
  lead?: ReactNode
  /** The one filled button that ends the task. Only where there is none does ”Jag är klar” take its place. */
  main?: ReactNode
  /** It goes on for as long as the phase does, and nobody is ever done with it. */
  isEndless?: boolean
  /** Which step of the task it is: a new one begins at the top, as a new task does. */
  step?: string | number | undefined
  /** Further buttons, all ordinary or quiet, before the main one. */
  more?: ReactNode
  /** Where the text is now, such as a SavedStatus. */
  saved?: ReactNode
  children?: ReactNode
}

/** One thing to do: a heading that says it and one filled button that ends it. */
export function Task({ title, lead, main, isEndless, step, more, saved, children }: TaskProps) {
  const place = useContext(TaskPlace)
  const heading = useRef<HTMLHeadingElement>(null)
  useTop(heading, step)
  const [claims, setClaims] = useState(0)
  const claim = useCallback(() => {
    setClaims(before => before + 1)
    return () => setClaims(before => before - 1)
  }, [])
  const Heading = place.kind === 'whole' ? 'h1' : 'h2'
  const end = (
    <>
      {saved}
      {more}
      {main || (place.seatId && !isEndless && <ReadyMark seatId={place.seatId} />)}
    </>
  )
  return (
    <div className="stack">
      <div className={styles.head}>
        <Heading ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </Heading>
        {lead && <div className={styles.lead}>{lead}</div>}
      </div>
      <Claim value={claim}>{children}</Claim>
      {place.dock && claims === 0 && createPortal(end, place.dock)}
    </div>
  )
}

const Claim = createContext<() => () => void>(() => () => undefined)

/** Buttons of something that is open in the task and must be sent or closed first: they take the place of the task's own. */
export function InDock({ children }: { children: ReactNode }) {
  const { dock } = useContext(TaskPlace)
  const claim = useContext(Claim)
  useLayoutEffect(() => claim(), [claim])
  return dock && createPortal(children, dock)
}
