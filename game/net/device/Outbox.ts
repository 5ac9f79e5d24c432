import type { Refusal, Reply } from '#shared/messages/reply.ts'
import type { Command } from '#shared/messages/story.ts'
import { newId } from '../ids.ts'
import type { Dropped } from '../store.ts'
import type { Kept } from './kept.ts'
import { Shelf } from './Shelf.ts'
import { bytesOf, type Item, isOld, isSame, isText, type Left, lineOf, type Unread } from './waiting.ts'

/** A text that comes when its phase, or the whole workshop, is over is kept as a draft. */
const tooLate: readonly Refusal[] = ['wrongPhase', 'closed']
const mostWaiting = 200
const mostBytes = 15 * 1024
const breath = 1_000
const longestBreath = 8_000
/** A text that has been refused so often, some minutes, may never be taken: its words are kept elsewhere, others go on. */
const mostRefused = 20
/** What another tab has not had answered by now, that tab has probably left behind. */
const leftBehindAfter = 20_000

/** What the outbox needs of its connection. */
export type Post = {
  /** The answer to one command, or nothing when the connection was lost before it came. */
  send(item: { id: string; seatId?: string; command: Command }): Promise<Reply | undefined>
  changed(waiting: number): void
  dropped(what: Dropped): void
  /** A command that cannot be sent, or is never taken, is lifted out of the queue; kept elsewhere, or left where it is. */
  unread(what: Unread): Promise<boolean>
}

/**
 * Commands on their way: in order, one at a time, kept on the device until each has been answered. What a closed tab has
 * left behind is sent by the next; should both live, the server answers the same id only once.
 */
export class Outbox {
  private readonly shelf: Shelf
  private readonly tab: string
  private readonly post: Post
  private items: Item[] = []
  private readonly tells = new Map<string, (reply: Reply) => void>()
  private readonly answered = new Set<string>()
  private lastAt = 0
  private readonly loading: Promise<void>
  private isOpen = false
  private isSending = false
  /** How often each has not been saved that is sent again until it is. */
  private readonly refused = new Map<string, number>()
  /** Lines that have not been saved: each waits here for its next try, and the others pass it. */
  private readonly resting = new Set<string>()
  /** What came too late and could not be kept elsewhere: it lies on the device until it can. */
  private readonly late = new Set<string>()
  /** Which connection this is, counted: an answer that never came says nothing about the next one. */
  private round = 0
  private looking: ReturnType<typeof setInterval> | undefined

  /** `tab` is the same before and after a page is loaded anew: what it left is taken up at once. */
  constructor(kept: Kept, key: string, post: Post, tab = '') {
    this.shelf = new Shelf(kept, key)
    this.tab = tab
    this.post = post
    this.loading = this.adopt()
  }

  /** Sends now or later; told when it has been answered, or when it is certain that it will not be sent. A line that is not
   * saved is told as well, and is sent until it is, or until a newer text is written over it. */
  async add(command: Command, seatId?: string, named?: string): Promise<Reply> {
    if (bytesOf(command) > mostBytes) return { ok: false, refusal: 'tooLarge' }
    await this.loading
    const before = this.unsaved({ command, seatId })
    if (before && named === undefined && isSame(before.command, command)) return this.again(before)
    if (this.items.length - (before ? 1 : 0) >= mostWaiting) return { ok: false, refusal: 'offline' }
    const id = named ?? newId()
    const answer = new Promise<Reply>(tell => this.tells.set(id, tell))
    const item: Item = { id, seatId, command, at: this.moment(), tab: this.tab }
    this.items = [...this.items, item]
    this.shelf.keep(item)
    if (before) this.forget(before)
    this.post.changed(this.items.length)
    void this.flush()
    return answer
  }

  /** The connection stands: what waits is sent. */
  open(): void {
    this.isOpen = true
    this.round += 1
    this.resting.clear()
    const look = () => void this.adopt().then(() => this.flush())
    clearInterval(this.looking)
    this.looking = setInterval(look, leftBehindAfter)
    look()
  }

  close(): void {
    this.isOpen = false
    clearInterval(this.looking)
  }

  /** Takes up what this tab had before it was loaded anew, and what other tabs have left behind. */
  private async adopt(): Promise<void> {
    const { items, unread } = await this.shelf.all()
    const late = items.filter(({ id }) => this.late.has(id))
    for (const old of [...unread, ...late]) if (this.isOurs(old)) void this.liftOut(old)
    const mine = new Set(this.items.map(({ id }) => id))
    const left = items
      .filter(item => !mine.has(item.id) && !this.answered.has(item.id) && this.isOurs(item))
      .sort((one, other) => one.at - other.at)
    if (left.length === 0) return
    this.items = [...left, ...this.items]
    this.post.changed(this.items.length)
  }

