import { useText } from '../../agreement/words.ts'
import styles from '../steps.module.css'
import { useLeave } from './useLeave.tsx'

/** A folded place to write something down: it opens by itself where something waits to be left. */
export function Leave({ seatId, kind }: { seatId: string; kind: 'insight' | 'note' }) {
  const t = useText()
  const { area, button, isInUse } = useLeave(seatId, kind)
  return (
    <details className={`fold ${styles.fold}`} open={isInUse || undefined}>
      <summary>{t(`talk.${kind}`)}</summary>
      <div className="stack">
        {area}
        <div>{button('ordinary')}</div>
      </div>
    </details>
  )
}
