import { otherSector } from '#shared/model/actor.ts'
import { type SeatView, seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { Tile } from '../../../parts/paper/Tile.tsx'
import { Task } from '../../frame/Task.tsx'
import { useListed, useText } from '../../frame/words.ts'
import { TileFirst } from '../../welcome/tile/TileFirst.tsx'
import styles from '../swap.module.css'
import { AtTable } from './AtTable.tsx'
import { Greetings } from './Greeting.tsx'
import { Turned } from './Turned.tsx'

/** A further swap: the old tile until Vänd, then a new one, mostly at another table, where the one who stayed tells. */
export function Again({ seatId }: { seatId: string }) {
  const shared = useShared()
  const view = seatView(shared, seatId)
  if (!view) return null
  return <TileFirst seatId={seatId}>{shared.isRevealed ? <Turned view={view} /> : <Waiting view={view} />}</TileFirst>
}

function Waiting({ view }: { view: SeatView }) {
  const { isDealt, stayers } = useShared()
  const t = useText()
  const listed = useListed()
  const { seat, roles, table, home } = view
  if (table && stayers[table.id] === seat.id)
    return (
      <Task
        title={t('again.willStay')}
        lead={t('again.willStayLead', { actor: listed(roles.map(({ name }) => name)) })}
        isEndless
      >
        <AtTable idea={table} seatId={seat.id} />
      </Task>
    )
  return (
    <Task
      title={t(isDealt ? 'again.faceDown' : 'again.soon')}
      lead={t(isDealt ? 'again.faceDownLead' : 'again.soonLead')}
      isEndless
    >
      {isDealt && (
        // A back never tells its side: as in the first swap it is the other one than home.
        <Tile sector={otherSector(home?.sector ?? 'public')} isBack>
          <div className={styles.back}>
            <b>{t('swap.back', { name: seat.name })}</b>
            <b>{t('swap.faceDown')}</b>
          </div>
        </Tile>
      )}
      <Greetings view={view} />
    </Task>
  )
}
