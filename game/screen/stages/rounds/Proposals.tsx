import { dotsEach, type ProposalGroup, proposalsOf } from '#shared/rules/phases/challenges.ts'
import { presentSeats } from '#shared/rules/seats/presence.ts'
import { useShared } from '../../../live/Live.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { useText } from '../../words.ts'
import { Sentence } from '../Sentence.tsx'
import stages from '../stages.module.css'
import styles from './found.module.css'

/** Beyond so many only the names are shown, so that they can be read from the back. */
const mostInFull = 8

/** How many questions the room has handed in, and once it is time what they are: in the order that they came, none ahead of another. */
export function Proposals({ line, isOpen }: { line: string; isOpen: boolean }) {
  const shared = useShared()
  const t = useText()
  const all = proposalsOf(shared).sort((one, other) => one.at - other.at)
  const put = all.reduce((sum, { dots }) => sum + dots.length, 0)
  const most = presentSeats(shared).length * dotsEach
  return (
    <div className={stages.stack}>
      <Sentence>{line}</Sentence>
      {!isOpen && <p className={stages.below}>{t('find.count', { count: all.length })}</p>}
      {isOpen && all.length > 0 && (
        <ul className={styles.proposals} data-many={howMany(all.length)}>
          {all.map(proposal => (
            <Proposal key={proposal.id} proposal={proposal} isInFull={all.length <= mostInFull} />
          ))}
        </ul>
      )}
      {isOpen && all.length > 0 && all.length <= mostInFull && (
        <p className={stages.aside}>{t('find.put', { count: put, all: most })}</p>
      )}
    </div>
  )
}

const howMany = (count: number): 'few' | 'some' | 'many' => {
  if (count <= 4) return 'few'
  return count <= mostInFull ? 'some' : 'many'
}

function Proposal({ proposal, isInFull }: { proposal: ProposalGroup; isInFull: boolean }) {
  const t = useText()
  const { title, question, dots } = proposal
  return (
    <li>
      <b>{softHyphens(title)}</b>
      {isInFull && question && <span>{question}</span>}
      <p className={styles.dots}>
        <span className="unseen">{t('find.dots', { count: dots.length })}</span>
        {dots.map(id => (
          <span key={id} aria-hidden="true" />
        ))}
      </p>
    </li>
  )
}
