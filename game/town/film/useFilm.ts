import { useEffect, useMemo, useReducer } from 'react'
import type { Clock } from '#shared/model/programme.ts'
import { type Cues, cuesOf, frameAt } from '#shared/town/film/cues.ts'
import type { Film } from '#shared/town/film/film.ts'
import { filmTime, filmTown } from '#shared/town/film/filmTown.ts'
import { filmPosition } from '#shared/town/film/showing.ts'
import { inWordsOf } from '#shared/town/film/texts.ts'
import type { Town } from '#shared/town/town.ts'
import { useLive, useShared } from '../../live/Live.tsx'

/** Where the film was set going, stopped or moved, and when; and since when the workshop is paused. */
export type FilmClock = Pick<Clock, 'film' | 'stepAt' | 'startedAt' | 'pausedAt'>

/** A film as it stands now: the town, how far it has come, what time it was in the room, its frames, and whether somebody has stopped it. */
type FilmNow = { town: Town; position: number; time: number; cues: Cues; frame: number; isStill: boolean }

/** So often at least the film tells how far it has come, in ms. */
const tellEvery = 1000

/** One film of the evening as it stands now. The town is another one only when the next frame has come. */
export function useFilm(film: Film, all: readonly Film[], clock: FilmClock): FilmNow {
  const { clockSkew } = useLive()
  const shared = useShared()
  const [, look] = useReducer((looks: number) => looks + 1, 0)
  const cues = useMemo(() => cuesOf(film, all), [film, all])
  const position = filmPosition(clock, Date.now() + clockSkew, cues.length)
  const frame = frameAt(cues, position)
  const passed = position * cues.length
  const isStill = clock.film?.isStill === true || clock.pausedAt !== undefined
  const stands = isStill || position >= 1
  useEffect(() => {
    if (stands) return
    const next = cues.at[frame + 1] ?? cues.length
    const timer = setTimeout(look, Math.min(tellEvery, Math.max(16, next - passed)))
    return () => clearTimeout(timer)
  }, [stands, cues, frame, passed])
  const told = useMemo(() => inWordsOf(film, shared), [film, shared])
  const start = (cues.at[frame] ?? 0) / cues.length
  const town = useMemo(() => filmTown(told, start, cues), [told, start, cues])
  return { town, position, time: filmTime(film, position, cues), cues, frame, isStill }
}
