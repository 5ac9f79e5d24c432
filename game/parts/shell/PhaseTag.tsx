import type { ReactNode } from 'react'
import { Mark } from './Mark.tsx'

type PhaseTagProps = { name: ReactNode; sub?: ReactNode; hasMark?: boolean; isOff?: boolean }

/** The paper tag on the water that says where we are: the phase, and a line under it. Out of touch it is dashed. */
export function PhaseTag({ name, sub, hasMark = true, isOff = false }: PhaseTagProps) {
  return (
    <div className="tag" data-off={isOff || undefined}>
      {hasMark && <Mark />}
      <span>
        <span className="tag-name">{name}</span>
        {sub !== undefined && <small>{sub}</small>}
      </span>
    </div>
  )
}
