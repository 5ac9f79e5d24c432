import type { Ask } from './operations.ts'
import type { Db, Tables } from './schema.ts'
import { hashOf } from './secret.ts'

/** A link that gives rights in one workshop, until it is revoked; the secret itself is nowhere kept. */
export type Key = {
  id: string
  workshop: string
  kind: 'facilitator' | 'host' | 'screen'
  createdAt: number
  revokedAt?: number
}

/** The facilitators', market hosts' and screens' links. */
export type Keys = {
  add(key: { id: string; workshop: string; kind: Key['kind']; secret: string; createdAt: number }): Promise<void>
  /** The key that a secret opens; none when it is revoked or was never given out. */
  bySecret(secret: string): Promise<Key | undefined>
  ofWorkshop(workshop: string): Promise<Key[]>
  revoke(id: string, at: number): Promise<void>
}

/** What the writer does to keys. */
export const keyWrites = {
  async addKey(db: Db, key: Tables['keys']): Promise<void> {
    await db.insertInto('keys').values(key).execute()
  },

  async revokeKey(db: Db, { id, at }: { id: string; at: number }): Promise<void> {
    await db.updateTable('keys').set({ revokedAt: at }).where('id', '=', id).where('revokedAt', 'is', null).execute()
  },
}

/** What the writer reads from keys. */
export const keyReads = {
  keyByHash: (db: Db, hash: string) =>
    db.selectFrom('keys').selectAll().where('hash', '=', hash).where('revokedAt', 'is', null).executeTakeFirst(),

  keysOfWorkshop: (db: Db, workshop: string) =>
    db.selectFrom('keys').selectAll().where('workshop', '=', workshop).orderBy('createdAt').orderBy('id').execute(),
}

const keyFrom = ({ id, workshop, kind, createdAt, revokedAt }: Tables['keys']): Key => ({
  id,
  workshop,
  kind,
  createdAt,
  revokedAt: revokedAt ?? undefined,
})

/** The keys as the rest of the server sees them. */
export const keysOver = (ask: Ask): Keys => ({
  add: ({ secret, ...key }) => ask('addKey', { ...key, hash: hashOf(secret), revokedAt: null }),
  bySecret: async secret => {
    const row = await ask('keyByHash', hashOf(secret))
    return row && keyFrom(row)
  },
  ofWorkshop: async workshop => (await ask('keysOfWorkshop', workshop)).map(keyFrom),
  revoke: (id, at) => ask('revokeKey', { id, at }),
})
