import { Flag } from 'lucide-react'
import type { Step } from '#shared/model/reflection.ts'
import { askedStill, saidByMe } from '#shared/rules/reflection/steps.ts'
import { useShared } from '../../../live/Live.tsx'
import { useSend } from '../../../live/useSend.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import { useListed, useMay } from '../../frame/words.ts'
import styles from '../steps.module.css'

/** One booked step, and the tap of those who are with it. */
export function StepCard({ seatId, step }: { seatId: string; step: Step }) {
  const { seats, language } = useShared()
  const t = useText()
  const day = useDay()
  const listed = useListed()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const nameOf = (id: string | undefined) => seats[id ?? '']?.name
  const joined = step.joined.flatMap(id => nameOf(id) ?? [])
  const reminds = nameOf(step.remindedBy)
  const isIn = step.joined.includes(seatId)
  const asked = askedStill(step)
  const others = asked.flatMap(id => (id === seatId ? [] : (nameOf(id) ?? [])))
  const isMine = step.by === seatId
  return (
    <li className={styles.step}>
      <p className={styles.says}>
        {t('step.says', { name: nameOf(step.by) ?? '', what: saidByMe(step.what, language) })}
      </p>
      <div className={styles.facts}>
        <MiniTag icon={Flag}>{t('step.due', { day: day(step.due) })}</MiniTag>
        {step.withWhom && <span className="small">{t('step.withWhom', { names: step.withWhom })}</span>}
        {reminds && <span className="small">{t('step.reminds', { name: reminds })}</span>}
      </div>
      {step.ifStuck && <p className="small muted">{t('step.ifStuckSays', { text: step.ifStuck })}</p>}
      {joined.length > 0 && <p className="small muted">{t('step.joined', { names: listed(joined) })}</p>}
      {others.length > 0 && <p className="small muted">{t('step.asked', { names: listed(others) })}</p>}
      {asked.includes(seatId) && (
        <p>
          <b>{t('step.askedYou', { name: nameOf(step.by) ?? '' })}</b>
        </p>
      )}
      {!isMine && (
        <Button
          isSmall
          unavailable={may('joinStep')}
          onPress={() => send({ type: 'joinStep', stepId: step.id, isIn: !isIn })}
        >
          {t(isIn ? 'step.leave' : 'step.join')}
        </Button>
      )}
    </li>
  )
}
