import { useCallback, useEffect, useRef, useState } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { graceMs } from '#shared/rules/access.ts'
import { isRemote } from '#shared/rules/seats/distance.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Whereabouts } from '../../../live/Texts.tsx'
import { useNow } from '../../../live/useNow.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { HeldStep, useStep } from '../decks.ts'
import { LeftBehind } from '../notices/left/LeftBehind.tsx'
import { Seeking } from '../notices/left/seeking.ts'
import { News } from '../notices/news/News.tsx'
import { phases } from '../phases.tsx'
import { AtIdea, Distance } from '../shore/distance/Distance.tsx'
import { Task, TaskPlace } from '../Task.tsx'
import { useText } from '../words.ts'
import { GoneHome } from './away/GoneHome.tsx'
import { RoleBar } from './RoleBar.tsx'
import { Arrival } from './useTop.ts'

type SeatFaceProps = { seatId: string; place: TaskPlace }

/** One seat's evening, in the words of where this person is. */
export function SeatFace(props: SeatFaceProps) {
  const shared = useShared()
  const seat = shared.seats[props.seatId]
  const isApart = seat !== undefined && isRemote(shared, seat)
  const elsewhere = shared.form === 'hybrid' ? 'mixed' : 'here'
  return (
    <Whereabouts value={isApart ? 'apart' : elsewhere}>
      <OwnEvening {...props} />
    </Whereabouts>
  )
}

/** Whose voice a seat is, the task of the phase, and what it did not have time to finish. */
function OwnEvening({ seatId, place }: SeatFaceProps) {
  const shared = useShared()
  const { clock } = shared
  const box = useRef<HTMLDivElement>(null)
  const arrival = useRef({ isFirst: true })
  const [shown, setShown] = useState<PhaseKind>(clock.kind)
  const [isFinishing, setFinishing] = useState(false)
  const [isSought, setSought] = useState(false)
  const seek = useCallback(() => setSought(true), [])
  // The words over a sentence that is being finished are those it was begun under.
  const step = useStep()
  const held = useRef({ step })
  const isHeld = shown !== clock.kind
  if (!isHeld) held.current = { step }

  // Whoever is in the middle of a sentence when the phase changes may finish it: texts are taken for a minute more.
  useEffect(() => {
    if (shown === clock.kind) return
    const isWriting = box.current?.contains(document.activeElement) && isText(document.activeElement)
    if (isWriting && clock.kind !== 'closed' && clock.leftKind === shown) {
      setFinishing(true)
      return
    }
    setFinishing(false)
    setShown(clock.kind)
  }, [clock, shown])

  const view = seatView(shared, seatId)
  if (!view) return null
  if (view.seat.hasLeft && clock.kind !== 'closed')
    return (
      <TaskPlace value={{ ...place, seatId }}>
        <GoneHome seat={view.seat} />
      </TaskPlace>
    )
  const Face = phases[shown] ?? Unknown
  // The turned tile says itself for whom one speaks; saying it twice would push it down.
  const isOnPaper = (shown === 'swap1' || shown === 'swap2') && shared.isRevealed && view.roles.length > 0
  const go = () => {
    setFinishing(false)
    setShown(clock.kind)
  }
  return (
    <TaskPlace value={{ ...place, seatId }}>
      <div className="stack" ref={box}>
        {place.kind === 'whole' && !isOnPaper && <RoleBar view={view} />}
        <Distance seatId={seatId} />
        {isFinishing && <Finishing onDone={go} />}
        <Seeking value={seek}>
          <Arrival value={arrival.current}>
            <HeldStep value={isHeld ? held.current : undefined}>
              <Face key={`${seatId}:${shown}`} seatId={seatId} />
            </HeldStep>
          </Arrival>
          <News seatId={seatId} />
        </Seeking>
        <AtIdea seatId={seatId} />
        {!isFinishing && <LeftBehind seatId={seatId} isSought={isSought} onFound={() => setSought(false)} />}
      </div>
    </TaskPlace>
  )
}

const isText = (element: Element | null): boolean =>
  element instanceof HTMLTextAreaElement || (element instanceof HTMLInputElement && element.type === 'text')

function Finishing({ onDone }: { onDone: () => void }) {
  const { clock } = useShared()
  const now = useNow()
  const t = useText()
  const left = Math.ceil((clock.startedAt + graceMs - now) / 1000)
  const done = useRef(onDone)
  done.current = onDone
  useEffect(() => {
    if (left <= 0) done.current()
  }, [left])
  return (
    <Note
      title={t('grace.title', { phase: t(`phase.${clock.kind}`) })}
      actions={
        <Button isSmall onPress={onDone}>
          {t('grace.go', { phase: t(`phase.${clock.kind}`) })}
        </Button>
      }
    >
      {t('grace.words', { seconds: Math.max(0, left) })}
    </Note>
  )
}

function Unknown() {
  const { clock } = useShared()
  const t = useText()
  return <Task title={t(`phase.${clock.kind}`)} lead={t('phase.notHere')} />
}
