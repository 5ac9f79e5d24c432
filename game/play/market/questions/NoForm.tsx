import { useState } from 'react'
import type { NoReason } from '#shared/model/agreement.ts'
import { BigChoice } from '../../../parts/forms/BigChoice.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { noReasons, useSaid } from '../../frame/decks.ts'
import { useLimits, useText } from '../../frame/words.ts'
import { SendAnswer, useInView } from './SendAnswer.tsx'

const most = 80

type NoFormProps = {
  idea: string
  text: string
  onChange: (text: string) => void
  onChoose: () => void
  onClose: () => void
  onSend: (no: { reason: NoReason; reasonText?: string }) => Promise<void>
}

/** Nej, för att …: eight reasons, each with a line that keeps the talk going. */
export function NoForm({ idea, text, onChange, onChoose, onClose, onSend }: NoFormProps) {
  const t = useText()
  const said = useSaid()
  const limits = useLimits()
  const [reason, setReason] = useState<NoReason | undefined>(text ? 'other' : undefined)
  const box = useInView<HTMLDivElement>(true)
  const isWritten = text.trim() !== ''
  const isTooLong = [...text.trim()].length > most
  const missing = !reason || (reason === 'other' && !isWritten)
  const own = (
    <TextField label={t('question.ownReason')} value={text} onChange={onChange} maxLength={most} {...limits} />
  )
  const send = () => {
    if (!reason || isTooLong) return undefined
    return onSend(reason === 'other' ? { reason, reasonText: text } : { reason })
  }
  return (
    <div className="stack stack-close" ref={box}>
      <BigChoice
        legend={t('question.why')}
        options={noReasons.map(({ key, label, help }) => ({
          key,
          label: said(label),
          detail: (
            <div className="stack stack-close">
              <p className="small">{said(help)}</p>
              {key === 'other' && own}
            </div>
          ),
        }))}
        chosen={reason}
        onChange={chosen => {
          setReason(chosen)
          onChoose()
        }}
      />
      <SendAnswer
        idea={idea}
        words={t('question.sendNo')}
        unavailable={missing ? t('question.whyMissing') : undefined}
        onClose={onClose}
        onSend={send}
      />
    </div>
  )
}
