import { type ReactNode, useState } from 'react'
import type { Reply } from '#shared/messages/reply.ts'
import { useSend } from '../../../live/useSend.ts'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../parts/forms/TextField.tsx'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useLimits, useMay } from '../../frame/words.ts'
import { useText } from './words.ts'

/** The most signs of a proposal’s name and of its question. */
const mostName = 60
const mostQuestion = 140

/** A proposal while it is written: kept on the device until it is handed in, whatever step the room is in. */
export function useProposal(seatId: string) {
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const limits = useLimits()
  const name = useDraft(seatId, 'proposal')
  const question = useDraft(seatId, 'proposalQuestion')
  const [isTried, setTried] = useState(false)
  const isLong = codePoints(name.text.trim()) > mostName || codePoints(question.text.trim()) > mostQuestion
  const isEmpty = name.text.trim() === ''
  const give = async (): Promise<Reply | undefined> => {
    if (isEmpty || isLong) {
      setTried(true)
      return undefined
    }
    const reply = await send({ type: 'proposeChallenge', title: name.text.trim(), question: question.text.trim() })
    if (!reply.ok) return reply
    setTried(false)
    name.clear()
    question.clear()
    return reply
  }
  const line: ReactNode = (
    <TextField
      label={t('find.line')}
      hint={t('find.lineHint')}
      value={name.text}
      onChange={name.change}
      maxLength={mostName}
      {...limits}
    />
  )
  const nameField: ReactNode = (
    <TextField
      label={t('find.name')}
      hint={t('find.nameHint')}
      value={name.text}
      onChange={name.change}
      maxLength={mostName}
      error={isTried && isEmpty ? t('find.needsName') : undefined}
      {...limits}
    />
  )
  const questionField: ReactNode = (
    <TextArea
      label={t('find.question')}
      hint={t('find.questionHint')}
      value={question.text}
      onChange={question.change}
      maxLength={mostQuestion}
      rows={2}
      {...limits}
    />
  )
  return {
    line,
    nameField,
    questionField,
    give,
    /** What has been taken back is found again where it was written. */
    put: (title: string, asked: string) => {
      name.change(title)
      question.change(asked)
    },
    isWritten: !isEmpty || question.text.trim() !== '',
    ownLine: name.text.trim(),
    why: may('proposeChallenge'),
  }
}

/** A proposal that is being written. */
export type Writing = ReturnType<typeof useProposal>
