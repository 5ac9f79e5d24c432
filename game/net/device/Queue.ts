import type { Command } from '#shared/messages/story.ts'
import type { Shelf } from './Shelf.ts'
import { type Item, type Left, lineOf } from './waiting.ts'

/** What another tab has not had answered by now, that tab has probably left behind. */
export const leftBehindAfter = 20_000

/**
 * The commands that wait, in order, each kept on the device until it has been answered. What a closed tab has left behind
 * is taken up by the next.
 */
export class Queue {
  private readonly shelf: Shelf
  private readonly tab: string
  /** Carries words that cannot be sent elsewhere; whether they lie there now. */
  private readonly carry: (words: Left) => Promise<boolean>
  private items: readonly Item[] = []
  private readonly answered = new Set<string>()
  /** What came too late and could not be kept elsewhere: it lies on the device until it can. */
  private readonly late = new Set<string>()
  private lastAt = 0

  constructor(shelf: Shelf, tab: string, carry: (words: Left) => Promise<boolean>) {
    this.shelf = shelf
    this.tab = tab
    this.carry = carry
  }

  get length(): number {
    return this.items.length
  }

  get all(): readonly Item[] {
    return this.items
  }

  add(id: string, command: Command, seatId: string | undefined): void {
    const item: Item = { id, seatId, command, at: this.moment(), tab: this.tab }
    this.items = [...this.items, item]
    this.shelf.keep(item)
  }

  has(item: Item): boolean {
    return this.items.includes(item)
  }

  find(isIt: (item: Item) => boolean): Item | undefined {
    return this.items.find(isIt)
  }

  /** Other tabs see that this one has not left it behind. */
  touch(item: Item): void {
    this.shelf.keep({ ...item, at: this.moment(), tab: this.tab })
  }

  /** Whether a newer text of its line has come, which waits, or has taken its place. */
  isReplaced(item: Item): boolean {
    const line = lineOf(item)
    const after = this.items.slice(this.items.indexOf(item) + 1)
    return !this.has(item) || (line !== undefined && after.some(newer => lineOf(newer) === line))
  }

  forget({ id }: Item): void {
    this.answered.add(id)
    this.items = this.items.filter(item => item.id !== id)
    if (!this.late.has(id)) void this.shelf.remove(id)
  }

  /** Until its words lie elsewhere they stay on the device, and are carried there whenever somebody looks. */
  keepLate({ id }: Item): void {
    this.late.add(id)
  }

  /** Takes up what this tab had before it was loaded anew, and what other tabs have left behind; whether there was any. */
  async adopt(): Promise<boolean> {
    const { items, unread } = await this.shelf.all()
    const late = items.filter(({ id }) => this.late.has(id))
    for (const old of [...unread, ...late]) if (this.isOurs(old)) void this.liftOut(old)
    const mine = new Set(this.items.map(({ id }) => id))
    const left = items
      .filter(item => !mine.has(item.id) && !this.answered.has(item.id) && this.isOurs(item))
      .sort((one, other) => one.at - other.at)
    this.items = [...left, ...this.items]
    return left.length > 0
  }

  private isOurs({ tab, at }: Pick<Item, 'tab' | 'at'>): boolean {
    return tab === this.tab || Date.now() - at > leftBehindAfter
  }

  /** The words of what cannot be sent are not lost. */
  private async liftOut(old: Left): Promise<void> {
    if (await this.carry(old)) await this.shelf.remove(old.id)
  }

  /** Never twice the same, so that they can be put in order again. */
  private moment(): number {
    this.lastAt = Math.max(Date.now(), this.lastAt + 1)
    return this.lastAt
  }
}
