import type { Schema } from '@colyseus/schema'
import { ColyseusSDK, type Room } from '@colyseus/sdk'
import * as z from 'zod/mini'
import { Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import type { Admission } from '#shared/views/live/doors.ts'
import { Hello, LiveState, liveShape, protocol } from '#shared/views/live/state.ts'
import { DeskView, OwnView } from '#shared/views/seenBy.ts'
import type { Carrier, No } from './carrier.ts'
import { keepDraft } from './doors.ts'
import { type Kept, memoryKept } from './kept.ts'
import { Outbox } from './Outbox.ts'
import { follow } from './snapshot.ts'
import { type Dropped, type NetStore, newStore } from './store.ts'

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
}

type Joined = Room<unknown, Schema>
type Order = { id: string; seatId?: string; command: Command }

const replyWithin = 15_000
const pulseEvery = 10_000
const firstPause = 150
const longestPause = 5_000
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
  private unfollow: (() => void) | undefined
  private pulse: ReturnType<typeof setInterval> | undefined
  private isClosed = false

  constructor(admission: Admission, way: Way) {
    this.way = way
    this.workshopId = admission.workshopId
    this.sdk = new ColyseusSDK(way.carrier.origin, { headers: way.carrier.socketHeaders })
    const post = {
      send: (item: Order) => this.post(item),
      changed: (waiting: number) => this.store.change({ waiting }),
      dropped: (what: Dropped) => this.dropped(what),
    }
    const key = `waiting-${admission.as}-${admission.workshopId}`
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
      const room = await inTime(this.sdk.consumeSeatReservation(ticket))
      if (!room) return false
      if (this.isClosed) return await room.leave().then(() => true)
      // Our own way back asks the door, which also leads to another process.
      room.reconnection.enabled = false
      this.room = room
      this.listen(room)
      this.feelPulse(room)
      return true
    } catch {
      return false
    }
  }

  private listen(room: Joined): void {
    const { serializer } = room
    if (!('decoder' in serializer)) throw new Error('the room has no state')
    const { shared: story, room: presence } = this.store.getSnapshot()
    const previous = story && presence ? { story, room: presence } : undefined
    this.unfollow?.()
    this.unfollow = follow(
      serializer.decoder,
      LiveState,
      state => this.store.change({ shared: state.story, room: state.room }),
      previous,
      look => this.store.later(look),
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

  /** Who only looks sends nothing, and would never notice that the network has died: so it asks, and hears if nobody answers. */
  private feelPulse(room: Joined): void {
    let isAnswered = true
    clearInterval(this.pulse)
    this.pulse = setInterval(() => {
      if (!isAnswered) return this.lose(room)
      isAnswered = false
      room.ping(() => {
        isAnswered = true
      })
    }, this.way.pulseEvery ?? pulseEvery)
  }

  private greeted(said: unknown): void {
    const hello = z.safeParse(Hello, said)
    if (!hello.success || hello.data.protocol !== protocol || hello.data.shapeHash !== liveShape) {
      this.isClosed = true
      this.store.change({ connection: { state: 'closed', refusal: 'outdated' } })
      this.outbox.close()
      void this.room?.leave()
      this.way.outdated?.(hello.success ? `${hello.data.protocol}-${hello.data.shapeHash}` : 'unreadable')
      return
    }
    const clockSkew = hello.data.serverTime - Date.now()
    this.store.change({ hello: hello.data, clockSkew, connection: { state: 'open' } })
    this.outbox.open()
  }

  /** A dead network does not even say goodbye: what was is over, whatever the socket still waits for. */
  private lose(room: Joined): void {
    room.removeAllListeners()
    room.connection.close()
    this.left(0)
  }

  private left(code: number): void {
    clearInterval(this.pulse)
    this.room = undefined
    this.outbox.close()
    if (this.isClosed) return
    this.store.change({ connection: { state: 'reconnecting' } })
    void this.comeBack(code === closedForGood ? 0 : undefined)
  }

  /** Asks the door until it opens or says a final no; everybody a little apart, so that a whole hall is not one blow. */
  private async comeBack(first = firstPause): Promise<void> {
    for (let pause = first; !this.isClosed; pause = Math.min(longestPause, Math.max(firstPause, pause * 2))) {
      await new Promise(resolve => setTimeout(resolve, pause * (0.5 + Math.random())))
      if (this.isClosed) return
      const answer = await this.way.again()
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

  private dropped(what: Dropped): void {
    this.store.change({ dropped: [...this.store.getSnapshot().dropped, what] })
    if (what.why !== 'wrongPhase' || what.seatId === undefined) return
    const text = JSON.stringify(what.command)
    void keepDraft(this.way.carrier, this.workshopId, { seatId: what.seatId, key: `late:${what.id}`, text })
  }
}

/** In, unless nobody answers; a connection that comes later than that is let go. */
function inTime(joining: Promise<Joined>): Promise<Joined | undefined> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      resolve(undefined)
      joining.then(tooLate => tooLate.leave()).catch(() => undefined)
    }, replyWithin)
    joining.then(resolve, reject).finally(() => clearTimeout(timer))
  })
}
