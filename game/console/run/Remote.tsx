import { Ellipsis, type LucideIcon, Play, Users } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { Arch } from '#game/parts/marks/arch.ts'
import { screenStep } from '#shared/views/screen.ts'
import { evening } from '../desk/decks.ts'
import { useSay } from '../desk/text.ts'
import { HandQueue } from '../tabs/meeting/HandQueue.tsx'
import { Threads } from '../tabs/meeting/Threads.tsx'
import { Notes } from '../tabs/notes/Notes.tsx'
import type { RemoteView } from '../tabs/opened.ts'
import { Partnerships } from '../tabs/partnerships/Partnerships.tsx'
import { People } from '../tabs/people/People.tsx'
import { Tiles } from '../tabs/tiles/Tiles.tsx'
import { FilmFold } from '../tabs/town/film/FilmFold.tsx'
import { TheWorkshop } from '../tabs/workshop/TheWorkshop.tsx'
import { NowSheet } from './now/NowSheet.tsx'
import { Rescue } from './now/Rescue.tsx'
import { RunOfShow } from './now/RunOfShow.tsx'
import { ScreenSteps } from './now/ScreenSteps.tsx'
import { Script } from './now/Script.tsx'
import { PhaseDesk } from './phase/PhaseDesk.tsx'
import { Alerts } from './room/Alerts.tsx'
import { HostNote } from './room/HostNote.tsx'
import { useHost } from './room/host.ts'
import { MarketPicker } from './room/MarketFilter.tsx'
import styles from './run.module.css'
import { UndoAct } from './tags/UndoAct.tsx'

/** The console in one hand: what is now, then whichever view was chosen below. */
export function Remote({ view }: { view: RemoteView }) {
  const shared = useShared()
  const say = useSay()
  const host = useHost()
  const step = screenStep(shared, evening)
  switch (view) {
    case 'now':
      return (
        <div className="stack">
          <NowSheet />
          <HostNote />
          <UndoAct />
          <Alerts isShort />
          <div className={styles.nowSheet}>
            {step && <Script key={step.script.key} step={step} />}
            <ScreenSteps />
          </div>
          <MarketPicker />
          <HandQueue />
          <PhaseDesk />
          <Threads />
          <Rescue />
          <RunOfShow />
        </div>
      )
    case 'partnerships':
      return (
        <div className="stack">
          <h1>{say('partnerships')}</h1>
          <UndoAct />
          <MarketPicker />
          <Partnerships />
          {!host && <FilmFold />}
        </div>
      )
    case 'people':
      return (
        <div className="stack">
          <h1>{say('people')}</h1>
          <UndoAct />
          <MarketPicker />
          <People />
        </div>
      )
    case 'more':
      return (
        <div className="stack stack-wide">
          <h1>{say(host ? 'theMarket' : 'theWorkshop')}</h1>
          <UndoAct />
          <TheWorkshop />
          <h2>{say('notes')}</h2>
          <Notes />
          <h2>{say('tiles')}</h2>
          <Tiles />
        </div>
      )
  }
}

/** The four views of the remote, always under the thumb. */
export function RemoteNav({ view, onView }: { view: RemoteView; onView: (view: RemoteView) => void }) {
  const say = useSay()
  const items: { key: RemoteView; label: string; icon: LucideIcon }[] = [
    { key: 'now', label: say('now'), icon: Play },
    { key: 'partnerships', label: say('partnerships'), icon: Arch },
    { key: 'people', label: say('people'), icon: Users },
    { key: 'more', label: say('more'), icon: Ellipsis },
  ]
  return (
    <nav className={styles.remoteNav} aria-label={say('tabs')}>
      {items.map(({ key, label, icon: Icon }) => (
        <button key={key} type="button" aria-current={key === view ? 'page' : undefined} onClick={() => onView(key)}>
          <Icon />
          {label}
        </button>
      ))}
    </nav>
  )
}
