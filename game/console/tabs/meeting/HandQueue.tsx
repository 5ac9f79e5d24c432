import { Hand, Mic } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { isAtDistance, isRemote } from '#shared/rules/seats/distance.ts'
import { handQueue } from '#shared/rules/seats/hands.ts'
import { useSay } from '../../desk/text.ts'
import { useHost } from '../../run/room/host.ts'
import styles from './meeting.module.css'

/** Talarlistan: who has the word, who wants it and in which order; a host takes hands down, the facilitator gives the word. */
export function HandQueue() {
  const shared = useShared()
  const say = useSay()
  const send = useSend()
  const isHost = useHost() !== undefined
  const queue = handQueue(shared)
  const speaker = shared.seats[shared.speakerId ?? '']
  if (!isAtDistance(shared) || (queue.length === 0 && !speaker)) return null
  return (
    <section className={styles.hands} aria-labelledby="hands">
      <h2 id="hands">{say('hands')}</h2>
      {speaker && (
        <p className={styles.speaks}>
          <Mic />
          <b className={styles.who}>{say('hasWord', { name: speaker.name })}</b>
          {!isHost && (
            <Button isSmall onPress={() => send({ type: 'giveWord' })}>
              {say('endWord')}
            </Button>
          )}
        </p>
      )}
      <ol className={styles.queue}>
        {queue.map(seat => (
          <li key={seat.id}>
            <Hand />
            <span className={styles.who}>
              <b>{seat.name}</b>{' '}
              {shared.form === 'hybrid' && isRemote(shared, seat) && (
                <span className="small muted">{say('atDistance')}</span>
              )}
            </span>
            {!isHost && (
              <Button isSmall onPress={() => send({ type: 'giveWord', seatId: seat.id })}>
                <span aria-hidden="true">{say('giveWord')}</span>
                <span className="unseen">{say('giveWordTo', { name: seat.name })}</span>
              </Button>
            )}
            <Button kind="quiet" isSmall onPress={() => send({ type: 'lowerHand', seatId: seat.id })}>
              <span aria-hidden="true">{say('takeDown')}</span>
              <span className="unseen">{say('takeDownOf', { name: seat.name })}</span>
            </Button>
          </li>
        ))}
      </ol>
    </section>
  )
}
