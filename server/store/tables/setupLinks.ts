import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'
import { hashOf } from './secret.ts'

/** The links that the start prints, each of which makes one facilitator's device known. */
export type SetupLinks = {
  add(secret: string, at: number): Promise<void>
  /** True exactly once for a link that was given out. */
  use(secret: string, at: number): Promise<boolean>
  /** Whether any link has been used: if none, the start prints a new one. */
  anyUsed(): Promise<boolean>
  /** Ends every link that has not been used. */
  removeUnused(): Promise<void>
}

/** What the writer does to set-up links. */
export const setupWrites = {
  async addSetupLink(db: Db, link: Tables['setupLinks']): Promise<void> {
    await db.insertInto('setupLinks').values(link).execute()
  },

  async useSetupLink(db: Db, { hash, at }: { hash: string; at: number }): Promise<boolean> {
    const unused = db.updateTable('setupLinks').set({ usedAt: at }).where('hash', '=', hash).where('usedAt', 'is', null)
    const { numUpdatedRows } = await unused.executeTakeFirstOrThrow()
    return numUpdatedRows > 0n
  },

  async removeUnusedSetupLinks(db: Db): Promise<void> {
    await db.deleteFrom('setupLinks').where('usedAt', 'is', null).execute()
  },
}

/** What the writer reads from set-up links. */
export const setupReads = {
  usedSetupLink: (db: Db) =>
    db.selectFrom('setupLinks').select('hash').where('usedAt', 'is not', null).limit(1).executeTakeFirst(),
}

/** The set-up links as the rest of the server sees them. */
export const setupLinksOver = (ask: Ask): SetupLinks => ({
  add: (secret, at) => ask('addSetupLink', { hash: hashOf(secret), createdAt: at, usedAt: null }),
  use: (secret, at) => ask('useSetupLink', { hash: hashOf(secret), at }),
  anyUsed: async () => (await ask('usedSetupLink', undefined)) !== undefined,
  removeUnused: () => ask('removeUnusedSetupLinks', undefined),
})
