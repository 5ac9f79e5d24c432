import { useEffect, useState } from 'react'
import { Button } from '../../parts/actions/Button.tsx'
import { Clock } from '../../parts/shell/time/Clock.tsx'
import { Countdown } from '../../parts/shell/time/Countdown.tsx'
import { TimerTag } from '../../parts/shell/time/TimerTag.tsx'
import { Block } from '../Block.tsx'
import words from '../words.json' with { type: 'json' }

const { calm, soon, last, over, paused, label } = words.time
const moods = { calm, soon, last, over, paused }
const spoken = { 300: words.time.at300, 60: words.time.at60, 0: words.time.at0 }

/** The timer of the shore, which stands still until it is let go. */
export function RunningTimer({ isRunning = false }: { isRunning?: boolean }) {
  const [left, setLeft] = useState(302)
  useEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => setLeft(now => now - 1), 1000)
    return () => clearInterval(tick)
  }, [isRunning])
  return <TimerTag secondsLeft={left} totalSeconds={600} words={moods} spoken={spoken} label={label} />
}

/** Every mood of a timer, and figures that keep their width. */
export function Times() {
  const [isRunning, setRunning] = useState(false)
  return (
    <Block name={words.sections.time}>
      <div className="row wrap">
        {[520, 130, 45, 0].map(left => (
          <TimerTag key={left} secondsLeft={left} totalSeconds={1040} words={moods} spoken={spoken} label={label} />
        ))}
        <TimerTag secondsLeft={520} totalSeconds={1040} isPaused words={moods} spoken={spoken} label={label} />
        <RunningTimer isRunning={isRunning} />
      </div>
      <p className="small muted">{words.time.rule}</p>
      <div className="row wrap">
        <Countdown secondsLeft={520} size="large" />
        <Countdown secondsLeft={4111} size="large" />
        <Clock hour={17} minute={30} size="large" />
        <Button onPress={() => setRunning(!isRunning)} isPressed={isRunning}>
          {words.time.run}
        </Button>
      </div>
    </Block>
  )
}
