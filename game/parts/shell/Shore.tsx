import { type ReactNode, useRef } from 'react'
import { classes } from '../tokens/classes.ts'
import { useCovered } from './covered.ts'
import { Water } from './Water.tsx'

type ShoreProps = {
  /** The words of the skip link, which leads to the page's task. */
  skip: string
  /** Paper tags at the left: where we are. */
  tags?: ReactNode
  /** Paper tags at the right: time left, help. */
  aside?: ReactNode
  children: ReactNode
  /** What ends the task: at most one main button. */
  dock?: ReactNode
  /** Notices that lie above the dock: the toast region. */
  notices?: ReactNode
  footer?: ReactNode
  /** `narrow` is the participant's column of 47 rem, `reading` a form or a text. */
  width?: 'page' | 'narrow' | 'reading'
  curve?: 0 | 1
}

/** The frame of every page: water with paper tags above, the task on paper, planks at the foot. */
export function Shore({ skip, tags, aside, children, dock, notices, footer, width = 'page', curve = 0 }: ShoreProps) {
  const shore = useRef<HTMLElement>(null)
  const foot = useRef<HTMLDivElement>(null)
  useCovered(shore, '--shore-height')
  useCovered(foot, '--dock-height')
  return (
    <div className="page">
      <a className="skip" href="#task">
        {skip}
      </a>
      <header className="shore stays" ref={shore}>
        <Water curve={curve} />
        <div className="shore-row">
          <div className="shore-tags">{tags}</div>
          {aside !== undefined && <div className="shore-aside">{aside}</div>}
        </div>
      </header>
      <main id="task" tabIndex={-1} className={classes(width !== 'page' && width)}>
        {children}
      </main>
      {footer}
      <div className="foot stays" ref={foot}>
        {notices}
        {dock !== undefined && (
          <div className="dock">
            <div className="dock-row">{dock}</div>
          </div>
        )}
      </div>
    </div>
  )
}
