import { useEffect, useRef, useState } from 'react'
import { classes } from '../../tokens/classes.ts'
import { Dial } from './Dial.tsx'
import styles from './TimerTag.module.css'
import { momentPassed, type SpokenMoment, type TimeMood, timeFigures, timeMood } from './timeLeft.ts'

type TimerTagProps = {
  secondsLeft: number
  totalSeconds: number
  isPaused?: boolean
  /** The line under the figures for each mood; `calm` is the label, such as ”kvar” or ”tyst läsning”. */
  words: Record<TimeMood, string>
  /** What is said politely at five minutes, at one minute and at zero. */
  spoken: Record<SpokenMoment, string>
  /** The timer's name for those who do not see the disc. */
  label: string
  separator?: string
}

/** Time left, as a tag on the water. It tells, it never ends anything. */
export function TimerTag({ secondsLeft, totalSeconds, isPaused, words, spoken, label, separator }: TimerTagProps) {
  const before = useRef(secondsLeft)
  const [said, setSaid] = useState('')
  useEffect(() => {
    const moment = isPaused ? undefined : momentPassed(before.current, secondsLeft)
    before.current = secondsLeft
    if (moment !== undefined) setSaid(spoken[moment])
  }, [secondsLeft, isPaused, spoken])

  const mood = timeMood(secondsLeft, totalSeconds, isPaused)
  return (
    <div className={classes(styles.timer, styles[mood])}>
      <div className={styles.face} role="timer" aria-live="off" aria-label={label}>
        <Dial className={styles.dial} share={totalSeconds > 0 ? secondsLeft / totalSeconds : 0} />
        <span>
          <b className={styles.figures}>{timeFigures(secondsLeft, separator)}</b>
          <small className={styles.words}>{words[mood]}</small>
        </span>
      </div>
      <span className="unseen" role="status">
        {said}
      </span>
    </div>
  )
}
