import { useEffect, useRef } from 'react'
import * as z from 'zod/mini'
import type { Field, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { clashAt } from '#shared/rules/agreement/lines.ts'
import { useLiveStore } from '../../../../live/Live.tsx'
import { useFormDraft } from '../../../frame/notices/drafts.ts'

/** One text that is being made of two, and since when those two have stood side by side. */
const Merged = z.object({ text: z.string(), since: z.number(), isWritten: z.boolean() })

type Place = { seatId: string; idea: Idea; place: string; line: Field | Row }

/** The text that somebody makes of two, kept until they let go of it or somebody has chosen. What they have written by then
 * and is not in the line is among what they have left. */
export function useMerged({ seatId, idea, place, line }: Place) {
  const store = useLiveStore()
  const since = clashAt(line)
  const begun = { text: '', since: since ?? 0, isWritten: false }
  const draft = useFormDraft(seatId, `clash:${idea.id}:${place}`, Merged, () => begun)
  const isOver = draft.isBegun && draft.form.since !== since
  const latest = useRef({ draft, line })
  latest.current = { draft, line }
  useEffect(() => {
    if (!isOver) return
    const { draft, line } = latest.current
    const { text, since, isWritten } = draft.form
    const left = JSON.stringify({ type: 'unchosen', text })
    if (isWritten && !line.text.includes(text.trim())) store.keepDraft(seatId, `late:clash-${since}`, left)
    draft.clear()
  }, [isOver, store, seatId])
  return {
    merged: draft.isBegun && !isOver ? draft.form.text : undefined,
    begin: (text: string) => draft.put({ ...begun, text }),
    write: (text: string) => draft.put({ text, isWritten: true }),
    letGo: draft.clear,
  }
}
