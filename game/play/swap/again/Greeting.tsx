import { ChevronDown, MessageSquareQuote } from 'lucide-react'
import type { Actor } from '#shared/model/actor.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useField } from '../../../live/fields/useField.ts'
import { useWaiting } from '../../../live/fields/useWaiting.ts'
import { useLiveStore, useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { codePoints } from '../../../parts/forms/fieldState.ts'
import { TextArea } from '../../../parts/forms/TextArea.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { SavedStatus } from '../../../parts/messages/SavedStatus.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useLimits, useText } from '../../frame/words.ts'
import styles from './again.module.css'

const most = 100

type GreetingsProps = {
  view: SeatView
  /** Folded until somebody wants to write: people are having their coffee. */
  isFolded?: boolean
}

/** A line to whoever gets the tile next, one for each tile that this seat speaks for; whoever keeps their tile writes none. */
export function Greetings({ view, isFolded }: GreetingsProps) {
  const { stayers } = useShared()
  const t = useText()
  const { seat, roles } = view
  if (roles.length === 0 || Object.values(stayers).includes(seat.id)) return null
  const fields = roles.map(actor => <Greeting key={actor.id} seatId={seat.id} actor={actor} />)
  if (!isFolded) return <Sheet title={t('greeting.title')}>{fields}</Sheet>
  return (
    <details className={styles.fold}>
      <summary>
        <MessageSquareQuote />
        <span className="grow">{t('greeting.title')}</span>
        <ChevronDown />
      </summary>
      <div className="stack">{fields}</div>
    </details>
  )
}

function Greeting({ seatId, actor }: { seatId: string; actor: Actor }) {
  const t = useText()
  const limits = useLimits()
  const store = useLiveStore()
  const send = useSend(seatId)
  const save = (text: string) => {
    const isHeld = store.getSnapshot().shared?.actors[actor.id]?.voices.includes(seatId)
    // Whoever was still writing at Vänd keeps the words, but the tile has gone on.
    if (!isHeld) store.keepDraft(seatId, `greeting:${actor.id}`, text)
    if (!isHeld || codePoints(text.trim()) > most) return undefined
    return send({ type: 'handOver', actorId: actor.id, text: text.trim() })
  }
  const waiting = useWaiting(seatId, sent =>
    sent.type === 'handOver' && sent.actorId === actor.id ? sent.text : undefined,
  )
  const { text, state, change, leave } = useField({ value: actor.handover ?? '', waiting, save })
  return (
    <div className="stack stack-close">
      <TextArea
        label={softHyphens(actor.name)}
        hint={t('greeting.hint')}
        value={text}
        onChange={change}
        onLeave={leave}
        maxLength={most}
        error={state === 'failed' ? t('greeting.failed') : undefined}
        {...limits}
      />
      {state === 'saved' && text.trim() !== '' && <SavedStatus where="server">{t('greeting.saved')}</SavedStatus>}
    </div>
  )
}

/** What the one who had the tile before wants its next voice to know. */
export function GreetingFrom({ actor }: { actor: Actor }) {
  const t = useText()
  if (!actor.greeting) return null
  return (
    <Note title={`${t('greeting.from')}:`} sign={<MessageSquareQuote />}>
      {actor.greeting}
    </Note>
  )
}
