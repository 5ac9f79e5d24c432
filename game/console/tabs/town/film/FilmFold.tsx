import { useState } from 'react'
import { useSay } from '../../../desk/text.ts'
import { FilmPlayer } from './FilmPlayer.tsx'

/** The film, fetched once somebody unfolds it. */
export function FilmFold() {
  const say = useSay()
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="fold" onToggle={event => setOpen(event.currentTarget.open)}>
      <summary>
        <h2>{say('film.title')}</h2>
      </summary>
      {isOpen && <FilmPlayer />}
    </details>
  )
}
