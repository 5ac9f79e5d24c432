import { Users } from 'lucide-react'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import styles from '../../frame/frame.module.css'
import { useListed, useMay, useText } from '../../frame/words.ts'
import { sameAs } from './sameAs.ts'

/** ”Är det samma som …?”: two colleagues can share one tile. */
export function SameAs({ seatId, name, onClaimed }: { seatId: string; name: string; onClaimed: () => void }) {
  const { actors, seats } = useShared()
  const t = useText()
  const may = useMay(seatId)
  const listed = useListed()
  const send = useSend(seatId)
  const claim = async (actorId: string) => {
    const reply = await send({ type: 'claimTile', actorId })
    if (reply.ok) onClaimed()
  }
  const marketId = seats[seatId]?.marketId
  const alike = sameAs(
    Object.values(actors).filter(actor => actor.marketId === marketId && !actor.owners.includes(seatId)),
    name,
  )
  return (
    <div role="status" className={`stack stack-close ${styles.live}`}>
      {alike.map(actor => (
        <Note
          key={actor.id}
          kind="info"
          title={t('same.title', { name: actor.name })}
          sign={<Users className="lucide" />}
          actions={
            <Button unavailable={may('claimTile')} onPress={() => claim(actor.id)}>
              {t('same.yes')}
            </Button>
          }
        >
          {t('same.words', { names: listed(actor.owners.flatMap(id => seats[id]?.name ?? [])) })}
        </Note>
      ))}
    </div>
  )
}
