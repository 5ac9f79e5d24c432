import { useShared } from '#game/live/Live.tsx'
import { SectorWord } from '#game/parts/emblem/SectorWord.tsx'
import { DataTable } from '#game/parts/paper/DataTable.tsx'
import { softHyphens } from '#game/parts/paper/softHyphens.ts'
import type { Deal } from '#shared/model/workshop.ts'
import { useSay } from '../../desk/text.ts'
import styles from './phase.module.css'

/** Who talks for whom, pair by pair; only the desk sees it before the turn. */
export function DealTable({ deal }: { deal: Deal }) {
  const { seats, actors, pairs } = useShared()
  const say = useSay()
  const rows = Object.entries(deal.assignment)
    .flatMap(([seatId, actorId]) => {
      const seat = seats[seatId]
      const tile = actors[actorId]
      if (!seat || !tile) return []
      const pair = pairs[seat.pairId ?? '']?.number ?? 0
      const home = actors[seat.homeId ?? '']
      return [{ seat, tile, pair, home, isCrossing: home !== undefined && home.sector !== tile.sector }]
    })
    .sort((one, other) => one.pair - other.pair || one.seat.number - other.seat.number)
  return (
    <DataTable
      caption={say('whoTalksForWhom')}
      rows={rows}
      rowKey={({ seat }) => seat.id}
      columns={[
        { key: 'pair', head: say('pair'), cell: ({ pair }) => (pair > 0 ? pair : '–'), isNumber: true },
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
          cell: ({ tile, isCrossing }) => (
            <>
              <SectorWord sector={tile.sector}>{softHyphens(tile.name)}</SectorWord>
              {tile.origin === 'library' && <p className="muted">{say('fromLibrary')}</p>}
              {!isCrossing && <p className="muted">{say('notThisTime')}</p>}
            </>
          ),
        },
      ]}
    />
  )
}
