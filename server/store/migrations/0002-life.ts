import type { Migration } from 'kysely/migration'

/** Personal links to owners who could not answer in the room, and what a leader's link is called and which market it holds. */
export const life: Migration = {
  async up(db) {
    await db.schema
      .createTable('ownerLinks')
      .addColumn('id', 'text', id => id.primaryKey())
      .addColumn('workshop', 'text', workshop => workshop.notNull())
      .addColumn('actor', 'text', actor => actor.notNull())
      .addColumn('hash', 'text', hash => hash.notNull().unique())
      .addColumn('createdAt', 'bigint', time => time.notNull())
      .execute()
    await db.schema.createIndex('oneOwnerLinkATile').unique().on('ownerLinks').columns(['workshop', 'actor']).execute()
    await db.schema.alterTable('keys').addColumn('name', 'text').execute()
    await db.schema.alterTable('keys').addColumn('market', 'text').execute()
  },
}
