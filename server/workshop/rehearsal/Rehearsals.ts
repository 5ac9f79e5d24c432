import type { Log } from '../../log.ts'
import { codeOf, HeldElsewhere } from '../../store/errors.ts'
import type { Store } from '../../store/open.ts'
import type { WorkshopRow } from '../../store/tables/workshops.ts'
import type { Clock } from '../clock.ts'
import type { RunningWorkshops } from '../RunningWorkshops.ts'
import type { Opened } from '../sockets/opened.ts'
import { type Lateness, watchLateness } from './lateness.ts'
import { planFrom } from './phrases.ts'
import { Rehearsal, type Speed } from './Rehearsal.ts'

/** What rehearsals need of the house; tests give their own measure of how late the process is. */
export type Stage = {
  store: Store
  running: RunningWorkshops
  clock: Clock
  log: Log
  /** Ends a workshop that is about to be removed: its room, and what is in memory. */
  forget(workshopId: string): Promise<void>
  lateness?: Lateness
}

/** No more simulated seats than this in one process. */
export const mostSimulated = 250
/** A rehearsal is gone so long after it was made. */
export const rehearsalMs = 24 * 60 * 60_000
const latest = 20
const hour = 60 * 60_000
const lookEvery = 5_000

/** All rehearsals of this process: they yield to real workshops, and are gone after a day. */
export class Rehearsals {
  private readonly stage: Stage
  private readonly lateness: Lateness
  private readonly playing = new Map<string, { rehearsal: Rehearsal; row: WorkshopRow; opened: Opened }>()
  private seatsOnTheirWay = 0
  private isRealRunning = false
  private callOffs: (() => void)[] = []

  constructor(stage: Stage) {
    this.stage = stage
    this.lateness = stage.lateness ?? watchLateness()
    this.every(hour, () => this.removeOld())
    this.every(lookEvery, () => this.look())
  }

  /** A rehearsal of a workshop with so many simulated participants; a no when the process has enough of them. */
  async start(
    opened: Opened,
    seats: number,
    speed: Speed,
  ): Promise<{ row: WorkshopRow } | { refusal: 'full' | 'notSaved' }> {
    const simulated = [...this.playing.values()].reduce((sum, { rehearsal }) => sum + rehearsal.seats, 0)
    if (simulated + this.seatsOnTheirWay + seats > mostSimulated) return { refusal: 'full' }
    this.seatsOnTheirWay += seats
    try {
      return await this.make(opened, seats, speed)
    } finally {
      this.seatsOnTheirWay -= seats
    }
  }

  private async make(
    opened: Opened,
    seats: number,
    speed: Speed,
  ): Promise<{ row: WorkshopRow } | { refusal: 'notSaved' }> {
    const { running, clock } = this.stage
    const row = await running.create(planFrom(opened.live.state))
    const made = await running.open(row)
    if (!made) return { refusal: 'notSaved' }
    const rehearsal = new Rehearsal(made, seats, speed, { clock, isHeld: () => this.isHeld() })
    this.playing.set(row.id, { rehearsal, row, opened: made })
    await this.look()
    made.live.listen(({ shared }) => {
      if (shared.clock.kind === 'closed') this.end(row.id)
    })
    await rehearsal.fill()
    return { row }
  }

  /** True while simulated people must wait: the process is late, and somebody's real workshop is running. */
  isHeld(): boolean {
    return this.isRealRunning && this.lateness.worst() > latest
  }

  stop(): void {
    for (const callOff of this.callOffs) callOff()
    this.lateness.stop()
    for (const id of [...this.playing.keys()]) this.end(id)
  }

  private end(workshopId: string): void {
    this.playing.get(workshopId)?.rehearsal.stop()
    this.playing.delete(workshopId)
  }

  private every(ms: number, run: () => Promise<void>): void {
    const at = this.callOffs.length
    const again = () => {
      this.callOffs[at] = this.stage.clock.after(ms, again)
      run().catch((error: unknown) => this.stage.log.warn('rehearsalUnwell', { code: codeOf(error) }))
    }
    this.callOffs.push(() => undefined)
    again()
  }

  /** Keeps the rehearsals in memory, and sees whether a workshop that is none has its doors open. */
  private async look(): Promise<void> {
    if (this.playing.size === 0) return
    for (const [id, { row, opened }] of [...this.playing]) {
      const isHere = await this.stage.running.open(row).then(now => now === opened, isStillOurs)
      if (!isHere) this.end(id)
    }
    const rows = await this.stage.store.workshops.all()
    this.isRealRunning = rows.some(({ rehearsalOf, openedAt, closedAt }) => !rehearsalOf && openedAt && !closedAt)
  }

  /** Removes every rehearsal that has had its day. */
  async removeOld(): Promise<void> {
    const { store, running, clock, forget } = this.stage
    for (const { id, rehearsalOf, createdAt } of await store.workshops.all()) {
      if (!rehearsalOf || clock.now() - createdAt < rehearsalMs) continue
      // Whoever has it removes it.
      if (await running.isElsewhere(id)) continue
      this.end(id)
      await forget(id)
      await store.workshops.remove(id)
      // Somebody may have opened it again in between.
      await forget(id)
    }
  }
}

/** A store that does not answer says nothing about whose a workshop is. */
function isStillOurs(error: unknown): boolean {
  if (error instanceof HeldElsewhere) return false
  throw error
}
