import { MonitorPlay, Pause, Play } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { type FilmClock, useFilm } from '#game/town/film/useFilm.ts'
import { ListOrMap } from '#game/town/ListOrMap.tsx'
import type { FilmCue } from '#shared/model/programme.ts'
import { cuesOf } from '#shared/town/film/cues.ts'
import type { Film } from '#shared/town/film/film.ts'
import { type FilmNo, whyNoFilm } from '#shared/town/film/showing.ts'
import { hasMarkets, marketNumber } from '#shared/views/desk/markets.ts'
import { isFilm, screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../desk/decks.ts'
import { useLinks } from '../../desk/links.ts'
import { useSay } from '../../desk/text.ts'
import { timeOfDay } from '../../desk/time.ts'
import { useHost } from '../../run/room/host.ts'
import { useShownMarket } from '../../run/room/MarketFilter.tsx'
import styles from './town.module.css'

/** The film of the evening: at this desk, and on the big screen once people part. */
export function FilmPlayer() {
  const shared = useShared()
  const say = useSay()
  const links = useLinks()
  const market = useShownMarket()
  const [found, setFound] = useState<readonly Film[] | FilmNo>()
  const fetchFilms = async () => {
    const answer = await links.films()
    setFound('refusal' in answer ? whyNoFilm(answer.refusal) : answer.films)
  }
  if (found === undefined)
    return (
      <Button icon={Play} onPress={fetchFilms}>
        {say('film.fetch')}
      </Button>
    )
  if (typeof found === 'string')
    return (
      <div className="stack stack-close">
        <p role="status">{say(`film.no.${found}`)}</p>
        <div>
          <Button onPress={fetchFilms}>{say('film.again')}</Button>
        </div>
      </div>
    )
  const number = hasMarkets(shared) && market ? marketNumber(shared, market) : undefined
  const film = found.find(one => one.market === number) ?? found[0]
  return film && film.frames.length > 0 ? <Player film={film} /> : <p>{say('film.no.notOpen')}</p>
}

function Player({ film }: { film: Film }) {
  const shared = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const send = useSend()
  const host = useHost()
  const { clockSkew } = useLive()
  const steps = screenSteps(shared, evening)
  const place = steps.findIndex(isFilm)
  const isOnWall = place >= 0 && screenAt(shared, steps) === place && !host
  const [own, setOwn] = useState<FilmClock>({ film: { at: 0, isStill: true }, startedAt: 0 })
  const [held, hold] = useState<number>()
  const clock = isOnWall ? shared.clock : own
  const { town, position, time, length } = useFilm(film, held === undefined ? clock : still(held))
  const isStill = held !== undefined || clock.film?.isStill === true || position >= 1
  const go = (cue: FilmCue) => {
    if (isOnWall) void send({ type: 'show', step: place, film: cue })
    else setOwn({ film: cue, stepAt: Date.now() + clockSkew, startedAt: 0 })
  }
  const press = () =>
    go(isStill ? { at: position >= 1 ? 0 : position, isStill: false } : { at: position, isStill: true })
  const letGo = () => {
    if (held !== undefined) go({ at: held, isStill: clock.film?.isStill === true })
    hold(undefined)
  }
  return (
    <div className="stack">
      <ListOrMap
        town={town}
        language={language}
        list={<Moments film={film} onGo={at => go({ at, isStill: true })} />}
      />
      <div className={styles.player}>
        <Button icon={isStill ? Play : Pause} onPress={press}>
          {say(isStill ? 'film.play' : 'film.pause')}
        </Button>
        <input
          type="range"
          min={0}
          max={1000}
          value={Math.round(position * 1000)}
          aria-label={say('film.position')}
          aria-valuetext={timeOfDay(time, language)}
          onChange={event => hold(event.target.valueAsNumber / 1000)}
          onPointerUp={letGo}
          onKeyUp={letGo}
          onBlur={letGo}
        />
        <span className="num">{timeOfDay(time, language)}</span>
      </div>
      <p className="small muted">{say('film.length', { seconds: Math.round(length / 1000) })}</p>
      {isOnWall && <p role="status">{say('film.isOnWall')}</p>}
      {place >= 0 && !isOnWall && !host && (
        <div>
          <Button icon={MonitorPlay} onPress={() => void send({ type: 'show', step: place })}>
            {say('film.onWall')}
          </Button>
        </div>
      )}
    </div>
  )
}

const still = (at: number): FilmClock => ({ film: { at, isStill: true }, startedAt: 0 })

/** The film as a list: what happened when, for those who do not see the map. */
function Moments({ film, onGo }: { film: Film; onGo: (position: number) => void }) {
  const say = useSay()
  const { moments } = useMemo(() => cuesOf(film), [film])
  return (
    <ol className={styles.moments}>
      {moments.map(({ position, kind, ideaId }) => (
        <li key={`${position} ${kind} ${ideaId}`}>
          <Button isSmall onPress={() => onGo(position)}>
            {say(`film.${kind}`, { idea: film.texts[ideaId] ?? '' })}
          </Button>
        </li>
      ))}
    </ol>
  )
}
