import { type ReactNode, useState } from 'react'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useText } from '../../agreement/words.ts'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useLimits, useMay } from '../../frame/words.ts'

const most = { insight: 280, note: 500 } as const

/** Something to write down and leave: an insight without a name, or a note that nobody else sees. */
export function useLeave(seatId: string, kind: 'insight' | 'note') {
  const t = useText()
  const limits = useLimits()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const { text, change, clear } = useDraft(seatId, kind)
  const [isLeft, setLeft] = useState(false)
  const length = codePoints(text.trim())
  const leave = async () => {
    const reply = await send(
      kind === 'insight'
        ? { type: 'reflect', text: text.trim() }
        : { type: 'note', scope: 'own', text: text.trim(), isExported: false },
    )
    if (!reply.ok) return
    clear()
    setLeft(true)
  }
  const why = () => {
    if (length === 0) return t('talk.empty')
    return length > most[kind] ? t('answer.tooLong') : may(kind === 'insight' ? 'reflect' : 'note')
  }
  const area: ReactNode = (
    <div className="stack stack-close">
      <TextArea
        label={t(`talk.${kind}`)}
        isLabelUnseen
        value={text}
        onChange={next => {
          setLeft(false)
          change(next)
        }}
        rows={3}
        hint={t(`talk.${kind}Hint`)}
        maxLength={most[kind]}
        {...limits}
      />
      <p role="status" className={isLeft ? undefined : 'unseen'}>
        {isLeft && [t(`talk.${kind}Done`), kind === 'insight' && t('talk.insightMore')].filter(Boolean).join(' ')}
      </p>
    </div>
  )
  const button = (look: 'main' | 'ordinary'): ReactNode => (
    <Button kind={look} unavailable={why()} onPress={() => leave()}>
      {t(`talk.${kind}Send`)}
    </Button>
  )
  // What has just been left is thanked for where it was written.
  return { area, button, isInUse: text !== '' || isLeft }
}
