import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../tables/schema.ts'

type Row = Record<string, unknown>
type Table = { name: string; columns: string[] }

/** What one table holds: how many rows, and a hash of all of them that asks for no order. */
export type TableHash = { rows: number; hash: string }

/** What a whole store holds, table by table; the same for the same rows, whatever they are kept on. */
export type StoreHash = { tables: Record<string, TableHash>; hash: string }

/** What a store says of itself and of those who use it now, and not of anybody's workshop. */
const ownTables = ['meta', 'processes', 'leases']
const rowsAtATime = 200

/** The tables with workshops in them, as they lie in this store, whatever version made it. */
async function tablesOf(db: Db, schema: string | undefined): Promise<Table[]> {
  const tables = await db.introspection.getTables()
  return tables
    .filter(table => table.schema === schema && !table.isView && !ownTables.includes(table.name))
    .map(({ name, columns }) => ({ name, columns: columns.map(column => column.name).sort() }))
    .sort((one, other) => (one.name < other.name ? -1 : 1))
}

/** The schema that a database's tables lie in; an embedded store has none. */
async function schemaOf(db: Db): Promise<string | undefined> {
  const tables = await db.introspection.getTables()
  if (tables.every(({ schema }) => schema === undefined)) return undefined
  const { rows } = await sql<{ schema: string }>`select current_schema() as schema`.execute(db)
  return rows[0]?.schema
}

/** The rows of a table, one workshop at a time, so that a large store passes through a small memory. */
async function* rowsOf(db: Db, { name, columns }: Table): AsyncGenerator<Row[]> {
  const all = sql`select ${sql.join(columns.map(column => sql.ref(column)))} from ${sql.table(name)}`
  if (!columns.includes('workshop')) {
    yield (await sql<Row>`${all}`.execute(db)).rows
    return
  }
  const workshops = await sql<{ workshop: string }>`select distinct workshop from ${sql.table(name)}`.execute(db)
  for (const { workshop } of workshops.rows) {
    yield (await sql<Row>`${all} where workshop = ${workshop}`.execute(db)).rows
  }
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

/** A row as text: what is not set says nothing, so that a column that came later changes no hash. */
const textOf = (row: Row): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== null)
      .sort(([one], [other]) => (one < other ? -1 : 1)),
  )

async function hashOfTable(db: Db, table: Table): Promise<TableHash> {
  const hashes: string[] = []
  for await (const rows of rowsOf(db, table)) hashes.push(...rows.map(row => sha256(textOf(row))))
  return { rows: hashes.length, hash: sha256(hashes.sort().join('\n')) }
}

/** Reads every row of a store. */
export async function hashOfStore(db: Db): Promise<StoreHash> {
  const tables: Record<string, TableHash> = {}
  for (const table of await tablesOf(db, await schemaOf(db))) {
    const hashed = await hashOfTable(db, table)
    if (hashed.rows > 0) tables[table.name] = hashed
  }
  return { tables, hash: sha256(JSON.stringify(tables)) }
}

/** Lays every row of one store in another that nobody has used and whose tables are the same. What the first start
 * put there goes. Run it in a transaction of the receiver. */
export async function copyRows(from: Db, to: Db): Promise<void> {
  const receiving = await schemaOf(to)
  for (const { name } of await tablesOf(to, receiving)) await sql`delete from ${sql.table(name)}`.execute(to)
  for (const table of await tablesOf(from, await schemaOf(from))) {
    for await (const rows of rowsOf(from, table)) {
      for (let at = 0; at < rows.length; at += rowsAtATime) {
        await insert(to, table, rows.slice(at, at + rowsAtATime))
      }
    }
  }
}

async function insert(db: Db, { name, columns }: Table, rows: Row[]): Promise<void> {
  const names = sql.join(columns.map(column => sql.ref(column)))
  const values = rows.map(row => sql`(${sql.join(columns.map(column => row[column]))})`)
  await sql`insert into ${sql.table(name)} (${names}) values ${sql.join(values)}`.execute(db)
}
