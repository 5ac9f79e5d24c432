import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { say } from '#server/start/commandLine.ts'
import { codeOf, StoreRefused } from '#server/store/errors.ts'
import { refusalOfStore } from '#server/store/migrations/migrate.ts'
import { type Noted, openBackup, readNote } from '#server/store/moving/backup.ts'
import { handOver } from '#server/store/moving/folder.ts'
import { nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { hashOfStore } from '#server/store/moving/rows.ts'
import { layIn } from './layIn.ts'
import { Problem } from './Problem.ts'
import { secretFault } from './secret.ts'
import { type Content, readStories } from './stories.ts'

/** Lays a backup in a store that nobody has used; or only tries it, in a folder that goes away. Either way its hashes
 * are compared with what it said when it was made, and every story in it is read. */
export async function restore(folder: string, place: Place, isTrial: boolean): Promise<string[]> {
  const from = resolve(folder)
  const note = readNote(from)
  if (!note) throw new Problem('dbNoBackup', { folder: from })
  await compare(from, note).catch(error => {
    throw brokenOr(from, error)
  })
  const trial = mkdtempSync(join(tmpdir(), 'komma-overens-trial-'))
  try {
    copyFileSync(join(from, 'store.sqlite'), join(trial, 'store.sqlite'))
    const copy = await openPlace({ dataDir: trial })
    try {
      if (await secretFault(copy.db, from)) throw new Problem('dbNoSecret', { folder: from })
      const content = await readStories(copy.db)
      const { hash } = isTrial ? await hashOfStore(copy.db) : await layIn(copy.db, from, place)
      if (!isTrial && existsSync(place.dataDir)) handOver(place.dataDir)
      return [say(isTrial ? 'dbTried' : 'dbRestored', told(from, place, content, { hash, made: note.made }))]
    } finally {
      await copy.close()
    }
  } finally {
    rmSync(trial, { recursive: true, force: true })
  }
}

const told = (folder: string, place: Place, content: Content, more: { hash: string; made: string }) => ({
  ...{ folder, place: nameOf(place) },
  ...content,
  ...more,
})

/** A row that was changed, lost or added since the backup was made shows in its table's hash. */
async function compare(folder: string, { store }: Noted): Promise<void> {
  const { db, close } = openBackup(folder)
  try {
    const refusal = await refusalOfStore(db)
    if (refusal) throw new StoreRefused(refusal, folder)
    const found = await hashOfStore(db)
    const names = [...new Set([...Object.keys(store.tables), ...Object.keys(found.tables)])]
    const differing = names.filter(name => found.tables[name]?.hash !== store.tables[name]?.hash)
    if (found.hash !== store.hash) throw new Problem('dbDamaged', { folder, tables: differing.sort().join(', ') })
  } finally {
    close()
  }
}

/** A copy whose file cannot be read as a store at all. */
const brokenOr = (folder: string, error: unknown): unknown =>
  codeOf(error).startsWith('SQLITE_') ? new Problem('dbCopyBroken', { folder }) : error