  private isOurs({ tab, at }: Pick<Item, 'tab' | 'at'>): boolean {
    return tab === this.tab || Date.now() - at > leftBehindAfter
  }

  /** The words of what cannot be sent are not lost. */
  private async liftOut(old: Left): Promise<void> {
    if (await this.post.unread(old)) await this.shelf.remove(old.id)
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
    const reply = await this.post.send({ id, seatId, command })
    // A new connection may have come while the old one was still waited for.
    if (!reply) return this.round !== round
    if (!reply.ok && reply.refusal === 'tooFast') {
      await new Promise(resolve => setTimeout(resolve, breath))
      return true
    }
    if (!reply.ok && reply.refusal === 'notSaved') await this.notSaved(item, reply)
    else if (!reply.ok && tooLate.includes(reply.refusal) && isText(command)) await this.cameLate(item, reply)
    else this.done(item, reply)
    return true
  }

  private next(): Item | undefined {
    return this.items.find(({ id }) => !this.resting.has(id))
  }

  /** Whoever listens hears it, and decides what becomes of something new. A line stays here all the same, and so does what
   * nobody listens for: it is ours to send until it is saved. */
  private async notSaved(item: Item, reply: Reply): Promise<void> {
    const { id, seatId, command } = item
    const line = lineOf(item)
    if ((line === undefined && this.tells.has(id)) || this.isReplaced(item)) return this.done(item, reply)
    const times = (this.refused.get(id) ?? 0) + 1
    this.refused.set(id, times)
    this.tell(id, reply)
    if (times >= mostRefused && (await this.post.unread({ id, seatId, command }))) return this.done(item, reply)
    const pause = new Promise(resolve => setTimeout(resolve, Math.min(longestBreath, breath * 2 ** (times - 1))))
    if (line === undefined) await pause
    else void this.rest(item, pause)
  }

  /** The others go on meanwhile; other tabs see that this one has not left it behind. */
  private async rest(item: Item, pause: Promise<unknown>): Promise<void> {
    if (!this.items.includes(item)) return
    this.resting.add(item.id)
    this.shelf.keep({ ...item, at: this.moment(), tab: this.tab })
    await pause
    this.resting.delete(item.id)
    void this.flush()
  }

  /** Its writer tries again what still waits: it goes at once, and is told. */
  private again({ id }: Item): Promise<Reply> {
    this.resting.delete(id)
    const answer = new Promise<Reply>(tell => this.tells.set(id, tell))
    void this.flush()
    return answer
  }

  /** The text of the same line that has not been saved, and that nobody listens for. */
  private unsaved(written: Pick<Item, 'command' | 'seatId'>): Item | undefined {
    const line = lineOf(written)
    if (line === undefined) return undefined
    return this.items.find(item => this.refused.has(item.id) && !this.tells.has(item.id) && lineOf(item) === line)
  }

  /** Whether a newer text of its line has come, which waits, or has taken its place. */
  private isReplaced(item: Item): boolean {
    const line = lineOf(item)
    const after = this.items.slice(this.items.indexOf(item) + 1)
    return !this.items.includes(item) || (line !== undefined && after.some(newer => lineOf(newer) === line))
  }

  /** Until its words lie elsewhere they stay on the device, and are carried there whenever somebody looks. */
  private async cameLate(item: Item, reply: Reply): Promise<void> {
    const { id, seatId, command } = item
    const isKept = seatId === undefined || (await this.post.unread({ id, seatId, command }))
    if (!isKept) this.late.add(id)
    this.drop(item, 'wrongPhase', reply)
  }

  private drop(item: Item, why: Dropped['why'], reply: Reply): void {
    const { id, seatId, command } = item
    this.post.dropped({ id, seatId, command, why })
    this.done(item, reply)
  }

  private done(item: Item, reply: Reply): void {
    this.forget(item)
    this.post.changed(this.items.length)
    this.tell(item.id, reply)
  }

  private forget({ id }: Item): void {
    this.answered.add(id)
    this.refused.delete(id)
    this.items = this.items.filter(item => item.id !== id)
    if (!this.late.has(id)) void this.shelf.remove(id)
  }

  private tell(id: string, reply: Reply): void {
    this.tells.get(id)?.(reply)
    this.tells.delete(id)
  }

  /** Never twice the same, so that they can be put in order again. */
  private moment(): number {
    this.lastAt = Math.max(Date.now(), this.lastAt + 1)
    return this.lastAt
  }
}
