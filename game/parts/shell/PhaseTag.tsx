import type { ReactNode } from 'react'
import { Mark } from './Mark.tsx'

/** The paper tag on the water that says where we are: the phase, and a line under it. */
export function PhaseTag({ name, sub, hasMark = true }: { name: ReactNode; sub?: ReactNode; hasMark?: boolean }) {
  return (
    <div className="tag">
      {hasMark && <Mark />}
      <span>
        <span className="tag-name">{name}</span>
        {sub !== undefined && <small>{sub}</small>}
      </span>
    </div>
  )
}
