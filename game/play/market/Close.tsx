import { Merge } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { useLine, useStep } from '../frame/decks.ts'
import { useIdeaTitle } from '../frame/notices/ideaTitle.ts'
import { Task } from '../frame/Task.tsx'
import { useMay, useText } from '../frame/words.ts'
import { AskIn } from './asking/AskIn.tsx'
import { NoRole } from './asking/NoRole.tsx'
import { Fitting } from './board/AllIdeas.tsx'
import { IdeaPill } from './board/IdeaPill.tsx'
import { Standing } from './board/Standing.tsx'
import { Crowded } from './idea/merge/Crowded.tsx'
import { MergeCards } from './idea/merge/MergeCards.tsx'
import { Merged } from './idea/merge/Merged.tsx'
import { ProposeMerge } from './idea/merge/ProposeMerge.tsx'
import { NameFields } from './idea/naming/NameFields.tsx'
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
  const [merging, setMerging] = useState<string>()
  const view = seatView(shared, seatId)
  if (!view) return null
  if (askingIn !== undefined) return <AskIn ideaId={askingIn} view={view} onDone={() => setAskingIn(undefined)} />
  if (merging !== undefined) return <ProposeMerge ideaId={merging} view={view} onDone={() => setMerging(undefined)} />
  const called = step?.subject?.kind === 'partnership' ? step.subject.id : undefined
  const isOurTurn = view.ideas.some(({ id }) => id === called)
  const isCalling = step?.script.key === 'call'
  const placed = view.ideas.filter(idea => view.roles.some(({ ideaId }) => ideaId === idea.id))
  const ours = placed.length > 0 ? placed : view.ideas
  // What is no partnership yet is given no name to be called by: first somebody has to come.
  const isNaming = ours.length === 0 || ours.some(idea => isFormed(shared, idea))
  const task = isNaming ? 'close.title' : 'close.short'
  const title = isOurTurn ? t('close.ourTurn') : t(isCalling ? 'close.listen' : task)
  return (
    <Task title={title} lead={isCalling ? line : t(isNaming ? 'close.lead' : 'close.shortLead')}>
      <MovedHere view={view} />
      {view.toAnswer.map(invitation => (
        <QuestionCard key={invitation.id} invitation={invitation} seatId={seatId} />
      ))}
      <MergeCards seatId={seatId} />
      {ours.map(idea => (
        <OurCall key={idea.id} idea={idea} view={view} isCalling={isCalling} onMerge={() => setMerging(idea.id)} />
      ))}
      {view.roles.length === 0 && <NoRole view={view} />}
      <Fitting view={view} onAskIn={setAskingIn} />
    </Task>
  )
}

type OurCallProps = { idea: Idea; view: SeatView; isCalling: boolean; onMerge: () => void }

function OurCall({ idea, view, isCalling, onMerge }: OurCallProps) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const may = useMay(view.seat.id)
  const missing = missingSector(shared, idea)
  const isNamed = useRef(false)
  // Lines that somebody may be writing in stay, also when a tile goes and the partnership with it.
  if (isFormed(shared, idea) || idea.name || idea.aim) isNamed.current = true
  return (
    <Sheet
      kind="raised"
      isShared={isFormed(shared, idea)}
      title={idea.name ? <span className={styles.callName}>{idea.name}</span> : titleOf(idea)}
      aside={<IdeaPill idea={idea} />}
    >
      <div className="stack">
        {(idea.name || idea.aim) && <p className={styles.voice}>{idea.aim || t('idea.whatIf', { text: idea.text })}</p>}
        <Merged idea={idea} />
        <Standing idea={idea} />
        <Crowded idea={idea} />
        {!isFormed(shared, idea) && (
          <Note kind="warn" title={missing ? t(`idea.lacksAlone.${missing}`) : t('idea.onePair')}>
            {t('close.rests')}
          </Note>
        )}
        {!isCalling && isNamed.current && <NameFields key={idea.id} idea={idea} seatId={view.seat.id} />}
        {!isCalling && (
          <div>
            <Button kind="quiet" isSmall icon={Merge} unavailable={may('proposeMerge')} onPress={onMerge}>
              {t('merge.open')}
            </Button>
          </div>
        )}
      </div>
    </Sheet>
  )
}
