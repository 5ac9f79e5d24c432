import Database from 'better-sqlite3'
import { codeOf, StoreFailed, WriteRefused } from '../errors.ts'
import { type Outcome, runOne, runTogether, type Write } from '../tables/journal/together.ts'
import { probe } from '../tables/operations.ts'
import type { Db } from '../tables/schema.ts'

/** A write with the lane it keeps its place in: those of one workshop are done in the order they were asked. */
export type Waiting = { lane: string; write: Write }

const syncFailed = 'SQLITE_IOERR_FSYNC'

/** Runs all writes that wait in one transaction with one fsync. A write that may not stand is undone alone, to its
 * own savepoint; when the disk or the engine fails, none of them stands. Returns only when the fsync has. */
export async function commitGroup(sqlite: Database.Database, db: Db, group: readonly Waiting[]): Promise<Outcome[]> {
  try {
    sqlite.exec('begin immediate')
    const outcomes: Outcome[] = []
    const placed = group.map(({ lane, write }, at) => ({ lane, write, at }))
    for (const lane of Map.groupBy(placed, ({ lane }) => lane).values()) {
      const writes = lane.map(({ write }) => write)
      const done = await runLane(sqlite, db, writes)
      for (const [place, { at }] of lane.entries()) {
        const outcome = done[place]
        if (outcome) outcomes[at] = outcome
      }
    }
    sqlite.exec('commit')
    return outcomes
  } catch (cause) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    const code = codeOf(cause)
    const error = new StoreFailed(code, cause, code === syncFailed && !(await isWrittenOver(sqlite, db)))
    return group.map(() => ({ ok: false, error }))
  }
}

/** A sync that fails leaves the whole group in the log, where the next start would find it: something else is written in
 * its place before anybody hears that nothing was saved. Whether that could be written; the disk need not be well. */
async function isWrittenOver(sqlite: Database.Database, db: Db): Promise<boolean> {
  try {
    sqlite.exec('begin immediate')
    await probe(db)
    sqlite.exec('commit')
    return true
  } catch (error) {
    if (sqlite.inTransaction) sqlite.exec('rollback')
    return codeOf(error) === syncFailed
  }
}

/** All at once; if the engine will not have one of them, again one by one. */
async function runLane(sqlite: Database.Database, db: Db, lane: Write[]): Promise<Outcome[]> {
  if (lane.length > 1) {
    const outcomes = await within(sqlite, () => runTogether(db, lane))
    if (!(outcomes instanceof WriteRefused)) return outcomes
  }
  const outcomes: Outcome[] = []
  for (const write of lane) {
    const tell = await within(sqlite, () => runOne(db, write))
    outcomes.push(tell instanceof WriteRefused ? { ok: false, error: tell } : { ok: true, tell })
  }
  return outcomes
}

/** Stands as a whole, or is undone as a whole and says why not. */
async function within<Done>(sqlite: Database.Database, run: () => Promise<Done>): Promise<Done | WriteRefused> {
  sqlite.exec('savepoint entry')
  try {
    const done = await run()
    sqlite.exec('release entry')
    return done
  } catch (error) {
    const refused = refusalFrom(error)
    if (!refused || !sqlite.inTransaction) throw error
    sqlite.exec('rollback to entry; release entry')
    return refused
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
