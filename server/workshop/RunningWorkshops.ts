import type { CreateWorkshop } from '#shared/messages/phases.ts'
import type { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { create } from '#shared/rules/story.ts'
import type { OpenDoor } from '#shared/views/live/state.ts'
import { newCode, newId, type Secrets } from '../doors/secrets.ts'
import { codeOf, WriteRefused } from '../store/errors.ts'
import type { Store } from '../store/open.ts'
import type { WorkshopRow } from '../store/tables/workshops.ts'
import { LiveWorkshop, type Surroundings } from './LiveWorkshop.ts'
import { Presence } from './Presence.ts'
import type { Opened } from './WorkshopRoom.ts'

/** What the workshops need beside the store: secrets that can be said again, and the addresses to show. */
export type House = Surroundings & { store: Store; secrets: Secrets; addresses(): string[] }

const triesForCode = 8

/** Every workshop that somebody has asked for since the start; each is read from its journal once. */
export class RunningWorkshops {
  private readonly house: House
  private readonly opened = new Map<string, Promise<Opened | undefined>>()
  private isStopped = false

  constructor(house: House) {
    this.house = house
  }

  /** The workshop, read from its journal if need be; nothing when there is no such story. */
  open(row: WorkshopRow): Promise<Opened | undefined> {
    if (this.isStopped) return Promise.resolve(undefined)
    const known = this.opened.get(row.id)
    if (known) return known
    const opening = this.read(row)
    this.opened.set(row.id, opening)
    opening.then(
      found => found ?? this.opened.delete(row.id),
      () => this.opened.delete(row.id),
    )
    return opening
  }

  /** A new workshop with a code of its own; its facts are on disk before anybody hears of it. */
  async create(order: CreateWorkshop, id: string = newId()): Promise<WorkshopRow> {
    const { store, clock, secrets } = this.house
    const known = await store.workshops.find(id)
    if (known) return known
    const time = clock.now()
    const { events = [] } = create(order, { id, time, by: { kind: 'shell' } })
    const facts = events.map((event, at): Recorded => ({ number: at + 1, time, event }))
    const epoch = await store.journal.claim(id)
    await store.journal.append(id, { command: id, epoch, events: facts })
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

  /** Writes what waits in every workshop, and opens no more. */
  async stop(): Promise<void> {
    this.isStopped = true
    const all = await Promise.allSettled(this.opened.values())
    await Promise.allSettled(
      all.map(async one => {
        if (one.status !== 'fulfilled' || !one.value) return
        one.value.presence.stop()
        await one.value.live.stop()
      }),
    )
  }

  private async read(row: WorkshopRow): Promise<Opened | undefined> {
    const { secrets, clock, log, addresses } = this.house
    const live = await LiveWorkshop.open(row.id, this.house)
    if (!live) return undefined
    const token = secrets.link('token', row.id)
    live.listen((state, facts) => this.noteDoors(state, facts))
    return {
      live,
      log,
      presence: new Presence(live, clock),
      resumeCode: (seatId, deviceId) => secrets.resumeCode(row.id, seatId, deviceId),
      door: (): OpenDoor => ({ code: row.code, addresses: addresses().map(address => `${address}/k/${token}`) }),
    }
  }

  /** The list of workshops follows the story: a code leads in from open until closed. */
  private noteDoors({ shared }: Workshop, facts: readonly Recorded[]): void {
    const { workshops } = this.house.store
    for (const { event, time } of facts) {
      if (event.type !== 'phaseEntered') continue
      const write =
        event.kind === 'closed'
          ? workshops.markClosed(shared.id, time)
          : workshops.markReopened(shared.id).then(() => workshops.markOpened(shared.id, time))
      write.catch((error: unknown) => this.house.log.warn('doorNotNoted', { workshop: shared.id, code: codeOf(error) }))
    }
  }
}
