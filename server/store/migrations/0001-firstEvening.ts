import { type Kysely, sql } from 'kysely'
import type { Migration } from 'kysely/migration'

async function journal(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('name', 'text', name => name.primaryKey())
    .addColumn('value', 'text', value => value.notNull())
    .execute()
  await db.schema
    .createTable('heads')
    .addColumn('workshop', 'text', workshop => workshop.primaryKey())
    .addColumn('epoch', 'integer', epoch => epoch.notNull())
    .addColumn('number', 'integer', number => number.notNull())
    .addColumn('commands', 'integer', count => count.notNull())
    .execute()
  await db.schema
    .createTable('events')
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('number', 'integer', number => number.notNull())
    .addColumn('time', 'bigint', time => time.notNull())
    .addColumn('command', 'text', command => command.notNull())
    .addColumn('epoch', 'integer', epoch => epoch.notNull())
    .addColumn('event', 'text', event => event.notNull())
    .addPrimaryKeyConstraint('eventsOnce', ['workshop', 'number'])
    .execute()
  await db.schema
    .createTable('commands')
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('command', 'text', command => command.notNull())
    .addColumn('place', 'integer', place => place.notNull())
    .addColumn('number', 'integer', number => number.notNull())
    .addColumn('reply', 'text')
    .addPrimaryKeyConstraint('commandsOnce', ['workshop', 'command'])
    .execute()
  await db.schema.createIndex('commandsInOrder').unique().on('commands').columns(['workshop', 'place']).execute()
  await db.schema
    .createTable('snapshots')
    .addColumn('workshop', 'text', workshop => workshop.primaryKey())
    .addColumn('number', 'integer', number => number.notNull())
    .addColumn('hash', 'text', hash => hash.notNull())
    .addColumn('state', 'text', state => state.notNull())
    .execute()
}

async function doors(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workshops')
    .addColumn('id', 'text', id => id.primaryKey())
    .addColumn('code', 'text', code => code.notNull())
    .addColumn('tokenHash', 'text', hash => hash.notNull().unique())
    .addColumn('createdAt', 'bigint', time => time.notNull())
    .addColumn('openedAt', 'bigint')
    .addColumn('closedAt', 'bigint')
    .addColumn('rehearsalOf', 'text')
    .execute()
  await db.schema
    .createIndex('codesOfWorkshopsNotClosed')
    .unique()
    .on('workshops')
    .column('code')
    .where(sql.ref('closedAt'), 'is', null)
    .execute()
  await db.schema
    .createTable('keys')
    .addColumn('id', 'text', id => id.primaryKey())
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('kind', 'text', kind => kind.notNull().check(sql`kind in ('facilitator', 'host', 'screen')`))
    .addColumn('hash', 'text', hash => hash.notNull().unique())
    .addColumn('createdAt', 'bigint', time => time.notNull())
    .addColumn('revokedAt', 'bigint')
    .execute()
  await db.schema.createIndex('keysByWorkshop').on('keys').column('workshop').execute()
  await db.schema
    .createTable('setupLinks')
    .addColumn('hash', 'text', hash => hash.primaryKey())
    .addColumn('createdAt', 'bigint', time => time.notNull())
    .addColumn('usedAt', 'bigint')
    .execute()
}

async function seats(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('devices')
    .addColumn('id', 'text', id => id.primaryKey())
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('createdAt', 'bigint', time => time.notNull())
    .execute()
  await db.schema.createIndex('devicesByWorkshop').on('devices').column('workshop').execute()
  await db.schema
    .createTable('deviceSecrets')
    .addColumn('hash', 'text', hash => hash.primaryKey())
    .addColumn('device', 'text', device => device.notNull())
    .addColumn('issue', 'integer', issue => issue.notNull())
    .execute()
  await db.schema
    .createIndex('deviceSecretsInOrder')
    .unique()
    .on('deviceSecrets')
    .columns(['device', 'issue'])
    .execute()
  await db.schema
    .createTable('resumeCodes')
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('seat', 'text', seat => seat.notNull())
    .addColumn('hash', 'text', hash => hash.notNull().unique())
    .addPrimaryKeyConstraint('oneResumeCodeASeat', ['workshop', 'seat'])
    .execute()
  await db.schema
    .createTable('drafts')
    .addColumn('workshop', 'text', workshop => workshop.notNull())
    .addColumn('seat', 'text', seat => seat.notNull())
    .addColumn('key', 'text', key => key.notNull())
    .addColumn('text', 'text', text => text.notNull())
    .addColumn('savedAt', 'bigint', time => time.notNull())
    .addPrimaryKeyConstraint('oneDraftAKey', ['workshop', 'seat', 'key'])
    .execute()
}

/** The tables of the first evening; text and integers only, so that PostgreSQL takes the same migration. */
export const firstEvening: Migration = {
  async up(db) {
    await journal(db)
    await doors(db)
    await seats(db)
  },
}
