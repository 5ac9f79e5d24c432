import { useShared } from '#game/live/Live.tsx'
import { Button } from '#game/parts/actions/Button.tsx'
import { useFilms } from '#game/town/film/useFilms.ts'
import { hasParted } from '#shared/town/film/showing.ts'
import { hasMarkets, marketNumber } from '#shared/views/desk/markets.ts'
import { useLinks } from '../../../desk/links.ts'
import { useSay } from '../../../desk/text.ts'
import { useShownMarket } from '../../../run/room/MarketFilter.tsx'
import { Player } from './Player.tsx'

/** The film of the evening: at this desk, and on the big screen once people part. */
export function FilmPlayer() {
  const shared = useShared()
  const say = useSay()
  const links = useLinks()
  const market = useShownMarket()
  const { films, no, ask } = useFilms(links.films, true)
  if (no)
    return (
      <div className="stack stack-close">
        <p role="status">{say(`film.no.${no}`)}</p>
        <div>
          <Button onPress={ask}>{say('film.again')}</Button>
        </div>
      </div>
    )
  if (!films) return <p role="status">{say('film.fetching')}</p>
  const number = hasMarkets(shared) && market ? marketNumber(shared, market) : undefined
  const film = films.find(one => one.market === number) ?? films[0]
  const isEmpty = !film || film.frames.length < 2
  return (
    <div className="stack">
      {isEmpty ? <p role="status">{say('film.empty')}</p> : <Player film={film} films={films} />}
      {!hasParted(shared.clock) && (
        <div className="stack stack-close">
          <p className="small muted">{say('film.soFar')}</p>
          <div>
            <Button onPress={ask}>{say('film.latest')}</Button>
          </div>
        </div>
      )}
    </div>
  )
}
