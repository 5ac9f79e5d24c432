import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { newId } from '../ids.ts'
import type { Dropped } from '../store.ts'
import type { Kept } from './kept.ts'
import { leftBehindAfter, Queue } from './Queue.ts'
import { breath, Retries } from './Retries.ts'
import { Shelf } from './Shelf.ts'
import { bytesOf, type Item, isLeading, isOld, isPast, isSame, isText, lineOf, type Unread } from './waiting.ts'

/** A text that comes when its phase, or the whole workshop, is over is kept as a draft. */
const tooLate: readonly Refusal[] = ['wrongPhase', 'closed']
/** Other words have taken the place of these. */
const noPlace: readonly Refusal[] = ['nameChanged', 'tooManyBeside']
const mostWaiting = 200
const mostBytes = 15 * 1024

const waited = (ms: number) => new Promise(resolve => setTimeout(resolve, ms))

/** What the outbox needs of its connection. */
export type Post = {
  /** The answer to one command, or nothing when the connection was lost before it came. What is past its moment is never
   * carried out now: the answer says whether it was. */
  send(item: { id: string; seatId?: string; command: Command; isPast?: true }): Promise<Reply | undefined>
  changed(waiting: readonly Item[]): void
  dropped(what: Dropped): void
  /** A command that cannot be sent, or is never taken, is lifted out of the queue; kept elsewhere, or left where it is. */
  unread(what: Unread): Promise<boolean>
}

/**
 * Commands on their way: in order, one at a time, kept on the device until each has been answered. What a closed tab has
 * left behind is sent by the next; should both live, the server answers the same id only once.
 */
export class Outbox {
  private readonly post: Post
  private readonly queue: Queue
  private readonly retries = new Retries()
  private readonly tells = new Map<string, (reply: Reply) => void>()
  private readonly loading: Promise<void>
  private isOpen = false
  /** The connection has been lost, and is not back. */
  private isAway = false
  private isSending = false
  /** Which connection this is, counted: an answer that never came says nothing about the next one. */
  private round = 0
  private looking: ReturnType<typeof setInterval> | undefined

  /** `tab` is the same before and after a page is loaded anew: what it left is taken up at once. */
  constructor(kept: Kept, key: string, post: Post, tab = '') {
    this.post = post
    this.queue = new Queue(new Shelf(kept, key), tab, words => post.unread(words))
    this.loading = this.adopt()
  }

  /** Sends now or later; told when it has been answered, or when it is certain that it will not be sent. A line that is not
   * saved is told as well, and is sent until it is, or until a newer text is written over it. */
  async add(command: Command, seatId?: string, named?: string): Promise<Reply> {
    if (bytesOf(command) > mostBytes) return { ok: false, refusal: 'tooLarge' }
    await this.loading
    // Whoever leads presses again when there is contact: the room never moves by itself.
    if (this.isAway && isLeading({ command, seatId })) return { ok: false, refusal: 'offline' }
    const before = this.unsaved({ command, seatId })
    if (before && named === undefined && isSame(before.command, command)) return this.again(before)
    if (this.queue.length - (before ? 1 : 0) >= mostWaiting) return { ok: false, refusal: 'offline' }
    const id = named ?? newId()
    const answer = this.answerTo(id)
    this.queue.add(id, command, seatId)
    if (before) this.forget(before)
    this.post.changed(this.queue.all)
    void this.flush()
    return answer
  }

  /** The connection stands: what waits is sent. */
  open(): void {
    this.isOpen = true
    this.isAway = false
    this.round += 1
    this.retries.wake()
    const look = () => void this.adopt().then(() => this.flush())
    clearInterval(this.looking)
    this.looking = setInterval(look, leftBehindAfter)
    look()
  }

  close(): void {
    this.isOpen = false
    this.isAway = true
    clearInterval(this.looking)
  }

  private async adopt(): Promise<void> {
    if (await this.queue.adopt()) this.post.changed(this.queue.all)
  }

  private async flush(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    try {
      await this.loading
      for (let item = this.next(); item && this.isOpen; item = this.next()) {
        if (isOld(item)) this.drop(item, 'old', { ok: false, refusal: 'offline' })
        else if (!(await this.sendOne(item))) return
      }
    } finally {
      this.isSending = false
    }
  }

