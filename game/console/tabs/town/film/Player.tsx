import { MonitorPlay, Pause, Play, SkipBack, SkipForward } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { useLive, useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { type FilmClock, useFilm } from '#game/town/film/useFilm.ts'
import { ListOrMap } from '#game/town/list/ListOrMap.tsx'
import type { FilmCue } from '#shared/model/programme.ts'
import type { Film } from '#shared/town/film/film.ts'
import { isFilm, screenAt, screenSteps } from '#shared/views/screen.ts'
import { evening } from '../../../desk/decks.ts'
import { useSay } from '../../../desk/text.ts'
import { timeOfDay } from '../../../desk/time.ts'
import { useHost } from '../../../run/room/host.ts'
import { FilmSlider } from './FilmSlider.tsx'
import styles from './film.module.css'
import { inMinutes } from './inMinutes.ts'
import { Moments } from './Moments.tsx'

const still = (at: number): FilmCue => ({ at, isStill: true })
const wantsLessMotion = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Plays a film at this desk; while it is on the big screen, the desk shows the same frame and leads it. */
export function Player({ film, films }: { film: Film; films: readonly Film[] }) {
  const shared = useShared()
  const { language } = useLanguage()
  const say = useSay()
  const send = useSend()
  const host = useHost()
  const { clockSkew } = useLive()
  const steps = screenSteps(shared, evening)
  const filmStep = steps.findIndex(isFilm)
  const isOnWall = filmStep >= 0 && screenAt(shared, steps) === filmStep && !host
  const [own, setOwn] = useState<FilmClock>({ film: still(0), startedAt: 0 })
  const [held, hold] = useState<number>()
  const clock = isOnWall ? shared.clock : own
  const { town, position, time, cues, frame, isStill } = useFilm(
    film,
    films,
    held === undefined ? clock : { film: still(held), startedAt: 0 },
  )
  const stands = clock.film?.isStill === true || position >= 1
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // It is opened from below, and is taller than what is left of the window. What a browser answers is no way to undo it.
    place.current?.scrollIntoView()
  }, [])
  const go = async (cue: FilmCue) => {
    if (isOnWall) await send({ type: 'show', step: filmStep, film: cue })
    else setOwn({ film: cue, stepAt: Date.now() + clockSkew, startedAt: 0 })
  }
  const isPaused = clock.pausedAt !== undefined
  const press = () => !isPaused && go(stands ? { at: position >= 1 ? 0 : position, isStill: false } : still(position))
  const letGo = async () => {
    if (held === undefined) return
    await go({ at: held, isStill: clock.film?.isStill === true })
    // Whoever has moved on meanwhile is not pulled back.
    hold(now => (now === held ? undefined : now))
  }
  const step = (by: 1 | -1) => go(still((cues.at[frame + by] ?? (by > 0 ? cues.length : 0)) / cues.length))
  return (
    <div className={styles.film} ref={place} data-film>
      <ListOrMap
        {...{ town, language, isStill }}
        list={<Moments film={film} cues={cues} position={position} onGo={at => go(still(at))} />}
      />
      <div className={styles.controls}>
        <FilmSlider
          then={timeOfDay(time, language)}
          {...{ cues, position, onHold: hold, onLetGo: letGo, onSpace: press }}
        />
        <div className={styles.keys}>
          <Button
            icon={stands ? Play : Pause}
            onPress={press}
            unavailable={isPaused ? say('film.isPaused') : undefined}
          >
            {say(stands ? 'film.play' : 'film.pause')}
          </Button>
          <Button isSmall icon={SkipBack} onPress={() => step(-1)}>
            {say('film.back')} <span className="unseen">{say('film.onePicture')}</span>
          </Button>
          <Button isSmall icon={SkipForward} onPress={() => step(1)}>
            {say('film.forward')} <span className="unseen">{say('film.onePicture')}</span>
          </Button>
        </div>
      </div>
      <p className="small muted">{say('film.length', inMinutes(cues.length))}</p>
      {isOnWall && <p role="status">{say('film.isOnWall')}</p>}
      {filmStep >= 0 && !isOnWall && !host && (
        <div>
          <Button
            icon={MonitorPlay}
            onPress={() => send({ type: 'show', step: filmStep, ...(wantsLessMotion() ? { film: still(0) } : {}) })}
          >
            {say('film.onWall')}
          </Button>
        </div>
      )}
    </div>
  )
}
