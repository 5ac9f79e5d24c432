import styles from './figures.module.css'

type ClockProps = { hour: number; minute: number; separator?: string; size?: 'text' | 'large' | 'screen' }

/** A time of day as 17.30, readable for machines too. */
export function Clock({ hour, minute, separator = '.', size = 'text' }: ClockProps) {
  const two = (figure: number) => String(figure).padStart(2, '0')
  return (
    <time className={styles[size]} dateTime={`${two(hour)}:${two(minute)}`}>
      {two(hour) + separator + two(minute)}
    </time>
  )
}
