import { Check, EqualApproximately, Pencil } from 'lucide-react'
import type { Actor, Verdict } from '#shared/model/actor.ts'
import { useSend } from '../../../live/useSend.ts'
import { EqualAnswers } from '../../../parts/actions/Answers.tsx'
import { Sheet } from '../../../parts/paper/Sheet.tsx'
import { useSay } from '../../frame/notices/saying.ts'
import { useMay, useText } from '../../frame/words.ts'

const icons = { yes: Check, roughly: EqualApproximately, no: Pencil } as const
const verdicts = ['yes', 'roughly', 'no'] as const satisfies readonly Verdict[]

type JudgeProps = {
  seatId: string
  actor: Actor
  /** It is the task of the screen, whose heading has asked already. */
  isTask: boolean
  onChange: () => void
}

/** ”Stämde bilden?”: one tap; a no opens the tile, so that its owner puts it right. */
export function Judge({ seatId, actor, isTask, onChange }: JudgeProps) {
  const t = useText()
  const say = useSay()
  const may = useMay(seatId)
  const send = useSend(seatId)
  const judge = async (verdict: Verdict) => {
    const reply = await send({ type: 'judge', verdict })
    if (!reply.ok) return
    if (verdict === 'no') onChange()
    else say(t('judge.thanks'))
  }
  const answers = (
    <EqualAnswers
      label={t('judge.title')}
      options={verdicts.map(key => ({ key, label: t(`judge.${key}`), icon: icons[key] }))}
      chosen={actor.verdicts[seatId]}
      onAnswer={verdict => void judge(verdict)}
      consequence={t('judge.consequence')}
      unavailable={may('judge')}
    />
  )
  return isTask ? answers : <Sheet title={t('judge.title')}>{answers}</Sheet>
}
