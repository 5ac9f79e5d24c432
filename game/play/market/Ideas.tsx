import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Note } from '../../parts/messages/Note.tsx'
import { useLine } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { useListed, useText } from '../frame/words.ts'
import { TileFirst } from '../welcome/tile/TileFirst.tsx'
import { Uncovered } from './asking/Uncovered.tsx'
import { IdeaForm } from './idea/IdeaForm.tsx'
import { IdeaPaper } from './idea/IdeaPaper.tsx'
import { PutAside } from './idea/PutAside.tsx'

/** Tänk om: one idea a pair, in role, for one challenge. */
export function Ideas({ seatId }: { seatId: string }) {
  const shared = useShared()
  const view = seatView(shared, seatId)
  if (!view) return null
  return (
    <TileFirst seatId={seatId}>
      <Thinking view={view} />
    </TileFirst>
  )
}

function Thinking({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const listed = useListed()
  const seatId = view.seat.id
  if (!view.pair || !shared.isRevealed) return <Task title={t('idea.noPair')} lead={t('idea.noPairLead')} />
  const names = listed(view.partners.map(({ name }) => name))
  if (!view.pairIdea)
    return view.roles.length > 0 ? (
      <IdeaForm view={view} />
    ) : (
      <div className="stack">
        <Note title={t('late.withPair', { names })}>{t('late.thinkWithThem')}</Note>
        <Uncovered seatId={seatId} />
        <IdeaForm view={view} />
      </div>
    )
  return (
    <Task title={t('idea.there')} lead={view.partners.length > 0 ? t('idea.thereLead', { names }) : line}>
      <PutAside idea={view.pairIdea} seatId={seatId} />
      <IdeaPaper idea={view.pairIdea} view={view} />
    </Task>
  )
}
