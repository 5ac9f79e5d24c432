import { randomBytes } from 'node:crypto'
import { deviceReads, deviceWrites } from './devices.ts'
import { type Append, journalReads, journalWrites } from './journal/journal.ts'
import { leaseReads, leaseWrites } from './journal/leases.ts'
import { keyReads, keyWrites } from './keys.ts'
import type { Db } from './schema.ts'
import { seatReads, seatWrites } from './seats.ts'
import { setupReads, setupWrites } from './setupLinks.ts'
import { workshopReads, workshopWrites } from './workshops.ts'

const probeBytes = 16 * 1024

/** Changes every byte of one large row: SQLite skips pages that stay the same, PostgreSQL makes what repeats itself
 * small, and a disk with no room for a busy moment must not be called well. */
async function writeProbe(db: Db): Promise<void> {
  const value = randomBytes(probeBytes).toString('hex')
  await db
    .insertInto('meta')
    .values({ name: 'probe', value })
    .onConflict(old => old.column('name').doUpdateSet({ value }))
    .execute()
}

/** Everything that changes the store, each by one input; run inside the group's transaction. */
export const writes = {
  ...journalWrites,
  ...workshopWrites,
  ...keyWrites,
  ...deviceWrites,
  ...seatWrites,
  ...setupWrites,
  ...leaseWrites,
  probe: writeProbe,
}

/** The write that shows, when a store is opened, that it can be written. */
export const probe = (db: Db): Promise<() => void> => writeProbe(db).then(() => () => undefined)

/** Everything that reads the store, each by one input; run after the group, on what is durable. */
export const reads = {
  ...journalReads,
  ...workshopReads,
  ...keyReads,
  ...deviceReads,
  ...seatReads,
  ...setupReads,
  ...leaseReads,
}

type Operations = typeof writes & typeof reads
type Inputs = { [Name in keyof Operations]: Parameters<Operations[Name]>[1] }
type Results = { [Name in keyof Operations]: Awaited<ReturnType<Operations[Name]>> }

/** The name of anything that can be asked of a store. */
export type Operation = keyof Operations

/** Asks the store to do one thing; resolves when a write is durable. */
export type Ask = <Name extends Operation>(name: Name, input: Inputs[Name]) => Promise<Results[Name]>

const operations: { [Name in Operation]: (db: Db, input: Inputs[Name]) => Promise<Results[Name]> } = {
  ...writes,
  ...reads,
}

/** Does one thing on a connection, in whatever transaction that is in. */
export const perform = <Name extends Operation>(db: Db, name: Name, input: Inputs[Name]): Promise<Results[Name]> =>
  operations[name](db, input)

/** Whether a thing changes the store. */
export const isWrite = (name: Operation): boolean => name in writes

/** How a store has worked so far: its transactions that wrote, the writes in them, and the largest group. */
export type Counters = { transactions: number; writes: number; largestGroup: number }

/** What keeps a store, however it does it. */
export type Keeper = {
  ask: Ask
  /** Appends like `ask`, together with others that wait for the same workshop; for who has questions to save. */
  append?(entry: Append): Promise<void>
  counters: () => Counters
  close(): Promise<void>
  /** Lays a copy of the whole store in a new file while it is in use; a database is copied from outside instead. */
  copyTo?(file: string): Promise<void>
}
