import { setTimeout as wait } from 'node:timers/promises'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { now } from '../../../../tools/strain/bots/now.ts'
import { History } from '../../../../tools/strain/history/History.ts'
import { given, isOpen, until, workshop } from '../../../support/devices.ts'

/** How people behave: how many they are, and how long each waits between two commands, in ms. */
export type Manner = { people?: number; pace?: number }

/** People in a workshop who raise and lower their hands without end, and remember every answer. */
export class Crowd {
  readonly planned: Planned
  readonly history = new History()
  /** The desk first, then everyone with a seat. */
  readonly everyone: readonly Live[]
  private readonly url: string
  private readonly late: Live[] = []
  private isOver = false
  /** When each asked for what was saved, and when they were told so; by the machine's clock. */
  private readonly saved: { askedAt: number; toldAt: number }[][]
  private readonly busy: Promise<void>[]

  private constructor(url: string, planned: Planned, desk: Live, people: readonly Live[], pace: number) {
    this.url = url
    this.planned = planned
    this.everyone = [desk, ...people]
    this.saved = people.map(() => [])
    this.busy = people.map((live, number) => this.raiseHands(live, number, pace, (number / people.length) * pace))
  }

  /** A new workshop with open doors, and everyone in it. */
  static async gather(url: string, key: string, { people = 3, pace = 60 }: Manner = {}): Promise<Crowd> {
    const carrier = programCarrier(url)
    given(await openHouse(carrier, key))
    const planned = given(await planWorkshop(carrier, workshop))
    const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
    const { shared } = await until(desk, isOpen)
    const reply = await desk.send({ type: 'next', from: shared!.clock.phaseId })
    if (!reply.ok) throw new Error(reply.refusal)
    const seated: Live[] = []
    for (let number = 1; number <= people; number += 1)
      seated.push(await Crowd.enter(url, planned.code, `Deltagare ${number}`))
    return new Crowd(url, planned, desk, seated, pace)
  }

  private static async enter(url: string, code: string, name: string): Promise<Live> {
    const own = programCarrier(url)
    const live = enterSeat(given(await join(own, code, name)), { carrier: own })
    await until(live, isOpen)
    return live
  }

  /** Somebody else comes in, and is there. */
  async comeIn(name: string): Promise<void> {
    this.late.push(await Crowd.enter(this.url, this.planned.code, name))
  }

  /** Everybody goes home, in the middle of whatever they do. */
  async close(): Promise<void> {
    this.isOver = true
    await Promise.all([...this.everyone, ...this.late].map(live => live.close()))
  }

  /** Waits until so many more have been told that what they did is saved; how long that took, in ms. */
  async goesOn(more = 10, within = 15_000): Promise<number> {
    const [before, since] = [this.history.saved, performance.now()]
    while (this.history.saved < before + more) {
      const { saved } = this.history
      if (performance.now() - since > within) throw new Error(`only ${saved - before} of ${more} were saved in time`)
      await wait(20)
    }
    return Math.round(performance.now() - since)
  }

  /** Waits until each has been told that something is saved which they asked for after this moment; when they were. */
  async savedAgain(since: number, within = 30_000): Promise<number[]> {
    for (;;) {
      const told = this.saved.map(own => own.find(({ askedAt }) => askedAt >= since)?.toldAt)
      if (told.every(at => at !== undefined)) return told
      if (now() - since > within) throw new Error(`to ${told.filter(at => at === undefined).length} nothing is saved`)
      await wait(20)
    }
  }

  /** Everybody stops, when they have had their answers. */
  async stop(): Promise<void> {
    this.isOver = true
    await Promise.all(this.busy)
  }

  private async raiseHands(live: Live, number: number, pace: number, first: number): Promise<void> {
    await wait(first)
    for (let turn = 0; !this.isOver; turn += 1) {
      const id = newId()
      const command = turn % 2 === 0 ? ({ type: 'askHelp', kind: 'hand' } as const) : ({ type: 'cancelHelp' } as const)
      const askedAt = now()
      const { ok } = await this.history.watch(id, () => live.send(command, undefined, id))
      if (ok) this.saved[number]?.push({ askedAt, toldAt: now() })
      await wait(pace)
    }
  }
}
