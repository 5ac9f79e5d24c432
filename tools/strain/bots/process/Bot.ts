import WebSocket from 'ws'
import { type Carrier, programCarrier } from '#game/net/carrier.ts'
import { join, openDesk } from '#game/net/doors.ts'
import { newId } from '#game/net/ids.ts'
import type { BotPlan } from '../messages.ts'
import { now } from '../now.ts'
import { isHello, kinds, mostNumber, readError, readResponse, requestFrame } from './frames.ts'
import type { Reader } from './Reader.ts'

/** What a bot tells of as it happens. */
export type Ear = {
  /** A command has been answered, so many milliseconds after it was sent; `refusal` when the answer is no. */
  answered(ms: number, refusal?: string): void
  patch(frame: Buffer): void
  heard(bytes: number): void
  closed(): void
}

const here = Buffer.from([kinds.join])
const ping = Buffer.from([kinds.ping])

/** One device with one seat, or one desk, over a real socket, which does no more with what it receives than it must. */
export class Bot {
  readonly plan: BotPlan
  readonly reader: Reader | undefined
  readonly seatId: string | undefined
  turn = 0
  private readonly ear: Ear
  private readonly socket: WebSocket
  private readonly asked = new Map<number, { at: number; told?: () => void }>()
  private number = 0
  private isLeaving = false

  private constructor(plan: BotPlan, seatId: string | undefined, socket: WebSocket, ear: Ear, reader?: Reader) {
    this.plan = plan
    this.seatId = seatId
    this.socket = socket
    this.ear = ear
    this.reader = reader
  }

  /** In by the door and with a ticket, as a page; there when it has been greeted and has the whole state. */
  static async enter(url: string, plan: BotPlan, ear: Ear, reader?: Reader): Promise<Bot> {
    const carrier = programCarrier(url)
    const admission = await (plan.desk
      ? openDesk(carrier, plan.desk.workshopId, plan.desk.key)
      : join(carrier, plan.code, plan.name, plan.attempt ?? newId()))
    if ('refusal' in admission) throw new Error(admission.refusal)
    const { ticket, seatId } = admission
    const path = `${ticket.processId}/${ticket.roomId}?sessionId=${ticket.sessionId}`
    const bot = new Bot(plan, seatId, connect(`${url.replace(/^http/, 'ws')}/${path}`, carrier), ear, reader)
    await bot.inSync()
    return bot
  }

  /** How many of its commands have no answer yet. */
  get waiting(): number {
    return this.asked.size
  }

  get isThere(): boolean {
    return this.socket.readyState === WebSocket.OPEN
  }

  /** Sends a command; how many bytes that took. `told` hears that it has been answered. */
  send(command: unknown, id = newId(), told?: () => void): number {
    this.number = (this.number + 1) % mostNumber
    this.asked.set(this.number, { at: now(), told })
    const { seatId } = this
    const frame = requestFrame(this.number, seatId === undefined ? { id, command } : { id, seatId, command })
    this.socket.send(frame)
    return frame.length
  }

  /** What a page says every ten seconds, to know whether anybody is there. */
  pulse(): void {
    if (this.isThere) this.socket.send(ping)
  }

  leave(): void {
    this.isLeaving = true
    this.socket.terminate()
  }

  private inSync(): Promise<void> {
    return new Promise((resolve, reject) => {
      let [isGreeted, hasState] = [false, false]
      this.socket.on('message', (frame: Buffer) => {
        this.hear(frame)
        if (frame[0] === kinds.error) reject(new Error(readError(frame)))
        if (isGreeted && hasState) return
        isGreeted ||= isHello(frame)
        hasState ||= frame[0] === kinds.state
        if (isGreeted && hasState) resolve()
      })
      this.socket.on('error', reject)
      this.socket.on('close', code => {
        reject(new Error(`closed ${code}`))
        if (!this.isLeaving) this.ear.closed()
      })
    })
  }

  private hear(frame: Buffer): void {
    this.ear.heard(frame.length)
    switch (frame[0]) {
      case kinds.patch:
        this.ear.patch(frame)
        this.reader?.read(frame)
        return
      case kinds.response:
        return this.answered(frame)
      case kinds.state:
        this.reader?.read(frame)
        return
      case kinds.join:
        this.reader?.begin(frame)
        this.socket.send(here)
    }
  }

  private answered(frame: Buffer): void {
    const { number, isRun, said } = readResponse(frame)
    const asked = this.asked.get(number)
    if (!asked) return
    this.asked.delete(number)
    this.ear.answered(now() - asked.at, isRun ? refusalIn(said) : 'threw')
    asked.told?.()
  }
}

/** Why an answer is a no; nothing when it is a yes. */
function refusalIn(said: unknown): string | undefined {
  if (typeof said !== 'object' || said === null || !('ok' in said)) return 'unreadable'
  if (said.ok === true) return undefined
  return 'refusal' in said && typeof said.refusal === 'string' ? said.refusal : 'unreadable'
}

const connect = (address: string, { socketHeaders }: Carrier): WebSocket =>
  new WebSocket(address, { headers: socketHeaders, perMessageDeflate: false, skipUTF8Validation: true })
