import { Check, CircleSlash, Hourglass, type LucideIcon } from 'lucide-react'
import type { EarlierStep, Idea, Outcome } from '#shared/model/partnership.ts'
import { useSend } from '../../../live/useSend.ts'
import { OneChip } from '../../../parts/forms/OneChip.tsx'
import { MiniTag } from '../../../parts/marks/MiniTag.tsx'
import { useDay, useText } from '../../agreement/words.ts'
import styles from './again.module.css'

const signs: Record<Outcome, LucideIcon> = { yes: Check, partly: CircleSlash, notYet: Hourglass }
const outcomes = ['yes', 'partly', 'notYet'] as const

/** The steps of the time before, in order; one whose words have been hidden is not told. */
export const stepsBefore = ({ earlier }: Idea): EarlierStep[] =>
  Object.values(earlier?.steps ?? {})
    .filter(({ what }) => what !== '')
    .sort((one, other) => one.order - other.order)

/** What was to be done, by whom, and until when. */
function Booked({ step }: { step: EarlierStep }) {
  const t = useText()
  const day = useDay()
  return (
    <>
      <p className={styles.what}>{step.what}</p>
      <p className="small muted">
        {[step.isFirst ? t('again.first') : step.organisation, step.due && t('again.due', { day: day(step.due) })]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

/** ”Tog ni steget?”, once for each that was booked: one of three answers. */
export function Outcomes({ seatId, idea }: { seatId: string; idea: Idea }) {
  const t = useText()
  const send = useSend(seatId)
  const steps = stepsBefore(idea)
  if (steps.length === 0) return <p className="muted">{t('again.noSteps')}</p>
  return (
    <ul className={styles.steps}>
      {steps.map(step => (
        <li key={step.id} className={styles.step}>
          <Booked step={step} />
          <OneChip
            legend={t('again.took')}
            options={outcomes.map(key => ({ key, label: t(`again.${key}`), icon: signs[key] }))}
            chosen={step.outcome}
            onChange={outcome => void send({ type: 'markStep', ideaId: idea.id, stepId: step.id, outcome })}
          />
        </li>
      ))}
    </ul>
  )
}

/** What became of the steps of the time before, to read. */
export function StepsBefore({ idea }: { idea: Idea }) {
  const t = useText()
  return (
    <ul className={styles.steps}>
      {stepsBefore(idea).map(step => (
        <li key={step.id} className={styles.step}>
          <Booked step={step} />
          <span>
            <MiniTag icon={signs[step.outcome ?? 'notYet']}>{t(`again.${step.outcome ?? 'untold'}`)}</MiniTag>
          </span>
        </li>
      ))}
    </ul>
  )
}
