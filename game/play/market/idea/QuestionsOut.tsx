import type { Idea } from '#shared/model/partnership.ts'
import { waitingFrom } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { useListed, useText } from '../../frame/words.ts'
import styles from '../market.module.css'

/** The questions that an idea waits to have answered, whom to walk over to, and the way to take one back. */
export function QuestionsOut({ idea, seatId }: { idea: Idea; seatId: string }) {
  const shared = useShared()
  const { actors, seats } = shared
  const t = useText()
  const listed = useListed()
  const send = useSend(seatId)
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
        return (
          <li key={id} className={styles.out}>
            <span className="grow">{t(words, values)}</span>
            <Button kind="quiet" isSmall onPress={() => send({ type: 'withdraw', invitationId: id })}>
              {t('out.withdraw', { actor: actor?.name ?? '' })}
            </Button>
          </li>
        )
      })}
    </ul>
  )
}
