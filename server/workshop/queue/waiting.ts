import type { Reply } from '#shared/messages/reply.ts'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { HeldElsewhere, StoreFailed, WriteRefused } from '../../store/errors.ts'

/** A decided command on its way to the disk: what it makes of the workshop, and whom to tell. */
export type Waiting = {
  id: string
  facts: Recorded[]
  state: Workshop
  reply: Reply
  outcome: 'waiting' | 'saved' | Fall
  tell(reply: Reply): void
}

/** What everyone hears whose command is not in the story. */
export const notSaved: Reply = { ok: false, refusal: 'notSaved' }

/** What a failed write leaves behind: nothing, a doubt that only the journal can settle, or somebody else's workshop. */
export type Fall = 'failed' | 'inDoubt' | 'fenced'

/** Whether somebody else has taken the workshop over. */
export const isFenced = (error: unknown): boolean =>
  error instanceof HeldElsewhere || (error instanceof WriteRefused && error.reason === 'staleEpoch')

/** What this failure has left behind. */
export function outcomeOf(error: unknown): Fall {
  if (isFenced(error)) return 'fenced'
  return error instanceof StoreFailed && error.isInDoubt ? 'inDoubt' : 'failed'
}
