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
  /** Whom it was given to, and the market that a host holds. */
  name?: string
  market?: string
}

/** The facilitators', market hosts' and screens' links. */
export type Keys = {
  add(key: Omit<Key, 'revokedAt'> & { secret: string }): Promise<void>
  /** The key that a secret opens; none when it is revoked or was never given out. */
  bySecret(secret: string): Promise<Key | undefined>
  ofWorkshop(workshop: string): Promise<Key[]>
  revoke(id: string, at: number): Promise<void>
}

/** A personal link to the owner of one tile. */
export type OwnerLink = { id: string; workshop: string; actor: string; createdAt: number }

/** The links to owners; each tile has one at most, and what is kept of it is a hash. */
export type OwnerLinks = {
  /** A new link for the tile; the old one leads nowhere from now on. */
  set(link: OwnerLink & { secret: string }): Promise<void>
  bySecret(secret: string): Promise<OwnerLink | undefined>
}

/** What the writer does to keys. */
export const keyWrites = {
  async addKey(db: Db, key: Tables['keys']): Promise<void> {
    await db.insertInto('keys').values(key).execute()
  },

  async revokeKey(db: Db, { id, at }: { id: string; at: number }): Promise<void> {
    // Nobody sees the name of a revoked link any more, so it is not kept.
    const ended = { revokedAt: at, name: null }
    await db.updateTable('keys').set(ended).where('id', '=', id).where('revokedAt', 'is', null).execute()
  },

  async setOwnerLink(db: Db, link: Tables['ownerLinks']): Promise<void> {
    const { workshop, actor } = link
    await db.deleteFrom('ownerLinks').where('workshop', '=', workshop).where('actor', '=', actor).execute()
    await db.insertInto('ownerLinks').values(link).execute()
  },
}

/** What the writer reads from keys. */
export const keyReads = {
  keyByHash: (db: Db, hash: string) =>
    db.selectFrom('keys').selectAll().where('hash', '=', hash).where('revokedAt', 'is', null).executeTakeFirst(),

  keysOfWorkshop: (db: Db, workshop: string) =>
    db.selectFrom('keys').selectAll().where('workshop', '=', workshop).orderBy('createdAt').orderBy('id').execute(),

  ownerLinkByHash: (db: Db, hash: string) =>
    db.selectFrom('ownerLinks').selectAll().where('hash', '=', hash).executeTakeFirst(),
}

const keyFrom = ({ id, workshop, kind, createdAt, revokedAt, name, market }: Tables['keys']): Key => ({
  id,
  workshop,
  kind,
  createdAt,
  revokedAt: revokedAt ?? undefined,
  name: name ?? undefined,
  market: market ?? undefined,
})

/** The keys as the rest of the server sees them. */
export const keysOver = (ask: Ask): Keys => ({
  add: ({ secret, name = null, market = null, ...key }) =>
    ask('addKey', { ...key, name, market, hash: hashOf(secret), revokedAt: null }),
  bySecret: async secret => {
    const row = await ask('keyByHash', hashOf(secret))
    return row && keyFrom(row)
  },
  ofWorkshop: async workshop => (await ask('keysOfWorkshop', workshop)).map(keyFrom),
  revoke: (id, at) => ask('revokeKey', { id, at }),
})

/** The links to owners as the rest of the server sees them. */
export const ownerLinksOver = (ask: Ask): OwnerLinks => ({
  set: ({ secret, ...link }) => ask('setOwnerLink', { ...link, hash: hashOf(secret) }),
  bySecret: async secret => {
    const row = await ask('ownerLinkByHash', hashOf(secret))
    if (!row) return undefined
    const { hash: _, ...link } = row
    return link
  },
})
