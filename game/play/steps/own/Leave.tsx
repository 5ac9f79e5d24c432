import { useState } from 'react'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { useText } from '../../agreement/words.ts'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useLimits, useMay } from '../../frame/words.ts'
import styles from '../steps.module.css'

const most = { insight: 280, note: 500 } as const

type LeaveProps = {
  seatId: string
  /** An insight keeps no name; a note is one's own. */
  kind: 'insight' | 'note'
  /** What the room is asked for right now stands open. */
  isFirst: boolean
}

/** Something to write down and leave: an insight without a name, or a note that nobody else sees. */
export function Leave({ seatId, kind, isFirst }: LeaveProps) {
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
  const why = () => (length > most[kind] ? t('answer.tooLong') : may(kind === 'insight' ? 'reflect' : 'note'))
  return (
    <details className={styles.fold} open={isFirst || text !== '' || undefined}>
      <summary>{t(`talk.${kind}`)}</summary>
      <div className="stack stack-close">
        <TextArea
          label={t(`talk.${kind}`)}
          isLabelUnseen
          value={text}
          onChange={next => {
            setLeft(false)
            change(next)
          }}
          hint={t(`talk.${kind}Hint`)}
          maxLength={most[kind]}
          {...limits}
        />
        <div className="row wrap">
          <Button unavailable={why()} onPress={() => length > 0 && void leave()}>
            {t(`talk.${kind}Send`)}
          </Button>
          <span role="status" className="small">
            {isLeft && `${t(`talk.${kind}Done`)} ${kind === 'insight' ? t('talk.insightMore') : ''}`}
          </span>
        </div>
      </div>
    </details>
  )
}
