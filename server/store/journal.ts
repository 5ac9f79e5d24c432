import type { WriteRefusal } from './errors.ts'
import type { Draft } from './tables/seats.ts'

/** Raised when events change so that older ones can no longer be read: until 1.0 an older journal is refused. */
export const journalFormat = 1

/** One event as the rules made it: its number in the workshop's story, the stamp's time in epoch ms, what happened. */
export type Fact = { number: number; time: number; event: unknown }

/** One event as the journal keeps it. */
export type Recorded = Fact & { command: string; epoch: number }

/** What one command became: its events share its id; the reply is kept so that a resend is answered as before. A mark is
 * kept among the drafts if the entry stands, and only then. `after` is the number of the fact that it was decided on: one
 * without events has no numbers that say so, and stands only there. */
export type Entry = {
  command: string
  epoch: number
  events: Fact[]
  after?: number
  reply?: unknown
  mark?: Draft
}

/** The answer once given to a command, and the number of the last event it made. */
export type KnownReply = { number: number; reply: unknown }

/** A state as it was after an event; the hash is the model's, and another hash means replay instead. */
export type Snapshot = { number: number; hash: string; state: unknown }

/** The story of every workshop: the one place where events are appended, durable before anybody hears of them. */
export type Journal = {
  /** Takes a workshop over: appends under any earlier epoch are refused from now on. Whoever says which epoch they hold
   * takes it anew, and only if nobody else has taken it since: otherwise WriteRefused `staleEpoch`. */
  claim(workshop: string, held?: number): Promise<number>
  /** Resolves when the entry is on disk; throws WriteRefused (this entry only) or StoreFailed (nothing is saved now). */
  append(workshop: string, entry: Entry): Promise<void>
  /** The events after a number, in order; so many of them at most, where a count is given. */
  read(workshop: string, after?: number, most?: number): Promise<Recorded[]>
  /** The replies of the last commands, oldest first; all of them when no count is given. */
  knownReplies(workshop: string, last?: number): Promise<Map<string, KnownReply>>
  /** The reply to one command, however old. */
  knownReply(workshop: string, command: string): Promise<KnownReply | undefined>
  /** Keeps the newest state of a workshop; an older one never replaces it. */
  saveSnapshot(workshop: string, snapshot: Snapshot): Promise<void>
  /** The kept state, if the same model made it. */
  snapshot(workshop: string, hash: string): Promise<{ number: number; state: unknown } | undefined>
}

/** Where a workshop's story ends, and the highest epoch that has written or claimed it. */
export type Head = { epoch: number; number: number }

/** The head of a story that has not begun. */
export const unwritten: Head = { epoch: 0, number: 0 }

/** Why an entry may not stand after this head; every kind of journal asks here, so that they cannot differ. */
export function refusalOf(
  head: Head,
  isKnown: boolean,
  entry: { epoch: number; events: { number: number }[]; after?: number },
): WriteRefusal | undefined {
  if (entry.epoch < head.epoch) return 'staleEpoch'
  if (isKnown) return 'commandKnown'
  // A yes that changes nothing rests on what had been decided before it, and falls with that.
  if (entry.events.length === 0 && entry.after !== head.number) return 'numberGap'
  let last = head.number
  for (const { number } of entry.events) {
    if (number <= last) return 'numberTaken'
    if (number !== last + 1) return 'numberGap'
    last = number
  }
  return undefined
}
