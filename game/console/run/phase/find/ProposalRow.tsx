import { CircleCheck, EyeOff } from 'lucide-react'
import { useSend } from '#game/live/useSend.ts'
import { Button } from '#game/parts/actions/Button.tsx'
import type { ProposalGroup } from '#shared/rules/phases/challenges.ts'
import { More } from '../../../desk/pieces/More.tsx'
import { useSay } from '../../../desk/text.ts'
import type { Opened } from './FindDesk.tsx'
import styles from './find.module.css'

type ProposalRowProps = {
  proposal: ProposalGroup
  isOpen: boolean
  /** There is no other to lay it together with. */
  isAlone: boolean
  onOpen: (opened: Opened) => void
}

/** One proposal: its words, its dots, those that lie under it, and what the facilitator may do. */
export function ProposalRow({ proposal, isOpen, isAlone, onOpen }: ProposalRowProps) {
  const say = useSay()
  const send = useSend()
  const { id, title, question, dots, under, isAdopted } = proposal
  const hide = (field: 'title' | 'question') => () => void send({ type: 'hide', kind: 'proposal', id, field })
  return (
    <>
      <div className={styles.head}>
        <div className={styles.words}>
          <b>{title}</b> <span className="small muted">{say('dots', { count: dots.length })}</span>
          {question && <p>{question}</p>}
        </div>
        {isAdopted && (
          <b className={styles.adopted}>
            <CircleCheck /> {say('adopted')}
          </b>
        )}
        <div className={styles.acts}>
          {!isAdopted && !isOpen && (
            <Button isSmall onPress={() => onOpen({ id, what: 'adopt' })}>
              {say('adopt')} <span className="unseen">{title}</span>
            </Button>
          )}
          {!isAdopted && !isOpen && !isAlone && (
            <Button isSmall onPress={() => onOpen({ id, what: 'lay' })}>
              {say('layTogether')} <span className="unseen">{title}</span>
            </Button>
          )}
          <More
            label={say('moreAboutText', { label: title })}
            items={[
              { key: 'title', label: say('hideProposal'), icon: EyeOff, act: hide('title') },
              ...(question
                ? [{ key: 'question', label: say('hideQuestion'), icon: EyeOff, act: hide('question') }]
                : []),
            ]}
          />
        </div>
      </div>
      {under.length > 0 && (
        <ul className={styles.under} aria-label={say('laidUnder', { title })}>
          {under.map(one => (
            <li key={one.id}>
              <span>{[one.title, one.question].filter(Boolean).join(' – ')}</span>
              <Button kind="quiet" isSmall onPress={() => void send({ type: 'groupProposal', proposalId: one.id })}>
                {say('takeApart')} <span className="unseen">{one.title}</span>
              </Button>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
