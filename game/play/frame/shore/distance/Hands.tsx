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

/** Talarlistan: the own hand, one's place in the list, and who has the word. */
export function Hands({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const queue = handQueue(shared)
  const place = queue.findIndex(({ id }) => id === seatId) + 1
  const hasWord = shared.speakerId === seatId
  const speaker = shared.seats[shared.speakerId ?? '']
  const standing = place === 1 ? t('hands.first') : t('hands.place', { place })
  return (
    <>
      {hasWord ? (
        <Button isSmall icon={MicOff} sub={t('hands.yourTurn')} onPress={() => send({ type: 'lowerHand' })}>
          {t('hands.giveBack')}
        </Button>
      ) : (
        <Button
          isSmall
          icon={Hand}
          isPressed={place > 0}
          unavailable={may('askHelp')}
          onPress={() => send(place > 0 ? { type: 'lowerHand' } : { type: 'askHelp', kind: 'hand' })}
        >
          {t(place > 0 ? 'hands.lower' : 'hands.raise')}
        </Button>
      )}
      <span className="unseen" role="status">
        {hasWord && t('hands.yourTurn')}
        {place > 0 && standing}
      </span>
      {(queue.length > 0 || (speaker && !hasWord)) && (
        <div className={styles.queue}>
          {speaker && (
            <p className={styles.speaks}>{hasWord ? t('hands.yourTurn') : t('hands.speaks', { name: speaker.name })}</p>
          )}
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
          {queue.length > mostShown && (
            <p className="muted">
              {t('hands.more', { count: queue.length - mostShown })}
              {place > mostShown && `. ${standing}`}
            </p>
          )}
        </div>
      )}
    </>
  )
}
