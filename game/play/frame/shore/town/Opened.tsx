import { MessageCircleQuestionMark, X } from 'lucide-react'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import type { Shared } from '#shared/model/workshop.ts'
import { waitingFor } from '#shared/rules/partnership/standing.ts'
import type { Town } from '#shared/town/town.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { Button } from '../../../../parts/actions/Button.tsx'
import { IconButton } from '../../../../parts/actions/IconButton.tsx'
import type { Place } from '../../../../town/labels/place.ts'
import type { Told } from '../../../../town/labels/told.ts'
import type { Bring } from '../../../../town/labels/useCarry.ts'
import type { Say } from '../../../../town/labels/words.ts'
import { ChallengeRows } from '../../../../town/list/TownList.tsx'
import { bringing } from '../../../market/asking/bringing.ts'
import { IdeaRow } from '../../../market/board/IdeaRow.tsx'
import market from '../../../market/market.module.css'
import { RolePaper } from '../../../swap/RolePaper.tsx'
import { useIdeaMention, useIdeaTitle } from '../../notices/ideaTitle.ts'
import { useMay, useText } from '../../words.ts'
import type { Hands } from './hands.ts'
import styles from './town.module.css'

type OpenedProps = {
  place: Place
  town: Town
  told: Told
  say: Say
  view: SeatView
  hands: Hands | undefined
  bring: Bring | undefined
  /** Whether the focus shall come here: it does when a card opens, and when one that has it moves from map to list. */
  takesFocus: RefObject<boolean>
  onIdea: (ideaId: string) => void
  onChallenge: (challengeId: string) => void
  onClose: () => void
}

/** The card of a place: the same on the map as in the list. It bears the place's name. */
export function Opened(props: OpenedProps) {
  const { place, told, takesFocus, onClose } = props
  const t = useText()
  const card = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    const here = card.current
    if (takesFocus.current) here?.focus()
    takesFocus.current = false
    return () => {
      if (here?.contains(document.activeElement)) takesFocus.current = true
    }
  }, [takesFocus])
  return (
    <section
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-label={t('town.card', { name: told.name })}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.close}>
        <IconButton icon={X} label={t('town.close')} onPress={onClose} />
      </div>
      {place.kind === 'actor' && <ActorCard {...props} />}
      {place.kind === 'folded' && <FoldedCard {...props} />}
      {(place.kind === 'idea' || place.kind === 'challenge') && <IdeaCards {...props} />}
    </section>
  )
}

/** An organisation's tile, where it stands now, and the question that would bring it to one's own idea. */
function ActorCard({ place, view, bring }: OpenedProps) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const mentionOf = useIdeaMention()
  const may = useMay(view.seat.id)
  const actor = shared.actors[place.ids[0] ?? '']
  if (!actor) return null
  const idea = shared.ideas[actor.ideaId ?? '']
  const { ideas, pairIdea } = view
  const ours = pairIdea && !ideas.some(({ id }) => id === pairIdea.id) ? [...ideas, pairIdea] : ideas
  const isAsked = waitingFor(shared, actor.id).some(({ ideaId }) => ideas.some(({ id }) => id === ideaId))
  return (
    <>
      <p className="small">{idea ? t('town.standsAt', { idea: titleOf(idea) }) : t('town.atHome')}</p>
      {isAsked && <p className="small">{t('board.asked')}</p>}
      {bring &&
        ours.map(own => {
          const as = bringing(shared, view, actor.id, own.id)
          return (
            as && (
              <Button
                key={own.id}
                icon={MessageCircleQuestionMark}
                unavailable={may(as)}
                sub={as === 'invite' && t('town.invite.sub', { name: actor.name })}
                onPress={() => bring.onBring(actor.id, own.id)}
              >
                {as === 'invite' ? t('town.invite', { idea: mentionOf(own) }) : t('idea.stand', { name: actor.name })}
              </Button>
            )
          )
        })}
      <RolePaper actor={actor} size="full" level={3} />
    </>
  )
}

/** The challenges that had no room of their own, each a press away. */
function FoldedCard({ place, town, told, say, onIdea, onChallenge }: OpenedProps) {
  const challenges = town.challenges.filter(({ id }) => place.ids.includes(id))
  return (
    <>
      <h3>{told.name}</h3>
      <ChallengeRows {...{ town, say, challenges, onIdea, onChallenge }} />
    </>
  )
}

/** The idea, or all those of a challenge, as they stand in the list. */
function IdeaCards({ place, view, hands }: OpenedProps) {
  const shared = useShared()
  const t = useText()
  const may = useMay(view.seat.id)
  const found = ideasAt(shared, place, view.seat.marketId)
  const [first] = found
  const isChallenge = place.kind === 'challenge'
  const challenge = shared.challenges[isChallenge ? (place.ids[0] ?? '') : (first?.challengeId ?? '')]
  const own = isChallenge ? undefined : view.ideas.find(({ id }) => id === first?.id)
  return (
    <>
      {challenge && <h3>{challenge.title}</h3>}
      {isChallenge && challenge?.question && <p>{challenge.question}</p>}
      {found.length === 0 && <p className="muted">{t('board.empty')}</p>}
      <ul className={market.rows}>
        {found.map(idea => (
          <IdeaRow key={idea.id} idea={idea} view={view} onAskIn={idea.state === 'live' ? hands?.onAskIn : undefined} />
        ))}
      </ul>
      {own && hands && (
        <Button icon={MessageCircleQuestionMark} unavailable={may('invite')} onPress={() => hands.onInvite(own.id)}>
          {t('town.askSomeone')}
        </Button>
      )}
    </>
  )
}

const ideasAt = ({ ideas }: Shared, { kind, ids }: Place, market: string) =>
  Object.values(ideas)
    .filter(({ state, marketId }) => state !== 'withdrawn' && marketId === market)
    .filter(idea => ids.includes(kind === 'idea' ? idea.id : idea.challengeId))
    .sort((one, other) => one.number - other.number)
