import type Database from 'better-sqlite3'
import type { SqliteDatabase } from 'kysely'

/** So many different questions the store never asks; beyond that they are begun anew rather than kept. */
const most = 200

/** A connection that prepares each question once and not each time it is asked: that was half of what a write cost. Only
 * for tables that no longer change, and for questions whose rows are all read at once. */
export function remembering(sqlite: Database.Database): SqliteDatabase {
  const prepared = new Map<string, Database.Statement>()
  return {
    close: () => void sqlite.close(),
    prepare(sql) {
      const known = prepared.get(sql)
      if (known) return known
      if (prepared.size >= most) prepared.clear()
      const statement = sqlite.prepare(sql)
      prepared.set(sql, statement)
      return statement
    },
  }
}
