import { setTimeout as wait } from 'node:timers/promises'
import type { Log } from '../../log.ts'
import { codeOf, HeldElsewhere, ProcessTaken } from '../../store/errors.ts'
import type { Journal } from '../../store/journal.ts'
import type { Leases, Process } from '../../store/tables/journal/leases.ts'

/** What tenure needs of the house. */
export type Ground = { leases: Leases; process: Process; log: Log }

/** A lease runs so long after it was renewed, in ms: a dead process's workshops can be had after that. */
export const leaseMs = 3_000
const renewEvery = 1_000
/** So much sooner than the database this process stops trusting a lease: clocks do not run quite alike. */
const margin = 250
/** How often a process that begins looks whether one with its name or address has been missed. */
const lookAgain = 250

/** A database that is away does not hold a goodbye up: the lease then runs out by itself. */
const goodbyeWithin = 1_000
const soon = (asked: Promise<void>): Promise<void> =>
  Promise.race([asked.catch(() => undefined), new Promise<void>(resolve => setTimeout(resolve, goodbyeWithin).unref())])

/** Which workshops this process has the word in, where several share a database. What it writes is guarded by the
 * journal's epoch; here it learns in time that somebody else has taken over, and says nothing meanwhile. */
export class Tenure {
  readonly process: Process
  private readonly leases: Leases
  private readonly log: Log
  /** The epoch in which each was taken. */
  private readonly held = new Map<string, number>()
  /** What is under way about each: one thing after the other, so that no claim outlives its release. */
  private readonly turns = new Map<string, Promise<unknown>>()
  private sureUntil = Number.NEGATIVE_INFINITY
  private renewing: Promise<void> | undefined
  private timer: NodeJS.Timeout | undefined
  private lost: (workshop: string) => void = () => undefined

  constructor({ leases, process, log }: Ground) {
    this.leases = leases
    this.process = process
    this.log = log
  }

  /** Says that this process serves, and goes on saying so; `lost` is told what others have taken over. Throws ProcessTaken
   * when another that lives has the same name or address. */
  async start(lost: (workshop: string) => void): Promise<void> {
    this.lost = lost
    await this.enter()
    const again = () => {
      this.timer = setTimeout(() => {
        this.renew()
          .catch((error: unknown) => this.log.noisy('leaseUnwell', { code: codeOf(error) }, error))
          .finally(() => (this.timer === undefined ? undefined : again()))
      }, renewEvery)
      this.timer.unref()
    }
    again()
  }

  /** Serves no more; what it still has, others may take at once. */
  async stop(): Promise<void> {
    clearTimeout(this.timer)
    this.timer = undefined
    this.held.clear()
    await soon(this.leases.leave(this.process.id))
  }

  /** The journal of a process that shares its store: whoever takes a workshop over takes its lease with the epoch. */
  journalOf(journal: Journal): Journal {
    return { ...journal, claim: (workshop, held) => this.take(workshop, held) }
  }

  /** The epoch in which a workshop was taken. */
  epochOf(workshop: string): number {
    return this.held.get(workshop) ?? 0
  }

  isSure(workshop: string): boolean {
    return this.held.has(workshop) && performance.now() < this.sureUntil
  }

  /** Waits until it is certain that this process has the workshop; throws HeldElsewhere when it has not. */
  async sure(workshop: string): Promise<void> {
    if (this.held.has(workshop) && !this.isSure(workshop)) await this.renew()
    if (!this.held.has(workshop)) throw new HeldElsewhere(workshop)
  }

  /** Lets go of a workshop, so that whoever is asked for it next has it at once. */
  async release(workshop: string): Promise<void> {
    const isHeld = this.held.delete(workshop)
    // One that has been lost is no longer ours to let go of.
    if (!isHeld && !this.turns.has(workshop)) return
    const letGo = async () => {
      const isTaken = this.held.delete(workshop)
      if (isHeld || isTaken) await this.leases.release(workshop, this.process.id)
    }
    await soon(this.inTurn(workshop, letGo))
  }

  /** Somebody has written in a workshop after the epoch in which it was taken here: it is theirs now. */
  lose(workshop: string, epoch: number): void {
    // One that was taken anew meanwhile is ours again, and one that a renewal missed has been told.
    if (this.held.get(workshop) !== epoch) return
    this.held.delete(workshop)
    this.log.warn('leaseLost', { workshop, epoch })
    this.lost(workshop)
  }

  /** Gives a new workshop to the process with the fewest. */
  assign(workshop: string): Promise<void> {
    return this.leases.assign(workshop, leaseMs)
  }

  /** Whether another process has a workshop. */
  async isElsewhere(workshop: string): Promise<boolean> {
    return (await this.addressOf(workshop)) !== this.process.address
  }

  /** Where to ask for a workshop now: at the process that has it, or here, when nobody has. */
  async addressOf(workshop: string): Promise<string> {
    return (await this.leases.addressOf(workshop)) ?? this.process.address
  }

  private take(workshop: string, held?: number): Promise<number> {
    return this.inTurn(workshop, async () => {
      const epoch = await this.leases.take({ workshop, holder: this.process.id, ms: leaseMs, held })
      if (epoch === undefined) throw new HeldElsewhere(workshop)
      this.held.set(workshop, epoch)
      return epoch
    })
  }

  private inTurn<Answer>(workshop: string, ask: () => Promise<Answer>): Promise<Answer> {
    const turn = (this.turns.get(workshop) ?? Promise.resolve()).then(ask, ask)
    const done = () => void (this.turns.get(workshop) === turn && this.turns.delete(workshop))
    this.turns.set(workshop, turn)
    turn.then(done, done)
    return turn
  }

  /** One that died a moment ago is missed when its word has run out; one that lives by then has been set as we are. */
  private async enter(): Promise<void> {
    const until = performance.now() + leaseMs + margin
    for (;;) {
      const asked = performance.now()
      const taken = await this.leases.enter(this.process, leaseMs)
      this.sureUntil = asked + leaseMs - margin
      if (taken === undefined) return
      if (asked > until) throw new ProcessTaken(taken)
      await wait(lookAgain)
    }
  }

  private renew(): Promise<void> {
    this.renewing ??= this.renewOnce().finally(() => {
      this.renewing = undefined
    })
    return this.renewing
  }

  private async renewOnce(): Promise<void> {
    const asked = performance.now()
    const before = [...this.held]
    const kept = new Set(await this.leases.renew(this.process, leaseMs))
    this.sureUntil = asked + leaseMs - margin
    for (const [workshop, epoch] of before) if (!kept.has(workshop)) this.lose(workshop, epoch)
  }
}
