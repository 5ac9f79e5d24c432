import { HeartHandshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import type { PhaseKind } from '#shared/model/programme.ts'
import { needsMarkets } from '#shared/views/desk/markets.ts'
import { evening } from '../../desk/decks.ts'
import { usePick, useSay } from '../../desk/text.ts'
import { FormMarkets } from '../room/FormMarkets.tsx'
import { useHost } from '../room/host.ts'
import { BreakDesk } from './BreakDesk.tsx'
import { AskBeforehand } from './find/AskBeforehand.tsx'
import { FindDesk } from './find/FindDesk.tsx'
import { MarketDesk } from './MarketDesk.tsx'
import { OpenDesk } from './OpenDesk.tsx'
import styles from './phase.module.css'
import { AgainDesk } from './swap/AgainDesk.tsx'
import { SwapDesk } from './swap/SwapDesk.tsx'
import { CloseDesk } from './tables/CloseDesk.tsx'
import { GridDesk } from './tables/GridDesk.tsx'
import { HomeDesk } from './tables/HomeDesk.tsx'
import { TrialDesk } from './tables/TrialDesk.tsx'
import { PanelDesk } from './talk/PanelDesk.tsx'
import { TalkDesk } from './talk/TalkDesk.tsx'
import { WhoComes } from './talk/WhoComes.tsx'

/** What only this phase asks of the facilitator; most phases ask nothing. Where there will be several markets, they are seen to before the deal. */
export function PhaseDesk() {
  const shared = useShared()
  const host = useHost()
  return (
    <>
      <OfPhase />
      {!host && needsMarkets(shared) && <FormMarkets />}
    </>
  )
}

/** What is one for the whole workshop: the challenges, the calling up on the wall, and the talk. */
const ofAll: readonly PhaseKind[] = ['findChallenges', 'gatherClose', 'followUpTalk', 'checkOut']

function OfPhase(): ReactNode {
  const { clock } = useShared()
  const host = useHost()
  if (host && ofAll.includes(clock.kind)) return null
  switch (clock.kind) {
    case 'open':
      return (
        <>
          <OpenDesk />
          <WhoComes />
          {!host && <AskBeforehand />}
        </>
      )
    case 'prelude':
      return (
        <>
          <WhoComes />
          <Care />
        </>
      )
    case 'findChallenges':
      return <FindDesk />
    case 'swap1':
      return <SwapDesk />
    case 'gatherMarket':
      return <MarketDesk />
    case 'gatherClose':
      return <CloseDesk />
    case 'break':
      return <BreakDesk />
    case 'swap2':
      return <AgainDesk />
    case 'trial':
      return <TrialDesk />
    case 'homecoming':
      return <HomeDesk />
    case 'codeGrid':
      return <GridDesk />
    case 'followUpTalk':
      return <TalkDesk />
    case 'checkOut':
      return <PanelDesk />
    default:
      return null
  }
}

/** What everybody in the room may count on, for the facilitator to say in their own words while the rules are read. */
function Care() {
  const say = useSay()
  const pick = usePick()
  return (
    <Note sign={<HeartHandshake />} title={say('care')}>
      <ul className={styles.care}>
        {evening.rules.care.lines.map(({ key, text }) => (
          <li key={key}>{pick(text)}</li>
        ))}
      </ul>
    </Note>
  )
}
