import { useContext } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import { isAtDistance } from '#shared/rules/seats/distance.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Whereabouts } from '../../../../live/Texts.tsx'
import { useText } from '../../words.ts'
import { Attend } from './Attend.tsx'
import { CallLink, CallName } from './Call.tsx'
import styles from './distance.module.css'
import { OwnHand, Queue } from './Hands.tsx'
import { OwnMeeting, WriteMeeting } from './Meeting.tsx'
import { Thread } from './Thread.tsx'
import { Wall } from './Wall.tsx'

const early: readonly PhaseKind[] = ['open', 'prelude', 'findChallenges']

/** What those who do not share a hall need above their task: the wall's sentence, the call, their hand. */
export function Distance({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const view = seatView(shared, seatId)
  const isApart = useContext(Whereabouts) === 'apart'
  const { form, clock } = shared
  if (!view || !isAtDistance(shared) || clock.kind === 'closed') return null
  const idea = ideaOf(view)
  return (
    <section className={styles.distance} aria-label={t('call.label')}>
      {isApart && clock.kind !== 'open' && <Wall />}
      {form === 'hybrid' && !isApart && early.includes(clock.kind) && <Attend seatId={seatId} />}
      {isApart && <CallName view={view} />}
      <div className={styles.row}>
        {isApart && <CallLink />}
        {idea && <OwnMeeting idea={idea} isApart={isApart} />}
        {clock.kind !== 'open' && <OwnHand seatId={seatId} />}
        {idea && !idea.meetingUrl && <WriteMeeting key={idea.id} idea={idea} seatId={seatId} />}
      </div>
      <Queue seatId={seatId} />
    </section>
  )
}

/** Under the task: that one is at a distance, the messages at one's own idea, and the way to change where it meets. */
export function AtIdea({ seatId }: { seatId: string }) {
  const shared = useShared()
  const view = seatView(shared, seatId)
  const isApart = useContext(Whereabouts) === 'apart'
  const idea = view && ideaOf(view)
  const { form, clock } = shared
  // Whoever has said that they are at a distance does not need to read it above every task.
  if (form === 'hybrid' && isApart && early.includes(clock.kind)) return <Attend seatId={seatId} />
  if (!idea || clock.kind === 'closed') return null
  return (
    <>
      <Thread key={idea.id} idea={idea} seatId={seatId} />
      {isAtDistance(shared) && idea.meetingUrl && (
        <div className={styles.row}>
          <WriteMeeting key={idea.meetingUrl} idea={idea} seatId={seatId} />
        </div>
      )}
    </>
  )
}

/** The idea where somebody belongs now: of their role, their pair or their own tile. */
const ideaOf = ({ isInRole, table, pairIdea, homeTable }: SeatView) => (isInRole ? (table ?? pairIdea) : homeTable)
