import { createHash } from 'node:crypto'
import { type Decoder, getRawChangesCallback, Reflection, type Schema } from '@colyseus/schema'
import { plain } from '#game/net/snapshot.ts'
import { markAt } from '../marks.ts'
import { reflectionIn } from './frames.ts'

/** Reads what a bot receives, as a page does, and tells of every marked text when it has become part of what it sees. */
export class Reader {
  private readonly seen: (mark: string) => void
  private decoder: Decoder<Schema> | undefined

  constructor(seen: (mark: string) => void) {
    this.seen = seen
  }

  /** The first frame of a connection says what the state is made of. */
  begin(frame: Buffer): void {
    const { from, to } = reflectionIn(frame)
    this.decoder = Reflection.decode(frame.subarray(0, to), { offset: from })
    getRawChangesCallback(this.decoder, changes => {
      for (const { value } of changes) {
        const mark = markAt(value)
        if (mark !== undefined) this.seen(mark)
      }
    })
  }

  /** The whole state, or a change of it. */
  read(frame: Buffer): void {
    this.decoder?.decode(frame, { offset: 1 })
  }

  /** A short name for all that it sees: two that see the same have the same. */
  look(): string {
    if (!this.decoder) return ''
    return createHash('sha256')
      .update(JSON.stringify(plain(this.decoder.state), inOrder))
      .digest('base64url')
      .slice(0, 12)
  }
}

const inOrder = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
    : value
