import { Armchair, Check } from 'lucide-react'
import type { Idea } from '#shared/model/partnership.ts'
import { type Chair, chairsAt, mayHost } from '#shared/rules/partnership/chairs.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useListed, useMay } from '../../frame/words.ts'
import styles from './others.module.css'
import { useText } from './words.ts'

/** What a bridge seeks: each empty chair, what it is kept for, and who passes its invitation on. */
export function EmptyChairs({ seatId, idea }: { seatId: string; idea: Idea }) {
  const shared = useShared()
  const chairs = chairsAt(shared, idea)
  if (chairs.length === 0) return null
  return (
    <ul className={styles.people}>
      {chairs.map(chair => (
        <li key={chair.id}>
          <Words chair={chair} seatId={seatId} />
          <Host chair={chair} seatId={seatId} ideaId={idea.id} />
        </li>
      ))}
    </ul>
  )
}

type ChairProps = { chair: Chair; seatId: string }

function Words({ chair, seatId }: ChairProps) {
  const { seats } = useShared()
  const t = useText()
  const listed = useListed()
  const { name, why, words, sector, hosts } = chair
  const isReason = why === 'wished' || why === 'missing'
  const isOwn = chair.actor?.owners.includes(seatId)
  const others = hosts.filter(id => id !== seatId).flatMap(id => seats[id]?.name ?? [])
  return (
    <span className={styles.who}>
      <b>
        <Armchair /> {t(`chair.${why}`, { name: softHyphens(name), sector })}
      </b>
      {words && <span className="small">{t(isReason ? 'chair.because' : 'chair.words', { words })}</span>}
      {isOwn && <span className="small">{t('chair.you')}</span>}
      {others.length > 0 && <span className="small muted">{t('chair.hosted', { names: listed(others) })}</span>}
      {hosts.includes(seatId) && <span className="small muted">{t('chair.hostingWords')}</span>}
    </span>
  )
}

/** Only the person themself takes it on, and may think again. */
function Host({ chair, seatId, ideaId }: ChairProps & { ideaId: string }) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const isHost = chair.hosts.includes(seatId)
  if (chair.actor?.owners.includes(seatId)) return null
  if (!isHost && (!mayHost(shared, seatId) || may('hostChair'))) return null
  return (
    <Button
      isSmall
      icon={isHost ? Check : undefined}
      isPressed={isHost}
      unavailable={may('hostChair')}
      onPress={() => send({ type: 'hostChair', ideaId, chairId: chair.id, isOn: !isHost })}
    >
      {t(isHost ? 'chair.hosting' : 'chair.host')}{' '}
      <span className="unseen">{chair.name && t('chair.of', { name: chair.name })}</span>
    </Button>
  )
}
