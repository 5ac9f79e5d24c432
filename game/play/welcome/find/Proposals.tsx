import { Circle, CircleCheck } from 'lucide-react'
import { dotsEach, dotsPut, mayWithdraw, type ProposalGroup, proposalsOf } from '#shared/rules/phases/challenges.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay } from '../../frame/words.ts'
import styles from './find.module.css'
import { useText } from './words.ts'

type ProposalsProps = {
  seatId: string
  /** Dots are put once the room has come to them; before that one only reads. */
  hasDots: boolean
  onTakenBack: (title: string, question: string) => void
}

/** Everybody’s proposals in the order that they came, and one’s own three dots. Nobody sees who is ahead. */
export function Proposals({ seatId, hasDots, onTakenBack }: ProposalsProps) {
  const shared = useShared()
  const t = useText()
  const all = proposalsOf(shared).sort((one, other) => one.at - other.at)
  const put = dotsPut(shared, seatId)
  if (all.length === 0) return <p className="muted">{t('find.none')}</p>
  return (
    <div className="stack">
      {hasDots && <Dots put={put} />}
      <ul className={styles.proposals}>
        {all.map(proposal => (
          <li key={proposal.id} data-mine={hasDots && proposal.dots.includes(seatId)}>
            <Proposal seatId={seatId} proposal={proposal} onTakenBack={onTakenBack}>
              {hasDots && !proposal.isAdopted && <Dot seatId={seatId} proposal={proposal} isSpent={put >= dotsEach} />}
            </Proposal>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** How many dots are put, as marks and in words. */
function Dots({ put }: { put: number }) {
  const t = useText()
  return (
    <p className={styles.dots} role="status">
      <span aria-hidden="true" className={styles.marks}>
        {Array.from({ length: dotsEach }, (_, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: three marks that never change places.
          <span key={at} data-on={at < put} />
        ))}
      </span>
      <span>
        {t('find.dots', { put, all: dotsEach })} {t('find.dotsLeft', { left: dotsEach - put })}
      </span>
    </p>
  )
}

type ProposalProps = Omit<ProposalsProps, 'hasDots'> & { proposal: ProposalGroup; children: React.ReactNode }

/** One proposal: what it is about, its question, and what has been laid under it. */
function Proposal({ seatId, proposal, onTakenBack, children }: ProposalProps) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const { id, title, question, under, isAdopted } = proposal
  const isOwn = proposal.by === seatId
  const takeBack = async () => {
    const reply = await send({ type: 'withdrawProposal', proposalId: id })
    if (!reply.ok) return
    onTakenBack(title, question)
    say(t('find.takenBack'))
  }
  return (
    <>
      <div className={styles.words}>
        <b className={styles.name}>{title}</b>
        {question && <p>{question}</p>}
        {under.length > 0 && (
          <div className="small">
            <span className="muted">{t('find.under')}</span>
            <ul>
              {under.map(one => (
                <li key={one.id}>{one.question || one.title}</li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {isAdopted && (
        <b className={styles.adopted}>
          <CircleCheck /> {t('find.adopted')}
        </b>
      )}
      {children}
      {isOwn && mayWithdraw(shared, proposal) && !may('withdrawProposal') && (
        <p className={`small muted ${styles.own}`}>
          {t('find.ownAlone')}
          <Button kind="quiet" isSmall onPress={() => takeBack()}>
            {t('find.takeBack')} <span className="unseen">{title}</span>
          </Button>
        </p>
      )}
    </>
  )
}

/** One’s own dot on one proposal: put, or taken away again. */
function Dot({ seatId, proposal, isSpent }: { seatId: string; proposal: ProposalGroup; isSpent: boolean }) {
  const t = useText()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const isOn = proposal.dots.includes(seatId)
  return (
    <Button
      isSmall
      sign={<Circle className={isOn ? styles.full : undefined} />}
      isPressed={isOn}
      unavailable={may('putDot') ?? (isSpent && !isOn ? t('find.noneLeft') : undefined)}
      onPress={() => send({ type: 'putDot', proposalId: proposal.id, isOn: !isOn })}
    >
      {t(isOn ? 'find.dotOn' : 'find.dot')}
      <span className="unseen"> {t('find.dotAt', { title: proposal.title })}</span>
    </Button>
  )
}
