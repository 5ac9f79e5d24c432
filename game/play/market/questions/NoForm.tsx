import { useState } from 'react'
import type { NoReason } from '#shared/model/agreement.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../parts/forms/BigChoice.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { noReasons, useSaid } from '../../frame/decks.ts'
import { useLimits, useText } from '../../frame/words.ts'

const most = 80

/** Nej, för att …: eight reasons, each with a line that keeps the talk going. */
export function NoForm({ onSend }: { onSend: (no: { reason: NoReason; reasonText?: string }) => void }) {
  const t = useText()
  const said = useSaid()
  const limits = useLimits()
  const [reason, setReason] = useState<NoReason>()
  const [text, setText] = useState('')
  const isWritten = text.trim() !== ''
  const isTooLong = [...text.trim()].length > most
  const missing = !reason || (reason === 'other' && !isWritten)
  const own = <TextField label={t('question.ownReason')} value={text} onChange={setText} maxLength={most} {...limits} />
  return (
    <div className="stack stack-close">
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
        onChange={setReason}
      />
      <div>
        <Button
          unavailable={missing ? t('question.whyMissing') : undefined}
          onPress={() => reason && !isTooLong && onSend(reason === 'other' ? { reason, reasonText: text } : { reason })}
        >
          {t('question.sendNo')}
        </Button>
      </div>
    </div>
  )
}
