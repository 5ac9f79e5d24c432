import { existsSync, renameSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openSecrets, readSecrets } from '#server/doors/secrets.ts'
import { say } from '#server/start/commandLine.ts'
import { printOf } from '#server/start/folderSecret.ts'
import { backupName } from '#server/store/moving/backup.ts'
import { handOver } from '#server/store/moving/folder.ts'
import { openPlace, type Place } from '#server/store/moving/places.ts'
import { perform } from '#server/store/tables/operations.ts'
import type { Db } from '#server/store/tables/schema.ts'

/** Why the secret in a folder is not the one that a store's links follow from; a store that nobody has used needs none. */
export async function secretFault(db: Db, folder: string): Promise<'secretLost' | 'otherSecret' | undefined> {
  if (await perform(db, 'isUnused', undefined)) return undefined
  const secrets = readSecrets(folder)
  if (!secrets) return 'secretLost'
  const known = await perform(db, 'secretPrint', undefined)
  return known === undefined || known === printOf(secrets) ? undefined : 'otherSecret'
}

/** The print of a folder's secret, to be kept with a store that has come to lie beside it. */
export function printIn(folder: string): string | undefined {
  const secrets = readSecrets(folder)
  return secrets && printOf(secrets)
}

/** Gives a store a new secret; the earlier one is laid aside. What follows from it no longer works. */
export async function renewSecret(place: Place): Promise<string[]> {
  const folder = resolve(place.dataDir)
  const { db, close } = await openPlace(place)
  try {
    const file = join(folder, 'secret')
    if (existsSync(file)) renameSync(file, `${file}-${backupName()}`)
    await perform(db, 'setSecretPrint', printOf(openSecrets(folder)))
  } finally {
    await close()
  }
  handOver(folder)
  return [say('dbNewSecret', { folder })]
}
