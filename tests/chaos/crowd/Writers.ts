import { setTimeout as wait } from 'node:timers/promises'
import { expect } from 'vitest'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join, openDesk, openHouse, type Planned, planWorkshop } from '#game/net/doors.ts'
import { enterDesk, enterSeat } from '#game/net/enter.ts'
import { newId } from '#game/net/ids.ts'
import { History } from '../../../tools/strain/history/History.ts'
import { byTier } from '../../../tools/strain/tier.ts'
import { given, isOpen, until, workshop } from '../../support/devices.ts'

/** Faster than anybody writes, and not faster than a slow network lets one line after the other be answered. */
const pace = byTier(400, 1_000)

/** When somebody wrote something, and when they were told that it is saved. */
type Written = { at: number; savedAt?: number }

type Writer = { live: Live; seatId: string; written: Written[]; away: number; busy: Promise<void> }

/** People in a workshop who write line after line, whether their network is there or not, and remember every answer. */
export class Writers {
  readonly history = new History()
  readonly planned: Planned
  private readonly desk: Live
  private readonly everyone: Writer[] = []
  private isOver = false

  private constructor(planned: Planned, desk: Live) {
    this.planned = planned
    this.desk = desk
  }

  /** A new workshop with open doors, which nobody has come to yet. */
  static async invite(url: string, key: string): Promise<Writers> {
    const carrier = programCarrier(url)
    given(await openHouse(carrier, key))
    const planned = given(await planWorkshop(carrier, workshop))
    const desk = enterDesk(given(await openDesk(carrier, planned.workshopId)), { carrier })
    const { shared } = await until(desk, isOpen)
    expect(await desk.send({ type: 'next', from: shared!.clock.phaseId })).toMatchObject({ ok: true })
    return new Writers(planned, desk)
  }

  /** So many come in by this address, and begin to write. */
  async comeIn(url: string, count: number): Promise<void> {
    const first = this.everyone.length
    const people = Array.from({ length: count }, async (_, number) => {
      const carrier = programCarrier(url)
      const admission = given(await join(carrier, this.planned.code, `Deltagare ${first + number}`))
      const live = enterSeat(admission, { carrier })
      await until(live, isOpen)
      const writer: Writer = { live, seatId: admission.seatId!, written: [], away: 0, busy: Promise.resolve() }
      let last = 'open'
      live.store.subscribe(() => {
        const { state } = live.store.getSnapshot().connection
        if (state !== last && state === 'reconnecting') writer.away += 1
        last = state
      })
      this.everyone.push(writer)
      writer.busy = this.write(writer, first + number)
    })
    await Promise.all(people)
  }

  /** How many times each has lost the connection. */
  get away(): number[] {
    return this.everyone.map(({ away }) => away)
  }

  /** Waits until everyone has written a line after this moment and been told that it is saved; how long each took. */
  async areAllSaved(since: number, within = 30_000): Promise<number[]> {
    const saved = ({ written }: Writer) =>
      written.find(({ at, savedAt }) => at > since && savedAt !== undefined)?.savedAt ?? Number.POSITIVE_INFINITY
    const took = () => this.everyone.map(writer => Math.round(saved(writer) - since))
    while (!took().every(Number.isFinite)) {
      if (performance.now() > since + within) throw new Error(`not back in ${within} ms: ${took().join(', ')}`)
      await wait(20)
    }
    return took()
  }

  /** How long each line took that was written after this moment, by those who came first, so many as told. */
  waits(since: number, count: number): number[] {
    return this.everyone
      .slice(0, count)
      .flatMap(({ written }) => written)
      .flatMap(({ at, savedAt }) => (at > since && savedAt !== undefined ? [Math.round(savedAt - at)] : []))
  }

  /** Everybody stops when all they have written has been answered and stands before them, and leaves. */
  async stop(): Promise<void> {
    this.isOver = true
    await Promise.all(this.everyone.map(({ busy }) => busy))
    for (const { live, seatId, written } of this.everyone) {
      await until(live, ({ own }) => Object.keys(own[seatId]?.notes ?? {}).length === written.length)
    }
    await Promise.all([...this.everyone, this].map(one => ('live' in one ? one.live : one.desk).close()))
  }

  private async write({ live, seatId, written }: Writer, number: number): Promise<void> {
    const answers: Promise<unknown>[] = []
    for (let turn = 0; !this.isOver; turn += 1) {
      const [id, text] = [newId(), `${number}: rad ${turn}`]
      const line: Written = { at: performance.now() }
      written.push(line)
      const sending = () => live.send({ type: 'note', scope: 'own', text, isExported: false }, seatId, id)
      const answer = this.history.watch(id, sending, text).then(({ ok }) => {
        if (ok) line.savedAt = performance.now()
      })
      answers.push(answer)
      await wait(pace)
    }
    await Promise.all(answers)
  }
}
