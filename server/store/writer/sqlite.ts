import { join } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import { codeOf, isOfFiles, StoreBusy, StoreRefused, whyUnwritten } from '../errors.ts'
import { migrate, nextStep, refusalOfStore } from '../migrations/migrate.ts'
import { keepBackup } from '../moving/backup.ts'
import { makeFile, makeFolder } from '../moving/folder.ts'
import { probe } from '../tables/operations.ts'
import type { Db, Tables } from '../tables/schema.ts'
import { commitGroup } from './groupCommit.ts'
import { remembering } from './statements.ts'

/** The one connection to an embedded store: raw for transactions, Kysely for everything said in them. */
export type Connection = { sqlite: Database.Database; db: Db }

/** Opens a folder as a store and holds it alone; an older store is copied before it is changed. The operating system lets go when the process ends, however it
 * ends. Never open the file a second time in this process by other means: closing it would drop the lock. */
export async function connect(folder: string): Promise<Connection> {
  makeRoom(folder)
  let sqlite: Database.Database | undefined
  try {
    const file = join(folder, 'store.sqlite')
    makeFile(file)
    sqlite = new Database(file, { timeout: 0 })
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    sqlite.pragma('locking_mode = EXCLUSIVE')
    sqlite.exec('begin exclusive; commit')
    const refusal = await refusalOfStore(db)
    if (refusal) throw new StoreRefused(refusal, folder)
    if (!isWhole(sqlite)) throw new StoreRefused('damaged', folder)
    for (const setting of ['journal_mode = WAL', 'synchronous = FULL', 'secure_delete = ON', 'temp_store = MEMORY']) {
      sqlite.pragma(setting)
    }
    const next = await nextStep(db)
    if (next !== undefined) await keepBackup(db, { dataDir: folder, before: next })
    sqlite.exec('begin immediate')
    await migrate(db)
    sqlite.exec('commit')
    const asked = new Kysely<Tables>({ dialect: new SqliteDialect({ database: remembering(sqlite) }) })
    const [proof] = await commitGroup(sqlite, asked, [{ lane: '', write: { run: probe } }])
    if (proof && !proof.ok) throw proof.error
    return { sqlite, db: asked }
  } catch (error) {
    sqlite?.close()
    throw refusalFrom(error, folder)
  }
}

function makeRoom(folder: string): void {
  try {
    makeFolder(folder)
  } catch (error) {
    throw new StoreRefused(whyUnwritten(error), folder, error)
  }
}

/** Whether every page can be read: better known now than in the middle of a workshop. A tenth of a second for 100 MB. */
const isWhole = (sqlite: Database.Database): boolean => sqlite.pragma('quick_check(1)', { simple: true }) === 'ok'

/** The refusal that stands for whatever went wrong while a folder was opened or read. */
export function refusalFrom(error: unknown, folder: string): unknown {
  if (error instanceof StoreRefused) return error
  const code = codeOf(error)
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new StoreBusy(folder, error)
  if (code === 'SQLITE_NOTADB') return new StoreRefused('unknown', folder, error)
  if (code.startsWith('SQLITE_CORRUPT')) return new StoreRefused('damaged', folder, error)
  return code.startsWith('SQLITE_') || isOfFiles(error) ? new StoreRefused(whyUnwritten(error), folder, error) : error
}
