import { useCallback, useEffect, useRef, useState } from 'react'
import type { Film } from '#shared/town/film/film.ts'
import { type FilmNo, hasParted, isFilmOfNow, whyNoFilm } from '#shared/town/film/showing.ts'
import { useShared } from '../../live/Live.tsx'
import type { fetchFilm } from '../../net/doors.ts'

/** After so long a film that did not come is asked for again, in ms. */
const pause = 10_000

/** What a face knows of the films: they are there, they have not come and why, or neither yet. */
type Found = { films?: readonly Film[] | undefined; no?: FilmNo | undefined; ask: () => Promise<void> }

/** The films of the evening as they are now: fetched when they are wanted, anew when they end elsewhere, and again until they come. */
export function useFilms(source: () => ReturnType<typeof fetchFilm>, isWanted: boolean): Found {
  const { clock } = useShared()
  const [found, setFound] = useState<readonly Film[] | FilmNo>()
  const latest = useRef(source)
  latest.current = source
  const ask = useCallback(async () => {
    const answer = await latest.current()
    setFound('refusal' in answer ? whyNoFilm(answer.refusal) : answer.films)
  }, [])
  const films = typeof found === 'string' ? undefined : found
  const isThere = films !== undefined && (films.length > 0 || !hasParted(clock))
  const isOfNow = isThere && films.every(film => isFilmOfNow(film, clock))
  useEffect(() => {
    if (!isWanted || isOfNow) return
    let timer: ReturnType<typeof setTimeout> | undefined
    let isHere = true
    const askOn = async () => {
      await ask()
      if (isHere) timer = setTimeout(askOn, pause)
    }
    void askOn()
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [isWanted, isOfNow, ask])
  return { films: isOfNow ? films : undefined, no: typeof found === 'string' ? found : undefined, ask }
}
