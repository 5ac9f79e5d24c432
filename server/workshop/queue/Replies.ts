import type { Reply } from '#shared/messages/reply.ts'
import type { Journal } from '../../store/journal.ts'

const refusalsKept = 2_000

/** What has been answered to which command, so that one sent again is answered as before. */
export class Replies {
  private readonly saved = new Map<string, Reply>()
  private readonly refused = new Map<string, Reply>()
  private readonly asked = new Map<string, Promise<Reply>>()

  of(id: string): Reply | undefined {
    return this.saved.get(id) ?? this.refused.get(id)
  }

  /** The answer to what has been asked before, also while it is on its way. */
  to(id: string): Promise<Reply> | undefined {
    const reply = this.of(id)
    return reply ? Promise.resolve(reply) : this.asked.get(id)
  }

  /** Who asks the same meanwhile has this answer too. */
  expect(id: string, answer: Promise<Reply>): Promise<Reply> {
    const expected = answer.finally(() => this.asked.delete(id))
    this.asked.set(id, expected)
    return expected
  }

  /** A yes is kept by the journal too; a no changes nothing, so the latest are enough. */
  keep(id: string, reply: Reply): void {
    if (reply.ok) return void this.saved.set(id, reply)
    this.refused.set(id, reply)
    const [oldest] = this.refused.keys()
    if (this.refused.size > refusalsKept && oldest !== undefined) this.refused.delete(oldest)
  }

  async read(journal: Journal, workshopId: string): Promise<void> {
    const known = await journal.knownReplies(workshopId)
    this.saved.clear()
    for (const [id, { number }] of known) this.saved.set(id, { ok: true, number })
  }
}