  /** Whether to go on with the next: not when the connection was lost. What is refused for now goes again after a breath. */
  private async sendOne(item: Item): Promise<boolean> {
    const { id, seatId, command } = item
    const { round } = this
    const past = isPast(item) ? ({ isPast: true } as const) : {}
    const reply = await this.post.send({ id, seatId, command, ...past })
    // A new connection may have come while the old one was still waited for.
    if (!reply) return this.round !== round
    if (!reply.ok && reply.refusal === 'tooFast') {
      await waited(breath)
      return true
    }
    if (!reply.ok && reply.refusal === 'notSaved') await this.notSaved(item, reply)
    else if (!reply.ok && tooLate.includes(reply.refusal) && isText(command)) await this.cameLate(item, reply)
    else if (!reply.ok && reply.refusal === 'offline') this.drop(item, 'old', reply)
    else if (!reply.ok && noPlace.includes(reply.refusal)) await this.wasTaken(item, reply)
    else this.done(item, reply)
    return true
  }

  private next(): Item | undefined {
    return this.queue.find(({ id }) => !this.retries.isResting(id))
  }

  /** Whoever listens hears it, and decides what becomes of something new. A line stays here all the same, and so does what
   * nobody listens for: it is ours to send until it is saved. */
  private async notSaved(item: Item, reply: Reply): Promise<void> {
    const { id, seatId, command } = item
    const isLine = lineOf(item) !== undefined
    if ((!isLine && this.tells.has(id)) || this.queue.isReplaced(item)) return this.done(item, reply)
    const { pause, isTooOften } = this.retries.refuse(id)
    this.tell(id, reply)
    if (isTooOften && (await this.post.unread({ id, seatId, command }))) return this.done(item, reply)
    if (isLine) void this.rest(item, pause)
    else await waited(pause)
  }

  /** The others go on meanwhile. */
  private async rest(item: Item, pause: number): Promise<void> {
    if (!this.queue.has(item)) return
    this.retries.rest(item.id)
    this.queue.touch(item)
    await waited(pause)
    this.retries.wake(item.id)
    void this.flush()
  }

  /** Its writer tries again what still waits: it goes at once, and is told. */
  private again({ id }: Item): Promise<Reply> {
    this.retries.wake(id)
    const answer = this.answerTo(id)
    void this.flush()
    return answer
  }

  /** The text of the same line that has not been saved, and that nobody listens for. */
  private unsaved(written: Pick<Item, 'command' | 'seatId'>): Item | undefined {
    const line = lineOf(written)
    if (line === undefined) return undefined
    const { queue, retries, tells } = this
    return queue.find(item => retries.wasRefused(item.id) && !tells.has(item.id) && lineOf(item) === line)
  }

  private async cameLate(item: Item, reply: Reply): Promise<void> {
    await this.keepWords(item)
    this.drop(item, 'wrongPhase', reply)
  }

  /** Other words stand there. Whoever wrote these has them in their field, but not when the page has been loaded anew. */
  private async wasTaken(item: Item, reply: Reply): Promise<void> {
    if (!this.tells.has(item.id) && !this.queue.isReplaced(item)) await this.keepWords(item, { isTaken: true })
    this.done(item, reply)
  }

  private async keepWords(item: Item, why: { isTaken?: true } = {}): Promise<void> {
    const { id, seatId } = item
    const command = { ...item.command, ...why }
    const isKept = seatId === undefined || (await this.post.unread({ id, seatId, command }))
    if (!isKept) this.queue.keepLate({ ...item, command })
  }

  private drop(item: Item, why: Dropped['why'], reply: Reply): void {
    const { id, seatId, command } = item
    this.post.dropped({ id, seatId, command, why })
    this.done(item, reply)
  }

  private done(item: Item, reply: Reply): void {
    this.forget(item)
    this.post.changed(this.queue.all)
    this.tell(item.id, reply)
  }

  private forget(item: Item): void {
    this.retries.forget(item.id)
    this.queue.forget(item)
  }

  private answerTo(id: string): Promise<Reply> {
    return new Promise(tell => this.tells.set(id, tell))
  }

  private tell(id: string, reply: Reply): void {
    this.tells.get(id)?.(reply)
    this.tells.delete(id)
  }
}
