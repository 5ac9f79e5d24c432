import { type WriteRefusal, WriteRefused } from '../../errors.ts'
import { type Journal, type KnownReply, refusalOf, unwritten } from '../../journal.ts'
import type { Ask } from '../operations.ts'
import type { Db, Tables } from '../schema.ts'
import { type Draft, seatWrites } from '../seats.ts'

type StoredEntry = {
  command: string
  epoch: number
  events: { number: number; time: number; event: string }[]
  after?: number
}

/** An entry as text, with the workshop whose story it belongs to, and the mark that stands if the entry does. */
export type Append = { workshop: string; entry: StoredEntry; reply: string | null; mark?: Draft }

/** Far below what a statement may hold, on any engine. */
const rowsAtATime = 500

const inParts = <Item>(items: Item[]): Item[][] =>
  Array.from({ length: Math.ceil(items.length / rowsAtATime) }, (_, at) =>
    items.slice(at * rowsAtATime, (at + 1) * rowsAtATime),
  )

const headOf = async (db: Db, workshop: string): Promise<Omit<Tables['heads'], 'workshop'>> =>
  (await db
    .selectFrom('heads')
    .select(['epoch', 'number', 'commands'])
    .where('workshop', '=', workshop)
    .executeTakeFirst()) ?? { ...unwritten, commands: 0 }

const moveHead = (db: Db, head: Tables['heads']) =>
  db
    .insertInto('heads')
    .values(head)
    .onConflict(old => old.column('workshop').doUpdateSet(head))
    .execute()

const knownAmong = async (db: Db, workshop: string, commands: string[]): Promise<Set<string>> => {
  const known = new Set<string>()
  for (const some of inParts(commands)) {
    const rows = await db
      .selectFrom('commands')
      .select('command')
      .where('workshop', '=', workshop)
      .where('command', 'in', some)
      .execute()
    for (const { command } of rows) known.add(command)
  }
  return known
}

/** Entries of one workshop, in order, with as few questions as for one of them. Says for each why it may not stand, or
 * nothing when it does. */
export async function appendAll(
  db: Db,
  workshop: string,
  appends: readonly Omit<Append, 'workshop'>[],
): Promise<(WriteRefusal | undefined)[]> {
  let head = await headOf(db, workshop)
  const known = await knownAmong(
    db,
    workshop,
    appends.map(({ entry }) => entry.command),
  )
  const events: Tables['events'][] = []
  const commands: Tables['commands'][] = []
  const marks = new Map<string, Draft>()
  const refusals = appends.map(({ entry, reply, mark }) => {
    const { command, epoch } = entry
    const refusal = refusalOf(head, known.has(command), entry)
    if (refusal) return refusal
    known.add(command)
    const number = entry.events.at(-1)?.number ?? head.number
    head = { epoch, number, commands: head.commands + 1 }
    events.push(...entry.events.map(fact => ({ workshop, command, epoch, ...fact })))
    commands.push({ workshop, command, place: head.commands, number, reply })
    if (mark) marks.set(JSON.stringify([mark.seat, mark.key]), mark)
    return undefined
  })
  for (const some of inParts(events)) await db.insertInto('events').values(some).execute()
  for (const some of inParts(commands)) await db.insertInto('commands').values(some).execute()
  for (const mark of marks.values()) await seatWrites.keepDraft(db, { workshop, ...mark })
  if (commands.length > 0) await moveHead(db, { workshop, ...head })
  return refusals
}

/** What the writer does to the journal, each inside the group's transaction. */
export const journalWrites = {
  async claim(db: Db, { workshop, held }: { workshop: string; held?: number }): Promise<number> {
    const head = await headOf(db, workshop)
    if (held !== undefined && head.epoch > held) throw new WriteRefused('staleEpoch')
    await moveHead(db, { workshop, ...head, epoch: head.epoch + 1 })
    return head.epoch + 1
  },

  async append(db: Db, append: Append): Promise<void> {
    const [refusal] = await appendAll(db, append.workshop, [append])
    if (refusal) throw new WriteRefused(refusal)
  },

  async saveSnapshot(db: Db, snapshot: Tables['snapshots']): Promise<void> {
    await db
      .insertInto('snapshots')
      .values(snapshot)
      .onConflict(old => old.column('workshop').doUpdateSet(snapshot).where('snapshots.number', '<=', snapshot.number))
      .execute()
  },
}

/** What the writer reads from the journal. */
export const journalReads = {
  events: (db: Db, { workshop, after, most }: { workshop: string; after: number; most: number }) =>
    db
      .selectFrom('events')
      .select(['number', 'time', 'command', 'epoch', 'event'])
      .where('workshop', '=', workshop)
      .where('number', '>', after)
      .orderBy('number')
      .limit(most)
      .execute(),

  replies: (db: Db, { workshop, last }: { workshop: string; last: number }) =>
    db
      .selectFrom('commands')
      .select(['command', 'number', 'reply'])
      .where('workshop', '=', workshop)
      .orderBy('place', 'desc')
      .limit(last)
      .execute(),

  reply: (db: Db, { workshop, command }: { workshop: string; command: string }) =>
    db
      .selectFrom('commands')
      .select(['number', 'reply'])
      .where('workshop', '=', workshop)
      .where('command', '=', command)
      .executeTakeFirst(),

  snapshot: (db: Db, { workshop, hash }: { workshop: string; hash: string }) =>
    db
      .selectFrom('snapshots')
      .select(['number', 'state'])
      .where('workshop', '=', workshop)
      .where('hash', '=', hash)
      .executeTakeFirst(),
}

const replyFrom = (row: { number: number; reply: string | null }): KnownReply => ({
  number: row.number,
  reply: row.reply === null ? undefined : JSON.parse(row.reply),
})

/** The journal as the rest of the server sees it: objects here, text in the writer. */
export const journalOver = (ask: Ask, append = (entry: Append) => ask('append', entry)): Journal => ({
  claim: (workshop, held) => ask('claim', { workshop, held }),
  append: async (workshop, { command, epoch, events, after, reply, mark }) => {
    const stored = events.map(({ number, time, event }) => ({ number, time, event: JSON.stringify(event) }))
    const entry = { command, epoch, events: stored, after }
    await append({ workshop, entry, reply: reply === undefined ? null : JSON.stringify(reply), mark })
  },
  read: async (workshop, after = 0, most = Number.MAX_SAFE_INTEGER) => {
    const rows = await ask('events', { workshop, after, most })
    return rows.map(row => ({ ...row, event: JSON.parse(row.event) }))
  },
  knownReplies: async (workshop, last = Number.MAX_SAFE_INTEGER) => {
    const rows = await ask('replies', { workshop, last })
    return new Map(rows.reverse().map(row => [row.command, replyFrom(row)]))
  },
  knownReply: async (workshop, command) => {
    const row = await ask('reply', { workshop, command })
    return row && replyFrom(row)
  },
  saveSnapshot: (workshop, { number, hash, state }) =>
    ask('saveSnapshot', { workshop, number, hash, state: JSON.stringify(state) }),
  snapshot: async (workshop, hash) => {
    const row = await ask('snapshot', { workshop, hash })
    return row && { number: row.number, state: JSON.parse(row.state) }
  },
})
