import { CircleCheck } from 'lucide-react'
import { useShared } from '#game/live/Live.tsx'
import { StatusPill } from '#game/parts/marks/StatusPill.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { Sheet } from '#game/parts/paper/Sheet.tsx'
import { rowless } from '#shared/rules/agreement/agreement.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { partnerships } from '#shared/views/screen.ts'
import { lackingOf, mentionOf, partyState } from '#shared/views/status.ts'
import { useListed, useSay, useWords } from '../desk/text.ts'
import styles from './after.module.css'
import { Unanswered } from './slips/Unanswered.tsx'
import { unansweredIn } from './slips/whoWaits.ts'

/** What stands unconfirmed in the document, and what each partnership still lacks. */
export function Unconfirmed() {
  const shared = useShared()
  const say = useSay()
  const word = useWords()
  const listed = useListed()
  const tables = partnerships(shared)
  const loose = tables.flatMap(idea =>
    standing(shared, idea).flatMap(actor => {
      const state = partyState(shared, idea, actor)
      return state === 'unconfirmed' || state === 'toContact' || state === 'waiting' ? [{ idea, actor, state }] : []
    }),
  )
  const unfinished = tables
    .map(idea => ({ idea, lacks: lackingOf(shared, idea) }))
    .filter(({ lacks }) => lacks.length > 0)
  const without = tables.filter(({ id }) => !Object.values(shared.steps).some(({ ideaId }) => ideaId === id))
  return (
    <Sheet title={say('afterOne')} level={2}>
      {loose.length === 0 && unfinished.length === 0 && (
        <p className={styles.done}>
          <CircleCheck /> {say('allConfirmed')}
        </p>
      )}
      {unfinished.length > 0 && (
        <>
          <p>{say('notConfirmed')}</p>
          <ul className="stack stack-close">
            {unfinished.map(({ idea, lacks }) => (
              <li key={idea.id}>
                <b>{idea.name || idea.text}:</b>{' '}
                {lacks
                  .map(part => say(`lacks.${part}`, { names: listed(rowless(shared, idea).map(({ name }) => name)) }))
                  .join('; ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {loose.length > 0 && (
        <>
          <p>{say('unconfirmedExplain')}</p>
          <DataTable
            caption={say('unconfirmedCount', { count: loose.length })}
            rows={loose}
            rowKey={({ idea, actor }) => `${idea.id}:${actor.id}`}
            columns={[
              { key: 'actor', head: say('organisation'), cell: ({ actor }) => actor.name, isRowHead: true },
              {
                key: 'idea',
                head: say('partnership'),
                cell: ({ idea, state }) => (
                  <div className="stack stack-close">
                    <span>{mentionOf(idea)}</span>
                    <span>
                      <StatusPill kind="unconfirmedParty">{word(`party.${state}`)}</StatusPill>
                    </span>
                  </div>
                ),
              },
            ]}
          />
        </>
      )}
      {unansweredIn(shared).length > 0 && (
        <>
          <h3>{say('unanswered')}</h3>
          <Unanswered />
        </>
      )}
      {without.length > 0 && (
        <p>{say('withoutStep', { names: listed(without.map(({ name, text }) => name || text)) })}</p>
      )}
    </Sheet>
  )
}
