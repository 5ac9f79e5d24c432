import { Pause, Play, Wifi } from 'lucide-react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Countdown } from '#game/parts/shell/time/Countdown.tsx'
import { Dial } from '#game/parts/shell/time/Dial.tsx'
import { clockFace } from '#shared/views/clock/clockFace.ts'
import { Key } from '../../desk/pieces/Key.tsx'
import { useLayout } from '../../desk/pieces/useLayout.ts'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useNoContact, useSay, useWords } from '../../desk/text.ts'
import { useHost } from '../room/host.ts'
import styles from './now.module.css'

/** Nu: the phase, the time that is left of it, and the hands on the clock. */
export function NowSheet() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const isHosts = useHost() !== undefined
  const { clock, programme } = shared
  const middle = programme.phases.filter(({ minutes }) => minutes > 0)
  const at = middle.findIndex(({ id }) => id === clock.phaseId) + 1
  return (
    <div className={styles.now}>
      <p className={styles.over}>
        <span>{say('now')}</span>
        <InTouch />
        {at > 0 && <span>{say('phaseOf', { at, of: middle.length })}</span>}
      </p>
      <div className={styles.head}>
        <h1 className={styles.phase}>{word(`phase.${clock.kind}`)}</h1>
        <TimeLeft />
      </div>
      {!isHosts && <Hands />}
    </div>
  )
}

/** On a phone the shore has no room for the lamp: it stands here, for eyes only, and the shore tells it to ears. */
function InTouch() {
  const { connection } = useLive()
  const layout = useLayout()
  const word = useWords()
  if (layout !== 'remote' || connection !== 'on') return null
  return (
    <span className={styles.inTouch} aria-hidden="true">
      <Wifi /> {word('connection.on')}
    </span>
  )
}

function TimeLeft() {
  const shared = useShared()
  const word = useWords()
  const face = clockFace(shared, useNow())
  if (face.state === 'none') return null
  const mood = {
    calm: word('time.left'),
    soon: word('time.soon'),
    last: word('time.last'),
    over: word('time.over'),
    paused: word('time.paused'),
  }[face.state]
  return (
    <div className={styles.time} role="timer" aria-live="off" data-mood={face.state}>
      <Dial className={styles.dial} share={face.totalMs > 0 ? face.leftMs / face.totalMs : 0} />
      <span className={styles.figures}>
        <Countdown secondsLeft={face.leftMs / 1000} size="large" separator="." />
        <small>{mood}</small>
      </span>
    </div>
  )
}

function Hands() {
  const { clock } = useShared()
  const say = useSay()
  const send = useSend()
  const noContact = useNoContact()
  const isPaused = clock.pausedAt !== undefined
  const hasTime = clock.endsAt !== undefined
  const toggle = () => void send({ type: isPaused ? 'resume' : 'pause' })
  const extend = (minutes: number) => () => void send({ type: 'extend', minutes })
  const isRunning = clock.kind !== 'draft' && clock.kind !== 'closed'
  useShortcut('p', toggle, isRunning)
  useShortcut('-', extend(-1), hasTime)
  useShortcut('+', extend(1), hasTime)
  useShortcut('5', extend(5), hasTime)
  if (!isRunning) return null
  const steps = [
    { minutes: -1, face: '−1' },
    { minutes: 1, face: '+1' },
    { minutes: 5, face: '+5' },
  ]
  return (
    <div className={styles.hands}>
      <Button icon={isPaused ? Play : Pause} unavailable={noContact} onPress={toggle}>
        {isPaused ? say('resume') : say('pause')} <Key>P</Key>
      </Button>
      {hasTime &&
        steps.map(({ minutes, face }) => (
          <button
            key={minutes}
            type="button"
            className="btn"
            aria-disabled={noContact ? true : undefined}
            onClick={noContact ? undefined : extend(minutes)}
          >
            <span>
              {face}
              <span className="unseen">{say('minuteWord')}</span>
            </span>
          </button>
        ))}
    </div>
  )
}
