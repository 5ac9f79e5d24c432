import { existsSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { Kysely, SqliteDialect } from 'kysely'
import * as z from 'zod'
import { codeOf, isOfFiles, StoreFailed, StoreRefused, whyUnwritten } from '../errors.ts'
import { migrate, stepsTaken } from '../migrations/migrate.ts'
import { setVocabulary, vocabularyIn } from '../migrations/vocabulary.ts'
import { perform } from '../tables/operations.ts'
import type { Db, Tables } from '../tables/schema.ts'
import { copyFile, makeFile, makeLastingFolder, sync } from './folder.ts'
import { copyRows, hashOfStore, type StoreHash } from './rows.ts'

const Noted = z.object({
  made: z.iso.datetime(),
  store: z.object({
    tables: z.record(z.string(), z.object({ rows: z.int(), hash: z.string() })),
    hash: z.string(),
  }),
})

/** What lies beside a backup: when it was made, and what must be in it. */
export type Noted = z.infer<typeof Noted>

const noteName = 'backup.json'
const storeName = 'store.sqlite'

/** What else a data folder keeps: what links and QR codes follow from, and what the organiser has filled in. */
const besideStore = ['secret', 'organiser.json']

/** Where the backups of a data folder lie, unless somebody says otherwise. */
export const backupsOf = (dataDir: string): string => join(dataDir, 'backups')

/** A name for a backup made now: its time, and why. */
export const backupName = (why = ''): string => `${new Date().toISOString().slice(0, 23).replaceAll(':', '.')}${why}`

/** Before a store is changed by a newer version it is copied, by itself, beside where it lies. */
export async function keepBackup(db: Db, { dataDir, before, schema }: Change): Promise<void> {
  const folder = join(backupsOf(dataDir), backupName(`-before-${before}`))
  await writeBackup(db, { folder, dataDir, schema }).catch((error: unknown) => {
    throw error instanceof StoreRefused ? new StoreRefused(error.code, dataDir, error) : error
  })
}

type Change = { dataDir: string; before: string; schema?: string }

/** Copies a whole store, whatever it is kept on, to an embedded one in a folder of its own, with a note of what must
 * be in it. Throws StoreFailed `copyDiffers` when a row came out otherwise, StoreRefused with the copy's folder when it cannot
 * be written. The store must not change meanwhile. */
export async function writeBackup(
  from: Db,
  { folder, dataDir, schema }: { folder: string; dataDir: string; schema?: string },
): Promise<StoreHash> {
  const steps = await stepsTaken(from, schema)
  const held = await hashOfStore(from)
  let sqlite: Database.Database | undefined
  try {
    makeLastingFolder(folder)
    makeFile(join(folder, storeName))
    sqlite = new Database(join(folder, storeName))
    sqlite.pragma('synchronous = FULL')
    const to = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) })
    sqlite.exec('begin immediate')
    await migrate(to, steps.at(-1))
    await setVocabulary(to, await vocabularyIn(from))
    await copyRows(from, to)
    await perform(to, 'setSecretPrint', await perform(from, 'secretPrint', undefined))
    sqlite.exec('commit')
    if ((await hashOfStore(to)).hash !== held.hash) throw new StoreFailed('copyDiffers')
    sqlite.close()
    noteBackup(folder, dataDir, held)
    return held
  } catch (error) {
    sqlite?.close()
    throw dropCopy(folder, error)
  }
}

/** Half a copy must never be taken for one. What cannot be read is a fault of what was copied; all else is the copy's. */
export function dropCopy(folder: string, error: unknown): unknown {
  emptyOut(folder)
  const code = codeOf(error)
  const isUnread = /^SQLITE_(CORRUPT|NOTADB)/.test(code)
  const isUnwritten = code.startsWith('SQLITE_') || isOfFiles(error)
  return isUnwritten && !isUnread ? new StoreRefused(whyUnwritten(error), folder, error) : error
}

/** The folder itself stays where it cannot go, as a disk's own cannot. */
function emptyOut(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true })
  try {
    rmdirSync(folder)
  } catch {
    // It holds nothing any more.
  }
}

/** Has a store in use copied to a new folder among the backups, and says which; what must be in it is noted by whoever asked. */
export async function copyStore(dataDir: string, copyTo: (file: string) => Promise<void>): Promise<string> {
  const folder = resolve(backupsOf(dataDir), backupName())
  makeLastingFolder(folder)
  try {
    makeFile(join(folder, storeName))
    await copyTo(join(folder, storeName))
  } catch (error) {
    throw dropCopy(folder, error)
  }
  return folder
}

/** Takes the copy of a store in use out of the state of being used, and notes what is in it. */
export async function noteCopy(folder: string, dataDir: string): Promise<StoreHash> {
  const sqlite = new Database(join(folder, storeName))
  try {
    sqlite.pragma('journal_mode = DELETE')
    const held = await hashOfStore(new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }))
    noteBackup(folder, dataDir, held)
    return held
  } finally {
    sqlite.close()
  }
}

/** Lays beside a copied store what belongs to it, and notes what must be in it. */
function noteBackup(folder: string, dataDir: string, store: StoreHash): void {
  copyBeside(dataDir, folder)
  const note: Noted = { made: new Date().toISOString(), store }
  writeFileSync(join(folder, noteName), `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true })
  sync(folder)
}

/** Takes along what else a data folder keeps, on disk when this returns. What was there before is laid aside under another
 * name. */
export function copyBeside(from: string, to: string): void {
  for (const name of besideStore) {
    const [source, target] = [join(from, name), join(to, name)]
    if (!existsSync(source) || resolve(from) === resolve(to)) continue
    const isOther = existsSync(target) && !readFileSync(target).equals(readFileSync(source))
    if (isOther) renameSync(target, `${target}-${backupName()}`)
    makeLastingFolder(resolve(to))
    copyFile(source, target)
    sync(to)
  }
}

/** What a backup says must be in it; nothing when the folder holds no backup of ours. */
export function readNote(folder: string): Noted | undefined {
  try {
    return Noted.parse(JSON.parse(readFileSync(join(folder, noteName), 'utf8')))
  } catch {
    return undefined
  }
}

/** Opens the store of a backup to read it as it lies, unchanged by this version. */
export function openBackup(folder: string): { db: Db; close(): void } {
  const sqlite = new Database(join(folder, storeName), { readonly: true, fileMustExist: true })
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) }),
    close: () => void sqlite.close(),
  }
}
