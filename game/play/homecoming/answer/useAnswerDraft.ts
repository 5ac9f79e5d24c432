import * as z from 'zod/mini'
import { Decider, type HomeAnswer, NoReason } from '#shared/model/agreement.ts'
import { formIn } from '../../../live/fields/form.ts'
import { useDraft } from '../../frame/notices/drafts.ts'

const Kept = z.object({
  ideaId: z.string(),
  decider: z.optional(Decider),
  answer: z.optional(z.enum(['yes', 'yesIf', 'no'])),
  condition: z.string(),
  reason: z.optional(NoReason),
  reasonText: z.string(),
})

/** An answer that is being made up: who decides, what is answered, and the words to it. */
export type Begun = Omit<z.infer<typeof Kept>, 'ideaId'>

/** Reads what was kept of an answer; what was begun at another bridge is no answer here. */
export function begunAt(ideaId: string, text: string): Begun | undefined {
  const kept = formIn(Kept, text)
  return kept?.ideaId === ideaId ? kept : undefined
}

/** The answer of one tile as far as it has come: kept through a reload until it is sent, and begun from what was answered before. */
export function useAnswerDraft(seatId: string, ideaId: string, actorId: string, before: HomeAnswer | undefined) {
  const { text, change, clear } = useDraft(seatId, `homeAnswer:${actorId}`)
  const kept = begunAt(ideaId, text)
  const begun: Begun = kept ?? {
    decider: before?.decider,
    answer: before?.answer,
    condition: before?.condition ?? '',
    reason: before?.reason,
    reasonText: before?.reasonText ?? '',
  }
  const put = (part: Partial<Begun>) => change(JSON.stringify({ ...begun, ...part, ideaId }))
  return { begun, isBegun: kept !== undefined, put, clear }
}

export type AnswerDraft = ReturnType<typeof useAnswerDraft>
