import { useShared } from '#game/live/Live.tsx'
import { useLanguage } from '#game/live/Texts.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import type { Actor } from '#shared/model/actor.ts'
import { bridgesOf } from '#shared/views/desk/bridges.ts'
import { isAwaited } from '#shared/views/report/before/again.ts'
import { useSay } from '../../../desk/text.ts'
import phase from '../phase.module.css'

/** In a reunion: which organisations have come, partnership by partnership, and whom the room still waits for. */
export function WhoComes() {
  const shared = useShared()
  const say = useSay()
  const { language } = useLanguage()
  const listed = (actors: readonly Actor[]) =>
    new Intl.ListFormat(language, { type: 'conjunction' }).format(actors.map(({ name }) => name))
  if (!shared.earlier) return null
  const others = Object.values(shared.actors).filter(actor => !actor.ideaId && isAwaited(shared, actor))
  return (
    <Sheet title={say('whoComesTitle')}>
      <div className={phase.tables}>
        <DataTable
          caption={say('whoComesCaption')}
          rows={bridgesOf(shared)}
          rowKey={({ idea }) => idea.id}
          columns={[
            {
              key: 'bridge',
              head: say('partnership'),
              isRowHead: true,
              cell: ({ idea }) => idea.name || idea.text,
            },
            {
              key: 'here',
              head: say('whoComesHere'),
              cell: ({ here }) => (here.length > 0 ? listed(here) : <span className="muted">–</span>),
            },
            {
              key: 'awaited',
              head: say('whoComesAwaited'),
              cell: ({ awaited }) => (awaited.length > 0 ? listed(awaited) : <b>{say('whoComesAll')}</b>),
            },
          ]}
        />
        {others.length > 0 && <p className="small muted">{say('whoComesOthers', { names: listed(others) })}</p>}
      </div>
    </Sheet>
  )
}
