import * as z from 'zod'
import type { Reply } from '#shared/messages/reply.ts'
import { Command } from '#shared/messages/story.ts'
import { Id } from '#shared/model/ids.ts'

/** Everything that a device says over its socket, by the name of the message: frames of other names are dropped. */
export const messages = {
  /** A device sends its seat along; who it is comes from its ticket. What is past its moment is answered, and never
   * carried out any more. */
  command: z.strictObject({
    id: Id,
    seatId: z.optional(Id),
    command: Command,
    isPast: z.optional(z.literal(true)),
  }),
  /** Whose text field somebody has just begun to write in, or none any more. */
  writing: z.strictObject({ seatId: Id, field: z.optional(z.string().max(80)) }),
}
/** The name of something that a device says. */
export type MessageName = keyof typeof messages

/** A command is read after what it lies in, so that the answer can say what is wrong. */
const Sent = z.strictObject({ ...messages.command.shape, command: z.unknown() })

/** A command with its name and its seat. */
export type Envelope = { id: string; seatId?: string; command: Command; isPast?: true }

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
  const { id, seatId, isPast } = envelope.data
  return { id, seatId, command: command.data, isPast }
}

const isTooLong = (issues: readonly { code: string; message: string }[]): boolean =>
  issues.some(({ code, message }) => code === 'too_big' || message === 'tooLong')
