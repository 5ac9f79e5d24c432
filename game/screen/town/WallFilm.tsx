import { createContext, useContext } from 'react'
import type { Market } from '#shared/model/programme.ts'
import type { Film } from '#shared/town/film/film.ts'
import { hasMarkets } from '#shared/views/desk/markets.ts'
import { useShared } from '../../live/Live.tsx'
import type { fetchFilm } from '../../net/doors.ts'
import { useFilm } from '../../town/film/useFilm.ts'
import { useFilms } from '../../town/film/useFilms.ts'
import { useTurns } from '../frame/markets.tsx'
import { timeOfDay, useText } from '../words.ts'
import { WallBoard } from './WallTown.tsx'
import styles from './wallTown.module.css'

/** Where a wall fetches the films of the evening. */
export const FilmSource = createContext<() => ReturnType<typeof fetchFilm>>(async () => ({ refusal: 'offline' }))

/** The films that the wall has to show, kept also while a pause covers them. */
export const useWallFilms = (isShown: boolean): readonly Film[] | undefined =>
  useFilms(useContext(FilmSource), isShown).films

/** The film of the evening, in the same place on every wall; where there are several markets, each one's in turn. */
export function WallFilm({ films }: { films: readonly Film[] }) {
  const shared = useShared()
  const { here } = useTurns(1)
  const market = hasMarkets(shared) ? here[0] : undefined
  const film = films.find(one => one.market === market?.number) ?? films[0]
  return film ? <Playing film={film} films={films} market={market} /> : null
}

type PlayingProps = { film: Film; films: readonly Film[]; market: Market | undefined }

function Playing({ film, films, market }: PlayingProps) {
  const { clock, language } = useShared()
  const t = useText()
  const { town, time, isStill } = useFilm(film, films, clock)
  return (
    <div className={styles.ground}>
      <WallBoard {...{ town, isStill }} panel={0} subject={`film ${market?.id ?? ''}`} />
      <p className={styles.filmTime}>
        {market ? `${t('market.name', { number: market.number })} · ` : ''}
        {timeOfDay(time, language)}
      </p>
    </div>
  )
}
