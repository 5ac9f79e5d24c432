import { useId } from 'react'
import { isRemote } from '#shared/rules/seats/distance.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useSend } from '../../../../live/useSend.ts'
import { useText } from '../../words.ts'
import styles from './distance.module.css'

/** ”Jag är med på distans”: one tick, taken back as easily. */
export function Attend({ seatId, isNamed = false }: { seatId: string; isNamed?: boolean }) {
  const shared = useShared()
  const t = useText()
  const send = useSend(seatId)
  const hint = useId()
  const seat = shared.seats[seatId]
  if (!seat || shared.form !== 'hybrid') return null
  return (
    <div>
      <label className={styles.tick}>
        <input
          type="checkbox"
          checked={isRemote(shared, seat)}
          aria-describedby={hint}
          onChange={event => void send({ type: 'attend', isRemote: event.target.checked })}
        />
        {isNamed && `${seat.name}: `}
        {t('attend.label')}
      </label>
      <p id={hint} className="small muted">
        {t('attend.hint')}
      </p>
    </div>
  )
}
