import { useEffect, useMemo, useState } from 'react'
import type { Clock } from '#shared/model/programme.ts'
import { cuesOf } from '#shared/town/film/cues.ts'
import type { Film } from '#shared/town/film/film.ts'
import { filmTime, filmTown } from '#shared/town/film/filmTown.ts'
import { filmPosition } from '#shared/town/film/showing.ts'
import type { Town } from '#shared/town/town.ts'
import { useLive } from '../../live/Live.tsx'

/** Where the film was set going, stopped or moved, and when. */
export type FilmClock = Pick<Clock, 'film' | 'stepAt' | 'startedAt'>

/** So often at least the film tells how far it has come, in ms. */
const tellEvery = 1000

/** The film as it stands now. The town is another one only when the next frame has come. */
export function useFilm(film: Film, clock: FilmClock): { town: Town; position: number; time: number; length: number } {
  const { clockSkew } = useLive()
  const cues = useMemo(() => cuesOf(film), [film])
  const [now, setNow] = useState(() => Date.now())
  const { length, at } = cues
  // Whatever has been pressed since the last look counts at once.
  const position = filmPosition(clock, Math.max(now + clockSkew, clock.stepAt ?? 0), length)
  const passed = position * length
  const shown = at.findLastIndex(start => start <= passed)
  const isOver = position >= 1 || clock.film?.isStill === true
  useEffect(() => {
    if (isOver) return
    const next = at[shown + 1] ?? length
    const timer = setTimeout(() => setNow(Date.now()), Math.min(tellEvery, Math.max(16, next - passed)))
    return () => clearTimeout(timer)
  }, [isOver, at, shown, length, passed])
  // biome-ignore lint/correctness/useExhaustiveDependencies: the town is the same until the next frame.
  const town = useMemo(() => filmTown(film, position, cues), [film, cues, shown])
  return { town, position, time: filmTime(film, position, cues), length }
}
