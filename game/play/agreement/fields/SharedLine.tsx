import { useState } from 'react'
import type { SharedName } from '#shared/messages/agreement/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { fieldAt, isFollowUp, mostInLine } from '#shared/rules/agreement/lines.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useSend } from '../../../live/useSend.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useLimits } from '../../frame/words.ts'
import { useText } from '../words.ts'
import { ClashChoice } from './clash/ClashChoice.tsx'
import { DayLine } from './DayLine.tsx'
import { type Seen, useLine } from './useLine.ts'

type SharedLineProps = {
  seatId: string
  idea: Idea
  field: SharedName
  isLabelUnseen?: boolean
  /** What the field is called where the question over it asks for more than the words. */
  label?: string
}

/** What a line is asked by, and what may help to write it. */
function useAsked(field: SharedName): { question: string; hint: string } {
  const t = useText()
  if (field === 'goal' || field === 'firstStep')
    return { question: t(`${field}.question`), hint: t(field === 'goal' ? 'agree.goalHint' : 'agree.firstHint') }
  if (isFollowUp(field)) return { question: t(`again.${field}`), hint: t(`again.${field}.hint`) }
  return { question: t(`more.${field}`), hint: t(`more.${field}.hint`) }
}

/** The lines that have a day beside their words. */
const dated: readonly SharedName[] = ['firstStep', 'followUp']

/** A line that belongs to all at the table: one of the three questions', of the folded part, or what is told in a reunion. */
export function SharedLine({ seatId, idea, field, isLabelUnseen, label }: SharedLineProps) {
  const t = useText()
  const limits = useLimits()
  const send = useSend(seatId)
  const [isMerging, setMerging] = useState(false)
  const { question, hint } = useAsked(field)
  const line = fieldAt(idea.agreement, field)
  const most = mostInLine(field)
  const write = (text: string, date: string | undefined, seen: Seen) =>
    isFollowUp(field)
      ? send({ type: 'tellFollowUp', ideaId: idea.id, field, text, ...seen })
      : send({ type: 'writeField', ideaId: idea.id, field, text, date, ...seen })
  const waiting = useWaiting(seatId, sent =>
    (sent.type === 'writeField' || sent.type === 'tellFollowUp') && sent.ideaId === idea.id && sent.field === field
      ? sent
      : undefined,
  )
  const { date } = waiting?.type === 'writeField' ? waiting : (line.clashes[seatId] ?? line)
  const { change, leave, ...now } = useLine({
    seatId,
    idea,
    name: field,
    line,
    most,
    send: (text, seen) => write(text, date, seen),
    waiting,
  })
  return (
    <div className="stack stack-close">
      <ClashChoice seatId={seatId} idea={idea} field={field} line={line} most={most} onMerging={setMerging} />
      {now.isShown && !(isMerging && now.isClashing) && (
        <>
          <TextArea
            label={now.isClashing ? t('clash.yours') : (label ?? question)}
            isLabelUnseen={(isLabelUnseen ?? false) && !now.isClashing}
            value={now.text}
            onChange={change}
            onLeave={leave}
            rows={2}
            maxLength={most}
            hint={hint}
            {...now.turn}
            error={now.error}
            {...limits}
          />
          {now.also && <p className="small muted">{t('agree.alsoWrites', { name: now.also.name })}</p>}
          {dated.includes(field) && (
            <DayLine day={date} onDay={day => void now.put(now.text.trim(), (text, seen) => write(text, day, seen))} />
          )}
        </>
      )}
    </div>
  )
}
