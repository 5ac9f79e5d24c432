import { Bell } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { useSay } from '../../desk/text.ts'
import { useHost } from '../room/host.ts'
import styles from './phase.module.css'

/** The half-time bell: then the voice from town is read, and the one who walked stays. */
export function MarketDesk() {
  const { clock, isVoiceOpen, challenges } = useShared()
  const { desk } = useLive()
  const say = useSay()
  const send = useSend()
  const host = useHost()
  const now = useNow(5_000)
  const half = clock.endsAt === undefined ? undefined : (clock.startedAt + clock.endsAt) / 2
  const minutes = half === undefined ? 0 : Math.max(0, Math.ceil((half - (clock.pausedAt ?? now)) / 60_000))
  const voices = Object.values(challenges).flatMap(({ id, title }) => {
    const voice = desk?.townVoices[id]
    return voice ? [{ id, title, ...voice }] : []
  })
  const ring = (
    <Button isSmall icon={Bell} onPress={() => void send({ type: 'openVoice' })}>
      {say('ringBell')}
    </Button>
  )
  return (
    <Note
      sign={<Bell />}
      title={isVoiceOpen ? say('voiceOpen') : say('halfTime')}
      actions={!isVoiceOpen && !host && ring}
    >
      {isVoiceOpen && say('voiceOpenDo')}
      {!isVoiceOpen &&
        (minutes > 0
          ? say(host ? 'hostHalfTimeIn' : 'halfTimeIn', { count: minutes })
          : say(host ? 'hostHalfTimeNow' : 'halfTimeNow'))}
      {voices.length > 0 && (
        <details className={styles.more}>
          <summary>{say('readVoices')}</summary>
          <ul className={styles.voices}>
            {voices.map(({ id, title, text, question }) => (
              <li key={id}>
                <b>{title}</b>
                <p>{text}</p>
                <p className="muted">{question}</p>
              </li>
            ))}
          </ul>
        </details>
      )}
    </Note>
  )
}
