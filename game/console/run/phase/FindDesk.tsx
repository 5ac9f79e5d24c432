import { CircleCheck } from 'lucide-react'
import { useState } from 'react'
import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import { TextField } from '#game/parts/forms/TextField.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import type { Proposal } from '#shared/model/challenge.ts'
import { useSay, useWords } from '../../desk/text.ts'
import styles from './phase.module.css'

/** What the room proposes to work on, those with most dots first; the facilitator takes some up, in words that may be mended. */
export function FindDesk() {
  const { proposals } = useShared()
  const say = useSay()
  const [opened, setOpened] = useState('')
  const all = Object.values(proposals).sort((one, other) => other.dots.length - one.dots.length || one.at - other.at)
  return (
    <Sheet title={say('findTitle')}>
      <p>{all.length > 0 ? say('findExplain') : say('noProposals')}</p>
      <ul className={styles.questions}>
        {all.map(proposal => (
          <li key={proposal.id} data-now={proposal.isAdopted}>
            <div>
              <b>{proposal.title}</b>{' '}
              <span className="small muted">{say('dots', { count: proposal.dots.length })}</span>
              {proposal.question && <p>{proposal.question}</p>}
            </div>
            {proposal.isAdopted && (
              <b className={styles.onNow}>
                <CircleCheck /> {say('adopted')}
              </b>
            )}
            {!proposal.isAdopted && opened !== proposal.id && (
              <Button isSmall onPress={() => setOpened(proposal.id)}>
                {say('adopt')} <span className="unseen">{proposal.title}</span>
              </Button>
            )}
            {!proposal.isAdopted && opened === proposal.id && (
              <Adopting proposal={proposal} onDone={() => setOpened('')} />
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

function Adopting({ proposal, onDone }: { proposal: Proposal; onDone: () => void }) {
  const say = useSay()
  const word = useWords()
  const send = useSend()
  const [title, setTitle] = useState(proposal.title)
  const [question, setQuestion] = useState(proposal.question)
  const limits = {
    tooLong: (excess: number) => say('tooLong', { excess }),
    counter: (count: number, most: number) => word('of', { count, most }),
  }
  const adopt = async () => {
    const reply = await send({ type: 'adoptChallenge', proposalId: proposal.id, title, question })
    if (reply.ok) onDone()
  }
  return (
    <form
      className={styles.adopting}
      onSubmit={event => {
        event.preventDefault()
        if (title.trim() && question.trim()) void adopt()
      }}
    >
      <TextField
        label={say('challenge.title')}
        value={title}
        onChange={setTitle}
        maxLength={60}
        autoFocus
        {...limits}
      />
      <TextField
        label={say('challenge.question')}
        hint={say('questionHint')}
        value={question}
        onChange={setQuestion}
        maxLength={140}
        {...limits}
      />
      <div className="row wrap">
        <Button type="submit" isSmall unavailable={title.trim() && question.trim() ? undefined : say('questionFirst')}>
          {say('adoptNow')}
        </Button>
        <Button kind="quiet" isSmall onPress={onDone}>
          {word('cancel')}
        </Button>
      </div>
    </form>
  )
}
