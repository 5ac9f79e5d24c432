import { useShared } from '#game/live/Live.tsx'
import type { PhaseKind } from '#shared/model/programme.ts'
import { byMarket } from '#shared/views/desk/markets.ts'
import { statusOf } from '#shared/views/status.ts'
import { useSay } from '../../desk/text.ts'
import { useIsShown } from '../../run/room/MarketFilter.tsx'
import { IdeaCard } from './IdeaCard.tsx'
import styles from './partnerships.module.css'

const formed = ['partnership', 'formulated', 'anchored', 'stepBooked']

const mayComeSoon: readonly PhaseKind[] = ['gatherIdeas', 'gatherMarket']

/** Every idea as a card: what holds it back stands on it; those that rest lie last. */
export function Partnerships() {
  const shared = useShared()
  const say = useSay()
  const isShown = useIsShown()
  const ideas = Object.values(shared.ideas)
    .filter(idea => idea.state !== 'withdrawn' && isShown(idea))
    .map(idea => ({ idea, status: statusOf(shared, idea) }))
    .sort(
      (one, other) =>
        Number(one.status === 'ideaBank') - Number(other.status === 'ideaBank') ||
        byMarket(shared)(one.idea, other.idea),
    )
  const count = (...kinds: string[]) => ideas.filter(({ status }) => kinds.includes(status)).length
  const honest = Object.values(shared.invitations).filter(
    ({ state, ideaId }) => state === 'no' && isShown(shared.ideas[ideaId] ?? { marketId: '' }),
  ).length
  if (ideas.length === 0)
    return <p className="muted">{say(mayComeSoon.includes(shared.clock.kind) ? 'noIdeasYet' : 'noIdeas')}</p>
  return (
    <div className="stack">
      <h2 className="unseen">{say('everyIdea')}</h2>
      <p>
        <b>{say('ideaCount', { count: ideas.length })}</b>{' '}
        {say('ideaKinds', {
          formed: count(...formed),
          seeks: count('seeksParty'),
          talks: count('talks'),
          sparks: count('spark'),
          bank: count('ideaBank'),
        })}{' '}
        <span className="muted">{honest > 0 && say('honestNos', { count: honest })}</span>
      </p>
      <ul className={styles.cards}>
        {ideas.map(({ idea, status }) => (
          <IdeaCard key={idea.id} idea={idea} status={status} />
        ))}
      </ul>
    </div>
  )
}
