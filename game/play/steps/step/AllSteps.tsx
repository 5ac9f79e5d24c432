import type { Idea } from '#shared/model/partnership.ts'
import type { Step } from '#shared/model/reflection.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { partnerships } from '#shared/views/screen.ts'
import { useShared } from '../../../live/Live.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useText } from '../../agreement/words.ts'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import styles from '../steps.module.css'
import { StepCard } from './StepCard.tsx'

/** The steps of a partnership, the first day first. */
export const stepsOf = (shared: Shared, idea: Idea): Step[] =>
  Object.values(shared.steps)
    .filter(({ ideaId, what }) => ideaId === idea.id && what !== '')
    .sort((one, other) => (one.due < other.due ? -1 : 1))

/** Everybody may read every partnership's steps, and be with them. */
export function AllSteps({ seatId, except }: { seatId: string; except?: string | undefined }) {
  const shared = useShared()
  const t = useText()
  const titleOf = useIdeaTitle()
  const all = partnerships(shared).filter(({ wasFormed, id }) => wasFormed && id !== except)
  return all.map(idea => {
    const steps = stepsOf(shared, idea)
    return (
      <Sheet key={idea.id} title={titleOf(idea)} isTight>
        {steps.length === 0 && <p className="muted">{t('step.none')}</p>}
        <ul className={styles.steps}>
          {steps.map(step => (
            <StepCard key={step.id} seatId={seatId} step={step} />
          ))}
        </ul>
      </Sheet>
    )
  })
}
