import { Layers2 } from 'lucide-react'
import { useState } from 'react'
import type { Idea, TrialResult } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { mostCards, openCard } from '#shared/rules/agreement/trial.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { useLine } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'
import { useMay } from '../../frame/words.ts'
import { Floor } from '../table/around/Floor.tsx'
import { useText } from '../words.ts'
import { AnswerCard } from './AnswerCard.tsx'
import { Answered } from './Answered.tsx'
import { CardBack, TwoPapers } from './Card.tsx'
import { Lines } from './Lines.tsx'

type CardTaskProps = {
  seatId: string
  idea: Idea
  /** To another table, for those who only write along. */
  onLeave?: (() => void) | undefined
  /** Back to the text, where the card came while the table was writing. */
  onBack?: (() => void) | undefined
}

/** A table and its event cards: it waits for one, answers one, or has answered and may draw another. The text stays beside. */
export function CardTask({ seatId, idea, onLeave, onBack }: CardTaskProps) {
  const { clock } = useShared()
  const t = useText()
  const line = useLine()
  const draw = useDraw(seatId, idea)
  const [again, setAgain] = useState<string>()
  const [picked, setPicked] = useState<{ cardId: string; result: TrialResult }>()
  // Only what this seat does itself begins anew at the top: others may be in the middle of a sentence.
  const [acts, setActs] = useState(0)
  const all = Object.values(idea.happenings)
  const changing = all.find(({ id, by }) => id === again && by === seatId)
  const card = changing ?? openCard(idea)
  const result = picked && picked.cardId === card?.id ? picked.result : card?.result
  const answered = all.filter(one => one.result !== undefined).sort((one, other) => other.at - one.at)
  const [last] = answered
  const left = mostCards - answered.length
  const change = (cardId: string | undefined) => {
    setAgain(cardId)
    setPicked(undefined)
    setActs(acts + 1)
  }
  const drawn = () => setActs(acts + 1)
  const words = () => {
    if (card) return { title: t('trial.title'), lead: (clock.kind === 'trial' && line) || t('trial.lead') }
    if (!last) return { title: t('trial.waiting'), lead: t('trial.waitingLead') }
    return {
      title: t(`trial.done.${last.result ?? 'holds'}`),
      lead: left > 0 ? t('trial.more', { left }) : t('trial.full'),
    }
  }
  const ways = (
    <>
      {onBack && <Button onPress={onBack}>{t('early.back')}</Button>}
      {onLeave && (
        <Button kind="quiet" onPress={onLeave}>
          {t('agree.otherTable')}
        </Button>
      )}
    </>
  )
  const cancel = (
    <Button kind="quiet" onPress={() => change(undefined)}>
      {t('cancel')}
    </Button>
  )
  const papers = () => {
    if (card)
      return (
        <AnswerCard
          key={card.id}
          seatId={seatId}
          idea={idea}
          card={card}
          result={result}
          onResult={next => setPicked({ cardId: card.id, result: next })}
          onAnswered={() => change(undefined)}
          more={changing ? cancel : ways}
        />
      )
    if (!last) return <CardBack />
    return answered.map(one => (
      <Answered key={one.id} seatId={seatId} idea={idea} card={one} onChange={() => change(one.id)} />
    ))
  }
  return (
    <Task
      {...words()}
      step={acts}
      more={
        <>
          {ways}
          {last && left > 0 && <DrawButton kind="ordinary" draw={draw} label={t('trial.drawAgain')} onDrawn={drawn} />}
        </>
      }
      main={!last && <DrawButton kind="main" draw={draw} label={t('trial.draw')} onDrawn={drawn} />}
    >
      <span className="unseen" role="status">
        {card && !changing && t('early.waits', { title: card.title })}
      </span>
      <Floor seatId={seatId} idea={idea} />
      <TwoPapers
        first={papers()}
        second={<Lines seatId={seatId} idea={idea} isMending={card !== undefined && result === 'change'} />}
      />
    </Task>
  )
}

/** Draws the next card for a table, and why it may not be drawn by this seat now. */
export function useDraw(seatId: string, idea: Idea): { draw: () => Promise<boolean>; why: string | undefined } {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const draw = async () => (await send({ type: 'drawHappening', ideaId: idea.id })).ok
  return { draw, why: mayWrite(shared, seatId, idea) ? may('drawHappening') : t('trial.readOnly') }
}

type DrawButtonProps = {
  kind: 'main' | 'ordinary'
  draw: ReturnType<typeof useDraw>
  label: string
  onDrawn: () => void
}

/** ”Dra ett händelsekort”. */
export function DrawButton({ kind, draw, label, onDrawn }: DrawButtonProps) {
  return (
    <Button
      kind={kind}
      icon={Layers2}
      unavailable={draw.why}
      onPress={() => draw.draw().then(isDrawn => isDrawn && onDrawn())}
    >
      {label}
    </Button>
  )
}
