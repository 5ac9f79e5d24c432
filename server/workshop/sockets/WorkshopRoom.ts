import { Room } from '@colyseus/core'
import type { Schema } from '@colyseus/schema'
import type { Reply } from '#shared/messages/reply.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { LiveState } from '#shared/views/live/state.ts'
import { answered } from '../../start/metrics/metrics.ts'
import { derive } from '../roomState/derive.ts'
import { sync } from '../roomState/sync.ts'
import { sendFrames } from './frames.ts'
import { counting, guard, terminate } from './guard.ts'
import { type Connection, Members } from './members/Members.ts'
import type { Opened } from './opened.ts'
import type { MessageName } from './said/envelope.ts'
import { hear, hearWriting } from './said/hear.ts'
import { comeBack } from './slow.ts'

/** A phone that has fallen asleep never answers a goodbye. */
const goodbyeWithin = 1_000
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
      answered(this.here.workshop.metrics, hear(this.here.workshop, this.speaker(client), sent)),
    writing: (client: Connection, sent: unknown): null => {
      hearWriting(this.here.workshop, this.speaker(client), sent)
      return null
    },
  } satisfies Record<MessageName, unknown>

  private opened: { workshop: Opened; members: Members } | undefined
  private written: LiveState | undefined

  override onCreate(workshop: Opened): void {
    const { live, tenure } = workshop
    this.roomId = live.id
    this.metadata = { epoch: tenure?.epochOf(live.id) ?? 0 }
    this.opened = { workshop, members: new Members(workshop) }
    live.attach({ show: state => this.show(state) })
  }

  override onJoin(client: Connection): void {
    const { workshop, members } = this.here
    const bearer = client.auth
    if (!bearer) throw new Error('a ticket says whose it is')
    const { isDropped } = members.come(client, bearer)
    sendFrames(client)
    guard(client.ref, counting(workshop, this.roomId, bearer), isDropped)
  }

  override onLeave(client: Connection): void {
    this.here.members.leave(client)
  }

  override onDispose(): void {
    this.opened?.members.stop()
    this.opened?.workshop.live.detach()
  }

  /** Without this method Colyseus ends the process at any throw. */
  override onUncaughtException(error: Error, where: string): void {
    this.opened?.workshop.log.error('roomThrew', { workshop: this.roomId, code: where }, error.cause ?? error)
  }

  /** Closes the connections of a revoked link, at once. */
  closeKey(keyId: string): void {
    this.here.members.closeKey(keyId)
  }

  /** The links by which somebody is connected. */
  keysHere(): string[] {
    return this.here.members.keysHere()
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

  private get here(): { workshop: Opened; members: Members } {
    if (!this.opened) throw new Error('the room has not been opened')
    return this.opened
  }

  private speaker(client: Connection) {
    const { members } = this.here
    const member = members.at(client)
    return member && { member, seats: members.seatsOf(member) }
  }

  /** What is durable becomes what everyone sees: the state, one patch, and then what is for some of them only. */
  private show(state: Workshop): void {
    const { workshop, members } = this.here
    const { presence, live } = workshop
    const next: LiveState = { story: state.shared, room: presence.view, cannotSave: live.cannotSave }
    sync(this.state, LiveState, next, this.written)
    this.written = next
    members.dropSlow()
    this.broadcastPatch()
    members.tell(state)
  }
}
