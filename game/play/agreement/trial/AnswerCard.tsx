import { Check, CircleQuestionMark, Pencil } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Happening, Idea, TrialResult } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { EqualAnswers } from '../../../parts/actions/Answers.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useClaim } from '../../frame/notices/useClaim.ts'
import { InDock } from '../../frame/Task.tsx'
import { useLimits, useMay } from '../../frame/words.ts'
import { WritesNow } from '../fields/RowRead.tsx'
import { useText } from '../words.ts'
import { Card } from './Card.tsx'
import { lineNames } from './Lines.tsx'

const most = 140
const icons = { holds: Check, change: Pencil, openQuestion: CircleQuestionMark } as const
const results = ['holds', 'change', 'openQuestion'] as const satisfies readonly TrialResult[]

/** Where the words of an answer wait until it is sent. */
export const draftOf = (card: Happening): string => `card:${card.id}`

type AnswerCardProps = {
  seatId: string
  idea: Idea
  card: Happening
  result: TrialResult | undefined
  onResult: (result: TrialResult) => void
  onAnswered: () => void
  /** Other ways on, beside the answer. */
  more: ReactNode
}

/** The card, three equal answers and a line about the chosen one; its buttons take the place of the task's own. */
export function AnswerCard({ seatId, idea, card, result, onResult, onAnswered, more }: AnswerCardProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const limits = useLimits()
  const send = useSend(seatId)
  const draft = useDraft(seatId, draftOf(card))
  const claim = useClaim(seatId, draftOf(card))
  const [isTouched, setTouched] = useState(false)
  const before = !isTouched && result === card.result ? card.note : ''
  const text = draft.text || before
  const note = text.trim()
  const mayNow = mayWrite(shared, seatId, idea)

  const why = () => {
    if (!result) return t('trial.needsAnswer')
    if (result !== 'holds' && note === '') return t('trial.needsNote')
    return codePoints(note) > most ? t('trial.tooLong') : may('resolveHappening')
  }
  const write = (next: string) => {
    setTouched(true)
    claim(true)
    draft.change(next)
  }
  const answer = async () => {
    if (!result) return
    const reply = await send({ type: 'resolveHappening', ideaId: idea.id, cardId: card.id, result, note })
    if (!reply.ok) return
    draft.clear()
    say(t('trial.sent'))
    onAnswered()
  }
  return (
    <>
      <Card card={card} />
      <EqualAnswers
        label={t('trial.answer')}
        options={results.map(key => ({ key, label: t(`trial.${key}`), icon: icons[key] }))}
        chosen={result}
        onAnswer={onResult}
        consequence={t('trial.equal')}
        unavailable={mayNow ? undefined : t('trial.readOnly')}
      />
      <WritesNow seatId={seatId} idea={idea} fields={[draftOf(card)]} />
      {result && mayNow && <NoteLine result={result} text={text} onChange={write} limits={limits} />}
      <InDock>
        {more}
        {mayNow && (
          <Button kind="main" unavailable={why()} onPress={() => answer()}>
            {t('trial.send')}
          </Button>
        )}
      </InDock>
    </>
  )
}

type NoteLineProps = {
  result: TrialResult
  text: string
  onChange: (text: string) => void
  limits: ReturnType<typeof useLimits>
}

/** A line about the answer: which line bears, what is new, or what is to be found out. */
function NoteLine({ result, text, onChange, limits }: NoteLineProps) {
  const t = useText()
  const area = (
    <TextArea
      label={result === 'holds' ? t('trial.holds.ownWords') : t(`trial.${result}.note`)}
      hint={t(`trial.${result}.hint`)}
      value={text}
      onChange={onChange}
      maxLength={most}
      {...limits}
    />
  )
  if (result !== 'holds') return area
  return (
    <div className="stack">
      <OneChip
        legend={t('trial.holds.note')}
        options={lineNames.map(name => ({ key: name, label: t(`trial.line.${name}`) }))}
        chosen={lineNames.find(name => t(`trial.line.${name}`) === text)}
        onChange={name => onChange(t(`trial.line.${name}`))}
      />
      {area}
    </div>
  )
}
