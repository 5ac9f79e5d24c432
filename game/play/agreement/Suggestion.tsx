import { Check, Lightbulb } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { cameBy } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../live/Live.tsx'
import { useSend } from '../../live/useSend.ts'
import { Button } from '../../parts/actions/Button.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useSay } from '../frame/notices/saying.ts'
import { Contributions } from './fields/RowRead.tsx'
import { useText } from './words.ts'

type SuggestionProps = {
  seatId: string
  idea: Idea
  actor: Actor
  isAtHome: boolean
  /** The row is being written: the suggestion stands in the field, and can still be taken as it is. */
  isWriting: boolean
  /** What stands in the field. With another text than the suggested one, the suggestion is not taken behind its back. */
  typed?: string
  /** Opens the field; left out where another button already does. */
  onWrite?: () => void
  /** What stands here once the row is somebody's. */
  children: ReactNode
}

/** A row that nobody has written yet shows what is suggested, and why they were invited: one press takes it as it is, another writes it anew. */
export function Suggestion({ seatId, idea, actor, isAtHome, isWriting, typed, onWrite, children }: SuggestionProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const send = useSend(seatId)
  const place = useRef<HTMLDivElement>(null)
  const row = idea.agreement.rows[actor.id]
  const suggested = row?.isSuggested && row.text !== '' ? row : undefined
  const asked = row?.isSuggested ? cameBy(shared, idea.id, actor.id) : undefined
  const because = asked?.kind === 'invite' ? asked.because : ''
  const isAsSuggested = typed === undefined || typed.trim() === suggested?.text.trim()
  const confirm = async () => {
    if (!suggested) return
    const { text, chips, version: base } = suggested
    const type = isAtHome ? 'writeOwnRow' : 'writeRow'
    const reply = await send({ type, ideaId: idea.id, actorId: actor.id, text, chips: [...chips], base })
    if (!reply.ok) return
    say(t('suggest.confirmed'))
    place.current?.focus({ preventScroll: true })
  }
  const take = (
    <Button isSmall icon={Check} onPress={() => confirm()}>
      {t('suggest.confirm')}
    </Button>
  )
  return (
    <div ref={place} tabIndex={-1} className="stack">
      {because !== '' && <p className="small muted">{t('suggest.asked', { text: because })}</p>}
      {suggested && !isWriting ? (
        <Note
          sign={<Lightbulb />}
          title={t('suggest.says', { text: suggested.text })}
          actions={
            <>
              {take}
              {onWrite && (
                <Button isSmall onPress={onWrite}>
                  {t('suggest.write')}
                </Button>
              )}
            </>
          }
        >
          <span className="stack stack-close">
            <Contributions chips={suggested.chips} />
            <span>{t('suggest.words')}</span>
          </span>
        </Note>
      ) : (
        <>
          {suggested && isAsSuggested && <p className="small">{t('suggest.words')}</p>}
          {children}
        </>
      )}
      {suggested && isWriting && isAsSuggested && <div>{take}</div>}
    </div>
  )
}
