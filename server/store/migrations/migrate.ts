import { type Migration, Migrator } from 'kysely/migration'
import { journalFormat } from '../journal.ts'
import type { Db } from '../tables/schema.ts'
import { firstEvening } from './0001-firstEvening.ts'
import { life } from './0002-life.ts'
import { leases } from './0003-leases.ts'
import { isBeyondThem, isBeyondUs, setVocabulary, vocabulary } from './vocabulary.ts'

/** Every step the store has taken, by name, oldest first; a step that has been released is never edited. */
const migrations: Record<string, Migration> = {
  '0001-firstEvening': firstEvening,
  '0002-life': life,
  '0003-leases': leases,
}

const formatRow = 'journalFormat'

/** Why a store with tables in it may not be migrated by this binary, or undefined. In a database only the tables of
 * our own schema are looked at. */
export async function refusalOfStore(db: Db, schema?: string): Promise<'newer' | 'older' | 'unknown' | undefined> {
  const tables = await tablesOf(db, schema)
  if (tables.length === 0) return undefined
  if (!tables.includes('meta') || !tables.includes('kysely_migration')) return 'unknown'
  if ((await stepsTaken(db, schema)).some(name => !(name in migrations))) return 'newer'
  const row = await db.selectFrom('meta').select('value').where('name', '=', formatRow).executeTakeFirst()
  const format = Number(row?.value)
  if (!Number.isSafeInteger(format)) return 'unknown'
  if (format > journalFormat || (await isBeyondUs(db))) return 'newer'
  return format < journalFormat ? 'older' : undefined
}

/** The steps that a store has taken, oldest first; none when it is new. */
export async function stepsTaken(db: Db, schema?: string): Promise<string[]> {
  if (!(await tablesOf(db, schema)).includes('kysely_migration')) return []
  const done = await db
    .withTables<{ kysely_migration: { name: string } }>()
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute()
  return done.map(({ name }) => name)
}

/** The first step that a store made by an earlier version has before it; none when it is new, or has taken them all. To
 * let events of new types stand in it is a step too, which no earlier version comes back from. */
export async function nextStep(db: Db, schema?: string): Promise<string | undefined> {
  const taken = await stepsTaken(db, schema)
  if (taken.length === 0) return undefined
  const step = Object.keys(migrations).find(name => !taken.includes(name))
  return step ?? ((await isBeyondThem(db)) ? 'newEvents' : undefined)
}

/** Takes the store to today's tables, or as far as a step, and writes down which journal it holds; when it is of today, also
 * which events. */
export async function migrate(db: Db, upTo?: string): Promise<void> {
  const migrator = migratorFor(db)
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo))
  if (error) throw error
  await db
    .insertInto('meta')
    .values({ name: formatRow, value: String(journalFormat) })
    .onConflict(old => old.column('name').doNothing())
    .execute()
  // No store that may tell of more than this comes so far.
  if (upTo === undefined) await setVocabulary(db, vocabulary)
}

async function tablesOf(db: Db, schema: string | undefined): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true })
  return tables.filter(table => table.schema === schema).map(({ name }) => name)
}

const migratorFor = (db: Db) => new Migrator({ db, provider: { getMigrations: async () => migrations } })
