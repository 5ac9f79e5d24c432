import { setTimeout as wait } from 'node:timers/promises'
import { unpacked } from '../make/msgpack.ts'
import { opcodes, wireFrame } from '../make/sockets.ts'
import { RawSocket } from '../wire/RawSocket.ts'
import { type Assault, firstValid } from './cases.ts'
import type { Queue, Waiting } from './Queue.ts'
import type { Tally } from './Tally.ts'
import { socketAddress } from './tickets.ts'

const kinds = { join: 10, ping: 18, response: 22 } as const
const batch = 10
const mostOpen = 40
const answerWithin = 30_000
const endsWithin = 300
const mostTries = 12

/** One connection of a workshop over which a bearer says what it should not, and comes back when it is thrown out. */
export class Attacker {
  private readonly assault: Assault
  private readonly bearer: string
  private readonly queue: Queue
  private readonly tally: Tally
  private readonly own = new Map<number, Waiting>()
  private socket: RawSocket | undefined
  /** The socket over which the server has said that we are in, and heard that we are there. */
  private greeted: RawSocket | undefined
  private woken: () => void = () => undefined
  private pings = 0
  private isOut = false

  constructor(assault: Assault, bearer: string, queue: Queue, tally: Tally) {
    this.assault = assault
    this.bearer = bearer
    this.queue = queue
    this.tally = tally
  }

  /** Goes on until there is nothing more to say. */
  async run(): Promise<void> {
    for (let taken = this.queue.take(this.bearer, batch); taken; taken = this.queue.take(this.bearer, batch)) {
      if (taken.length === 0) await wait(5)
      for (let rest = taken; rest.length > 0; ) rest = await this.say(rest)
    }
    await this.until(() => this.own.size === 0, answerWithin)
    this.forget('unanswered')
    this.socket?.end()
  }

  /** Says these, up to the first that ends the connection; what is left. */
  private async say(all: readonly Waiting[]): Promise<Waiting[]> {
    const socket = this.isOut ? undefined : await this.here()
    if (!socket) {
      // Who has been removed from a workshop is never let in again.
      this.isOut = true
      this.tally.count('notIn', all.length)
      return []
    }
    const isEnd = all[0]?.frame.isEnd
    const end = all.findIndex(({ frame }) => frame.isEnd)
    const said = isEnd ? all.slice(0, 1) : all.slice(0, end < 0 ? all.length : end)
    for (const one of said) {
      this.tally.count(`frame ${one.frame.family}`)
      this.tally.begins(one.index)
      if (one.frame.family !== 'unheard' && !one.frame.isEnd) this.own.set(one.index, one)
    }
    const pings = this.pings
    const tail = isEnd ? [] : [wireFrame(Buffer.from([kinds.ping]))]
    socket.say(Buffer.concat([...said.map(({ frame }) => frame.bytes), ...tail]))
    if (!isEnd) {
      // Before the connection ends all that was said over it is answered.
      const isHeard = () => this.pings > pings && this.own.size <= (end < 0 ? mostOpen : 0)
      await this.until(() => isHeard() || !socket.isUp, answerWithin)
      if (!isHeard() && socket.isUp) this.tally.fault(said[0]?.index ?? 0, 'silent', `after ${said.length} frames`)
    } else {
      await Promise.race([socket.closed, wait(endsWithin)])
      socket.end()
    }
    for (const { index } of said) if (!this.own.has(index)) this.tally.ends(index)
    if (!socket.isUp) this.forget('cutOff')
    return all.slice(said.length)
  }

  private async here(): Promise<RawSocket | undefined> {
    for (let tried = 0; tried < mostTries && !this.socket?.isUp; tried += 1) {
      const address = await socketAddress(this.assault, this.bearer)
      const heard = (opcode: number, payload: Buffer, from: RawSocket) => this.hear(opcode, payload, from)
      this.socket = address === undefined ? undefined : await RawSocket.open(this.assault.port, address, heard)
      this.tally.count('connections')
      await this.until(() => this.greeted === this.socket || !this.socket?.isUp, answerWithin)
      if (this.greeted !== this.socket) this.socket?.end()
      if (!this.socket?.isUp) await wait(50 * (tried + 1))
    }
    return this.socket?.isUp ? this.socket : undefined
  }

  private hear(opcode: number, payload: Buffer, from: RawSocket): void {
    if (opcode === opcodes.ping) from.say(wireFrame(payload, { opcode: opcodes.pong }))
    if (opcode !== opcodes.bytes) return
    if (payload[0] === kinds.join) {
      from.say(wireFrame(Buffer.from([kinds.join])))
      this.greeted = from
    }
    if (payload[0] === kinds.ping) this.pings += 1
    if (payload[0] === kinds.response) this.answered(payload)
    this.woken()
  }

  private answered(payload: Buffer): void {
    const wide = { 204: 1, 205: 2, 206: 4 }[payload[1] ?? 0]
    const index = wide === undefined ? (payload[1] ?? 0) : payload.readUIntLE(2, wide)
    const [status = 0] = payload.subarray(2 + (wide ?? 0))
    const at = 3 + (wide ?? 0)
    this.judge(index, status, payload.length > at ? unpacked(payload, at) : undefined)
    this.own.delete(index)
    this.tally.ends(index)
  }

  private judge(index: number, status: number, said: unknown): void {
    if (status !== 0) return this.tally.count('answer unreadable')
    if (said === null || typeof said !== 'object') return this.tally.count('answer nothing')
    const refusal = 'refusal' in said ? `${said.refusal}` : 'saved'
    this.tally.count(`answer ${refusal}`)
    if (refusal === 'notSaved') this.tally.fault(index, 'threw', JSON.stringify(said))
    if (refusal === 'saved' && index < firstValid) this.tally.fault(index, 'taken', JSON.stringify(said))
  }

  /** What was said on a connection that is no more has no answer to wait for. */
  private forget(why: 'cutOff' | 'unanswered'): void {
    for (const index of this.own.keys()) {
      this.tally.ends(index)
      if (why === 'unanswered' && this.socket?.isUp) this.tally.fault(index, why, '')
    }
    if (this.own.size > 0) this.tally.count(`frames ${why}`, this.own.size)
    this.own.clear()
  }

  private async until(isSo: () => boolean, within: number): Promise<void> {
    const until = performance.now() + within
    while (!isSo() && performance.now() < until) {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.woken = resolve
      await Promise.race([promise, wait(20)])
    }
  }
}
