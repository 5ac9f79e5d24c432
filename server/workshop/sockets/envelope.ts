import * as z from 'zod'
import type { Reply } from '#shared/messages/reply.ts'
import { Command } from '#shared/messages/story.ts'
import { Id } from '#shared/model/ids.ts'

/** A device sends its seat along; who it is comes from its ticket. */
const Sent = z.strictObject({ id: Id, seatId: z.optional(Id), command: z.unknown() })

/** Whose text field somebody has just begun to write in, or none any more. */
export const Writing = z.strictObject({ seatId: Id, field: z.optional(z.string().max(80)) })

/** A command with its name and its seat. */
export type Envelope = { id: string; seatId?: string; command: Command }

/** A no of the connection's own, before any rule is asked. */
export const no = (refusal: 'malformed' | 'tooLarge' | 'tooFast' | 'notSaved' | 'notYours' | 'unknown'): Reply => ({
  ok: false,
  refusal,
})

/** A bad message gets an answer, never a closed door. */
export function readEnvelope(sent: unknown): Envelope | Reply {
  const envelope = Sent.safeParse(sent)
  if (!envelope.success) return no('malformed')
  const command = Command.safeParse(envelope.data.command)
  if (!command.success) return no(isTooLong(command.error.issues) ? 'tooLarge' : 'malformed')
  const { id, seatId } = envelope.data
  return { id, seatId, command: command.data }
}

const isTooLong = (issues: readonly { code: string; message: string }[]): boolean =>
  issues.some(({ code, message }) => code === 'too_big' || message === 'tooLong')
