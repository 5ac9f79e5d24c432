import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Recorded } from '#shared/messages/story.ts'
import { create } from '#shared/rules/story.ts'
import type { OpenDoor } from '#shared/views/live/state.ts'
import { newCode, newId, type Secrets } from '../doors/secrets.ts'
import { mendAgain, mendDoors, noteDoors } from '../doors/signs.ts'
import type { Metrics } from '../start/metrics/metrics.ts'
import { StoreFailed, WriteRefused } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { WorkshopRow } from '../store/tables/workshops.ts'
import { type Glance, Glances, glanceOf } from './Glances.ts'
import { LiveWorkshop } from './LiveWorkshop.ts'
import type { Tenure } from './lease/Tenure.ts'
import type { Surroundings } from './queue/surroundings.ts'
import { Presence } from './roomState/Presence.ts'
import type { Opened } from './sockets/opened.ts'

/** What the workshops need beside the store: secrets that can be said again, and the addresses to show. */
export type House = Surroundings & {
  store: Store
  secrets: Secrets
  metrics: Metrics
  addresses(): string[]
  /** What this process has of all workshops, where several share a store; without it, it has them all. */
  tenure?: Tenure
  /** The sockets of a workshop, whatever carries them. */
  room: { isEmpty(workshopId: string): boolean; close(workshopId: string): Promise<void> }
  /** Told when a workshop has left the memory: what else is kept of it there goes too. */
  left?(workshopId: string): void
}

const triesForCode = 8
/** A workshop where nobody is and nothing happens leaves the memory; its journal has it. */
const restAfter = 30 * 60_000
const lookEvery = 5 * 60_000

/** Every workshop that somebody has asked for since the start; each is read from its journal once. */
export class RunningWorkshops {
  private readonly house: House
  private readonly glances: Glances
  private readonly opened = new Map<string, Promise<Opened | undefined>>()
  /** Those that have been read. */
  private readonly here = new Map<string, Opened>()
  private readonly leaving = new Map<string, Promise<void>>()
  private readonly creating = new Map<string, Promise<WorkshopRow>>()
  private readonly lastUsed = new Map<string, number>()
  private readonly rest: NodeJS.Timeout
  private isStopped = false

  constructor(house: House) {
    this.house = house
    this.glances = new Glances(house.store.journal)
    this.rest = setInterval(() => void this.letRest(performance.now()), lookEvery)
    this.rest.unref()
  }

  /** The workshop, read from its journal if need be; nothing when there is no such story. Throws HeldElsewhere when
   * another process has it. */
  async open(row: WorkshopRow): Promise<Opened | undefined> {
    const opened = await this.openHere(row)
    if (opened) await this.house.tenure?.sure(row.id)
    return opened
  }

  /** What a workshop is like now, whoever has it: to be told, and not to decide by. It is not opened for that. */
  async look({ id }: WorkshopRow): Promise<Glance | undefined> {
    if (this.isStopped) throw new StoreFailed('closed')
    const here = this.here.get(id)
    return here ? glanceOf(here.live.state) : this.glances.at(id)
  }

  /** The way in to a new workshop, which goes to the process with the fewest. */
  async welcome(row: WorkshopRow): Promise<OpenDoor | undefined> {
    const { tenure } = this.house
    if (!tenure) return (await this.open(row))?.door()
    await tenure.assign(row.id)
    return this.doorOf(row)
  }

  /** Where the process is that has a workshop; nothing when there is only one. */
  addressOf(id: string): Promise<string> | undefined {
    return this.house.tenure?.addressOf(id)
  }

  /** Whether another process has a workshop. */
  async isElsewhere(id: string): Promise<boolean> {
    return (await this.house.tenure?.isElsewhere(id)) ?? false
  }

  private openHere(row: WorkshopRow): Promise<Opened | undefined> {
    // Whoever asks while the server stops is told to come back, not that there is no such workshop.
    if (this.isStopped) return Promise.reject(new StoreFailed('closed'))
    const leaving = this.leaving.get(row.id)
    if (leaving !== undefined) return leaving.then(() => this.openHere(row))
    this.lastUsed.set(row.id, performance.now())
    const known = this.opened.get(row.id)
    if (known) return known
    const opening = this.readOrRelease(row)
    this.opened.set(row.id, opening)
    opening.then(
      found => (found ? void this.here.set(row.id, found) : this.drop(row.id)),
      () => this.drop(row.id),
    )
    return opening
  }

  /** A new workshop with a code of its own; its facts are on disk before anybody hears of it. */
  create(order: CreateWorkshop, id: string = newId()): Promise<WorkshopRow> {
    const creating = this.creating.get(id) ?? this.make(order, id).finally(() => this.creating.delete(id))
    this.creating.set(id, creating)
    return creating
  }

