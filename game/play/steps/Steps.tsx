import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { useText } from '../agreement/words.ts'
import { useStep } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { Interests } from '../homecoming/guests/Interests.tsx'
import { useTop } from '../homecoming/useTop.ts'
import { AllSteps, stepsOf } from './step/AllSteps.tsx'
import { StepCard } from './step/StepCard.tsx'
import { useStepForm } from './step/useStepForm.tsx'
import styles from './steps.module.css'

/** Who does what, by which day: one step for each partnership is enough, and others say that they are with it. */
export function Steps({ seatId }: { seatId: string }) {
  const shared = useShared()
  const t = useText()
  const view = seatView(shared, seatId)
  if (!view) return null
  const { homeTable, seat } = view
  return (
    <div className="stack">
      <Interests seatId={seatId} />
      {homeTable ? (
        <OurStep key={homeTable.id} seatId={seatId} name={seat.name} idea={homeTable} />
      ) : (
        <Task title={t('step.observer')} lead={t('step.observerLead')}>
          <AllSteps seatId={seatId} />
        </Task>
      )}
    </div>
  )
}

function OurStep({ seatId, name, idea }: { seatId: string; name: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const isReadAloud = useStep()?.script.key === 'hear'
  const steps = stepsOf(shared, idea)
  const [isWriting, setWriting] = useState<boolean>()
  // Whoever comes to a table without a step meets the empty card; where there is one, it is read first.
  const isOpen = isWriting ?? (steps.length === 0 && !isReadAloud)
  useTop(isOpen ? 'write' : 'read')
  const { form, end } = useStepForm(seatId, idea, () => setWriting(false))
  const mine = steps.some(({ by }) => by === seatId)
  return (
    <Task
      title={isOpen ? t('step.title', { name }) : t('step.ours')}
      lead={isOpen ? undefined : t('step.enough')}
      main={isOpen && end}
      more={
        !isOpen ? (
          <Button onPress={() => setWriting(true)}>{t(mine ? 'step.another' : 'step.take')}</Button>
        ) : (
          steps.length > 0 && (
            <Button kind="quiet" onPress={() => setWriting(false)}>
              {t('cancel')}
            </Button>
          )
        )
      }
    >
      {isOpen && form}
      {!isOpen && steps.length === 0 && <p className="muted">{t('step.none')}</p>}
      {steps.length > 0 && (
        <Sheet title={isOpen ? t('step.ours') : idea.name} isTight isShared>
          <ul className={styles.steps}>
            {steps.map(step => (
              <StepCard key={step.id} seatId={seatId} step={step} />
            ))}
          </ul>
        </Sheet>
      )}
      <details className={styles.fold}>
        <summary>{t('step.all')}</summary>
        <div className="stack">
          <AllSteps seatId={seatId} except={idea.id} />
        </div>
      </details>
    </Task>
  )
}
