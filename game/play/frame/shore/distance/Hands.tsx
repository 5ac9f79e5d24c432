import { Hand, MicOff } from 'lucide-react'
import { isRemote } from '#shared/rules/seats/distance.ts'
import { handQueue } from '#shared/rules/seats/hands.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { classes } from '../../../../parts/tokens/classes.ts'
import { useMay, useText } from '../../words.ts'
import styles from './distance.module.css'

const mostShown = 4

/** One's own hand: up, down, or speaking. */
export function OwnHand({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  if (shared.speakerId === seatId)
    return (
      <Button isSmall icon={MicOff} onPress={() => send({ type: 'lowerHand' })}>
        {t('hands.giveBack')}
      </Button>
    )
  const isUp = shared.seats[seatId]?.handAt !== undefined
  return (
    <Button
      isSmall
      icon={Hand}
      isPressed={isUp}
      unavailable={may('askHelp')}
      onPress={() => send(isUp ? { type: 'lowerHand' } : { type: 'askHelp', kind: 'hand' })}
    >
      {t(isUp ? 'hands.lower' : 'hands.raise')}
    </Button>
  )
}

/** Talarlistan: who has the word, who waits, and one's own place among them. */
export function Queue({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const queue = handQueue(shared)
  const place = queue.findIndex(({ id }) => id === seatId) + 1
  const hasWord = shared.speakerId === seatId
  const speaker = shared.seats[shared.speakerId ?? '']
  const standing = place === 1 ? t('hands.first') : t('hands.place', { place })
  return (
    <div className={styles.queue}>
      <p className={styles.place} role="status">
        {hasWord && t('hands.yourTurn')}
        {place > 0 && standing}
      </p>
      {speaker && !hasWord && <p>{t('hands.speaks', { name: speaker.name })}</p>}
      {queue.length > 0 && (
        <ol aria-label={t('hands.title')}>
          {queue.slice(0, mostShown).map(seat => (
            <li key={seat.id} className={classes(seat.id === seatId && styles.mine)}>
              {seat.name}
              {shared.form === 'hybrid' && isRemote(shared, seat) && (
                <span className="muted"> {t('hands.remote')}</span>
              )}
            </li>
          ))}
        </ol>
      )}
      {queue.length > mostShown && <p className="muted">{t('hands.more', { count: queue.length - mostShown })}</p>}
    </div>
  )
}
