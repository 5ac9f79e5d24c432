import { cast } from '#shared/rehearsal/cast.ts'
import { nextMove, thinkingTime } from '#shared/rehearsal/nextMove.ts'
import type { Persona } from '#shared/rehearsal/sight.ts'
import type { Words } from '#shared/rehearsal/words.ts'
import { own } from '#shared/views/seenBy.ts'
import { newId } from '../../doors/secrets.ts'
import type { Clock } from '../clock.ts'
import type { Opened } from '../sockets/opened.ts'
import { words } from './phrases.ts'

/** How many times faster than people simulated participants think. */
export const speeds = { slow: 1, normal: 4, fast: 20 } as const
export type Speed = keyof typeof speeds

type Guest = {
  me: Persona
  seatId: string
  deviceId: string
  memory: Record<string, number>
  /** The story's length when there was nothing to do. */
  idleAt: number
  callOff: () => void
}

const arrival = 400

/** Simulated participants in one workshop: they send what their seats may send, into the same queue as everybody. */
export class Rehearsal {
  readonly seats: number
  private readonly opened: Opened
  private readonly clock: Clock
  private readonly factor: number
  private readonly isHeld: () => boolean
  private readonly seed: string
  private readonly words: Words
  private readonly guests: Guest[] = []
  private isStopped = false

  constructor(opened: Opened, seats: number, speed: Speed, around: { clock: Clock; isHeld: () => boolean }) {
    this.opened = opened
    this.seats = seats
    this.clock = around.clock
    this.isHeld = around.isHeld
    this.factor = speeds[speed]
    this.seed = opened.live.id
    this.words = words[opened.live.state.shared.language]
  }

  /** Opens the doors of the rehearsal and lets everyone come in, one after the other. */
  async fill(): Promise<void> {
    const { live } = this.opened
    const { clock } = live.state.shared
    if (clock.kind === 'draft')
      await live.submit(newId(), { kind: 'facilitator' }, { type: 'next', from: clock.phaseId })
    cast(this.seats, this.seed, this.words).forEach((me, at) => {
      this.clock.after((at * arrival) / this.factor, () => void this.welcome(me))
    })
  }

  stop(): void {
    this.isStopped = true
    for (const { callOff, deviceId } of this.guests) {
      callOff()
      this.opened.presence.deviceLeft(deviceId)
    }
    this.guests.length = 0
  }

  private async welcome(me: Persona): Promise<void> {
    if (this.isStopped) return
    const { live, presence } = this.opened
    const deviceId = `${this.seed}-d${me.device}`.slice(-40)
    const seatId = newId()
    const reply = await live.submit(seatId, { kind: 'device', deviceId }, { type: 'join', name: me.name })
    if (!reply.ok || this.isStopped) return
    presence.deviceCame(deviceId)
    const guest: Guest = { me, seatId, deviceId, memory: {}, idleAt: -1, callOff: () => undefined }
    this.guests.push(guest)
    this.think(guest)
  }

  private think(guest: Guest): void {
    if (this.isStopped) return
    const pause = thinkingTime(guest.me, Math.random()) / this.factor
    guest.callOff = this.clock.after(pause, () => void this.act(guest))
  }

  private async act(guest: Guest): Promise<void> {
    const { live } = this.opened
    const { state } = live
    const { me, seatId, memory } = guest
    if (this.isStopped || state.shared.clock.kind === 'closed') return this.think(guest)
    if (!this.isHeld() && guest.idleAt !== state.number) {
      const seen = { shared: state.shared, own: own(state, seatId), time: live.time }
      const move = nextMove(seen, { seatId, me, seed: this.seed, words: this.words }, memory)
      if (move) {
        memory[move.about] = (memory[move.about] ?? 0) + 1
        await live.submit(newId(), { kind: 'seat', seatId }, move.command)
      } else guest.idleAt = state.number
    }
    this.think(guest)
  }
}
