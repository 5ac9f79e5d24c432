import { codeOf, StoreFailed } from '../errors.ts'
import type { Outcome, Write } from '../tables/journal/together.ts'

type Waiting = { write: Write; fail(error: Error): void }

/** Lanes that each write one group at a time: what is asked while a group is being written forms the next one. */
export class Lanes {
  private readonly commit: (group: readonly Write[]) => Promise<Outcome[]>
  private readonly waiting = new Map<string, Waiting[]>()
  private readonly driving = new Set<Promise<void>>()

  constructor(commit: (group: readonly Write[]) => Promise<Outcome[]>) {
    this.commit = commit
  }

  add(lane: string, write: Write, fail: (error: Error) => void): void {
    const waiting = this.waiting.get(lane)
    if (waiting) return void waiting.push({ write, fail })
    this.waiting.set(lane, [{ write, fail }])
    const drive = this.drive(lane).finally(() => this.driving.delete(drive))
    this.driving.add(drive)
  }

  /** Told when nothing waits any more. */
  async empty(): Promise<void> {
    while (this.driving.size > 0) await Promise.all(this.driving)
  }

  private async drive(lane: string): Promise<void> {
    // One breath, so that what is asked together is written together.
    await new Promise(resolve => setImmediate(resolve))
    for (let group = this.take(lane); group.length > 0; group = this.take(lane)) {
      await this.write(group)
    }
  }

  private async write(group: Waiting[]): Promise<void> {
    try {
      const outcomes = await this.commit(group.map(({ write }) => write))
      for (const [at, outcome] of outcomes.entries()) {
        if (outcome.ok) outcome.tell()
        else group[at]?.fail(outcome.error)
      }
    } catch (error) {
      for (const { fail } of group) fail(new StoreFailed(codeOf(error), error, true))
    }
  }

  private take(lane: string): Waiting[] {
    const group = this.waiting.get(lane) ?? []
    if (group.length > 0) this.waiting.set(lane, [])
    else this.waiting.delete(lane)
    return group
  }
}
