import { setTimeout as wait } from 'node:timers/promises'
import { expect, onTestFinished } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { openDatabase } from '#server/store/open.ts'
import type { Reply } from '#shared/messages/reply.ts'
import { tempFolder } from '../journal/tempFolder.ts'
import { given, isOpen, until, workshop } from '../server/house.ts'

const names = ['Amira', 'Bo', 'Cecilia']
const pace = 60

/** People in a workshop who raise and lower their hands without end, and remember every answer. */
export class Crowd {
  readonly planned: Planned
  readonly heard = new Map<string, Reply>()
  /** When each answer came. */
  readonly heardAt: number[] = []
  private readonly url: string
  private isOver = false
  private readonly busy: Promise<void>[]

  private constructor(url: string, planned: Planned, people: Live[]) {
    this.url = url
    this.planned = planned
    this.busy = people.map(live => this.raiseHands(live))
  }

  /** A new workshop with open doors, and everyone in it. */
  static async gather(url: string, key: string): Promise<Crowd> {
    const carrier = programCarrier(url)
    given(await openHouse(carrier, key))
    const planned = given(await planWorkshop(carrier, workshop))
    const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
    onTestFinished(desk.close)
    const { shared } = await until(desk, isOpen)
    expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
    const people: Live[] = []
    for (const name of names) people.push(await Crowd.enter(url, planned.code, name))
    return new Crowd(url, planned, people)
  }

  private static async enter(url: string, code: string, name: string): Promise<Live> {
    const own = programCarrier(url)
    const live = enterSeat(given(await join(own, code, name)), { carrier: own })
    onTestFinished(live.close)
    await until(live, isOpen)
    return live
  }

  /** Somebody else comes in, and is there. */
  async comeIn(name: string): Promise<void> {
    await Crowd.enter(this.url, this.planned.code, name)
  }

  get saved(): number {
    return [...this.heard.values()].filter(({ ok }) => ok).length
  }

  /** Waits until so many more have been told that what they did is saved; how long that took, in ms. */
  async goesOn(more = 10, within = 15_000): Promise<number> {
    const [before, since] = [this.saved, performance.now()]
    await expect.poll(() => this.saved, { timeout: within, interval: 20 }).toBeGreaterThanOrEqual(before + more)
    return Math.round(performance.now() - since)
  }

  /** Everybody stops; then the story in the store must be what they have heard, each thing once. */
  async compare(databaseUrl: string): Promise<{ saved: number; epochs: number }> {
    this.isOver = true
    await Promise.all(this.busy)
    const store = await openDatabase(databaseUrl, tempFolder(), 'together')
    onTestFinished(() => store.close())
    const story = await store.journal.read(this.planned.workshopId)
    const replies = await store.journal.knownReplies(this.planned.workshopId)
    const entries = [...this.heard]
    expect(story.map(({ number }) => number)).toEqual(story.map((_, at) => at + 1))
    expect(entries.filter(([id, { ok, number }]) => ok && replies.get(id)?.number !== number)).toEqual([])
    expect(entries.filter(([id, reply]) => !reply.ok && replies.has(id))).toEqual([])
    const inOrder = story.map(({ epoch }) => epoch)
    expect(inOrder, 'nobody writes after a successor').toEqual([...inOrder].sort((one, other) => one - other))
    return { saved: this.saved, epochs: new Set(inOrder).size }
  }

  private async raiseHands(live: Live): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const id = newId()
      const command = turn % 2 === 0 ? ({ type: 'askHelp', kind: 'hand' } as const) : ({ type: 'cancelHelp' } as const)
      this.heard.set(id, await live.send(command, undefined, id))
      this.heardAt.push(performance.now())
      await wait(pace)
    }
  }
}
