import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { useLine } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { useListed, useText } from '../frame/words.ts'
import { WriteTile } from '../welcome/tile/WriteTile.tsx'
import { IdeaForm } from './idea/IdeaForm.tsx'
import { IdeaPaper } from './idea/IdeaPaper.tsx'
import { PutAside } from './idea/PutAside.tsx'

/** Tänk om: one idea a pair, in role, for one challenge. */
export function Ideas({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const line = useLine()
  const listed = useListed()
  const view = seatView(shared, seatId)
  if (!view) return null
  if (!view.home && hasOwnTiles(shared.programme)) return <WriteTile seatId={seatId} onDone={() => undefined} />
  if (!view.pair || !shared.isRevealed) return <Task title={t('idea.noPair')} lead={t('idea.noPairLead')} />
  if (!view.pairIdea) return <IdeaForm view={view} />
  return (
    <Task
      title={t('idea.there')}
      lead={
        view.partners.length > 0 ? t('idea.thereLead', { names: listed(view.partners.map(({ name }) => name)) }) : line
      }
    >
      <PutAside idea={view.pairIdea} seatId={seatId} />
      <IdeaPaper idea={view.pairIdea} view={view} />
    </Task>
  )
}
