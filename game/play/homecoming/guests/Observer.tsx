import { partnerships } from '#shared/views/screen.ts'
import { useShared } from '../../../live/Live.tsx'
import { useText } from '../../agreement/words.ts'
import { Task } from '../../frame/Task.tsx'
import { BridgePaper } from './BridgePaper.tsx'

/** Somebody without a tile of their own reads what the others have come to. */
export function Observer({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const all = partnerships(shared).filter(({ wasFormed }) => wasFormed)
  return (
    <Task title={t('guest.observer')} lead={t(all.length > 0 ? 'guest.observerLead' : 'guest.none')}>
      <ul className="stack">
        {all.map(idea => (
          <li key={idea.id}>
            <BridgePaper seatId={seatId} idea={idea} />
          </li>
        ))}
      </ul>
    </Task>
  )
}
