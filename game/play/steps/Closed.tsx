import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { partnerships } from '#shared/views/screen.ts'
import { seatView } from '#shared/views/seatView.ts'
import { statusOf } from '#shared/views/status.ts'
import { useShared } from '../../live/Live.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { Lacking } from '../agreement/Lacking.tsx'
import { useText } from '../agreement/words.ts'
import { Task } from '../frame/Task.tsx'
import { useMyCopy } from './own/useMyCopy.tsx'

/** Thanks, what stands, and one's own copy. */
export function Closed({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const copy = useMyCopy(seatId)
  const idea = seatView(shared, seatId)?.homeTable
  const isReal = hasOwnTiles(shared.programme)
  const all = partnerships(shared).filter(({ wasFormed }) => wasFormed)
  const anchored = all.filter(idea => ['anchored', 'stepBooked'].includes(statusOf(shared, idea))).length
  const steps = Object.values(shared.steps).filter(({ what }) => what !== '').length
  return (
    <Task title={t('closed.title')} lead={t(isReal ? 'closed.lead' : 'taster.leave')} main={copy.button}>
      {isReal && (
        <Sheet isTight isShared>
          <p>{t('closed.anchored', { count: anchored })}</p>
          <p>{t('closed.steps', { count: steps })}</p>
          <p className="small muted">{t('closed.talks')}</p>
        </Sheet>
      )}
      {idea && <Lacking idea={idea} of="all" />}
      {copy.paper}
    </Task>
  )
}
