import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { type ProposalGroup, proposalsOf } from '#shared/rules/phases/challenges.ts'
import { useSay } from '../../../desk/text.ts'
import { Adopting } from './Adopting.tsx'
import styles from './find.module.css'
import { Laying } from './Laying.tsx'
import { ProposalRow } from './ProposalRow.tsx'

/** What is open at one of the proposals. */
export type Opened = { id: string; what: 'adopt' | 'lay' }

/** What the room proposes to work on, those with most dots first: alike ones are laid together by hand, and some are taken up. */
export function FindDesk() {
  const shared = useShared()
  const say = useSay()
  const all = proposalsOf(shared)
  return (
    <Sheet title={say('findTitle')}>
      <p>{all.length > 0 ? say('findExplain') : say('noProposals')}</p>
      <ProposalList all={all} />
      {all.length > 0 && (
        <p className="small muted">{say('findChallenges', { count: Object.keys(shared.challenges).length })}</p>
      )}
    </Sheet>
  )
}

/** Each proposal with what can be done with it, and one of them open at a time. */
export function ProposalList({ all }: { all: readonly ProposalGroup[] }) {
  const [opened, setOpened] = useState<Opened>()
  const shut = () => setOpened(undefined)
  return (
    <ul className={styles.proposals}>
      {all.map(proposal => {
        const isOpen = opened?.id === proposal.id
        return (
          <li key={proposal.id} data-now={proposal.isAdopted}>
            <ProposalRow proposal={proposal} isOpen={isOpen} isAlone={all.length < 2} onOpen={setOpened} />
            {isOpen && opened.what === 'adopt' && <Adopting proposal={proposal} onDone={shut} />}
            {isOpen && opened.what === 'lay' && <Laying proposal={proposal} all={all} onDone={shut} />}
          </li>
        )
      })}
    </ul>
  )
}
