import { setTimeout as wait } from 'node:timers/promises'
import { programCarrier } from '#game/net/carrier.ts'
import type { Live } from '#game/net/connect.ts'
import { join } from '#game/net/doors.ts'
import { enterSeat } from '#game/net/enter.ts'
import type { Shared } from '#shared/model/workshop.ts'

const pace = 200

/** Somebody in the workshop who does as they should, all the while, with the program that everyone has. */
export class Steady {
  /** How long each answer took, in ms, and what was not answered with a yes. */
  readonly acks: number[] = []
  readonly refusals: string[] = []
  /** The names of all that they have done. */
  readonly commands = new Set<string>()
  private readonly live: Live
  private isOver = false
  private readonly busy: Promise<void>

  private constructor(live: Live, seatId: string) {
    this.live = live
    this.commands.add(seatId)
    this.busy = this.go()
  }

  static async enter(url: string, code: string): Promise<Steady> {
    const carrier = programCarrier(url)
    const admission = await join(carrier, code, 'Amira')
    if ('refusal' in admission || admission.seatId === undefined) throw new Error(`nobody is let in at ${code}`)
    return new Steady(enterSeat(admission, { carrier }), admission.seatId)
  }

  /** What everyone sees now. */
  get shared(): Shared | undefined {
    return this.live.store.getSnapshot().shared
  }

  /** Stops, and leaves. */
  async stop(): Promise<void> {
    this.isOver = true
    await this.busy
    await this.live.close()
  }

  /** Stops doing anything, and goes on looking. */
  async rest(): Promise<void> {
    this.isOver = true
    await this.busy
  }

  private async go(): Promise<void> {
    for (let turn = 0; !this.isOver; turn += 1) {
      const id = `steady-${String(turn).padStart(6, '0')}`
      this.commands.add(id)
      const began = performance.now()
      const command = turn % 2 === 0 ? ({ type: 'askHelp', kind: 'hand' } as const) : ({ type: 'cancelHelp' } as const)
      const reply = await this.live.send(command, undefined, id)
      this.acks.push(performance.now() - began)
      if (!reply.ok) this.refusals.push(reply.refusal)
      await wait(pace)
    }
  }
}
