import type { Idea } from '#shared/model/partnership.ts'
import { excessOf, isTyped, longest, type NamingLine } from '../../../../live/fields/useNaming.ts'
import { TextArea } from '../../../../parts/forms/TextArea.tsx'
import { TextField } from '../../../../parts/forms/TextField.tsx'
import { useOverlong } from '../../../frame/notices/drafts.ts'
import { useTurn, type Writer } from '../../../frame/notices/useClaim.ts'
import { useLimits } from '../../../frame/words.ts'
import { TwoNamings } from './TwoNamings.tsx'

type NamingFieldProps = {
  seatId: string
  idea: Idea
  line: NamingLine
  /** Who else writes here now. */
  other: Writer | undefined
  claim: (isWriting: boolean) => void
  label: string
  hint?: string
  error?: string | undefined
}

/** A partnership's name or its aim, one at a time, and under it the other text where somebody was first. */
export function NamingField({ seatId, idea, line, other, claim, label, hint, error }: NamingFieldProps) {
  const limits = useLimits()
  const { kind } = line
  useOverlong(seatId, `${kind}:${idea.id}`, { ...line, isTooLong: excessOf(line.text, kind) > 0 })
  const turn = useTurn({
    seatId,
    other,
    isOurs: isTyped(line.state),
    claim,
    late: words => ({ type: 'nameIdea', ideaId: idea.id, [kind]: words }),
  })
  const Field = kind === 'name' ? TextField : TextArea
  return (
    <>
      <Field
        label={label}
        {...(hint !== undefined && { hint })}
        value={line.text}
        onChange={line.change}
        onLeave={line.leave}
        maxLength={longest[kind]}
        error={line.other === undefined ? error : undefined}
        {...turn}
        {...limits}
      />
      <TwoNamings {...line} />
    </>
  )
}
