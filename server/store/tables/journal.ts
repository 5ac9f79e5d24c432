import { WriteRefused } from '../errors.ts'
import { type Journal, type KnownReply, refusalOf, unwritten } from '../journal.ts'
import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'

type StoredEntry = { command: string; epoch: number; events: { number: number; time: number; event: string }[] }
type Append = { workshop: string; entry: StoredEntry; reply: string | null }

/** Far below what a statement may hold, on any engine. */
const rowsAtATime = 500

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

/** What the writer does to the journal, each inside the group's transaction. */
export const journalWrites = {
  async claim(db: Db, { workshop, held }: { workshop: string; held?: number }): Promise<number> {
    const head = await headOf(db, workshop)
    if (held !== undefined && head.epoch > held) throw new WriteRefused('staleEpoch')
    await moveHead(db, { workshop, ...head, epoch: head.epoch + 1 })
    return head.epoch + 1
  },

  async append(db: Db, { workshop, entry, reply }: Append): Promise<void> {
    const { command, epoch, events } = entry
    const head = await headOf(db, workshop)
    const known = await db
      .selectFrom('commands')
      .select('number')
      .where('workshop', '=', workshop)
      .where('command', '=', command)
      .executeTakeFirst()
    const refusal = refusalOf(head, known !== undefined, entry)
    if (refusal) throw new WriteRefused(refusal)
    const rows = events.map(fact => ({ workshop, command, epoch, ...fact }))
    for (let at = 0; at < rows.length; at += rowsAtATime) {
      await db
        .insertInto('events')
        .values(rows.slice(at, at + rowsAtATime))
        .execute()
    }
    const number = events.at(-1)?.number ?? head.number
    const place = head.commands + 1
    await db.insertInto('commands').values({ workshop, command, place, number, reply }).execute()
    await moveHead(db, { workshop, epoch, number, commands: place })
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
  events: (db: Db, { workshop, after }: { workshop: string; after: number }) =>
    db
      .selectFrom('events')
      .select(['number', 'time', 'command', 'epoch', 'event'])
      .where('workshop', '=', workshop)
      .where('number', '>', after)
      .orderBy('number')
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
export const journalOver = (ask: Ask): Journal => ({
  claim: (workshop, held) => ask('claim', { workshop, held }),
  append: async (workshop, { command, epoch, events, reply }) => {
    const stored = events.map(({ number, time, event }) => ({ number, time, event: JSON.stringify(event) }))
    const entry = { command, epoch, events: stored }
    await ask('append', { workshop, entry, reply: reply === undefined ? null : JSON.stringify(reply) })
  },
  read: async (workshop, after = 0) => {
    const rows = await ask('events', { workshop, after })
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
