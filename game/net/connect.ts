import type { Schema } from '@colyseus/schema'
import { CloseCode, ColyseusSDK, type Room } from '@colyseus/sdk'
import * as z from 'zod/mini'
import { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Admission } from '#shared/views/live/doors.ts'
import { Hello, LiveState, protocol } from '#shared/views/live/state.ts'
import { wireShape } from '#shared/views/live/wireShape.ts'
import { DeskView, OwnView } from '#shared/views/seenBy.ts'
import type { Carrier, No } from './carrier.ts'
import { type Kept, memoryKept, waitingOf } from './device/kept.ts'
import { Outbox } from './device/Outbox.ts'
import type { Unread } from './device/waiting.ts'
import { keepDraft } from './doors.ts'
import { feelPulse, firstAnswer, inTime, knocking, pauses, replyWithin } from './patience.ts'
import { follow } from './snapshot.ts'
import { type Dropped, type NetStore, newStore, type Snapshot } from './store.ts'

/** A connection to a workshop that mends itself. */
export type Live = {
  store: NetStore
  /** Sends a command; on a device with several seats it says whose. The answer comes when it is saved and shown. */
  send(command: Command, seatId?: string, id?: string): Promise<Reply>
  /** Tells the others that somebody writes in a field, or no longer. */
  writing(seatId: string, field?: string): void
  /** Leaves; what waits stays on the device. */
  close(): Promise<void>
}

/** How to connect, and to come back when the connection or the server has gone. */
export type Way = {
  carrier: Carrier
  /** Asks the door again for a ticket, as whoever came in. */
  again(): Promise<Admission | No>
  kept?: Kept
  /** Which tab of the browser this is, the same after it has been loaded anew. */
  tab?: string
  /** How often to ask whether the connection still lives, in ms. */
  pulseEvery?: number
  /** The server speaks another version: the page saves its drafts and reloads once. */
  outdated?(shape: string): void
  /** The server speaks as this page does. */
  understood?(): void
}

type Joined = Room<unknown, Schema>
type Order = { id: string; seatId?: string; command: Command; isPast?: true }

const closedForGood = 4403
/** A no that asking again will not turn into a yes. */
const final: readonly string[] = [
  'removed',
  'noSeat',
  'wrongLink',
  'wrongCode',
  'notFacilitator',
  'wrongOrigin',
] satisfies No['refusal'][]

/** Connects with a ticket just given, and again with new ones for as long as it is not closed. */
export function connect(admission: Admission, way: Way): Live {
  const connecting = new Connecting(admission, way)
  return {
    store: connecting.store,
    send: (command, seatId, id) => connecting.send(command, seatId, id),
    writing: (seatId, field) => connecting.writing(seatId, field),
    close: () => connecting.close(),
  }
}

class Connecting {
  readonly store = newStore()
  private readonly way: Way
  private readonly sdk: ColyseusSDK
  private readonly outbox: Outbox
  private readonly workshopId: string
  private room: Joined | undefined
  /** What a room has said before its first words: it may be of another shape, and is shown only when that is known. */
  private held: (() => void) | undefined
  private isGreeted = false
  private unfollow: (() => void) | undefined
  private pulse: (() => void) | undefined
  private isClosed = false

  constructor(admission: Admission, way: Way) {
    this.way = way
    this.workshopId = admission.workshopId
    this.sdk = new ColyseusSDK(way.carrier.origin, { headers: way.carrier.socketHeaders })
    const post = {
      send: (item: Order) => this.post(item),
      changed: (sent: Snapshot['sent']) => this.store.change({ sent, waiting: sent.length }),
      dropped: (what: Dropped) => this.store.change({ dropped: [...this.store.getSnapshot().dropped, what] }),
      unread: (what: Unread) => this.keepWords(what),
    }
    const key = waitingOf(admission.as, admission.workshopId)
    this.outbox = new Outbox(way.kept ?? memoryKept(), key, post, way.tab)
    void this.enter(admission).then(isIn => (isIn ? undefined : this.comeBack()))
  }

  send(command: Command, seatId?: string, id?: string): Promise<Reply> {
    return this.outbox.add(command, seatId, id)
  }

  writing(seatId: string, field?: string): void {
    if (this.store.getSnapshot().connection.state !== 'open') return
    this.room?.request('writing', { seatId, field }).catch(() => undefined)
  }

  async close(): Promise<void> {
    this.isClosed = true
    this.outbox.close()
    this.store.change({ connection: { state: 'closed' } })
    await this.room?.leave()
  }

