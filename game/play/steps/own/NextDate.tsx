import { useShared } from '../../../live/Live.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useText } from '../../agreement/words.ts'
import { StepCard } from '../step/StepCard.tsx'
import styles from '../steps.module.css'

/** The next date that concerns this person: the first of the steps they take or are with. */
export function NextDate({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const [next] = Object.values(shared.steps)
    .filter(({ by, joined, what }) => what !== '' && (by === seatId || joined.includes(seatId)))
    .sort((one, other) => (one.due < other.due ? -1 : 1))
  return (
    <Sheet title={t('out.next')} isTight isShared={next !== undefined}>
      {next ? (
        <ul className={styles.steps}>
          <StepCard seatId={seatId} step={next} />
        </ul>
      ) : (
        <p className="muted">{t('out.noNext')}</p>
      )}
    </Sheet>
  )
}
