import { useShared } from '#game/live/Live.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import type { Deal } from '#shared/model/workshop.ts'
import { hasMarkets, marketNumber } from '#shared/views/desk/markets.ts'
import { mentionOf } from '#shared/views/status.ts'
import { useSay } from '../../../desk/text.ts'
import { useIsShown, useMarketName } from '../../room/MarketFilter.tsx'
import styles from '../phase.module.css'

/** Who talks for whom, pair by pair, or table by table once pairs have ended; only the desk sees it before the turn. */
export function DealTable({ deal, isByTable }: { deal: Deal; isByTable?: boolean }) {
  const shared = useShared()
  const { seats, actors, pairs, ideas } = shared
  const say = useSay()
  const isShown = useIsShown()
  const marketName = useMarketName()
  const rows = Object.entries(deal.assignment)
    .flatMap(([seatId, actorId]) => {
      const seat = seats[seatId]
      const tile = actors[actorId]
      if (!seat || !tile || !isShown(seat)) return []
      const pair = pairs[seat.pairId ?? '']?.number ?? 0
      const home = actors[seat.homeId ?? '']
      const table = ideas[tile.ideaId ?? '']
      const isStaying = table !== undefined && deal.stayers[table.id] === seatId
      return [{ seat, tile, pair, home, table, isStaying, isSame: home !== undefined && home.sector === tile.sector }]
    })
    .sort(
      (one, other) =>
        marketNumber(shared, one.seat.marketId) - marketNumber(shared, other.seat.marketId) ||
        (isByTable
          ? (one.table?.number ?? 999) - (other.table?.number ?? 999) || Number(other.isStaying) - Number(one.isStaying)
          : one.pair - other.pair) ||
        one.seat.number - other.seat.number,
    )
  type Row = (typeof rows)[number]
  const where = ({ seat, table, isStaying, pair }: Row) => {
    const market = marketName(seat.marketId)
    if (!isByTable) return market ? `${market}, ${pair || '–'}` : pair || '–'
    return (
      <>
        <p>
          {[table ? say('atTheTable', { table: mentionOf(table) }) : say('noTable'), market].filter(Boolean).join(', ')}
        </p>
        {isStaying && <p className={styles.stayMark}>{say('staysHere')}</p>}
      </>
    )
  }
  return (
    <div className={styles.deal} data-by={isByTable ? 'table' : 'pair'} data-markets={hasMarkets(shared)}>
      <DataTable
        caption={say(isByTable ? 'whoTalksNow' : 'whoTalksForWhom')}
        rows={rows}
        rowKey={({ seat }) => seat.id}
        columns={[
          ...(isByTable ? [] : [{ key: 'pair', head: say('pair'), cell: where, isNumber: true }]),
          {
            key: 'name',
            head: say('name'),
            cell: ({ seat, home }) => (
              <>
                {seat.name}
                {home && <p className={styles.from}>{softHyphens(home.name)}</p>}
              </>
            ),
            isRowHead: true,
          },
          {
            key: 'tile',
            head: say('talksFor'),
            cell: row => {
              const { tile, isSame } = row
              return (
                <>
                  <SectorWord sector={tile.sector}>{softHyphens(tile.name)}</SectorWord>
                  {tile.origin === 'library' && <p className="muted">{say('fromLibrary')}</p>}
                  {isSame && <p className="muted">{say('notThisTime')}</p>}
                  {isByTable && where(row)}
                </>
              )
            },
          },
        ]}
      />
    </div>
  )
}
