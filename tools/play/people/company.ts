import type { Reply } from '#shared/messages/reply.ts'
import type { Words } from '#shared/rehearsal/words.ts'
import type { PlayOptions } from '../arguments.ts'
import type { House } from '../house.ts'
import type { Counts } from './counts.ts'

/** A door stayed shut or a connection was lost: the reason as the server gave it. */
export class PlayFailed extends Error {
  readonly kind: 'doorClosed' | 'lost' | 'stuck'
  readonly detail: string

  constructor(kind: 'doorClosed' | 'lost' | 'stuck', detail: string) {
    super(`${kind}: ${detail}`)
    this.name = 'PlayFailed'
    this.kind = kind
    this.detail = detail
  }
}

/** What everyone who acts in the evening shares. */
export type Company = {
  house: House
  options: PlayOptions
  seed: string
  words: Words
  counts: Counts
  /** In lockstep ids come from the seed, else from chance. */
  nextId(): string | undefined
  failed(error: unknown): void
  /** A command is about to be sent. */
  asked(id: string): void
  /** A command has been answered. */
  answered(id: string, reply: Reply): void
}
