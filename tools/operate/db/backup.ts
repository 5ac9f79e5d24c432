import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import { say } from '#server/start/commandLine.ts'
import { backupName, backupsOf, noteCopy, openBackup, writeBackup } from '#server/store/moving/backup.ts'
import { lookInto, nameOf, type Place } from '#server/store/moving/places.ts'
import { askOwnServer } from '../ownServer.ts'
import { Problem } from './Problem.ts'
import { contentOf } from './stories.ts'

/** Copies a store to a folder; a running server on a data folder is asked for the copy, because it holds the store alone. */
export async function backup(place: Place, to: string | undefined): Promise<string[]> {
  const folder = resolve(to ?? join(backupsOf(place.dataDir), backupName()))
  if (existsSync(folder) && readdirSync(folder).length > 0) throw new Problem('dbFolderTaken', { folder })
  const { hash } = (await copyInUse(place, folder)) ?? (await copyAtRest(place, folder))
  const copy = openBackup(folder)
  const { workshops, facts } = await contentOf(copy.db)
  copy.close()
  return [say('dbBackedUp', { place: nameOf(place), folder, hash, workshops, facts })]
}

const copyAtRest = (place: Place, folder: string) =>
  lookInto(place, (db, schema) => writeBackup(db, { folder, dataDir: place.dataDir, schema }))

async function copyInUse({ dataDir, databaseUrl }: Place, folder: string) {
  if (databaseUrl !== undefined) return undefined
  const answer = z.object({ folder: z.string() }).safeParse((await askOwnServer(dataDir, 'backup'))?.said)
  if (!answer.success) return undefined
  const hash = await noteCopy(answer.data.folder, dataDir)
  if (answer.data.folder !== folder) {
    cpSync(answer.data.folder, folder, { recursive: true })
    rmSync(answer.data.folder, { recursive: true })
  }
  return hash
}
