import { useState } from 'react'
import { speaksAt } from '#shared/rules/partnership/standing.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { FindTable } from './FindTable.tsx'
import { Table } from './table/Table.tsx'

/** Those at a partnership write it together; whoever stands nowhere finds a table first. */
export function Formulate({ seatId }: { seatId: string }) {
  const shared = useShared()
  const [isLooking, setLooking] = useState(false)
  const table = seatView(shared, seatId)?.table
  if (!table?.wasFormed || isLooking) return <FindTable seatId={seatId} onSat={() => setLooking(false)} />
  // A tile that stands here keeps its voice at the table; those who only write along may go to another.
  const onLeave = speaksAt(shared, seatId, table) ? undefined : () => setLooking(true)
  return <Table key={table.id} seatId={seatId} idea={table} onLeave={onLeave} />
}
