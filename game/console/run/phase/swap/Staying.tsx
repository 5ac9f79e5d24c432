import { useShared } from '#game/live/Live.tsx'
import { useSend } from '#game/live/useSend.ts'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import { type Staying as AtOne, stayingAt } from '#shared/views/desk/rounds.ts'
import type { DeskView } from '#shared/views/seenBy.ts'
import { mentionOf } from '#shared/views/status.ts'
import { Choose } from '../../../desk/pieces/Choose.tsx'
import { useSay } from '../../../desk/text.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'

/** Who stays at each partnership and tells: a suggestion that may be changed until the tiles are dealt. */
export function Staying({ desk }: { desk: DeskView }) {
  const shared = useShared()
  const say = useSay()
  const isShown = useIsShown()
  const tables = stayingAt(shared, desk).filter(({ idea }) => isShown(idea))
  if (tables.length === 0) return null
  return (
    <section className={styles.staying} aria-labelledby="who-stays">
      <h3 id="who-stays">{say('whoStays')}</h3>
      <ul>
        {tables.map(table => (
          <Table key={table.idea.id} table={table} isOpen={!shared.isDealt && !shared.isRevealed} />
        ))}
      </ul>
    </section>
  )
}

function Table({ table: { idea, able, isChosen, stays }, isOpen }: { table: AtOne; isOpen: boolean }) {
  const say = useSay()
  const send = useSend()
  const marketName = useMarketName()
  const name = mentionOf(idea)
  const market = marketName(idea.marketId)
  return (
    <li>
      <span>
        <b>{softHyphens(name)}</b>
        {market && <span className="small muted"> {market}</span>}
      </span>
      {isOpen && able.length > 0 ? (
        <Choose
          label={say('staysAt', { table: name })}
          isLabelUnseen
          none={stays ? undefined : say('stayNobody')}
          options={able.map(seat => ({
            key: seat.id,
            label: seat.id === stays?.id && !isChosen ? say('staySuggested', { name: seat.name }) : seat.name,
          }))}
          chosen={stays?.id ?? ''}
          onChange={seatId => seatId && void send({ type: 'setStayer', ideaId: idea.id, seatId })}
        />
      ) : (
        <span>
          {stays?.name ?? <span className="muted">{say(able.length > 0 ? 'stayNobody' : 'nobodyAble')}</span>}
        </span>
      )}
    </li>
  )
}
