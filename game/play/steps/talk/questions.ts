import { type DebriefQuestion, readDebrief } from '#shared/content/evening.ts'
import debriefJson from '../../../../assets/content/evening/debrief.json' with { type: 'json' }
import { useStep } from '../../frame/decks.ts'

const questions = readDebrief(debriefJson)

/** The question that the room talks about now, the same one that stands alone on the big screen. */
export function useQuestion(): DebriefQuestion | undefined {
  const subject = useStep()?.subject
  return subject?.kind === 'question' ? questions.find(({ key }) => key === subject.key) : undefined
}
