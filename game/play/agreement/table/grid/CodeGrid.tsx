import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useLine, useStep } from '../../../frame/decks.ts'
import { useIdeaTitle } from '../../../frame/notices/ideaTitle.ts'
import { Task } from '../../../frame/Task.tsx'
import { useText } from '../../words.ts'
import { Levels } from './Levels.tsx'
import { Sum } from './Sum.tsx'
import { Today } from './Today.tsx'
import { WishStep } from './WishStep.tsx'

/** The European code's grid: where our bridge stands at each step of a decision, and the one step we would move. */
export function CodeGrid({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const step = useStep()?.script.key
  const idea = seatView(shared, seatId)?.homeTable
  if (!idea)
    return (
      <Task title={t('grid.noTable')} lead={t('grid.noTableLead')}>
        {step === 'look' && <Sum />}
        <Levels isOpen={step !== 'look'} />
      </Task>
    )
  return <OfOurBridge key={idea.id} seatId={seatId} idea={idea} line={line} step={step} />
}

type OfOurBridgeProps = { seatId: string; idea: Idea; line: string | undefined; step: string | undefined }

function OfOurBridge({ seatId, idea, line, step }: OfOurBridgeProps) {
  const t = useText()
  const titleOf = useIdeaTitle()
  const [place, setPlace] = useState<'today' | 'wish'>('today')
  if (place === 'wish') return <WishStep seatId={seatId} idea={idea} onBack={() => setPlace('today')} />
  return (
    <Today
      seatId={seatId}
      idea={idea}
      title={t(step === 'place' ? 'grid.title' : 'grid.mapTitle')}
      lead={line ?? t('grid.about')}
      isTime={step === 'place'}
      onWish={() => setPlace('wish')}
    >
      {step === 'look' ? <Sum /> : <Levels isOpen={step === 'map'} />}
      <p className="small muted">
        <b>{titleOf(idea)}.</b> {t('grid.about')}
      </p>
    </Today>
  )
}
