import type { Migration } from 'kysely/migration'

/** Which processes serve, where the others reach them, and which workshop each of them has the word in. */
export const leases: Migration = {
  async up(db) {
    await db.schema
      .createTable('processes')
      .addColumn('id', 'text', id => id.primaryKey())
      .addColumn('address', 'text', address => address.notNull())
      .addColumn('expiresAt', 'bigint', time => time.notNull())
      .execute()
    await db.schema
      .createTable('leases')
      .addColumn('workshop', 'text', workshop => workshop.primaryKey())
      .addColumn('holder', 'text', holder => holder.notNull())
      .addColumn('expiresAt', 'bigint', time => time.notNull())
      .execute()
    await db.schema.createIndex('leasesByHolder').on('leases').column('holder').execute()
  },
}
