import { Megaphone } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { useShared } from '../../../live/Live.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { SharedLine } from '../../agreement/fields/SharedLine.tsx'
import { useText } from '../../agreement/words.ts'
import { useStep } from '../../frame/decks.ts'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { Task } from '../../frame/Task.tsx'
import { AllBefore } from './Before.tsx'
import { Outcomes } from './Outcomes.tsx'

/** What became of our bridge: did we take the steps, what happened, what is needed. Whoever tells aloud now is named. */
export function Happened({ seatId, idea, more }: { seatId: string; idea: Idea; more?: ReactNode }) {
  const { ideas } = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const step = useStep()
  const teller = step?.subject?.kind === 'partnership' ? ideas[step.subject.id] : undefined
  return (
    <Task title={t('again.title')} lead={t('again.lead')} more={more}>
      <div role="status">
        {teller && (
          <Note kind={teller.id === idea.id ? 'share' : 'info'} sign={<Megaphone />}>
            {teller.id === idea.id ? t('again.yours') : t('again.listen', { idea: mentionOf(teller) })}
          </Note>
        )}
      </div>
      <Sheet title={titleOf(idea)} isShared>
        <div className="stack">
          <Outcomes seatId={seatId} idea={idea} />
          <SharedLine seatId={seatId} idea={idea} field="happened" />
          <SharedLine seatId={seatId} idea={idea} field="needed" />
          <AllBefore idea={idea} />
        </div>
      </Sheet>
    </Task>
  )
}
