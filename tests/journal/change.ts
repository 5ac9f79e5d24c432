import { join } from 'node:path'
import Database from 'better-sqlite3'

/** Changes a closed store behind its back. */
export function change(folder: string, sql: string): void {
  const sqlite = new Database(join(folder, 'store.sqlite'))
  sqlite.exec(sql)
  sqlite.close()
}
