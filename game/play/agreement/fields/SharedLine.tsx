import type { CoreName } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { mostInLine } from '#shared/rules/agreement/lines.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useLimits } from '../../frame/words.ts'
import { useText } from '../words.ts'
import { ClashChoice } from './ClashChoice.tsx'
import { DayLine } from './DayLine.tsx'
import { useLine } from './useLine.ts'

type SharedLineProps = { seatId: string; idea: Idea; field: CoreName; isLabelUnseen?: boolean }

/** A line that belongs to all at the table: what will be noticed, or what happens first and which day. */
export function SharedLine({ seatId, idea, field, isLabelUnseen }: SharedLineProps) {
  const shared = useShared()
  const t = useText()
  const limits = useLimits()
  const send = useSend(seatId)
  const line = idea.agreement[field]
  const most = mostInLine(field)
  const write = (text: string, date: string | undefined, base: number) =>
    send({ type: 'writeField', ideaId: idea.id, field, text, date, base })
  const own = line.clashes[seatId]
  const date = own ? own.date : line.date
  const { change, leave, ...now } = useLine({
    seatId,
    idea,
    name: field,
    line,
    most,
    send: (text, base) => write(text, date, base),
  })
  const mayNow = mayWrite(shared, seatId, idea)
  return (
    <div className="stack stack-close">
      <ClashChoice seatId={seatId} idea={idea} field={field} line={line} most={most} mayChoose={mayNow} />
      {now.isShown && (
        <>
          <TextArea
            label={t(now.isClashing ? 'clash.yours' : `${field}.question`)}
            isLabelUnseen={(isLabelUnseen ?? false) && !now.isClashing}
            value={now.text}
            onChange={change}
            onLeave={leave}
            rows={2}
            maxLength={most}
            hint={t(field === 'goal' ? 'agree.goalHint' : 'agree.firstHint')}
            writer={now.writer}
            error={now.error}
            {...limits}
          />
          {now.also && <p className="small muted">{t('agree.alsoWrites', { name: now.also.name })}</p>}
          {field === 'firstStep' && (
            <DayLine day={date} onDay={day => void write(now.text.trim(), day, own ? 0 : now.version)} />
          )}
        </>
      )}
    </div>
  )
}
