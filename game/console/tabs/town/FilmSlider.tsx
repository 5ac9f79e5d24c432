import type { KeyboardEvent } from 'react'
import type { Cues } from '#shared/town/film/cues.ts'
import { useSay } from '../../desk/text.ts'
import { inMinutes } from './inMinutes.ts'
import styles from './town.module.css'

type FilmSliderProps = {
  cues: Cues
  position: number
  /** Where somebody is dragging to. */
  onHold: (position: number) => void
  onLetGo: () => unknown
  onSpace: () => unknown
}

const second = 1000
/** Page Up and Page Down go so far. */
const stride = 10

/** How far the film has come, in seconds: dragged, or moved by arrows, Page Up and Down, Home and End. */
export function FilmSlider({ cues, position, onHold, onLetGo, onSpace }: FilmSliderProps) {
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
      <div className={styles.spans} aria-hidden="true">
        {spans.map(moment => (
          <i key={moment.ideaId} style={{ left: `${moment.position * 100}%` }} />
        ))}
      </div>
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
        onKeyUp={onLetGo}
        onBlur={onLetGo}
      />
      <p className="small num">{told}</p>
    </div>
  )
}
