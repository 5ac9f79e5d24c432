import { type ReactNode, useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { speaksAt } from '#shared/rules/partnership/standing.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { NoTable } from '../homecoming/guests/NoTable.tsx'
import { Observer } from '../homecoming/guests/Observer.tsx'
import { TileFirst } from '../welcome/tile/TileFirst.tsx'
import { FindTable } from './find/FindTable.tsx'
import { Table } from './table/Table.tsx'
import { CardTask } from './trial/CardTask.tsx'
import { Early } from './trial/Early.tsx'
import { OtherBridges } from './trial/OtherBridges.tsx'

/** Those at a partnership write it together; a table that is done tries it, or reads what the others have. */
export function Formulate({ seatId }: { seatId: string }) {
  const [shown, setShown] = useState<'table' | 'card' | 'bridges'>('table')
  const back = () => setShown('table')
  return (
    <AtTheirTable seatId={seatId}>
      {(idea, onLeave) => {
        if (shown === 'card') return <CardTask key={idea.id} seatId={seatId} idea={idea} onBack={back} />
        if (shown === 'bridges') return <OtherBridges seatId={seatId} idea={idea} onBack={back} />
        const early = (
          <Early seatId={seatId} idea={idea} onCard={() => setShown('card')} onRead={() => setShown('bridges')} />
        )
        return <Table key={idea.id} seatId={seatId} idea={idea} onLeave={onLeave} early={early} />
      }}
    </AtTheirTable>
  )
}

type AtTheirTableProps = {
  seatId: string
  children: (idea: Idea, onLeave: (() => void) | undefined) => ReactNode
}

/** In a reunion nobody writes along for others: whoever has no bridge reads theirs, and may ask to come in. */
function WithoutTable({ seatId }: { seatId: string }) {
  const home = seatView(useShared(), seatId)?.home
  return home ? <NoTable seatId={seatId} actor={home} /> : <Observer seatId={seatId} />
}

/** The partnership that a seat sits at; whoever stands nowhere finds a table first. */
export function AtTheirTable({ seatId, children }: AtTheirTableProps) {
  const shared = useShared()
  const [isLooking, setLooking] = useState(false)
  const table = seatView(shared, seatId)?.table
  if (!table?.wasFormed || isLooking)
    return (
      <TileFirst seatId={seatId}>
        {isOwnRoles(shared.programme) ? (
          <WithoutTable seatId={seatId} />
        ) : (
          <FindTable seatId={seatId} onSat={() => setLooking(false)} />
        )}
      </TileFirst>
    )
  // A tile that stands here keeps its voice at the table; those who only write along may go to another.
  return children(table, speaksAt(shared, seatId, table) ? undefined : () => setLooking(true))
}
