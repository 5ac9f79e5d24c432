import type { KeyboardEvent } from 'react'
import type { Cues } from '#shared/town/film/cues.ts'
import { useSay } from '../../../desk/text.ts'
import styles from './film.module.css'
import { inMinutes } from './inMinutes.ts'

type FilmSliderProps = {
  cues: Cues
  position: number
  /** What time it was in the room. */
  then: string
  /** Where somebody is dragging to. */
  onHold: (position: number) => void
  onLetGo: () => unknown
  onSpace: () => unknown
}

const second = 1000
/** Page Up and Page Down go so far. */
const stride = 10

/** How far the film has come, in seconds: dragged, or moved by arrows, Page Up and Down, Home and End. */
export function FilmSlider({ cues, position, then, onHold, onLetGo, onSpace }: FilmSliderProps) {
  const say = useSay()
  const seconds = Math.round(cues.length / second)
  const at = Math.round(position * seconds)
  const told = say('film.at', {
    at: say('film.seconds', inMinutes(at * second)),
    length: say('film.seconds', inMinutes(cues.length)),
  })
  const press = (event: KeyboardEvent) => {
    const by = { PageUp: stride, PageDown: -stride }[event.key]
    if (by === undefined && event.key !== ' ') return
    event.preventDefault()
    if (by === undefined) onSpace()
    else onHold(Math.min(seconds, Math.max(0, at + by)) / seconds)
  }
  const spans = cues.moments.filter(({ kind }) => kind === 'bridge')
  return (
    <div className={styles.slider}>
      <div className={styles.track}>
        <input
          type="range"
          min={0}
          max={seconds}
          step={1}
          value={at}
          aria-label={say('film.position')}
          aria-valuetext={told}
          onChange={event => onHold(event.target.valueAsNumber / seconds)}
          onKeyDown={press}
          onPointerUp={onLetGo}
          onPointerCancel={onLetGo}
          onKeyUp={onLetGo}
          onBlur={onLetGo}
        />
        <div className={styles.spans} aria-hidden="true">
          {spans.map(moment => (
            <i key={`${moment.ideaId} ${moment.position}`} style={{ left: `${moment.position * 100}%` }} />
          ))}
        </div>
      </div>
      <p className={styles.told}>
        <span>{told}</span>
        <b>{say('film.then', { time: then })}</b>
      </p>
    </div>
  )
}
