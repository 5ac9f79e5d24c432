import { X } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { Shared } from '#shared/model/workshop.ts'
import type { SeatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../../live/Live.tsx'
import { IconButton } from '../../../../parts/actions/IconButton.tsx'
import { IdeaRow } from '../../../market/board/IdeaRow.tsx'
import market from '../../../market/market.module.css'
import { RolePaper } from '../../../swap/RolePaper.tsx'
import { useIdeaTitle } from '../../notices/ideaTitle.ts'
import { useText } from '../../words.ts'
import styles from './town.module.css'

/** What has been chosen on the map. */
export type Place = { kind: 'actor' | 'idea' | 'challenge'; id: string }

type OpenedProps = {
  place: Place
  view: SeatView
  onAskIn?: ((ideaId: string) => void) | undefined
  onClose: () => void
}

/** The card of a place on the map: the same as in the list. It takes the focus, and gives it back to the place. */
export function Opened({ place, view, onAskIn, onClose }: OpenedProps) {
  const t = useText()
  const card = useRef<HTMLElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place is another card to read.
  useEffect(() => {
    const from = document.activeElement
    card.current?.focus()
    return () => {
      if (from instanceof HTMLElement && from.isConnected) from.focus()
    }
  }, [place.id])
  return (
    <section
      ref={card}
      className={styles.card}
      tabIndex={-1}
      aria-label={t('town.card')}
      onKeyDown={event => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onClose()
      }}
    >
      <div className={styles.close}>
        <IconButton icon={X} label={t('town.close')} onPress={onClose} />
      </div>
      {place.kind === 'actor' ? <ActorCard id={place.id} /> : <IdeaCards place={place} view={view} onAskIn={onAskIn} />}
    </section>
  )
}

/** An organisation's tile, and where it stands now. */
function ActorCard({ id }: { id: string }) {
  const { actors, ideas } = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const actor = actors[id]
  if (!actor) return null
  const idea = ideas[actor.ideaId ?? '']
  return (
    <>
      <p className="small">{idea ? t('town.standsAt', { idea: titleOf(idea) }) : t('town.atHome')}</p>
      <RolePaper actor={actor} size="full" level={3} />
    </>
  )
}

/** The idea, or all those of a challenge, as they stand in the list. */
function IdeaCards({ place, view, onAskIn }: Omit<OpenedProps, 'onClose'>) {
  const shared = useShared()
  const t = useText()
  const found = ideasAt(shared, place)
  const challenge = shared.challenges[place.kind === 'challenge' ? place.id : (found[0]?.challengeId ?? '')]
  return (
    <>
      {challenge && <h3>{challenge.title}</h3>}
      {place.kind === 'challenge' && challenge?.question && <p>{challenge.question}</p>}
      {found.length === 0 && <p className="muted">{t('board.empty')}</p>}
      <ul className={market.rows}>
        {found.map(idea => (
          <IdeaRow key={idea.id} idea={idea} view={view} onAskIn={onAskIn} />
        ))}
      </ul>
    </>
  )
}

const ideasAt = ({ ideas }: Shared, { kind, id }: Place) =>
  Object.values(ideas)
    .filter(idea => idea.state !== 'withdrawn' && (kind === 'idea' ? idea.id === id : idea.challengeId === id))
    .sort((one, other) => one.number - other.number)
