import { sql } from 'kysely'
import type { Ask } from '../operations.ts'
import type { Db } from '../schema.ts'
import { workshopReads } from '../workshops.ts'
import { journalWrites } from './journal.ts'

/** A process that serves, and where the others reach it. Its id is its name and, after a dot, what nobody else has. */
export type Process = { id: string; address: string }

/** Who has which workshop, where several processes share a database. A lease runs out by the database's own clock, so
 * that no two machines need to agree on the time; whoever takes one also takes the journal's next epoch. */
export type Leases = {
  /** The epoch under which this process may write now; nothing when another has a lease that still runs. Whoever says
   * which epoch they hold has it renewed only if nobody has written since: otherwise WriteRefused `staleEpoch`. */
  take(lease: { workshop: string; holder: string; ms: number; held?: number }): Promise<number | undefined>
  /** Whether the links that this store knows follow from the same secret as ours, by its print; the first who asks
   * decides, and later whoever finds the store unused and nobody else at work in it. One that is alone has no name. */
  agree(process: string | undefined, print: string): Promise<boolean>
  /** Says that a process begins, unless one that lives has the same name or address: which of these. */
  enter(process: Process, ms: number): Promise<'name' | 'address' | undefined>
  /** Says that a process lives, and renews its leases; the workshops that it still has. */
  renew(process: Process, ms: number): Promise<string[]>
  /** Lets go of one workshop, so that the next who is asked for it has it at once. */
  release(workshop: string, holder: string): Promise<void>
  /** Says that a process serves no more. */
  leave(holder: string): Promise<void>
  /** Gives a workshop that nobody has to the process with the fewest. */
  assign(workshop: string, ms: number): Promise<void>
  /** Where the process is that has a workshop; nothing when its lease has run out. */
  addressOf(workshop: string): Promise<string | undefined>
}

/** PostgreSQL's clock; an embedded store has one process, and nobody asks it. */
const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`
const after = (ms: number) => sql<number>`${now} + ${ms}::int`

const printRow = 'secretPrint'

/** No two whose names a proxy takes for one: it knows no capitals. */
const nameOf = (id: string) => id.split('.')[0]?.toLowerCase()

const runningLease = (db: Db, workshop: string) =>
  db.selectFrom('leases').selectAll().where('workshop', '=', workshop).where('expiresAt', '>', now).executeTakeFirst()

const setLease = (db: Db, workshop: string, holder: string, ms: number) =>
  db
    .insertInto('leases')
    .values({ workshop, holder, expiresAt: after(ms) })
    .onConflict(old => old.column('workshop').doUpdateSet({ holder, expiresAt: after(ms) }))
    .execute()

/** What the writer does to leases. */
export const leaseWrites = {
  async takeLease(
    db: Db,
    { workshop, holder, ms, held }: { workshop: string; holder: string; ms: number; held?: number },
  ): Promise<number | undefined> {
    const lease = await runningLease(db, workshop)
    if (lease && lease.holder !== holder) return undefined
    await setLease(db, workshop, holder, ms)
    return journalWrites.claim(db, { workshop, held })
  },

  async agreeOnSecret(db: Db, { process, print }: { process?: string; print: string }): Promise<boolean> {
    await db
      .insertInto('meta')
      .values({ name: printRow, value: print })
      .onConflict(old => old.column('name').doNothing())
      .execute()
    if ((await leaseReads.secretPrint(db)) === print) return true
    if (!(await workshopReads.isUnused(db))) return false
    const other = db
      .selectFrom('processes')
      .select('id')
      .where('id', '!=', process ?? '')
      .where('expiresAt', '>', now)
    if (process !== undefined && (await other.executeTakeFirst())) return false
    await leaseWrites.setSecretPrint(db, print)
    return true
  },

  async setSecretPrint(db: Db, print: string | undefined): Promise<void> {
    await db.deleteFrom('meta').where('name', '=', printRow).execute()
    if (print !== undefined) await db.insertInto('meta').values({ name: printRow, value: print }).execute()
  },

  async enterProcess(db: Db, { ms, ...process }: Process & { ms: number }): Promise<'name' | 'address' | undefined> {
    // Those that begin at the same moment look one after the other.
    await sql`lock table processes in share row exclusive mode`.execute(db)
    const others = await db
      .selectFrom('processes')
      .select(['id', 'address'])
      .where('id', '!=', process.id)
      .where('expiresAt', '>', now)
      .execute()
    if (others.some(({ id }) => nameOf(id) === nameOf(process.id))) return 'name'
    if (others.some(({ address }) => address === process.address)) return 'address'
    await leaseWrites.renewLeases(db, { ...process, ms })
    return undefined
  },

  async renewLeases(db: Db, { id, address, ms }: Process & { ms: number }): Promise<string[]> {
    await db
      .insertInto('processes')
      .values({ id, address, expiresAt: after(ms) })
      .onConflict(old => old.column('id').doUpdateSet({ address, expiresAt: after(ms) }))
      .execute()
    const kept = await db
      .updateTable('leases')
      .set({ expiresAt: after(ms) })
      .where('holder', '=', id)
      .returning('workshop')
      .execute()
    return kept.map(({ workshop }) => workshop)
  },

  async releaseLease(db: Db, { workshop, holder }: { workshop: string; holder: string }): Promise<void> {
    await db.deleteFrom('leases').where('workshop', '=', workshop).where('holder', '=', holder).execute()
  },

  async leaveProcess(db: Db, holder: string): Promise<void> {
    await db.deleteFrom('leases').where('holder', '=', holder).execute()
    await db.deleteFrom('processes').where('id', '=', holder).execute()
    await db.deleteFrom('processes').where('expiresAt', '<', sql<number>`${now} - 86400000`).execute()
  },

  async assignLease(db: Db, { workshop, ms }: { workshop: string; ms: number }): Promise<void> {
    if (await runningLease(db, workshop)) return
    const fewest = await db
      .selectFrom('processes')
      .leftJoin('leases', 'leases.holder', 'processes.id')
      .select('processes.id')
      .where('processes.expiresAt', '>', now)
      .groupBy('processes.id')
      .orderBy(({ fn }) => fn.count('leases.workshop'))
      .orderBy('processes.id')
      .executeTakeFirst()
    if (fewest) await setLease(db, workshop, fewest.id, ms)
  },
}

/** What the writer reads from leases. */
export const leaseReads = {
  /** What tells which secret the links in a store follow from, and tells nothing of it. */
  async secretPrint(db: Db): Promise<string | undefined> {
    return (await db.selectFrom('meta').select('value').where('name', '=', printRow).executeTakeFirst())?.value
  },

  addressOfHolder: async (db: Db, workshop: string): Promise<string | undefined> => {
    const found = await db
      .selectFrom('leases')
      .innerJoin('processes', 'processes.id', 'leases.holder')
      .select('address')
      .where('workshop', '=', workshop)
      .where('leases.expiresAt', '>', now)
      .executeTakeFirst()
    return found?.address
  },
}

/** The leases as the rest of the server sees them. */
export const leasesOver = (ask: Ask): Leases => ({
  take: lease => ask('takeLease', lease),
  agree: (process, print) => ask('agreeOnSecret', { process, print }),
  enter: (process, ms) => ask('enterProcess', { ...process, ms }),
  renew: (process, ms) => ask('renewLeases', { ...process, ms }),
  release: (workshop, holder) => ask('releaseLease', { workshop, holder }),
  leave: holder => ask('leaveProcess', holder),
  assign: (workshop, ms) => ask('assignLease', { workshop, ms }),
  addressOf: workshop => ask('addressOfHolder', workshop),
})
