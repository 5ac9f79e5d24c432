import { type Migration, Migrator } from 'kysely/migration'
import type { StoreRefusal } from '../errors.ts'
import { journalFormat } from '../journal.ts'
import type { Db } from '../tables/schema.ts'
import { firstEvening } from './0001-firstEvening.ts'
import { life } from './0002-life.ts'

/** Every step the store has taken, by name, oldest first; a step that has been released is never edited. */
const migrations: Record<string, Migration> = { '0001-firstEvening': firstEvening, '0002-life': life }

const formatRow = 'journalFormat'

/** Why a store with tables in it may not be migrated by this binary, or undefined. */
export async function refusalOfStore(db: Db): Promise<StoreRefusal | undefined> {
  const tables = (await db.introspection.getTables({ withInternalKyselyTables: true })).map(({ name }) => name)
  if (tables.length === 0) return undefined
  if (!tables.includes('meta') || !tables.includes('kysely_migration')) return 'unknown'
  const steps = await migratorFor(db).getMigrations()
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .execute()
  if (done.some(({ name }) => !steps.some(step => step.name === name))) return 'newer'
  const row = await db.selectFrom('meta').select('value').where('name', '=', formatRow).executeTakeFirst()
  const format = Number(row?.value)
  if (!Number.isSafeInteger(format)) return 'unknown'
  if (format > journalFormat) return 'newer'
  return format < journalFormat ? 'older' : undefined
}

/** Takes the store to today's tables, and writes down which journal it holds. */
export async function migrate(db: Db): Promise<void> {
  const { error } = await migratorFor(db).migrateToLatest()
  if (error) throw error
  await db
    .insertInto('meta')
    .values({ name: formatRow, value: String(journalFormat) })
    .onConflict(old => old.column('name').doNothing())
    .execute()
}

const migratorFor = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } })
