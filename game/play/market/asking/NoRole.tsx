import type { Idea } from '#shared/model/partnership.ts'
import { peopleAt, type SeatView, tablesFor, uncovered } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Note } from '../../../parts/messages/Note.tsx'
import { useIdeaMention, useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { useSay } from '../../frame/notices/saying.ts'
import { useListed, useMay, useText } from '../../frame/words.ts'
import { Place } from '../board/Place.tsx'
import styles from '../market.module.css'
import { Uncovered } from './Uncovered.tsx'

/** So many tables are offered at first: those with the fewest people. */
const mostShown = 3

/** Who comes in the middle speaks for a tile from the shelf, if one lies there, else sits down where the fewest are and writes along. */
export function NoRole({ view }: { view: SeatView }) {
  const shared = useShared()
  const t = useText()
  const say = useSay()
  const may = useMay(view.seat.id)
  const send = useSend(view.seat.id)
  const titleOf = useIdeaTitle()
  const hasShelf = uncovered(shared, view.seat.id).length > 0
  const { table } = view
  const tables = tablesFor(shared, view.seat.id).filter(({ id }) => id !== table?.id)
  const sit = async (ideaId: string, idea: string) => {
    const reply = await send({ type: 'sitAt', ideaId })
    if (reply.ok) say(t('late.sat', { idea }))
  }
  return (
    <div className="stack">
      {table ? (
        <SitsHere view={view} table={table} />
      ) : (
        <Note title={t('late.welcome')}>
          {t(hasShelf ? 'late.shelfFirst' : 'late.sitDown')} {view.home && t('late.ownTile')}
        </Note>
      )}
      <Uncovered seatId={view.seat.id} isOpen />
      {tables.length > 0 && !may('sitAt') && (
        <details key={table?.id} className="fold" open={!table}>
          <summary>
            <h2>{t(table ? 'late.elsewhere' : 'late.tables')}</h2>
          </summary>
          <ul className={styles.rows}>
            {tables.slice(0, mostShown).map(idea => (
              <li key={idea.id} className={styles.row}>
                <div className="row wrap">
                  <div className="grow">
                    <b>{titleOf(idea)}</b>
                    <Place idea={idea} />
                    <span className="small muted">
                      {t('late.peopleThere', { count: peopleAt(shared, idea).length })}
                    </span>
                  </div>
                  <Button isSmall onPress={() => sit(idea.id, titleOf(idea))}>
                    {t('late.sitHere')}
                    <span className="unseen">: {titleOf(idea)}</span>
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  )
}

/** Where somebody without a role sits: with whom, and what they do there. */
function SitsHere({ view: { seat, home }, table }: { view: SeatView; table: Idea }) {
  const shared = useShared()
  const t = useText()
  const listed = useListed()
  const mentionOf = useIdeaMention()
  const others = peopleAt(shared, table).filter(({ id, state }) => id !== seat.id && state === 'present')
  return (
    <Note title={t('late.sitsAt', { idea: mentionOf(table) })}>
      {others.length > 0 && t('late.goWith', { names: listed(others.map(({ name }) => name)) })} {t('late.writeAlong')}{' '}
      {home && t('late.ownTile')}
    </Note>
  )
}
