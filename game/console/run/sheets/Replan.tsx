import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import type { Shared } from '#shared/model/workshop.ts'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { clockFace } from '#shared/views/clock/clockFace.ts'
import { faultsIn, kept, lengthOf, plannedFrom, rebased } from '#shared/views/clock/planning.ts'
import { useSay, useWords } from '../../desk/text.ts'
import { timeOfDay } from '../../desk/time.ts'
import type { Drawn } from '../../plan/programme/drawn.ts'
import { PlanEditor } from '../../plan/programme/PlanEditor.tsx'
import styles from '../run.module.css'

const minute = 60_000

/** What is left of the evening, drawn anew: minutes, what is struck out or added, the order, and when it then ends. */
export function Replan({ onDone }: { onDone: () => void }) {
  const shared = useShared()
  const { programme, clock } = shared
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const { language } = useLanguage()
  const now = useNow(10_000)
  const [drawing, setDrawing] = useState(() => ({ phaseId: clock.phaseId, drawn: drawnNow(shared) }))
  const hasMoved = drawing.phaseId !== clock.phaseId
  const drawn = hasMoved ? { ...drawing.drawn, stretches: rebased(drawing.drawn.stretches, clock.kind) } : drawing.drawn
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  const been = plannedFrom(programme.phases.slice(0, at + 1))
  const endOfThis = Math.max(now, clock.endsAt ?? now)
  const timeAt = (minutes: number) => timeOfDay(endOfThis + minutes * minute, language)
  const { plannedEnd } = clockFace(shared, now)
  const isSame = JSON.stringify([kept(drawn.stretches), drawn.luft]) === JSON.stringify(toTell(drawnNow(shared)))
  const faults = faultsIn(programme.id, drawn.stretches, been)
  const save = async () => {
    const { stretches, luft } = drawn
    const reply = await send({ type: 'replan', from: clock.phaseId, stretches: kept(stretches), luft })
    if (reply.ok) onDone()
  }
  return (
    <div className="stack">
      <p>{say('replanNow', { phase: word(`phase.${clock.kind}`) })}</p>
      {hasMoved && <Note>{say('replanMoved', { phase: word(`phase.${clock.kind}`) })}</Note>}
      <PlanEditor
        id={programme.id}
        drawn={drawn}
        onChange={next => setDrawing({ phaseId: clock.phaseId, drawn: next })}
        clockAt={timeAt}
        been={been}
        isFree
        isNarrow
        above={
          plannedEnd !== undefined && (
            <p className="small muted">{say('replanEnds', { planned: timeOfDay(plannedEnd, language) })}</p>
          )
        }
      />
      <div className={styles.sheetEnd}>
        <Button
          kind="main"
          isWide
          sub={say('endsAt', { time: timeAt(lengthOf(drawn.stretches, drawn.luft)) })}
          unavailable={whyNot(faults.length > 0 && say('programmeFirst'), isSame && say('replanSame'))}
          onPress={() => save()}
        >
          {say('replanSave')}
        </Button>
      </div>
    </div>
  )
}

const drawnNow = (shared: Shared): Drawn => ({
  stretches: comingStretches(shared),
  luft: shared.programme.luft,
})

const toTell = ({ stretches, luft }: Drawn) => [kept(stretches), luft]

const whyNot = (...reasons: (string | false)[]): string | undefined =>
  reasons.find(reason => typeof reason === 'string') || undefined
