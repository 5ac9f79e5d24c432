import { List, Map as MapIcon } from 'lucide-react'
import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { missingSector } from '#shared/views/status.ts'
import { useShared } from '../../../live/Live.tsx'
import { Button } from '../../../parts/actions/Button.tsx'
import { ChallengeTag } from '../../../parts/marks/ChallengeTag.tsx'
import { softHyphens } from '../../../parts/paper/softHyphens.ts'
import { shownNow } from '../../../town/engine/choice.ts'
import type { Hands } from '../../frame/shore/town/hands.ts'
import { TownSheet } from '../../frame/shore/town/TownSheet.tsx'
import { useText } from '../../frame/words.ts'
import styles from '../market.module.css'
import { IdeaRow } from './IdeaRow.tsx'

type AllIdeasProps = {
  view: SeatView
  hands: Hands
  /** Folded where a few of them already stand above. */
  isFolded?: boolean
}

/** Every idea on the market; the whole town is one press away, as this device shows it. */
export function AllIdeas({ view, hands, isFolded = false }: AllIdeasProps) {
  const shared = useShared()
  const t = useText()
  const [isOpen, setOpen] = useState(false)
  const isList = shownNow() === 'list'
  const count = liveIdeas(Object.values(shared.ideas), view.seat.marketId).length
  return (
    <details className={`fold ${styles.fold}`} open={!isFolded}>
      <summary>
        <h2>{t('board.title', { count })}</h2>
      </summary>
      <div>
        <Button icon={isList ? List : MapIcon} onPress={() => setOpen(true)}>
          {t(isList ? 'town.onList' : 'town.onMap')}
        </Button>
      </div>
      <IdeaList view={view} onAskIn={hands.onAskIn} />
      <TownSheet view={view} hands={hands} isOpen={isOpen} onClose={() => setOpen(false)} />
    </details>
  )
}

type IdeasProps = { view: SeatView; onAskIn: (ideaId: string) => void }

/** Every idea on the market, challenge by challenge. */
function IdeaList({ view, onAskIn }: IdeasProps) {
  const shared = useShared()
  const t = useText()
  const ideas = liveIdeas(Object.values(shared.ideas), view.seat.marketId)
  const challenges = Object.values(shared.challenges).sort((one, other) => one.number - other.number)
  return (
    <>
      {ideas.length === 0 && <p className="muted">{t('board.empty')}</p>}
      {challenges.map(challenge => {
        const here = ideas.filter(({ challengeId }) => challengeId === challenge.id)
        if (here.length === 0) return null
        return (
          <div key={challenge.id} className={styles.group}>
            <h3>
              <ChallengeTag>{challenge.title}</ChallengeTag>
            </h3>
            <ul className={styles.rows}>
              {here.map(idea => (
                <IdeaRow key={idea.id} idea={idea} view={view} onAskIn={onAskIn} />
              ))}
            </ul>
          </div>
        )
      })}
    </>
  )
}

const most = 3

/** Three ideas that may suit a tile that stands nowhere: those that lack its side come first. */
export function Fitting({ view, onAskIn }: IdeasProps) {
  const shared = useShared()
  const t = useText()
  const lonely = view.roles.filter(({ ideaId }) => ideaId === undefined)
  const [actor] = lonely
  if (!actor) return null
  const ideas = liveIdeas(Object.values(shared.ideas), view.seat.marketId)
    .filter(({ id }) => !view.ideas.some(own => own.id === id))
    .sort(
      (one, other) =>
        Number(missingSector(shared, other) === actor.sector) - Number(missingSector(shared, one) === actor.sector) ||
        one.number - other.number,
    )
    .slice(0, most)
  // With no idea but their own, the choice stands on the idea's own paper.
  if (ideas.length === 0 && view.ideas.length > 0) return null
  return (
    <section className="stack stack-close">
      <h2>{t('board.nowhere', { name: softHyphens(actor.name) })}</h2>
      <p className="muted">{ideas.length > 0 ? t('board.fitting', { count: ideas.length }) : t('board.empty')}</p>
      <ul className={styles.rows}>
        {ideas.map(idea => (
          <IdeaRow key={idea.id} idea={idea} view={view} onAskIn={onAskIn} level={3} />
        ))}
      </ul>
    </section>
  )
}

const liveIdeas = (ideas: readonly Idea[], marketId: string): Idea[] =>
  ideas
    .filter(idea => idea.state === 'live' && idea.marketId === marketId)
    .sort((one, other) => one.number - other.number)
