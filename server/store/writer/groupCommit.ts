import Database from 'better-sqlite3'
import { codeOf, StoreFailed, WriteRefused } from '../errors.ts'

/** What became of one write in a group. */
export type Outcome = { ok: true; value: unknown } | { ok: false; error: WriteRefused | StoreFailed }

/** Runs all writes that wait in one transaction with one fsync. A write that may not stand is undone alone, to its
 * own savepoint; when the disk or the engine fails, none of them stands. Returns only when the fsync has. */
export async function commitGroup(
  sqlite: Database.Database,
  group: readonly (() => Promise<unknown>)[],
): Promise<Outcome[]> {
  try {
    sqlite.exec('begin immediate')
    const outcomes: Outcome[] = []
    for (const write of group) outcomes.push(await runAlone(sqlite, write))
    sqlite.exec('commit')
    return outcomes
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    const error = new StoreFailed(codeOf(cause), cause)
    return group.map(() => ({ ok: false, error }))
  }
}

async function runAlone(sqlite: Database.Database, write: () => Promise<unknown>): Promise<Outcome> {
  sqlite.exec('savepoint entry')
  try {
    const value = await write()
    sqlite.exec('release entry')
    return { ok: true, value }
  } catch (error) {
    const refused = refusalFrom(error)
    if (!refused || !sqlite.inTransaction) throw error
    sqlite.exec('rollback to entry; release entry')
    return { ok: false, error: refused }
  }
}

function refusalFrom(error: unknown): WriteRefused | undefined {
  if (error instanceof WriteRefused) return error
  const code = codeOf(error)
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') {
    return new WriteRefused('idTaken', error)
  }
  const isEngineTrouble = error instanceof Database.SqliteError && !code.startsWith('SQLITE_CONSTRAINT')
  return isEngineTrouble ? undefined : new WriteRefused('malformed', error)
}
