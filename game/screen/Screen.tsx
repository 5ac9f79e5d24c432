import { useEffect, useRef } from 'react'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isFilm, namedTime, type ScreenStep, screenLine, screenStep } from '#shared/views/screen.ts'
import { useLive } from '../live/Live.tsx'
import type { Connection } from '../live/liveStore.ts'
import { classes } from '../parts/tokens/classes.ts'
import styles from './frame/frame.module.css'
import { Hands } from './frame/Hands.tsx'
import { Outside } from './frame/Outside.tsx'
import { Strip } from './frame/Strip.tsx'
import { useFit } from './frame/useFit.ts'
import { Paused, Shown } from './stages/Shown.tsx'
import { isDark } from './town/light.ts'
import { type Look, lookIn } from './town/look.ts'
import { Shore } from './town/Shore.tsx'
import { isQuiet, stillSince } from './town/still.ts'
import { useWallFilms, WallFilm } from './town/WallFilm.tsx'
import { WallTown } from './town/WallTown.tsx'
import { codeInGroups, decks, texts, timeOfDay, typedAddress } from './words.ts'

/** The wall: one sentence at a time over the town, in the light of the evening. */
export function Screen() {
  const { shared, connection } = useLive()
  const why = outside(connection)
  if (why) return <Outside why={why} />
  return shared ? <Wall shared={shared} /> : <Outside why="opening" />
}

/** Why there is nothing more to show, if there is not. */
function outside(connection: Connection): 'outdated' | 'wrongOrigin' | 'wrongLink' | undefined {
  if (connection === 'outdated' || connection === 'wrongOrigin') return connection
  return ['ended', 'removed', 'noSeat'].includes(connection) ? 'wrongLink' : undefined
}

function Wall({ shared }: { shared: Shared }) {
  const { language, clock, title } = shared
  const step = screenStep(shared, decks)
  const line = useLine(shared, step)
  const stage = useRef<HTMLDivElement>(null)
  useFit(stage)
  const t = texts[language]
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${title} – ${t('product')}`
  }, [language, title, t])
  // Before the start the code stays: whoever comes in during a pause still needs it.
  const rests = clock.pausedAt !== undefined && clock.endsAt !== undefined && clock.kind !== 'open'
  const look = rests || !step ? undefined : lookIn(shared, step)
  return (
    <main
      className={classes(styles.screen, isDark(shared) && 'theme-eve')}
      data-kind={clock.kind}
      data-town={look && (look.hasPanel ? 'beside' : 'below')}
      data-low={!rests && isList(clock.kind, step)}
    >
      <Picture look={look} isFilm={step !== undefined && isFilm(step)} stillSince={stillSince(shared, step)} />
      <Strip isQuiet={!rests && isQuiet(shared, step)} />
      <div className={styles.stage} ref={stage}>
        {rests ? <Paused /> : step && <Shown step={step} line={line} />}
      </div>
      <Hands />
    </main>
  )
}

type PictureProps = { look: Look | undefined; isFilm: boolean; stillSince: number | undefined }

/** What the wall shows besides words: the town, its film once it has come, or the water at the foot of the paper. */
function Picture({ look, isFilm, stillSince }: PictureProps) {
  const films = useWallFilms(isFilm)
  if (!look) return <Shore />
  return isFilm && films ? <WallFilm films={films} /> : <WallTown look={look} stillSince={stillSince} />
}

function useLine(shared: Shared, step: ScreenStep | undefined): string {
  const { door } = useLive()
  if (!step) return ''
  const { language } = shared
  const time = namedTime(shared)
  return screenLine(step, shared, decks, {
    language,
    code: codeInGroups(door?.code ?? ''),
    address: typedAddress(door?.addresses[0] ?? ''),
    time: time === undefined ? texts[language]('timeSoon') : timeOfDay(time, language),
    whatIf: texts[language]('whatIf'),
    panel: part => texts[language](`sums.${part}`),
  })
}

/** A list of names or cards needs the room that the picture has otherwise. */
const isList = (kind: PhaseKind, step: ScreenStep | undefined): boolean =>
  lists[kind]?.includes(step?.script.key ?? '') ?? false

const lists: Partial<Record<PhaseKind, readonly string[]>> = {
  findChallenges: ['all'],
  followUpTalk: ['panel'],
  checkOut: ['panel'],
  swap1: ['partner'],
  break: ['coffee'],
  swap2: ['tell'],
  trial: ['card'],
  codeGrid: ['map', 'look'],
}
