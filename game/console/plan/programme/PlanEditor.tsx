import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { ProgrammeId } from '#shared/model/programme.ts'
import type { Stretch } from '#shared/rules/phases/programmes.ts'
import {
  type Addition,
  additionsTo,
  faultsIn,
  neededIn,
  type Planned,
  withAdded,
  withChanged,
  withMoved,
} from '#shared/views/clock/planning.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { Additions } from './Additions.tsx'
import type { Drawn } from './drawn.ts'
import styles from './programme.module.css'
import { StretchRow } from './StretchRow.tsx'
import { Summary } from './Summary.tsx'

type PlanEditorProps = {
  id: ProgrammeId
  drawn: Drawn
  onChange: (drawn: Drawn) => void
  /** The time of day so many minutes from where the list begins. */
  clockAt: (minutes: number) => string
  /** What has been this evening: it counts, and lies fast. */
  been?: readonly Stretch[]
  /** Whether parts may change places. */
  isFree: boolean
  isNarrow?: boolean
  /** What stands above the sum, and what can be done with the whole. */
  above?: ReactNode
  children?: ReactNode
}

/** A programme on the table: minutes, what is left out and added, and beside it what it comes to. */
export function PlanEditor(props: PlanEditorProps) {
  const { id, drawn, onChange, clockAt, been = [], isFree, isNarrow, above, children } = props
  const { stretches, luft } = drawn
  const say = useSay()
  const word = useWords()
  const [told, setTold] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const moved = useRef<{ at: number; by: -1 | 1 }>(undefined)
  const needed = neededIn(id, stretches, been)
  const rows = placed(stretches, been)
  const set = (next: readonly Planned[]) => onChange({ stretches: [...next], luft })
  const begins = (next: readonly Planned[], at: number) => clockAt(placed(next, been)[at]?.from ?? 0)
  const change = (at: number, what: Partial<Planned>) => {
    const next = withChanged(stretches, at, what)
    const name = word(`phase.${stretches[at]?.kind ?? 'open'}`)
    if (what.minutes === undefined)
      setTold(what.isOut ? say('wasLeftOut', { name }) : say('wasAdded', { name, time: begins(next, at) }))
    set(next)
  }
  const move = (at: number, by: -1 | 1) => {
    const next = withMoved(stretches, at, by)
    moved.current = { at: at + by, by }
    setTold(say('wasMoved', { name: word(`phase.${stretches[at]?.kind ?? 'open'}`), time: begins(next, at + by) }))
    set(next)
  }
  const add = (addition: Addition) => {
    const next = withAdded(stretches, addition)
    const at = next.findIndex((one, place) => one !== stretches[place])
    setTold(say('wasAdded', { name: word(`phase.${addition.kind}`), time: begins(next, at) }))
    set(next)
  }
  // Whoever moves a part goes on from that part: its button has a new place in the list.
  useEffect(() => {
    if (!moved.current) return
    const { at, by } = moved.current
    moved.current = undefined
    const buttons = list.current?.children[at]?.querySelectorAll<HTMLButtonElement>(`.${styles.move}`)
    buttons?.[by === -1 ? 0 : 1]?.focus()
  })
  return (
    <div className={styles.editor} data-narrow={isNarrow === true}>
      <div className={styles.table}>
        <ol className={styles.stretches} aria-label={say('stretches')} ref={list}>
          {rows.map(({ stretch, from, round, key }, at) => (
            <StretchRow
              key={key}
              stretch={stretch}
              isReunion={id === 'reunion45'}
              begins={clockAt(from)}
              round={round}
              isNeeded={needed.has(stretch.kind) && !stretch.isOut}
              onChange={what => change(at, what)}
              onMove={isFree ? by => move(at, by) : undefined}
              isFirst={at === 0}
              isLast={at === rows.length - 1}
            />
          ))}
        </ol>
        <p className="unseen" role="status">
          {told}
        </p>
        <Additions additions={additionsTo(id, stretches, been)} onAdd={add} />
      </div>
      <Summary
        drawn={drawn}
        isReunion={id === 'reunion45'}
        faults={faultsIn(id, stretches, been)}
        clockAt={clockAt}
        onLuft={next => onChange({ stretches, luft: next })}
        above={above}
      >
        {children}
      </Summary>
    </div>
  )
}

/** The stretches with when each begins, in minutes, and which round it belongs to. */
function placed(plan: readonly Planned[], been: readonly Stretch[]) {
  let from = 0
  let round = 1 + been.filter(({ kind }) => kind === 'swap2').length
  const times = new Map<string, number>()
  return plan.map(stretch => {
    if (stretch.kind === 'swap2' && !stretch.isOut) round += 1
    const time = (times.get(stretch.kind) ?? 0) + 1
    times.set(stretch.kind, time)
    const row = {
      stretch,
      from,
      round: stretch.kind === 'swap2' || stretch.kind === 'formulate' ? round : 0,
      key: `${stretch.kind}:${time}`,
    }
    if (!stretch.isOut) from += stretch.minutes
    return row
  })
}
