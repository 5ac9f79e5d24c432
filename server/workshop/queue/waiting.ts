import type { Reply } from '#shared/messages/reply.ts'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { StoreFailed } from '../../store/errors.ts'

/** A decided command on its way to the disk: what it makes of the workshop, and whom to tell. */
export type Waiting = {
  id: string
  facts: Recorded[]
  state: Workshop
  reply: Reply
  outcome: 'waiting' | 'saved' | 'failed' | 'inDoubt'
  tell(reply: Reply): void
}

/** What everyone hears whose command is not in the story. */
export const notSaved: Reply = { ok: false, refusal: 'notSaved' }

/** What a failed write leaves behind: nothing, or a doubt that only the journal can settle. */
export const outcomeOf = (error: unknown): 'failed' | 'inDoubt' =>
  error instanceof StoreFailed && error.isInDoubt ? 'inDoubt' : 'failed'
