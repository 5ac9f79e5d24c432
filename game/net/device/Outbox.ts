import * as z from 'zod/mini'
import type { Refusal, Reply } from '#shared/messages/reply.ts'
import { Command } from '#shared/messages/story.ts'
import { Id } from '#shared/model/ids.ts'
import { access } from '#shared/rules/access.ts'
import { newId } from '../ids.ts'
import type { Dropped } from '../store.ts'
import type { Kept } from './kept.ts'

/** What an older page left and this one cannot send: its words can still be read. */
const Unread = z.object({
  id: Id,
  seatId: z.optional(Id),
  command: z.looseObject({ type: z.string() }),
  at: z.number(),
  tab: z.string(),
})
export type Unread = Pick<z.infer<typeof Unread>, 'id' | 'seatId' | 'command'>

const Item = z.object({ id: Id, seatId: z.optional(Id), command: Command, at: z.number(), tab: z.string() })
type Item = z.infer<typeof Item>

/** Moves and answers are of their moment: older than this they are not sent any more. */
const moveAge = 60_000
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
 * Commands on their way: in order, one at a time, kept on the device until each has been answered. Each is kept under
 * a name of its own, so that two tabs of one browser never write over each other's. What a closed tab has left behind
 * is sent by the next; should both live, the server answers the same id only once.
 */
export class Outbox {
  private readonly kept: Kept
  private readonly prefix: string
  private readonly tab: string
  private readonly post: Post
  private items: Item[] = []
  private readonly tells = new Map<string, (reply: Reply) => void>()
  private readonly answered = new Set<string>()
  private lastAt = 0
  private readonly loading: Promise<void>
  private isOpen = false
  private isSending = false
  /** How often the first in the queue has been refused for now, with nobody there to hear it. */
  private refused = { id: '', times: 0 }
  /** Which connection this is, counted: an answer that never came says nothing about the next one. */
  private round = 0
  private looking: ReturnType<typeof setInterval> | undefined

  /** `tab` is the same before and after a page is loaded anew: what it left is taken up at once. */
  constructor(kept: Kept, key: string, post: Post, tab = '') {
    this.kept = kept
    this.prefix = `${key}/`
    this.tab = tab
    this.post = post
    this.loading = this.adopt()
  }

  /** Sends now or later; told when it has been answered, or when it is certain that it will not be sent. */
  async add(command: Command, seatId?: string, id: string = newId()): Promise<Reply> {
    if (bytesOf(command) > mostBytes) return { ok: false, refusal: 'tooLarge' }
    await this.loading
    if (this.items.length >= mostWaiting) return { ok: false, refusal: 'offline' }
    const answer = new Promise<Reply>(tell => this.tells.set(id, tell))
    // Never twice the same moment, so that they can be put in order again.
    this.lastAt = Math.max(Date.now(), this.lastAt + 1)
    const item: Item = { id, seatId, command, at: this.lastAt, tab: this.tab }
    this.items = [...this.items, item]
    this.post.changed(this.items.length)
    // A device that keeps nothing can still send.
    this.kept.set(this.prefix + id, item).catch(() => undefined)
    void this.flush()
    return answer
  }

  /** The connection stands: what waits is sent. */
  open(): void {
    this.isOpen = true
    this.round += 1
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
    // A device that cannot be read has left nothing behind.
    const kept = await this.kept.all(this.prefix).catch(() => [])
    // One that a newer page can no longer read takes none of the others with it, and its words are not lost.
    const read = kept.flatMap(([, value]) => z.safeParse(Item, value).data ?? [])
    for (const [key, value] of kept) if (!z.safeParse(Item, value).success) void this.liftOut(key, value)
    const mine = new Set(this.items.map(({ id }) => id))
    const left = read
      .filter(({ id }) => !mine.has(id) && !this.answered.has(id))
      .filter(({ tab, at }) => tab === this.tab || Date.now() - at > leftBehindAfter)
      .sort((one, other) => one.at - other.at)
    if (left.length === 0) return
    this.items = [...left, ...this.items]
    this.post.changed(this.items.length)
  }

  private async liftOut(key: string, value: unknown): Promise<void> {
    const old = z.safeParse(Unread, value)
    if (!old.success || (old.data.tab !== this.tab && Date.now() - old.data.at <= leftBehindAfter)) return
    if (await this.post.unread(old.data)) await this.kept.remove(key).catch(() => undefined)
  }

  private async flush(): Promise<void> {
    if (this.isSending) return
    this.isSending = true
    try {
      await this.loading
      for (let item = this.items[0]; item && this.isOpen; item = this.items[0]) {
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
    // Whoever listens hears that it is not saved, and decides; what nobody listens for is ours to send until it is.
    if (!reply.ok && reply.refusal === 'notSaved' && !this.tells.has(id)) {
      if (await this.refuse(item)) this.done(item, reply)
      return true
    }
    if (!reply.ok && tooLate.includes(reply.refusal) && isText(command)) this.drop(item, 'wrongPhase', reply)
    else this.done(item, reply)
    return true
  }

  /** Whether it may leave the queue; if not, it is time to send it again. */
  private async refuse({ id, seatId, command }: Item): Promise<boolean> {
    const times = this.refused.id === id ? this.refused.times + 1 : 1
    this.refused = { id, times }
    if (times >= mostRefused && (await this.post.unread({ id, seatId, command }))) return true
    await new Promise(resolve => setTimeout(resolve, Math.min(longestBreath, breath * 2 ** (times - 1))))
    return false
  }

  private drop(item: Item, why: Dropped['why'], reply: Reply): void {
    const { id, seatId, command } = item
    this.post.dropped({ id, seatId, command, why })
    this.done(item, reply)
  }

  private done({ id }: Item, reply: Reply): void {
    this.answered.add(id)
    this.items = this.items.filter(item => item.id !== id)
    this.post.changed(this.items.length)
    this.kept.remove(this.prefix + id).catch(() => undefined)
    this.tells.get(id)?.(reply)
    this.tells.delete(id)
  }
}

const isText = (command: Command): boolean =>
  command.type === 'typeFor' ? isText(command.command) : access[command.type].isText === true

const isOld = ({ command, at }: Item): boolean => !isText(command) && Date.now() - at > moveAge

const bytesOf = (command: Command): number => new TextEncoder().encode(JSON.stringify(command)).length
