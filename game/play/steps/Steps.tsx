import { useState } from 'react'
import type { Idea } from '#shared/model/partnership.ts'
import { hasDeclined } from '#shared/rules/agreement/party.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../live/Live.tsx'
import { Button } from '../../parts/actions/Button.tsx'
import { Sheet } from '../../parts/paper/Sheet.tsx'
import { useDay, useText } from '../agreement/words.ts'
import { useStep } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { Interests } from '../homecoming/guests/Interests.tsx'
import { useTop } from '../homecoming/useTop.ts'
import { StepsBefore, stepsBefore } from './again/Outcomes.tsx'
import { TalkMore } from './others/TalkMore.tsx'
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
  const { homeTable, seat, home } = view
  // Whoever has said no is not asked for a step, and may still be in on somebody's.
  const isOut = homeTable !== undefined && home !== undefined && hasDeclined(homeTable, home)
  return (
    <div className="stack">
      <Interests seatId={seatId} />
      {homeTable && !isOut ? (
        <OurStep key={homeTable.id} seatId={seatId} name={seat.name} idea={homeTable} />
      ) : (
        <Task title={t('step.observer')} lead={t(isOut ? 'step.declined' : 'step.observerLead')}>
          <AllSteps seatId={seatId} />
        </Task>
      )}
      <TalkMore seatId={seatId} />
    </div>
  )
}

function OurStep({ seatId, name, idea }: { seatId: string; name: string; idea: Idea }) {
  const shared = useShared()
  const t = useText()
  const day = useDay()
  const isReadAloud = useStep()?.script.key === 'hear'
  const steps = stepsOf(shared, idea)
  const [isWriting, setWriting] = useState<boolean>()
  // Whoever comes to a table without a step meets the empty card; where there is one, it is read first, unless one’s own has been begun.
  const { form, end, isBegun } = useStepForm(seatId, idea, () => setWriting(false))
  const isOpen = isWriting ?? ((steps.length === 0 || isBegun) && !isReadAloud)
  useTop(isOpen ? 'write' : 'read')
  const { firstStep } = idea.agreement
  const mine = steps.some(({ by }) => by === seatId)
  return (
    <Task
      title={isOpen ? t('step.title', { name }) : t('step.ours')}
      lead={isOpen ? undefined : t('step.enough')}
      main={isOpen && end}
      more={
        isOpen &&
        steps.length > 0 && (
          <Button kind="quiet" onPress={() => setWriting(false)}>
            {t('cancel')}
          </Button>
        )
      }
    >
      {isOpen && (
        <p>
          {t(firstStep.text ? 'step.own' : 'step.ownOnly')}
          {firstStep.text && (
            <>
              <br />
              <b>{[firstStep.text, firstStep.date && day(firstStep.date)].filter(Boolean).join(' · ')}</b>
            </>
          )}
        </p>
      )}
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
      {!isOpen && (
        // Among the words and not at the foot: a second press on ”Det här gör jag” falls on nothing.
        <div>
          <Button onPress={() => setWriting(true)}>{t(mine ? 'step.another' : 'step.write')}</Button>
        </div>
      )}
      {idea.earlier && stepsBefore(idea).length > 0 && (
        <Sheet title={t('again.stepsBefore')} kind="sunk" isTight>
          <StepsBefore idea={idea} />
        </Sheet>
      )}
      <details className={`fold ${styles.fold}`}>
        <summary>{t('step.all')}</summary>
        <div className="stack">
          <AllSteps seatId={seatId} except={idea.id} />
        </div>
      </details>
    </Task>
  )
}
