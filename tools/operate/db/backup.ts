import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join, resolve, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod'
import { say } from '#server/start/commandLine.ts'
import { StoreRefused } from '#server/store/errors.ts'
import { backupName, backupsOf, dropCopy, noteCopy, openBackup, writeBackup } from '#server/store/moving/backup.ts'
import { copyFile, handOver, makeLastingFolder, sync } from '#server/store/moving/folder.ts'
import { lookInto, nameOf, type Place } from '#server/store/moving/places.ts'
import { askOwnServer } from '../ownServer.ts'
import { Problem } from './Problem.ts'
import { secretFault } from './secret.ts'
import { contentOf } from './stories.ts'

const program = fileURLToPath(new URL('../../..', import.meta.url))

/** True for a folder inside the program's own: a copy there goes when the program is replaced. */
export const liesInProgram = (folder: string): boolean => `${resolve(folder)}${sep}`.startsWith(program)

/** Copies a store to a folder; a running server on a data folder is asked for the copy, because it holds the store alone. */
export async function backup(place: Place, to: string | undefined): Promise<string[]> {
  const folder = resolve(to ?? join(backupsOf(place.dataDir), backupName()))
  const there = statSync(folder, { throwIfNoEntry: false })
  if (there && !there.isDirectory()) throw new Problem('dbFileThere', { folder })
  if (there && readdirSync(folder).length > 0) throw new Problem('dbFolderTaken', { folder })
  const { hash } = (await copyInUse(place, folder)) ?? (await copyAtRest(place, folder))
  const copy = openBackup(folder)
  const { workshops, facts } = await contentOf(copy.db)
  copy.close()
  if (existsSync(place.dataDir)) handOver(place.dataDir)
  const told = say('dbBackedUp', { place: nameOf(place), folder, hash, workshops, facts })
  return to !== undefined && liesInProgram(folder) ? [told, say('dbInProgram', { program })] : [told]
}

const copyAtRest = (place: Place, folder: string) =>
  lookInto(place, async (db, schema) => {
    const fault = await secretFault(db, place.dataDir)
    if (fault) throw new StoreRefused(fault, resolve(place.dataDir))
    return writeBackup(db, { folder, dataDir: place.dataDir, schema })
  })

/** Where a running server has laid the copy, or why not. */
const Answered = z.pipe(
  z.object({ folder: z.string().optional(), refusal: z.string().optional() }),
  z.transform(({ folder, refusal }) => ({ made: folder, refusal })),
)

async function copyInUse({ dataDir, databaseUrl }: Place, folder: string) {
  if (databaseUrl !== undefined) return undefined
  const { made, refusal } = Answered.parse((await askOwnServer(dataDir, 'backup'))?.said ?? {})
  if (refusal === 'notSaved') throw new StoreRefused('unwell', resolve(backupsOf(dataDir)))
  if (made === undefined) return undefined
  try {
    const hash = await noteCopy(made, dataDir)
    if (made !== folder) {
      makeLastingFolder(folder)
      for (const name of readdirSync(made)) copyFile(join(made, name), join(folder, name))
      sync(folder)
    }
    return hash
  } catch (error) {
    throw dropCopy(folder, error)
  } finally {
    if (made !== folder) rmSync(made, { recursive: true, force: true })
  }
}
