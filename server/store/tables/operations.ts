import { deviceReads, deviceWrites } from './devices.ts'
import { journalReads, journalWrites } from './journal.ts'
import { keyReads, keyWrites } from './keys.ts'
import type { Db } from './schema.ts'
import { seatReads, seatWrites } from './seats.ts'
import { setupReads, setupWrites } from './setupLinks.ts'
import { workshopReads, workshopWrites } from './workshops.ts'

const probeBytes = 32 * 1024

/** Changes every byte of one large row: SQLite skips pages that stay the same, and a disk with no room for a busy
 * moment must not be called well. */
async function probe(db: Db): Promise<void> {
  const last = await db.selectFrom('meta').select('value').where('name', '=', 'probe').executeTakeFirst()
  const value = (last?.value.startsWith('.') ? ':' : '.').repeat(probeBytes)
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
  probe,
}

/** Everything that reads the store, each by one input; run after the group, on what is durable. */
export const reads = {
  ...journalReads,
  ...workshopReads,
  ...keyReads,
  ...deviceReads,
  ...seatReads,
  ...setupReads,
}

type Operations = typeof writes & typeof reads

/** Asks the writer thread to do one thing; resolves when a write is durable. */
export type Ask = <Name extends keyof Operations>(
  name: Name,
  input: Parameters<Operations[Name]>[1],
) => Promise<Awaited<ReturnType<Operations[Name]>>>
