import { Layers2 } from 'lucide-react'
import { useState } from 'react'
import type { Happening, Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { mostCards, openCard } from '#shared/rules/agreement/trial.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Task } from '../../frame/Task.tsx'
import { useMay } from '../../frame/words.ts'
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

/** A table and its event cards: it waits for one, answers one, or has answered and may draw another. */
export function CardTask({ seatId, idea, onLeave, onBack }: CardTaskProps) {
  const t = useText()
  const draw = useDraw(seatId, idea)
  const [again, setAgain] = useState<string>()
  const all = Object.values(idea.happenings)
  const changing = all.find(({ id, by }) => id === again && by === seatId)
  const card = changing ?? openCard(idea)
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
  if (card)
    return (
      <AnswerCard
        key={card.id}
        seatId={seatId}
        idea={idea}
        card={card}
        more={
          changing ? (
            <Button kind="quiet" onPress={() => setAgain(undefined)}>
              {t('cancel')}
            </Button>
          ) : (
            ways
          )
        }
        onAnswered={() => setAgain(undefined)}
      />
    )
  const answered = all.filter(({ result }) => result !== undefined).sort((one, other) => other.at - one.at)
  const [last] = answered
  const left = mostCards - answered.length
  if (!last)
    return (
      <Task
        title={t('trial.waiting')}
        lead={t('trial.waitingLead')}
        more={ways}
        main={<DrawButton kind="main" draw={draw} label={t('trial.draw')} />}
      >
        <TwoPapers first={<CardBack />} second={<Lines seatId={seatId} idea={idea} />} />
      </Task>
    )
  return (
    <Task
      title={t(`trial.done.${last.result ?? 'holds'}`)}
      lead={left > 0 ? t('trial.more', { left }) : t('trial.full')}
      more={
        <>
          {ways}
          {left > 0 && <DrawButton kind="ordinary" draw={draw} label={t('trial.drawAgain')} />}
        </>
      }
    >
      <TwoPapers
        first={answered.map((one: Happening) => (
          <Answered key={one.id} seatId={seatId} idea={idea} card={one} onChange={() => setAgain(one.id)} />
        ))}
        second={<Lines seatId={seatId} idea={idea} />}
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
  onDrawn?: () => void
}

/** ”Dra ett händelsekort”. */
export function DrawButton({ kind, draw, label, onDrawn }: DrawButtonProps) {
  return (
    <Button
      kind={kind}
      icon={Layers2}
      unavailable={draw.why}
      onPress={() => draw.draw().then(isDrawn => isDrawn && onDrawn?.())}
    >
      {label}
    </Button>
  )
}
