import { words as en } from '#shared/text/en/words.ts'
import { words as sv } from '#shared/text/sv/words.ts'
import { textsOf } from '../../live/Texts.tsx'
import { Task } from '../frame/Task.tsx'

const useText = textsOf({ sv, en })

/** One question at a time, talked through in pairs. */
export function Talk({ seatId: _ }: { seatId: string }) {
  const t = useText()
  return <Task title={t('phase.followUpTalk')} />
}
