import { type Client, CloseCode, Room } from '@colyseus/core'
import type { Schema } from '@colyseus/schema'
import type { Reply } from '#shared/messages/reply.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { isTablet } from '#shared/rules/swap/seating/tablets.ts'
import { type Hello, LiveState, protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import type { Log } from '../log.ts'
import { answered, type Metrics } from '../start/metrics/metrics.ts'
import type { LiveWorkshop } from './LiveWorkshop.ts'
import type { Tenure } from './lease/Tenure.ts'
import { paced } from './queue/pace.ts'
import { derive } from './roomState/derive.ts'
import type { Presence } from './roomState/Presence.ts'
import { sync } from './roomState/sync.ts'
import { newAllowance } from './sockets/allowance.ts'
import { type Bearer, senderOf } from './sockets/bearer.ts'
import { type MessageName, messages, no, readEnvelope } from './sockets/envelope.ts'
import { counting, guard, terminate } from './sockets/guard.ts'
import { changedDesk, changedOwn, newSlices } from './sockets/slices.ts'
import { unlessGone } from './sockets/unlessGone.ts'

/** A workshop as the sockets need it. */
export type Opened = {
  live: LiveWorkshop
  presence: Presence
  log: Log
  metrics: Metrics
  tenure?: Tenure
  resumeCode(seatId: string, deviceId: string): string
  door(): Hello['door']
}

type Connection = Client<{ auth: Bearer }>
type Member = {
  client: Connection
  bearer: Bearer
  slices: ReturnType<typeof newSlices>
  allowance: ReturnType<typeof newAllowance>
  hello: string
}

/** Closed for good: the seat is removed, or the link revoked. */
export const closedForGood = 4403
/** Closed because it reads too slowly, or the server stops: come back by the door. */
export const comeBack = CloseCode.MAY_TRY_RECONNECT

const sliceInterval = 250
/** A phone that has fallen asleep never answers a goodbye. */
const goodbyeWithin = 1_000
const mostUnread = 1024 * 1024
const StateClass = derive(LiveState, 'Live')

/** Sockets in, patches and replies out; no rule. The only room there is. */
export class WorkshopRoom extends Room<{ state: Schema; client: Connection }> {
  override autoDispose = false
  // Patches are sent when something is durable; this beat only keeps Colyseus' own clock.
  override patchRate = 1000
  override maxMessagesPerSecond = 800
  override state: Schema = new StateClass()
  override messages = {
    command: (client: Connection, sent: unknown): Promise<Reply> =>
      answered(this.workshop.metrics, this.hear(client, sent)),
    writing: (client: Connection, sent: unknown): null => this.hearWriting(client, sent),
  } satisfies Record<MessageName, unknown>

  private opened: Opened | undefined
  private written: LiveState | undefined
  private seatsSeen: Workshop['shared']['seats'] | undefined
  private held = new Map<string, string[]>()
  private readonly members = new Map<string, Member>()
  private readonly slicePace = paced(sliceInterval, () => this.sendSlices())

  override onCreate(opened: Opened): void {
    this.roomId = opened.live.id
    this.metadata = { epoch: opened.tenure?.epochOf(opened.live.id) ?? 0 }
    this.opened = opened
    opened.live.attach({ show: state => this.show(state) })
  }

  override onJoin(client: Connection): void {
    const { presence } = this.workshop
    const bearer = client.auth
    if (!bearer) throw new Error('a ticket says whose it is')
    guard(client.ref, counting(this.workshop, this.roomId, bearer))
    const member: Member = { client, bearer, slices: newSlices(), allowance: newAllowance(), hello: '' }
    this.members.set(client.sessionId, member)
    if (bearer.as === 'device') presence.deviceCame(bearer.deviceId)
    if (bearer.as === 'facilitator') presence.facilitatorCame()
    if (bearer.as === 'host') presence.hostCame()
    this.greet(member)
    this.sendSlicesTo(member)
  }

  override onLeave(client: Connection): void {
    const { presence } = this.workshop
    const bearer = this.members.get(client.sessionId)?.bearer
    this.members.delete(client.sessionId)
    if (bearer?.as === 'device') presence.deviceLeft(bearer.deviceId)
    if (bearer?.as === 'facilitator') presence.facilitatorLeft()
    if (bearer?.as === 'host') presence.hostLeft()
  }

  override onDispose(): void {
    this.slicePace.stop()
    this.opened?.live.detach()
  }

  /** Without this method Colyseus ends the process at any throw. */
  override onUncaughtException(error: Error, where: string): void {
    this.opened?.log.error('roomThrew', { workshop: this.roomId, code: where }, error.cause ?? error)
  }

  /** Closes the connections of a revoked link, at once. */
  closeKey(keyId: string): void {
    for (const { client, bearer } of [...this.members.values()]) {
      if (bearer.as !== 'device' && bearer.keyId === keyId) client.leave(closedForGood)
    }
  }

  /** The links by which somebody is connected. */
  keysHere(): string[] {
    return [...this.members.values()].flatMap(({ bearer }) =>
      bearer.as !== 'device' && bearer.keyId !== undefined ? [bearer.keyId] : [],
    )
  }

  /** Ends the room now. Colyseus would wait fifteen seconds for each ticket that nobody has used yet. */
  async shut(): Promise<void> {
    const [tickets, timers]: unknown[] = ['_reservedSeats', '_reservedSeatTimeouts'].map(name =>
      Reflect.get(this, name),
    )
    for (const held of [timers, tickets]) {
      if (typeof held !== 'object' || held === null) continue
      for (const [sessionId, timer] of Object.entries(held)) {
        if (held === timers) clearTimeout(timer)
        Reflect.deleteProperty(held, sessionId)
      }
    }
    const clients = [...this.clients]
    setTimeout(() => clients.map(terminate), goodbyeWithin).unref()
    await this.disconnect(comeBack)
  }

  private get workshop(): Opened {
    if (!this.opened) throw new Error('the room has not been opened')
    return this.opened
  }

  /** What is durable becomes what everyone sees: the state, one patch, and then the slices. */
  private show(state: Workshop): void {
    const next: LiveState = { story: state.shared, room: this.workshop.presence.view }
    sync(this.state, LiveState, next, this.written)
    this.written = next
    for (const client of [...this.clients]) this.dropIfSlow(client)
    this.broadcastPatch()
    if (state.shared.seats !== this.seatsSeen) this.seatsChanged(state)
    this.slicePace.soon()
  }

  private dropIfSlow(client: Connection): void {
    const unread: unknown = Reflect.get(client.ref, 'bufferedAmount')
    if (typeof unread !== 'number' || unread <= mostUnread) return
    this.workshop.log.noisy('slowReader', { workshop: this.roomId })
    this.workshop.metrics.slowReaders.inc()
    client.leave(comeBack)
    terminate(client)
  }

  private seatsChanged(state: Workshop): void {
    this.seatsSeen = state.shared.seats
    this.held = new Map()
    for (const { id, deviceId, state: seatState } of Object.values(state.shared.seats)) {
      if (seatState === 'removed') continue
      const seats = this.held.get(deviceId)
      if (seats) seats.push(id)
      else this.held.set(deviceId, [id])
    }
    for (const member of [...this.members.values()]) {
      if (member.bearer.as !== 'device') continue
      const isKept = this.seatsOf(member).length > 0 || isTablet(state.shared, member.bearer.deviceId)
      if (isKept) this.greet(member)
      else member.client.leave(closedForGood)
    }
  }

  private seatsOf({ bearer }: Member): readonly string[] {
    return bearer.as === 'device' ? (this.held.get(bearer.deviceId) ?? []) : []
  }

  /** The first words on a connection, and again when its seats have changed. */
  private greet(member: Member): void {
    const { live, resumeCode, door } = this.workshop
    const { client, bearer } = member
    const seats = this.seatsOf(member)
    const said = `${seats.join()}.`
    if (member.hello === said) return
    member.hello = said
    client.send('hello', {
      protocol,
      shapeHash: wireShape,
      serverTime: live.time,
      as: bearer.as,
      market: bearer.as === 'host' ? bearer.market : undefined,
      seats: bearer.as === 'device' ? seats.map(id => ({ id, resumeCode: resumeCode(id, bearer.deviceId) })) : [],
      door: bearer.as === 'device' ? undefined : door(),
    } satisfies Hello)
  }

  private sendSlices(): void {
    for (const member of this.members.values()) this.sendSlicesTo(member)
  }

  private sendSlicesTo(member: Member): void {
    const { client, bearer, slices } = member
    const { state } = this.workshop.live
    const desk = changedDesk(slices, state, bearer)
    if (desk) client.send('desk', desk)
    const own = changedOwn(slices, state, this.seatsOf(member))
    if (Object.keys(own).length > 0) client.send('own', own)
  }

  private async hear(client: Connection, sent: unknown): Promise<Reply> {
    try {
      const member = this.members.get(client.sessionId)
      if (!member?.allowance.take(this.seatsOf(member).length)) return no('tooFast')
      const envelope = readEnvelope(sent)
      if (!('command' in envelope)) return envelope
      const { live } = this.workshop
      return await unlessGone(this.workshop, envelope.id, async () => {
        const by = senderOf(member.bearer, this.seatsOf(member), live.state.shared, envelope.seatId)
        return typeof by === 'string' ? no(by) : live.submit(envelope.id, by, envelope.command)
      })
    } catch (error) {
      this.workshop.log.error('commandThrew', { workshop: this.roomId }, error)
      return no('notSaved')
    }
  }

  private hearWriting(client: Connection, sent: unknown): null {
    const writing = messages.writing.safeParse(sent)
    const member = this.members.get(client.sessionId)
    if (!writing.success || !member?.allowance.take(this.seatsOf(member).length)) return null
    const { seatId, field } = writing.data
    if (this.seatsOf(member).includes(seatId)) this.workshop.presence.writes(seatId, field)
    return null
  }
}
