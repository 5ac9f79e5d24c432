import type { Live } from '#game/net/connect.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { nextMove, thinkingTime } from '#shared/rehearsal/nextMove.ts'
import type { Move, Persona } from '#shared/rehearsal/sight.ts'
import { Acting } from './Acting.ts'
import type { Company } from './company.ts'

/** One simulated participant over a real connection. */
export class Performer extends Acting {
  readonly me: Persona
  protected readonly seatId: string

  constructor(live: Live, seatId: string, me: Persona, company: Company) {
    super(live, company)
    this.seatId = seatId
    this.me = me
  }

  get seat(): string {
    return this.seatId
  }

  /** True while the server says that this device holds the seat. */
  get holdsSeat(): boolean {
    return this.live.store.getSnapshot().hello?.seats.some(({ id }) => id === this.seatId) ?? false
  }

  /** Waits until the own seat is seen. */
  isIn(): Promise<void> {
    return this.until(() => this.live.store.getSnapshot().shared?.seats[this.seatId] !== undefined)
  }

  protected decide(shared: Shared): Move | undefined {
    const { house, seed, words } = this.company
    const own = this.live.store.getSnapshot().own[this.seatId]
    const played = { seatId: this.seatId, me: this.me, seed, words }
    return nextMove({ shared, own, time: house.now() }, played, this.memory)
  }

  protected pause(): number {
    return thinkingTime(this.me, Math.random())
  }
}
