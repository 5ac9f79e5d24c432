import { Map as MapIcon, NotebookPen, Settings2, Square, Users } from 'lucide-react'
import { useLayoutEffect, useRef } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Tabs } from '#game/parts/actions/Tabs.tsx'
import { Arch } from '#game/parts/marks/arch.ts'
import { screenStep } from '#shared/views/screen.ts'
import { evening } from '../desk/decks.ts'
import { useSay } from '../desk/text.ts'
import { HandQueue } from '../tabs/meeting/HandQueue.tsx'
import { Threads } from '../tabs/meeting/Threads.tsx'
import { Notes } from '../tabs/notes/Notes.tsx'
import type { Tab } from '../tabs/opened.ts'
import { Partnerships } from '../tabs/partnerships/Partnerships.tsx'
import { People } from '../tabs/people/People.tsx'
import { Tiles } from '../tabs/tiles/Tiles.tsx'
import { TownTab } from '../tabs/town/TownTab.tsx'
import { TheWorkshop } from '../tabs/workshop/TheWorkshop.tsx'
import { NextButton } from './now/NextButton.tsx'
import { NowSheet } from './now/NowSheet.tsx'
import { Rescue } from './now/Rescue.tsx'
import { RunOfShow } from './now/RunOfShow.tsx'
import { ScreenSteps } from './now/ScreenSteps.tsx'
import { Script } from './now/Script.tsx'
import { PhaseDesk } from './phase/PhaseDesk.tsx'
import { Alerts } from './room/Alerts.tsx'
import { Crowd } from './room/Crowd.tsx'
import { useHost } from './room/host.ts'
import { MarketPicker } from './room/MarketFilter.tsx'
import styles from './run.module.css'
import { UndoAct } from './tags/UndoAct.tsx'

type DeskProps = { chosen: Tab | undefined; onTab: (tab: Tab) => void; hasCrowd: boolean }

/** Two columns or three: the run of show at the left, the room in the middle, the people at the right. */
export function Desk({ chosen, onTab, hasCrowd }: DeskProps) {
  const shared = useShared()
  const say = useSay()
  const host = useHost()
  const early = ['draft', 'open', 'prelude', 'swap1'].includes(shared.clock.kind)
  const tab = chosen ?? (early ? 'people' : 'partnerships')
  const step = screenStep(shared, evening)
  const left = useRef<HTMLDivElement>(null)
  // A new moment begins with its name and its clock, however far down the plan somebody had looked.
  const { phaseId } = shared.clock
  useLayoutEffect(() => {
    if (phaseId && left.current) left.current.scrollTop = 0
  }, [phaseId])
  return (
    <div className={styles.columns}>
      <div className={styles.left} ref={left}>
        <section className={styles.nowSheet} aria-label={say('now')}>
          <NowSheet />
          <UndoAct />
          {step && <Script key={step.script.key} step={step} />}
        </section>
        <div className={styles.main}>
          <NextButton />
        </div>
        <Rescue />
        <RunOfShow />
      </div>
      <div className={styles.middle}>
        <MarketPicker />
        <ScreenSteps isStrip />
        <Alerts />
        <HandQueue />
        <PhaseDesk />
        <Threads />
        <Tabs<Tab>
          label={say('tabs')}
          chosen={tab}
          onChange={onTab}
          items={[
            { key: 'partnerships', label: say('partnerships'), icon: Arch, content: <Partnerships /> },
            { key: 'town', label: say('town'), icon: MapIcon, content: <TownTab /> },
            { key: 'tiles', label: say('tiles'), icon: Square, content: <Tiles /> },
            { key: 'notes', label: say('notes'), icon: NotebookPen, content: <Notes /> },
            { key: 'people', label: say('people'), icon: Users, content: <People /> },
            {
              key: 'workshop',
              label: say(host ? 'theMarket' : 'theWorkshop'),
              icon: Settings2,
              content: <TheWorkshop />,
            },
          ]}
        />
      </div>
      {hasCrowd && (
        <div className={styles.right}>
          <Crowd onAll={() => onTab('people')} />
        </div>
      )}
    </div>
  )
}
