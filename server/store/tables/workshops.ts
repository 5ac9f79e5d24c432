import { WriteRefused } from '../errors.ts'
import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'
import { hashOf } from './secret.ts'

/** A workshop as the doors need it, without its story; times are epoch ms. */
export type WorkshopRow = {
  id: string
  code: string
  createdAt: number
  openedAt?: number
  closedAt?: number
  rehearsalOf?: string
}

/** Which workshops there are, and the code and QR token that lead to them. */
export type Workshops = {
  /** Throws WriteRefused `codeTaken` when a workshop that is not closed has the code. */
  add(workshop: { id: string; code: string; token: string; createdAt: number; rehearsalOf?: string }): Promise<void>
  all(): Promise<WorkshopRow[]>
  find(id: string): Promise<WorkshopRow | undefined>
  /** By join code, among those not closed. */
  byCode(code: string): Promise<WorkshopRow | undefined>
  byToken(token: string): Promise<WorkshopRow | undefined>
  /** A new QR token; the old one leads nowhere from now on. */
  setToken(id: string, token: string): Promise<void>
  markOpened(id: string, at: number): Promise<void>
  markClosed(id: string, at: number): Promise<void>
  /** Undoes a close; throws `codeTaken` when another workshop has taken the code since. */
  markReopened(id: string): Promise<void>
  /** Removes the workshop and everything that hangs on it: story, keys, devices, codes, drafts. */
  remove(id: string): Promise<void>
  /** Those that have been removed from this store; one that it has merely never heard of is not among them. */
  gone(): Promise<string[]>
}

async function refuseTakenCode(db: Db, code: string): Promise<void> {
  const open = db.selectFrom('workshops').select('id').where('code', '=', code).where('closedAt', 'is', null)
  if (await open.executeTakeFirst()) throw new WriteRefused('codeTaken')
}

/** Begins the name of the row that tells of a workshop that was removed here. */
const goneRow = 'gone-'

/** What the writer does to the list of workshops. */
export const workshopWrites = {
  async addWorkshop(db: Db, row: Tables['workshops']): Promise<void> {
    await refuseTakenCode(db, row.code)
    await db.insertInto('workshops').values(row).execute()
  },

  async changeWorkshop(db: Db, { id, ...change }: { id: string } & Partial<Tables['workshops']>): Promise<void> {
    const { numUpdatedRows } = await db
      .updateTable('workshops')
      .set(change)
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) throw new WriteRefused('unknown')
  },

  async reopenWorkshop(db: Db, id: string): Promise<void> {
    const row = await db.selectFrom('workshops').select(['code', 'closedAt']).where('id', '=', id).executeTakeFirst()
    if (!row) throw new WriteRefused('unknown')
    if (row.closedAt === null) return
    await refuseTakenCode(db, row.code)
    await db.updateTable('workshops').set({ closedAt: null }).where('id', '=', id).execute()
  },

  async removeWorkshop(db: Db, id: string): Promise<void> {
    const devices = db.selectFrom('devices').select('id').where('workshop', '=', id)
    await db.deleteFrom('deviceSecrets').where('device', 'in', devices).execute()
    const told = ['heads', 'events', 'commands', 'snapshots'] as const
    const doors = ['keys', 'ownerLinks', 'devices', 'resumeCodes', 'drafts', 'leases'] as const
    for (const table of [...told, ...doors]) await db.deleteFrom(table).where('workshop', '=', id).execute()
    await db.deleteFrom('workshops').where('id', '=', id).execute()
    await db
      .insertInto('meta')
      .values({ name: goneRow + id, value: '' })
      .onConflict(old => old.column('name').doNothing())
      .execute()
  },
}

/** What the writer reads from the list of workshops. */
export const workshopReads = {
  /** Whether nobody has begun anything here: a store as the first start makes it. */
  async isUnused(db: Db): Promise<boolean> {
    const workshop = await db.selectFrom('workshops').select('id').executeTakeFirst()
    const fact = await db.selectFrom('heads').select('workshop').executeTakeFirst()
    return workshop === undefined && fact === undefined
  },

  async goneWorkshops(db: Db): Promise<string[]> {
    const rows = await db.selectFrom('meta').select('name').where('name', 'like', `${goneRow}%`).execute()
    return rows.map(({ name }) => name.slice(goneRow.length))
  },

  workshops: (db: Db, where: { id?: string; code?: string; tokenHash?: string }) => {
    let rows = db.selectFrom('workshops').selectAll().orderBy('createdAt').orderBy('id')
    if (where.id !== undefined) rows = rows.where('id', '=', where.id)
    if (where.code !== undefined) rows = rows.where('code', '=', where.code).where('closedAt', 'is', null)
    if (where.tokenHash !== undefined) rows = rows.where('tokenHash', '=', where.tokenHash)
    return rows.execute()
  },
}

const workshopFrom = (row: Tables['workshops']): WorkshopRow => ({
  id: row.id,
  code: row.code,
  createdAt: row.createdAt,
  openedAt: row.openedAt ?? undefined,
  closedAt: row.closedAt ?? undefined,
  rehearsalOf: row.rehearsalOf ?? undefined,
})

/** The list of workshops as the rest of the server sees it. */
export function workshopsOver(ask: Ask): Workshops {
  const matching = async (where: { id?: string; code?: string; tokenHash?: string }) =>
    (await ask('workshops', where)).map(workshopFrom)
  return {
    add: ({ token, rehearsalOf = null, ...row }) =>
      ask('addWorkshop', { ...row, rehearsalOf, tokenHash: hashOf(token), openedAt: null, closedAt: null }),
    all: () => matching({}),
    find: async id => (await matching({ id }))[0],
    byCode: async code => (await matching({ code }))[0],
    byToken: async token => (await matching({ tokenHash: hashOf(token) }))[0],
    setToken: (id, token) => ask('changeWorkshop', { id, tokenHash: hashOf(token) }),
    markOpened: (id, openedAt) => ask('changeWorkshop', { id, openedAt }),
    markClosed: (id, closedAt) => ask('changeWorkshop', { id, closedAt }),
    markReopened: id => ask('reopenWorkshop', id),
    remove: id => ask('removeWorkshop', id),
    gone: () => ask('goneWorkshops', undefined),
  }
}
