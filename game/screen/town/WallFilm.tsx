import { createContext, useContext, useEffect, useState } from 'react'
import type { Film } from '#shared/town/film/film.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { useShared } from '../../live/Live.tsx'
import { useFilm } from '../../town/film/useFilm.ts'
import { useTurns } from '../frame/markets.tsx'
import { timeOfDay } from '../words.ts'
import { whole } from './look.ts'
import { WallBoard, WallTown } from './WallTown.tsx'
import styles from './wallTown.module.css'

/** Fetches the films of the evening; nothing when they do not come. */
export const FilmSource = createContext<() => Promise<readonly Film[] | undefined>>(async () => undefined)

/** The film of the evening, in the same place on every wall. Until it is there the town stands as it is. */
export function WallFilm() {
  const shared = useShared()
  const fetchFilms = useContext(FilmSource)
  const [films, setFilms] = useState<readonly Film[]>()
  const { here } = useTurns(1)
  useEffect(() => {
    let isHere = true
    void fetchFilms().then(found => isHere && setFilms(found))
    return () => {
      isHere = false
    }
  }, [fetchFilms])
  const number = hasMarkets(shared) ? here[0]?.number : undefined
  const film = films?.find(({ market }) => market === number) ?? films?.[0]
  return film ? <Playing film={film} /> : <WallTown look={whole} />
}

function Playing({ film }: { film: Film }) {
  const { clock, language } = useShared()
  const { town, time } = useFilm(film, clock)
  return (
    <div className={styles.ground}>
      <WallBoard town={town} panel={0} subject="film" />
      <p className={styles.filmTime}>{timeOfDay(time, language)}</p>
    </div>
  )
}
