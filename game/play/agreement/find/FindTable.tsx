import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { partnerships } from '#shared/views/screen.ts'
import { seatView, suggestions, tablesFor } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useIdeaMention } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { Task } from '../../frame/Task.tsx'
import { useMay } from '../../frame/words.ts'
import { Uncovered } from '../../market/asking/Uncovered.tsx'
import { useText } from '../words.ts'
import { TableCard } from './TableCard.tsx'

/** For those whose idea rests, or who came late: three tables that may need them, and all the others. */
export function FindTable({ seatId, onSat }: { seatId: string; onSat: () => void }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const mentionOf = useIdeaMention()
  const [isAll, setAll] = useState(false)
  const seat = shared.seats[seatId]
  const here = partnerships(shared).filter(({ wasFormed, marketId }) => wasFormed && marketId === seat?.marketId)
  const fit = suggestions(shared, seatId).filter(idea => here.includes(idea))
  // Where no table needs them more than another, all are open to them at once.
  const shown = isAll || fit.length === 0 ? [...fit, ...here.filter(idea => !fit.includes(idea))] : fit
  const [fewest] = tablesFor(shared, seatId).filter(idea => here.includes(idea))
  const hasNoRole = seatView(shared, seatId)?.roles.length === 0
  const resting = Object.values(shared.ideas).find(
    ({ state, creators }) => state === 'bank' && creators.includes(seatId),
  )
  const sit = async (idea: Idea) => {
    const reply = await send({ type: 'sitAt', ideaId: idea.id })
    if (!reply.ok) return
    say(t('find.sat', { idea: mentionOf(idea) }))
    onSat()
  }
  return (
    <Task
      title={t('find.title')}
      lead={here.length > 0 ? t('find.lead', { count: fit.length }) : t('find.none')}
      main={
        fewest &&
        here.length > 1 && (
          <Button kind="main" unavailable={may('sitAt')} onPress={() => sit(fewest)}>
            {t('find.fewest')}
          </Button>
        )
      }
    >
      <Uncovered seatId={seatId} isOpen={hasNoRole} />
      {resting && here.length > 0 && <Note title={t('find.bank')}>{mentionOf(resting)}</Note>}
      <ul className="stack">
        {shown.map(idea => (
          <li key={idea.id}>
            <TableCard idea={idea}>
              <Button unavailable={may('sitAt')} onPress={() => sit(idea)}>
                {t('find.sit')}
              </Button>
            </TableCard>
          </li>
        ))}
      </ul>
      {here.length > shown.length && (
        <div>
          <Button kind="quiet" onPress={() => setAll(true)}>
            {t('find.all')}
          </Button>
        </div>
      )}
    </Task>
  )
}
