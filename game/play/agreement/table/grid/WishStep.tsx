import { Flag } from 'lucide-react'
import { useState } from 'react'
import { CodeLevel, type CodeStep } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { useSend } from '../../../../live/useSend.ts'
import { Button } from '../../../../parts/actions/Button.tsx'
import { BigChoice } from '../../../../parts/forms/BigChoice.tsx'
import { OneChip } from '../../../../parts/forms/OneChip.tsx'
import { Note } from '../../../../parts/messages/Note.tsx'
import { Task } from '../../../frame/Task.tsx'
import { useText } from '../../words.ts'
import { useGridWords } from './words.ts'

type WishStepProps = { seatId: string; idea: Idea; onBack: () => void }

/** One single step that we would move, and where to in a year. */
export function WishStep({ seatId, idea, onBack }: WishStepProps) {
  const t = useText()
  const words = useGridWords()
  const send = useSend(seatId)
  const { grid, gridWish } = idea.agreement
  const [picked, setPicked] = useState<CodeStep>()
  const step = picked ?? gridWish?.step
  const wish = (level: CodeLevel | undefined) =>
    step && void send({ type: 'markGrid', ideaId: idea.id, step, level, isWish: true })
  const today = step && grid[step]
  return (
    <Task
      title={t('grid.wishTitle')}
      lead={t('grid.wishLead')}
      step="wish"
      more={
        <Button kind="quiet" onPress={onBack}>
          {t('grid.back')}
        </Button>
      }
    >
      <div role="status" className={gridWish ? undefined : 'unseen'}>
        {gridWish && (
          <Note
            sign={<Flag />}
            kind="share"
            actions={
              <Button
                kind="quiet"
                isSmall
                onPress={() => send({ type: 'markGrid', ideaId: idea.id, step: gridWish.step, isWish: true })}
              >
                {t('grid.wishClear')}
              </Button>
            }
          >
            {t('grid.wishSays', { step: words.step(gridWish.step), level: words.small(gridWish.level) })}
          </Note>
        )}
      </div>
      <BigChoice
        legend={t('grid.wishStep')}
        options={words.steps.map(({ key, name }) => {
          const now = grid[key]
          return {
            key,
            label: name,
            ...(now && { aside: t('grid.wishNow', { level: words.small(now) }) }),
            detail: (
              <OneChip
                legend={t('grid.wishLevel')}
                options={CodeLevel.options
                  .filter(level => level !== today)
                  .map(level => ({ key: level, label: words.level(level) }))}
                chosen={gridWish?.step === key ? gridWish.level : undefined}
                onChange={wish}
              />
            ),
          }
        })}
        chosen={step}
        onChange={setPicked}
      />
    </Task>
  )
}
