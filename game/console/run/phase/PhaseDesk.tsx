import { HeartHandshake } from 'lucide-react'
import type { ReactNode } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Note } from '#game/parts/messages/Note.tsx'
import { evening } from '../../desk/decks.ts'
import { usePick, useSay } from '../../desk/text.ts'
import { HomeDesk } from './HomeDesk.tsx'
import { MarketDesk } from './MarketDesk.tsx'
import { OpenDesk } from './OpenDesk.tsx'
import styles from './phase.module.css'
import { SwapDesk } from './SwapDesk.tsx'
import { TalkDesk } from './TalkDesk.tsx'

/** What only this phase asks of the facilitator; most phases ask nothing. */
export function PhaseDesk(): ReactNode {
  const { clock } = useShared()
  switch (clock.kind) {
    case 'open':
      return <OpenDesk />
    case 'prelude':
      return <Care />
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
