import { useLive, useShared } from '../../../../live/Live.tsx'
import { useText } from '../../words.ts'
import { AddSeat } from '../AddSeat.tsx'
import { Attend } from '../distance/Attend.tsx'
import { SitDownHere } from '../tablet/SitDownHere.tsx'
import { GoHome } from './GoHome.tsx'
import styles from './HelpSheet.module.css'

/** ”Min plats”: the code that brings a seat back on another device, and the way to share this one. */
export function MyPlace({ seatIds }: { seatIds: readonly string[] }) {
  const { seats } = useShared()
  const t = useText()
  const { resumeCodes: codes } = useLive()
  const held = seatIds.flatMap(id => (seats[id] && codes[id] ? [{ id, name: seats[id].name, code: codes[id] }] : []))
  return (
    <details className={`fold ${styles.fold}`}>
      <summary>{t('place.title')}</summary>
      <div className="stack">
        {held.length > 0 && (
          <div className="stack stack-close">
            <p className="small muted measure">{t('place.words')}</p>
            {held.map(({ id, name, code }) => (
              <p key={id}>
                {name}: <span className={styles.code}>{code}</span>
              </p>
            ))}
          </div>
        )}
        {seatIds.map(id => (
          <Attend key={id} seatId={id} isNamed={seatIds.length > 1} />
        ))}
        <AddSeat />
        <SitDownHere seatIds={seatIds} />
        {seatIds.map(id => (
          <GoHome key={id} seatId={id} isNamed={seatIds.length > 1} />
        ))}
      </div>
    </details>
  )
}
