import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'

const { exec } = Database.prototype
const after = 40
const mark = join(process.env.DATA_DIR ?? '', 'lost')
let commits = 0

/** A writer that ends in the moment between a commit and its answers, once: it is planted in a server. */
Database.prototype.exec = function losingWriter(source) {
  const done = Reflect.apply(exec, this, [source])
  if (source === 'commit') commits += 1
  if (commits > after && !existsSync(mark)) {
    writeFileSync(mark, '')
    process.exit()
  }
  return done
}