  private async make(order: CreateWorkshop, id: string): Promise<WorkshopRow> {
    const { store, clock, secrets } = this.house
    const known = await store.workshops.find(id)
    if (known) return known
    const time = clock.now()
    await this.begin(order, id, time)
    const row = { id, code: newCode(), createdAt: time, rehearsalOf: order.rehearsalOf }
    for (let tries = 1; ; tries++) {
      try {
        await store.workshops.add({ ...row, token: secrets.link('token', id) })
        return row
      } catch (error) {
        const isTaken = error instanceof WriteRefused && error.reason === 'codeTaken'
        if (!isTaken || tries >= triesForCode) throw error
        row.code = newCode()
      }
    }
  }

  /** The first facts of a story, unless they were written before the server ended half-way. */
  private async begin(order: CreateWorkshop, id: string, time: number): Promise<void> {
    const { journal } = this.house.store
    if ((await journal.knownReply(id, id)) !== undefined) return
    const { events = [] } = create(order, { id, time, by: { kind: 'shell' } })
    const facts = events.map((event, at): Recorded => ({ number: at + 1, time, event }))
    await journal.append(id, { command: id, epoch: await journal.claim(id), events: facts })
  }

  /** Closes a workshop and lets go of it; whoever asks for it next has it read again. */
  forget(id: string): Promise<void> {
    const leaving = this.leaving.get(id) ?? this.leave(id).finally(() => this.leaving.delete(id))
    this.leaving.set(id, leaving)
    return leaving
  }

  /** Lets go of every workshop where nobody has been for half an hour. */
  async letRest(now: number): Promise<void> {
    const idle = [...this.opened.keys()].filter(
      id => this.house.room.isEmpty(id) && now - (this.lastUsed.get(id) ?? 0) > restAfter,
    )
    await Promise.allSettled(idle.map(id => this.forget(id)))
  }

  /** How many workshops are in memory, how many of them take nothing now, and how many seats are connected. */
  standing(): { open: number; readOnly: number; connected: number } {
    const here = [...this.here.values()]
    const connected = here.map(
      ({ presence }) => Object.values(presence.view.seats).filter(({ isConnected }) => isConnected).length,
    )
    return {
      open: here.length,
      readOnly: here.filter(({ live }) => live.isReadOnly).length,
      connected: connected.reduce((sum, count) => sum + count, 0),
    }
  }

  /** Writes what waits in every workshop, and opens no more. */
  async stop(): Promise<void> {
    this.isStopped = true
    clearInterval(this.rest)
    await Promise.allSettled([...this.opened.keys()].map(id => this.forget(id)))
  }

  private async leave(id: string): Promise<void> {
    const opened = await this.opened.get(id)
    try {
      opened?.presence.stop()
      await opened?.live.stop()
      await this.house.room.close(id)
    } finally {
      await this.house.tenure?.release(id)
      this.drop(id)
    }
  }

  private drop(id: string): void {
    for (const known of [this.opened, this.here, this.lastUsed]) known.delete(id)
    this.house.left?.(id)
  }

  /** What cannot be read here is let go of: another process may be able to. */
  private async readOrRelease(row: WorkshopRow): Promise<Opened | undefined> {
    let opened: Opened | undefined
    try {
      opened = await this.read(row)
      return opened
    } finally {
      if (!opened) await this.house.tenure?.release(row.id)
    }
  }

  private async read(row: WorkshopRow): Promise<Opened | undefined> {
    const { secrets, clock, log, metrics, tenure, store } = this.house
    const journal = tenure?.journalOf(store.journal) ?? store.journal
    const lost = (id: string, epoch: number) => (tenure ? tenure.lose(id, epoch) : void this.forget(id))
    const live = await LiveWorkshop.open(row.id, {
      ...this.house,
      ...{ store: { ...store, journal }, code: row.code, lost },
    })
    if (!live) return undefined
    live.listen((state, facts) => {
      this.lastUsed.set(row.id, performance.now())
      if (facts.length > 0) noteDoors(this.house, state, facts)
      else mendAgain(this.house, live)
    })
    mendDoors(this.house, row, live.state)
    return {
      live,
      log,
      metrics,
      presence: new Presence(live, clock),
      tenure,
      resumeCode: (seatId, deviceId) => secrets.resumeCode(row.id, seatId, deviceId),
      door: () => this.doorOf(row),
    }
  }

  private doorOf({ id, code }: WorkshopRow): OpenDoor {
    const token = this.house.secrets.link('token', id)
    return { code, addresses: this.house.addresses().map(address => `${address}/k/${token}`) }
  }
}
