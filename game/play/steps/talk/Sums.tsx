import { type PanelPart, panelOf } from '#shared/views/report/panel.ts'
import { useShared } from '../../../live/Live.tsx'
import { useLanguage } from '../../../live/Texts.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { SumList } from '../../../parts/paper/sums/SumList.tsx'
import { useText } from '../../agreement/words.ts'
import { useLine, useStep } from '../../frame/decks.ts'
import { Task } from '../../frame/Task.tsx'

/** Which sums the facilitator has put on the wall, if any. */
export function usePart(): PanelPart | undefined {
  const subject = useStep()?.subject
  return subject?.kind === 'panel' ? subject.part : undefined
}

/** The same sums as on the wall, for those who do not see it. */
export function Sums({ part }: { part: PanelPart }) {
  const t = useText()
  const line = useLine()
  return (
    <Task title={t(`sums.${part}`)} lead={line} isEndless>
      <SumSheet part={part} isTitled />
    </Task>
  )
}

/** The sums on a paper of their own, beside what else there is to do. */
export function SumSheet({ part, isTitled }: { part: PanelPart; isTitled?: boolean }) {
  const shared = useShared()
  const { language } = useLanguage()
  const t = useText()
  return (
    <Sheet title={isTitled ? undefined : t(`sums.${part}`)} isTight>
      <SumList part={part} found={panelOf(shared)[part]} language={language} t={t} />
    </Sheet>
  )
}
