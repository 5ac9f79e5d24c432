import type { Idea } from '#shared/model/partnership.ts'
import { waitingFrom } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useListed, useMay, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** The questions that an idea waits to have answered, whom to walk over to, and the way to take one back. */
export function QuestionsOut({ idea, seatId }: { idea: Idea; seatId: string }) {
  const shared = useShared()
  const { actors, seats } = shared
  const t = useText()
  const listed = useListed()
  const send = useSend(seatId)
  const say = useSay()
  const may = useMay(seatId)
  const mentionOf = useIdeaMention()
  const yes = async (actorId: string, values: { actor: string }) => {
    const reply = await send({ type: 'answerInPerson', ideaId: idea.id, actorId })
    if (!reply.ok) return
    const back = () => void send({ type: 'undoMove', actorId })
    say(t('lay.done', { name: values.actor, idea: mentionOf(idea) }), back)
  }
  const out = waitingFrom(shared, idea.id).filter(({ kind }) => kind === 'invite')
  if (out.length === 0) return null
  return (
    <ul className={styles.rows} aria-label={t('out.title')}>
      {out.map(({ id, actorId, state }) => {
        const actor = actors[actorId]
        const voices = listed((actor?.voices ?? []).flatMap(one => seats[one]?.name ?? []))
        const values = { actor: actor?.name ?? '', names: voices }
        const here = state === 'held' ? 'out.held' : 'out.waiting'
        const onShelf = actor?.origin === 'home' ? 'out.shelfHome' : 'out.noVoice'
        const words = voices ? here : onShelf
        // Nobody there has anything to answer on: a yes that is said aloud is put down where it is heard.
        const isSpoken = voices !== '' && (actor?.voices ?? []).every(one => seats[one]?.hasNoDevice)
        return (
          <li key={id} className={styles.out}>
            <span className="grow">
              {t(words, values)} {isSpoken && t('out.noDevice', values)}
            </span>
            {isSpoken && (
              <Button isSmall unavailable={may('answerInPerson')} onPress={() => yes(actorId, values)}>
                {t('out.saysYes', values)}
              </Button>
            )}
            <Button kind="quiet" isSmall onPress={() => send({ type: 'withdraw', invitationId: id })}>
              {t('out.withdraw', { actor: actor?.name ?? '' })}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
