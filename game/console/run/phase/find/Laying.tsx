import { useState } from 'react'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { ProposalGroup } from '#shared/rules/phases/challenges.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay, useWords } from '../../../desk/text.ts'
import styles from './find.module.css'

type LayingProps = { proposal: ProposalGroup; all: readonly ProposalGroup[]; onDone: () => void }

/** Grouping by hand: which of the others says the same, and keeps its words. */
export function Laying({ proposal, all, onDone }: LayingProps) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const [underId, setUnder] = useState('')
  const lay = async () => {
    const reply = await send({ type: 'groupProposal', proposalId: proposal.id, underId })
    if (reply.ok) onDone()
  }
  return (
    <div className={styles.form}>
      <Choose
        label={say('layUnder')}
        none={say('chooseProposal')}
        options={all.filter(({ id }) => id !== proposal.id).map(({ id, title }) => ({ key: id, label: title }))}
        chosen={underId}
        onChange={setUnder}
      />
      <p className="small muted">{say('layExplain')}</p>
      <div className="row wrap">
        <Button isSmall unavailable={underId ? undefined : say('chooseProposalFirst')} onPress={() => lay()}>
          {say('layNow')}
        </Button>
        <Button kind="quiet" isSmall onPress={onDone}>
          {word('cancel')}
        </Button>
      </div>
    </div>
  )
}
