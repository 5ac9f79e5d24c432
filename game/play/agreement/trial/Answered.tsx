import { useEffect, useRef } from 'react'
import type { Happening, Idea } from '#shared/model/partnership.ts'
import { mayWrite } from '#shared/rules/agreement/agreement.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { CrackedDeck } from '../../../parts/bridge/CrackedDeck.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useDraft } from '../../frame/notices/drafts.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useEasily } from '../../frame/shore/reading/useEasily.ts'
import { useText } from '../words.ts'
import { draftOf } from './AnswerCard.tsx'
import styles from './trial.module.css'

const decks = { holds: 'whole', change: 'mended', openQuestion: 'open' } as const

type AnsweredProps = { seatId: string; idea: Idea; card: Happening; onChange?: () => void }

/** A card that the table has answered: what it asked, what was said, and by whom. Only that one may change it. */
export function Answered({ seatId, idea, card, onChange }: AnsweredProps) {
  const { seats } = useShared()
  const t = useText()
  const easily = useEasily()
  const { result, title, question, note, by } = card
  if (!result) return null
  const name = seats[by ?? '']?.name
  return (
    <article className={styles.card}>
      <CrackedDeck state={decks[result]} />
      <div className={styles.cardWords}>
        <h2 className={styles.cardTitle}>{title}</h2>
        <p>{easily(question)}</p>
        <p className={styles.question}>
          {t(`trial.${result}`)}
          {note && `: ${note}`}
        </p>
        <div className="row wrap between">
          {name && <span className="small muted">{by === seatId ? t('trial.byYou') : t('trial.by', { name })}</span>}
          {by === seatId && onChange && (
            <Button isSmall onPress={onChange}>
              {t('trial.changeAnswer')}
            </Button>
          )}
        </div>
        {by !== seatId && name && <Kept seatId={seatId} idea={idea} card={card} name={name} />}
      </div>
    </article>
  )
}

/** Somebody else answered while this seat was writing: its words are kept, and can be parked. */
function Kept({ seatId, idea, card, name }: Omit<AnsweredProps, 'onChange'> & { name: string }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const send = useSend(seatId)
  const { text, clear } = useDraft(seatId, draftOf(card))
  const place = useRef<HTMLDivElement>(null)
  const isKept = text.trim() !== ''
  // The field in which they were written is gone: the reading place goes to where they are now.
  useEffect(() => {
    if (isKept && document.activeElement === document.body) place.current?.focus()
  }, [isKept])
  if (!isKept) return null
  const park = async () => {
    const reply = await send({ type: 'park', ideaId: idea.id, text: text.trim() })
    if (!reply.ok) return
    clear()
    say(t('trial.parked'))
  }
  return (
    <div ref={place} tabIndex={-1} role="status">
      <Note
        title={t('trial.first', { name })}
        actions={
          <>
            {mayWrite(shared, seatId, idea) && (
              <Button isSmall onPress={() => park()}>
                {t('trial.park')}
              </Button>
            )}
            <Button isSmall kind="quiet" onPress={clear}>
              {t('trial.drop')}
            </Button>
          </>
        }
      >
        {t('trial.firstWords', { text: text.trim() })}
      </Note>
    </div>
  )
}
