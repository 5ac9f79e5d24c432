import { AtTheirTable } from '../Formulate.tsx'
import { CardTask } from './CardTask.tsx'

/** Provet: one event card a table. Does the bridge hold? It is mended right there. */
export function Trial({ seatId }: { seatId: string }) {
  return (
    <AtTheirTable seatId={seatId}>
      {(idea, onLeave) => <CardTask key={idea.id} seatId={seatId} idea={idea} onLeave={onLeave} />}
    </AtTheirTable>
  )
}
