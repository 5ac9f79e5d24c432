import * as z from 'zod/mini'
import type { Kept } from './kept.ts'
import { Item, type Left, Unread } from './waiting.ts'

/** Where commands lie on the device, each under a name of its own, so that two tabs of one browser never write over each
 * other's. A device that keeps nothing loses them with the page, and no sooner. */
export class Shelf {
  private readonly kept: Kept
  private readonly prefix: string

  constructor(kept: Kept, key: string) {
    this.kept = kept
    this.prefix = `${key}/`
  }

  keep(item: Item): void {
    this.kept.set(this.prefix + item.id, item).catch(() => undefined)
  }

  async remove(id: string): Promise<void> {
    await this.kept.remove(this.prefix + id).catch(() => undefined)
  }

  /** All that lies there, of every tab. One that this page can no longer read takes none of the others with it. */
  async all(): Promise<{ items: Item[]; unread: Left[] }> {
    // A device that cannot be read has left nothing behind.
    const kept = await this.kept.all(this.prefix).catch(() => [])
    const read = kept.map(([, value]) => ({ value, item: z.safeParse(Item, value).data }))
    return {
      items: read.flatMap(({ item }) => item ?? []),
      unread: read.flatMap(({ item, value }) => (item ? [] : (z.safeParse(Unread, value).data ?? []))),
    }
  }
}
