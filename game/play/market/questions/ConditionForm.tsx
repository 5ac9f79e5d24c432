import { useState } from 'react'
import { Button } from '../../../parts/actions/Button.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useLimits, useText } from '../../frame/words.ts'

const most = 100

/** Ja, om …: the condition goes with the tile, and is asked about at home. */
export function ConditionForm({ onSend }: { onSend: (condition: string) => void }) {
  const t = useText()
  const limits = useLimits()
  const [text, setText] = useState('')
  const [isTried, setTried] = useState(false)
  const send = () => {
    if (!text.trim() || [...text.trim()].length > most) return setTried(true)
    onSend(text)
  }
  return (
    <div className="stack stack-close">
      <TextField
        label={t('question.if')}
        hint={t('question.ifHint')}
        value={text}
        onChange={setText}
        maxLength={most}
        error={isTried && !text.trim() ? t('question.ifMissing') : undefined}
        {...limits}
      />
      <div>
        <Button onPress={send}>{t('question.sendIf')}</Button>
      </div>
    </div>
  )
}
