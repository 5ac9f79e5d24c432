import { Sheet } from '../../parts/paper/Sheet.tsx'
import { useText } from '../agreement/words.ts'
import { useLine, useSaid, useStep } from '../frame/decks.ts'
import { Task } from '../frame/Task.tsx'
import { Leave } from './own/Leave.tsx'
import { useQuestion } from './questions.ts'

/** One question at a time, talked through in pairs; what somebody wants to keep is written without a name. */
export function Talk({ seatId }: { seatId: string }) {
  const t = useText()
  const said = useSaid()
  const line = useLine()
  const step = useStep()
  const question = useQuestion()
  const asked = question?.question ?? step?.line
  return (
    <Task title={asked ? said(asked) : t('phase.followUpTalk')} lead={line}>
      {question && (
        <Sheet isTight>
          <p>
            <b>{t('talk.pairs')}</b> {said(question.helper)}
          </p>
        </Sheet>
      )}
      <Leave seatId={seatId} kind="insight" isFirst={!question} />
      <Leave seatId={seatId} kind="note" isFirst={false} />
    </Task>
  )
}
