import { Pause, Play } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { useNow } from '#game/live/useNow.ts'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { Countdown } from '#game/parts/shell/time/Countdown.tsx'
import { Dial } from '#game/parts/shell/time/Dial.tsx'
import { clockFace } from '#shared/views/clockFace.ts'
import { Key } from '../../desk/pieces/Key.tsx'
import { useShortcut } from '../../desk/shortcuts.tsx'
import { useSay, useWords } from '../../desk/text.ts'
import styles from './now.module.css'

/** Nu: the phase, the time that is left of it, and the hands on the clock. */
export function NowSheet() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const { clock, programme } = shared
  const middle = programme.phases.filter(({ minutes }) => minutes > 0)
  const at = middle.findIndex(({ id }) => id === clock.phaseId) + 1
  return (
    <div className={styles.now}>
      <p className={styles.over}>
        <span>{say('now')}</span>
        {at > 0 && <span>{say('phaseOf', { at, of: middle.length })}</span>}
      </p>
      <div className={styles.head}>
        <h1 className={styles.phase}>{word(`phase.${clock.kind}`)}</h1>
        <TimeLeft />
      </div>
      <Hands />
    </div>
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
    { minutes: -1, label: say('minusOne'), face: '−1' },
    { minutes: 1, label: say('plusOne'), face: '+1' },
    { minutes: 5, label: say('plusFive'), face: '+5' },
  ]
  return (
    <div className={styles.hands}>
      <Button icon={isPaused ? Play : Pause} onPress={toggle}>
        {isPaused ? say('resume') : say('pause')} <Key>P</Key>
      </Button>
      {hasTime &&
        steps.map(({ minutes, label, face }) => (
          <button
            key={minutes}
            type="button"
            className="btn"
            aria-label={label}
            title={label}
            onClick={extend(minutes)}
          >
            {face}
          </button>
        ))}
    </div>
  )
}
