import type { ReactNode } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { HomeDesk } from './HomeDesk.tsx'
import { MarketDesk } from './MarketDesk.tsx'
import { OpenDesk } from './OpenDesk.tsx'
import { SwapDesk } from './SwapDesk.tsx'
import { TalkDesk } from './TalkDesk.tsx'

/** What only this phase asks of the facilitator; most phases ask nothing. */
export function PhaseDesk(): ReactNode {
  const { clock } = useShared()
  switch (clock.kind) {
    case 'open':
      return <OpenDesk />
    case 'swap1':
      return <SwapDesk />
    case 'gatherMarket':
      return <MarketDesk />
    case 'homecoming':
      return <HomeDesk />
    case 'followUpTalk':
      return <TalkDesk />
    default:
      return null
  }
}
