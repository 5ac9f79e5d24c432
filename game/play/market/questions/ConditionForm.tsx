import { useState } from 'react'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useLimits, useText } from '../../frame/words.ts'
import { SendAnswer, useInView } from './SendAnswer.tsx'

const most = 100

type ConditionFormProps = {
  idea: string
  text: string
  onChange: (text: string) => void
  /** It was opened by a press just now, and takes the focus. */
  isFresh: boolean
  onClose: () => void
  onSend: (condition: string) => Promise<void>
}

/** Ja, om …: the condition goes with the tile, and is asked about at home. */
export function ConditionForm({ idea, text, onChange, isFresh, onClose, onSend }: ConditionFormProps) {
  const t = useText()
  const limits = useLimits()
  const [isTried, setTried] = useState(false)
  const box = useInView<HTMLFormElement>(isFresh)
  const send = async () => {
    if (!text.trim() || [...text.trim()].length > most) return setTried(true)
    await onSend(text)
  }
  return (
    <form
      className="stack stack-close"
      ref={box}
      onSubmit={event => {
        event.preventDefault()
        void send()
      }}
    >
      <TextField
        label={t('question.if')}
        hint={t('question.ifHint')}
        value={text}
        onChange={onChange}
        maxLength={most}
        autoFocus={isFresh}
        error={isTried && !text.trim() ? t('question.ifMissing') : undefined}
        {...limits}
      />
      <SendAnswer idea={idea} words={t('question.sendIf')} onClose={onClose} onSend={send} />
    </form>
  )
}
