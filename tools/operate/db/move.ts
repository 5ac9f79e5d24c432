import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { say } from '#server/start/commandLine.ts'
import { DatabaseRefused, StoreRefused } from '#server/store/errors.ts'
import { handOver } from '#server/store/moving/folder.ts'
import { lookInto, nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { layIn } from './layIn.ts'
import { Problem } from './Problem.ts'
import { secretFault } from './secret.ts'
import { contentOf } from './stories.ts'

/** Copies everything from one store to another that nobody has used; the first is left as it is. Both stand still
 * meanwhile. */
export async function move(from: Place, to: Place): Promise<string[]> {
  const isSame = from.databaseUrl === to.databaseUrl && resolve(from.dataDir) === resolve(to.dataDir)
  if (isSame) throw new Problem('dbSamePlace', { place: nameOf(from) })
  await seek(from)
  const source = await openPlace(from)
  try {
    const fault = await secretFault(source.db, from.dataDir)
    if (fault) throw new StoreRefused(fault, resolve(from.dataDir))
    const { hash } = await layIn(source.db, from.dataDir, to)
    if (existsSync(to.dataDir)) handOver(to.dataDir)
    const content = await contentOf(source.db)
    const next = to.databaseUrl === undefined ? 'dbStartInFolder' : 'dbStartOnDatabase'
    return [
      say('dbMoved', { from: nameOf(from), to: nameOf(to), hash, ...content }),
      say(next, { folder: resolve(to.dataDir) }),
    ]
  } finally {
    await source.close()
  }
}

/** Looks whether there is anything where it is to be taken from: opening it would make an empty store there. */
async function seek(place: Place): Promise<void> {
  await lookInto(place, async () => undefined).catch((error: unknown) => {
    if (error instanceof StoreRefused && error.code === 'absent') {
      throw new Problem('absent', { folder: error.folder, source: 'command' })
    }
    if (error instanceof DatabaseRefused && error.code === 'absent') {
      throw new Problem('databaseAbsent', { database: error.database, source: 'command' })
    }
    throw error
  })
}
