import { useEffect, useRef, useState } from 'react'
import type { Field, Row } from '#shared/model/agreement.ts'
import { clashAt } from '#shared/rules/agreement/lines.ts'
import { isHome } from '#shared/rules/partnership/standing.ts'
import { useShared } from '../../../../live/Live.tsx'
import { useFormDraft } from '../../../frame/notices/drafts.ts'
import { Merged, mergedKey, type Place } from './merged.ts'

const begun = { text: '', isWritten: false }

/** The text that somebody makes of two, kept until they let go of it. What they have written when somebody else chooses, and
 * is not in the line, lies where it is: it is among what they have left. */
export function useMerged(seatId: string, { ideaId, place, line }: Place & { line: Field | Row }) {
  const shared = useShared()
  const [kind] = useState<'clash' | 'homeClash'>(isHome(shared) ? 'homeClash' : 'clash')
  const now = clashAt(line)
  // When somebody has chosen, it is still the draft of that choice.
  const since = useRef(now)
  since.current = now ?? since.current
  const draft = useFormDraft(seatId, mergedKey(kind, { ideaId, place }, since.current), Merged, () => begun)
  const { text, isWritten } = draft.form
  const isOver = draft.isBegun && now === undefined
  const isSpent = isOver && !(isWritten && !line.text.includes(text.trim()))
  const clear = useRef(draft.clear)
  clear.current = draft.clear
  useEffect(() => {
    if (isSpent) clear.current()
  }, [isSpent])
  return {
    merged: draft.isBegun && !isOver ? text : undefined,
    begin: (text: string) => draft.put({ ...begun, text }),
    write: (text: string) => draft.put({ text, isWritten: true }),
    letGo: draft.clear,
  }
}
