import { Check } from 'lucide-react'
import { useSay } from '../../desk/text.ts'
import styles from '../plan.module.css'
import { nameOf, type PlanDraft, type PlanStep, planSteps } from '../planDraft.ts'

type StepListProps = { step: PlanStep; plan: PlanDraft; reachable: number; onStep: (step: PlanStep) => void }

/** The five steps, the done ones ticked; any that can be reached is a button. */
export function StepList({ step, plan, reachable, onStep }: StepListProps) {
  const say = useSay()
  const isDone: Record<PlanStep, boolean> = {
    place: plan.title.trim() !== '' && plan.day !== '' && plan.place.trim() !== '',
    programme: planSteps.indexOf(step) > 1,
    challenges: (plan.challenges.length > 0 || plan.earlier !== undefined) && planSteps.indexOf(step) > 2,
    invitation: planSteps.indexOf(step) > 3,
    checklist: false,
  }
  return (
    <nav className={styles.steps} aria-label={say('steps')}>
      <ol>
        {planSteps.map((key, at) => (
          <li key={key}>
            <button
              type="button"
              aria-current={key === step ? 'step' : undefined}
              aria-disabled={at >= reachable || undefined}
              onClick={() => at < reachable && onStep(key)}
            >
              <span className={styles.stepSign} data-done={isDone[key] && key !== step}>
                {isDone[key] && key !== step ? <Check /> : at + 1}
              </span>
              {say(nameOf(key, plan))}
            </button>
          </li>
        ))}
      </ol>
      <p className="small muted">{reachable < planSteps.length ? say('stepsLater') : say('stepsAnyTime')}</p>
    </nav>
  )
}
