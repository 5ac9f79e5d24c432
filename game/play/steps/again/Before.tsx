import type { Actor } from '#shared/model/actor.ts'
import type { EarlierParty, Idea } from '#shared/model/partnership.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useDay, useText } from '../../agreement/words.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay } from '../../frame/words.ts'
import styles from './again.module.css'
import { stepsBefore } from './Outcomes.tsx'

/** The day of the workshop before, as a message is given it. */
function useThen(): string {
  const { earlier } = useShared()
  const day = useDay()
  return earlier?.day ? day(earlier.day, 'full') : 'none'
}

type FieldBeforeProps = { seatId: string; idea: Idea; field: 'goal' | 'firstStep' }

/** What a line said the time before, and a tap that begins from it. */
export function FieldBefore({ seatId, idea, field }: FieldBeforeProps) {
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const then = useThen()
  const { earlier, agreement } = idea
  const before = field === 'goal' ? earlier?.goal : stepsBefore(idea).find(({ isFirst }) => isFirst)?.what
  if (!before) return null
  const { text, version, date } = agreement[field]
  const take = async () => {
    const reply = await send({ type: 'writeField', ideaId: idea.id, field, text: before, date, base: version })
    if (reply.ok) say(t('again.taken.text'))
  }
  return (
    <Note
      title={t('again.before', { day: then })}
      actions={
        text === '' && (
          <Button isSmall unavailable={may('writeField')} onPress={() => void take()}>
            {t('again.take')}
          </Button>
        )
      }
    >
      <span className={styles.quoted}>{before}</span>
    </Note>
  )
}

/** Everything that was written the time before, folded away until somebody wants to read it. */
export function AllBefore({ idea }: { idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const then = useThen()
  const { earlier } = idea
  if (!earlier) return null
  const parties = Object.values(earlier.parties).filter(({ does }) => does !== '')
  return (
    <details className={`fold ${styles.fold}`}>
      <summary>{t('again.before', { day: then })}</summary>
      <dl className={styles.text}>
        {earlier.goal && (
          <div>
            <dt>{t('again.goal')}</dt>
            <dd>{earlier.goal}</dd>
          </div>
        )}
        {parties.map(({ actorId, does }) => (
          <div key={actorId}>
            <dt>{softHyphens(shared.actors[actorId]?.name ?? '')}</dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </details>
  )
}

/** How everybody answered the time before: to read, and no answer now. */
export function AnswersBefore({ idea, own }: { idea: Idea; own: Actor }) {
  const { actors } = useShared()
  const t = useText()
  const then = useThen()
  const words = useAnswerBefore()
  const parties = Object.values(idea.earlier?.parties ?? {})
  if (parties.length === 0) return null
  const sorted = [...parties].sort((one, other) => Number(other.actorId === own.id) - Number(one.actorId === own.id))
  return (
    <Sheet title={t('again.answers', { day: then })} kind="sunk" isTight>
      <p className="small muted">{t('again.answersWords')}</p>
      <dl className={styles.text}>
        {sorted.map(party => (
          <div key={party.actorId}>
            <dt>{softHyphens(actors[party.actorId]?.name ?? '')}</dt>
            <dd>{words(party)}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  )
}

/** An answer of the time before, in the words that it is told by. */
function useAnswerBefore(): (party: EarlierParty) => string {
  const t = useText()
  return ({ answer, decider, condition }) => {
    switch (answer) {
      case 'standsFor':
        return t('party.standsFor')
      case 'takesHome':
        return decider && decider !== 'us' ? t(`party.takesHome.${decider}`) : t('party.standsFor')
      case 'yesIf':
        return t('party.yesIf', { condition: condition ?? '' })
      case 'declines':
        return t('again.declined')
      case 'toContact':
        return t('again.toContact')
      case 'unconfirmed':
        return t('again.unconfirmed')
    }
  }
}
