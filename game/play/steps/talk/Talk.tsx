import { type ReactNode, useState } from 'react'
import { pairsUntil } from '#shared/views/screen.ts'
import { seatView } from '#shared/views/seatView.ts'
import { useShared } from '../../../live/Live.tsx'
import { useAt } from '../../../live/useNow.ts'
import { Button } from '../../../parts/actions/Button.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useText } from '../../agreement/words.ts'
import { useLine, useSaid, useStep } from '../../frame/decks.ts'
import { useIdeaTitle } from '../../frame/notices/ideaTitle.ts'
import { Task } from '../../frame/Task.tsx'
import { Happened } from '../again/Happened.tsx'
import { Leave } from '../own/Leave.tsx'
import { useLeave } from '../own/useLeave.tsx'
import { useQuestion } from './questions.ts'
import { Sums, usePart } from './Sums.tsx'

/** One question at a time, talked through in pairs; what somebody wants to keep is written without a name. */
export function Talk({ seatId }: { seatId: string }) {
  const t = useText()
  const said = useSaid()
  const line = useLine()
  const question = useQuestion()
  const until = pairsUntil(useShared())
  const isInPairs = useAt(now => now < until, 5000)
  const part = usePart()
  const step = useStep()
  const [isTelling, setTelling] = useState(false)
  const idea = seatView(useShared(), seatId)?.homeTable
  const bridge = idea?.earlier ? idea : undefined
  if (part) return <Sums part={part} />
  if (bridge && (isTelling || step?.subject?.kind === 'partnership')) {
    const back = isTelling && <Button onPress={() => setTelling(false)}>{t('again.toQuestion')}</Button>
    return <Happened seatId={seatId} idea={bridge} more={step?.subject?.kind !== 'partnership' && back} />
  }
  const tell = bridge && (
    <Button kind="quiet" onPress={() => setTelling(true)}>
      {t('again.tellMore')}
    </Button>
  )
  if (!question) return <Insight seatId={seatId} more={tell} />
  return (
    <Task title={said(question.question)} lead={line} more={tell}>
      <Sheet isTight>
        <p>
          <b role="status">{t(isInPairs ? 'talk.pairs' : 'talk.room')}</b> {said(question.helper)}
        </p>
      </Sheet>
      <Leave seatId={seatId} kind="insight" />
      <Leave seatId={seatId} kind="note" />
    </Task>
  )
}

/** The minute when everybody writes down one thing, each on their own; or the partnership that tells of itself. */
function Insight({ seatId, more }: { seatId: string; more: ReactNode }) {
  const { ideas } = useShared()
  const t = useText()
  const said = useSaid()
  const titleOf = useIdeaTitle()
  const line = useLine()
  const step = useStep()
  const idea = step?.subject?.kind === 'partnership' ? ideas[step.subject.id] : undefined
  const title = step ? said(step.line) : t('talk.insight')
  const { area, button } = useLeave(seatId, 'insight')
  return (
    <Task
      title={idea ? titleOf(idea) : title}
      lead={idea ? t('again.listen', { idea: titleOf(idea) }) : line}
      main={button('main')}
      more={more}
    >
      {area}
      <Leave seatId={seatId} kind="note" />
    </Task>
  )
}
