import type { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'

/** A kind of refused command, and how often it came. */
export type RefusalCount = { refusal: string; command: Command['type']; phase: PhaseKind; count: number }

/** What an evening's commands came to: how many, how long their answers took, and which were refused. */
export class Counts {
  commands = 0
  private readonly waits: number[] = []
  private readonly refused = new Map<string, RefusalCount>()

  /** Waits for one answer and counts it. */
  async count(command: Command, phase: PhaseKind, answer: Promise<Reply>): Promise<Reply> {
    const began = performance.now()
    const reply = await answer
    this.commands += 1
    this.waits.push(performance.now() - began)
    if (!reply.ok) this.refuse(reply.refusal, command.type, phase)
    return reply
  }

  /** The time that so great a share of the answers took at most, in milliseconds. */
  percentile(share: number): number {
    const sorted = [...this.waits].sort((one, other) => one - other)
    return Math.round((sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0) * 10) / 10
  }

  /** Refusals by reason, the commonest first. */
  get refusals(): RefusalCount[] {
    return [...this.refused.values()].sort((one, other) => other.count - one.count)
  }

  private refuse(refusal: string, command: Command['type'], phase: PhaseKind): void {
    const key = `${refusal}:${command}:${phase}`
    const known = this.refused.get(key) ?? { refusal, command, phase, count: 0 }
    this.refused.set(key, { ...known, count: known.count + 1 })
  }
}
