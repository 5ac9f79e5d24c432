import styles from './figures.module.css'
import { timeFigures } from './timeLeft.ts'

type CountdownProps = { secondsLeft: number; size?: 'text' | 'large' | 'screen'; separator?: string }

/** Time left in figures that keep their width: for the console and the big screen. */
export function Countdown({ secondsLeft, size = 'text', separator }: CountdownProps) {
  return <b className={styles[size]}>{timeFigures(secondsLeft, separator)}</b>
}