  /** Whether the ticket led in. */
  private async enter({ ticket }: Admission): Promise<boolean> {
    try {
      const room = await inTime<Joined>(this.sdk.consumeSeatReservation(ticket))
      if (!room) return false
      if (this.isClosed) return await room.leave().then(() => true)
      // Our own way back asks the door, which also leads to another process.
      room.reconnection.enabled = false
      this.room = room
      this.listen(room)
      this.pulse?.()
      this.pulse = feelPulse(room, this.way.pulseEvery, () => this.lose(room))
      return true
    } catch {
      return false
    }
  }

  private listen(room: Joined): void {
    const { serializer } = room
    if (!('decoder' in serializer)) throw new Error('the room has no state')
    const { shared: story, room: presence, cannotSave = false } = this.store.getSnapshot()
    const previous = story && presence ? { story, room: presence, cannotSave } : undefined
    this.unfollow?.()
    this.isGreeted = false
    this.held = undefined
    this.unfollow = follow(
      serializer.decoder,
      LiveState,
      ({ story: shared, room: presence, cannotSave }) => this.store.change({ shared, room: presence, cannotSave }),
      previous,
      look => this.showWhenGreeted(look),
    )
    room.onMessage('hello', (said: unknown) => this.greeted(said))
    room.onMessage('desk', (said: unknown) => {
      const desk = z.safeParse(DeskView, said)
      if (desk.success) this.store.change({ desk: desk.data })
    })
    room.onMessage('own', (said: unknown) => {
      const own = z.safeParse(z.record(z.string(), OwnView), said)
      if (own.success) this.store.change({ own: { ...this.store.getSnapshot().own, ...own.data } })
    })
    room.onError(() => undefined)
    room.onLeave(code => {
      if (this.room === room) this.left(code)
    })
  }

  private greeted(said: unknown): void {
    const hello = z.safeParse(Hello, said)
    if (!hello.success || hello.data.protocol !== protocol || hello.data.shapeHash !== wireShape) {
      this.isClosed = true
      this.store.change({ connection: { state: 'closed', refusal: 'outdated' } })
      this.outbox.close()
      void this.room?.leave()
      this.way.outdated?.(hello.success ? `${hello.data.protocol}-${hello.data.shapeHash}` : 'unreadable')
      return
    }
    this.way.understood?.()
    this.isGreeted = true
    // What there is to see is seen before anybody hears that the connection stands.
    if (this.held) this.store.later(this.held)
    this.held = undefined
    const clockSkew = hello.data.serverTime - Date.now()
    this.store.change({ hello: hello.data, clockSkew, connection: { state: 'open' } })
    this.outbox.open()
  }

  private showWhenGreeted(look: () => void): void {
    if (this.isGreeted) this.store.later(look)
    else this.held = look
  }

  /** A dead network does not even say goodbye. By this code nobody waits for one: what was is over at once, and what has
   * not been answered goes out again on the next. */
  private lose(room: Joined): void {
    room.connection.close(CloseCode.MAY_TRY_RECONNECT)
  }

  private left(code: number): void {
    this.pulse?.()
    this.room = undefined
    this.outbox.close()
    if (this.isClosed) return
    this.store.change({ connection: { state: 'reconnecting' } })
    const alone = code === CloseCode.MAY_TRY_RECONNECT ? firstAnswer.afterSilence : firstAnswer.afterEnd
    void this.comeBack(code === closedForGood ? 0 : undefined, alone)
  }

  /** Asks the door until it opens or says a final no; everybody a little apart, so that a whole hall is not one blow. */
  private async comeBack(first?: number, alone?: number): Promise<void> {
    const knock = knocking(() => this.way.again(), alone)
    for (const pause of pauses(first)) {
      await new Promise(resolve => setTimeout(resolve, pause))
      if (this.isClosed) return
      const answer = await knock()
      if (this.isClosed) return
      if (!answer) continue
      if ('ticket' in answer) {
        if (await this.enter(answer)) return
      } else if (final.includes(answer.refusal)) {
        this.isClosed = true
        this.store.change({ connection: { state: 'closed', refusal: answer.refusal } })
      }
    }
  }

  private async post(item: Order): Promise<Reply | undefined> {
    const { room } = this
    if (!room) return undefined
    try {
      return z.parse(Reply, await room.request('command', item, { timeout: replyWithin }))
    } catch {
      // A connection that does not answer is no connection: the same id goes out again on the next.
      if (this.room === room) this.lose(room)
      return undefined
    }
  }

  /** What cannot be done any more is kept as a draft: its words are its writer's. */
  private async keepWords({ id, seatId, command }: Unread): Promise<boolean> {
    if (seatId === undefined) return false
    const draft = { seatId, key: `late:${id}`, text: JSON.stringify(command) }
    return 'isKept' in (await keepDraft(this.way.carrier, this.workshopId, draft))
  }
}
