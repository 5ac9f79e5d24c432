import { words as en } from '#shared/text/en/words.ts'
import { words as sv } from '#shared/text/sv/words.ts'
import { textsOf } from '../../live/Texts.tsx'
import { Task } from '../frame/Task.tsx'

const useText = textsOf({ sv, en })

/** Three taps and a thank you. */
export function CheckOut({ seatId: _ }: { seatId: string }) {
  const t = useText()
  return <Task title={t('phase.checkOut')} />
}
