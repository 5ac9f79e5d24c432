import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { useLine, useStep } from '../frame/decks.ts'
import { useIdeaTitle } from '../frame/notices/ideaTitle.ts'
import { Task } from '../frame/Task.tsx'
import { useText } from '../frame/words.ts'
import { AskIn } from './asking/AskIn.tsx'
import { Fitting } from './board/AllIdeas.tsx'
import { IdeaPill } from './board/IdeaPill.tsx'
import { Standing } from './board/Standing.tsx'
import { NameFields } from './idea/NameFields.tsx'
import styles from './market.module.css'
import { MovedHere } from './questions/MovedHere.tsx'
import { QuestionCard } from './questions/QuestionCard.tsx'

/** Uppropet: a name and one sentence, and then everyone stands when theirs is called. */
export function Close({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const step = useStep()
  const [askingIn, setAskingIn] = useState<string>()
  const view = seatView(shared, seatId)
  if (!view) return null
  if (askingIn !== undefined) return <AskIn ideaId={askingIn} view={view} onDone={() => setAskingIn(undefined)} />
  const called = step?.subject?.kind === 'partnership' ? step.subject.id : undefined
  const isOurTurn = view.ideas.some(({ id }) => id === called)
  const isCalling = step?.script.key === 'call'
  const title = isOurTurn ? t('close.ourTurn') : t(isCalling ? 'close.listen' : 'close.title')
  const placed = view.ideas.filter(idea => view.roles.some(({ ideaId }) => ideaId === idea.id))
  const ours = placed.length > 0 ? placed : view.ideas
  return (
    <Task title={title} lead={isCalling ? line : t('close.lead')}>
      <MovedHere view={view} />
      {view.toAnswer.map(invitation => (
        <QuestionCard key={invitation.id} invitation={invitation} seatId={seatId} />
      ))}
      {ours.map(idea => (
        <OurCall key={idea.id} idea={idea} view={view} isCalling={isCalling} />
      ))}
      <Fitting view={view} onAskIn={setAskingIn} />
    </Task>
  )
}

function OurCall({ idea, view, isCalling }: { idea: Idea; view: SeatView; isCalling: boolean }) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const missing = missingSector(shared, idea)
  return (
    <Sheet
      kind="raised"
      isShared={isFormed(shared, idea)}
      title={idea.name ? <span className={styles.callName}>{idea.name}</span> : titleOf(idea)}
      aside={<IdeaPill idea={idea} />}
    >
      <div className="stack">
        {(idea.name || idea.aim) && <p className={styles.voice}>{idea.aim || t('idea.whatIf', { text: idea.text })}</p>}
        <Standing idea={idea} />
        {!isFormed(shared, idea) && (
          <Note kind="warn" title={missing ? t(`idea.lacksAlone.${missing}`) : t('idea.onePair')}>
            {t('close.rests')}
          </Note>
        )}
        {!isCalling && <NameFields key={idea.id} idea={idea} seatId={view.seat.id} />}
      </div>
    </Sheet>
  )
}
