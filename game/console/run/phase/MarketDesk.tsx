import { Bell } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useNow } from '#game/live/useNow.ts'
import { Note } from '#game/parts/messages/Note.tsx'
import { minutesToHalf } from '#shared/views/clock/clockFace.ts'
import { useSay } from '../../desk/text.ts'
import { useHost } from '../room/host.ts'
import styles from './phase.module.css'

/** The half-time bell: then the voice from town is read, where there is one, and the one who walked stays. */
export function MarketDesk() {
  const shared = useShared()
  const { isVoiceOpen, challenges } = shared
  const { desk } = useLive()
  const say = useSay()
  const host = useHost()
  const now = useNow(5_000)
  const minutes = minutesToHalf(shared, now)
  const voices = Object.values(challenges).flatMap(({ id, title }) => {
    const voice = desk?.townVoices[id]
    return voice ? [{ id, title, ...voice }] : []
  })
  const opened = voices.length > 0 ? 'voiceOpen' : 'secondHalf'
  // So few ask and answer where they sit, and nobody walks.
  const turn = shared.programme.id === 'duo60' ? 'ask' : 'walk'
  return (
    <Note sign={<Bell />} title={say(isVoiceOpen ? opened : 'halfTime')}>
      {!isVoiceOpen &&
        (minutes > 0
          ? say(host ? 'hostHalfTimeIn' : 'halfTimeIn', { count: minutes })
          : say(host ? 'hostHalfTimeNow' : 'halfTimeNow'))}{' '}
      {!isVoiceOpen && voices.length > 0 && say('halfTimeVoice')} {say(`${isVoiceOpen ? 'change' : 'later'}.${turn}`)}
      {voices.length > 0 && (
        <details className="fold-quiet">
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
