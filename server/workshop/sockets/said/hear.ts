import type { Reply } from '#shared/messages/reply.ts'
import { senderOf } from '../members/bearer.ts'
import type { Member } from '../members/Members.ts'
import type { Opened } from '../opened.ts'
import { messages, no, readEnvelope } from './envelope.ts'
import { unlessGone } from './unlessGone.ts'

/** Who says something, and which seats they hold now. */
type Speaker = { member: Member; seats: readonly string[] }

const mayNot = (speaker: Speaker | undefined): speaker is undefined =>
  !speaker?.member.allowance.take(speaker.seats.length)

/** The answer to what a connection asks for: a bad message gets one too. */
export async function hear(workshop: Opened, speaker: Speaker | undefined, sent: unknown): Promise<Reply> {
  const { live, log } = workshop
  try {
    if (mayNot(speaker)) return no('tooFast')
    const envelope = readEnvelope(sent)
    if (!('command' in envelope)) return envelope
    return await unlessGone(workshop, envelope.id, async () => {
      const by = senderOf(speaker.member.bearer, speaker.seats, live.state.shared, envelope.seatId)
      if (typeof by === 'string') return no(by)
      return envelope.isPast ? live.waive(envelope.id) : live.submit(envelope.id, by, envelope.command)
    })
  } catch (error) {
    log.error('commandThrew', { workshop: live.id }, error)
    return no('notSaved')
  }
}

/** Somebody writes in a field, or no longer: it is passed on to the others, and nobody answers. */
export function hearWriting({ presence }: Opened, speaker: Speaker | undefined, sent: unknown): void {
  const writing = messages.writing.safeParse(sent)
  if (!writing.success || mayNot(speaker)) return
  const { seatId, field } = writing.data
  if (speaker.seats.includes(seatId)) presence.writes(seatId, field)
}
