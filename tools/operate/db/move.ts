import { resolve } from 'node:path'
import { say } from '#server/start/commandLine.ts'
import { copyBeside } from '#server/store/moving/backup.ts'
import { nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { layIn } from './layIn.ts'
import { Problem } from './Problem.ts'
import { contentOf } from './stories.ts'

/** Copies everything from one store to another that nobody has used; the first is left as it is. Both stand still
 * meanwhile. */
export async function move(from: Place, to: Place): Promise<string[]> {
  const isSame = from.databaseUrl === to.databaseUrl && resolve(from.dataDir) === resolve(to.dataDir)
  if (isSame) throw new Problem('dbSamePlace', { place: nameOf(from) })
  const source = await openPlace(from)
  try {
    const { hash } = await layIn(source.db, to)
    copyBeside(from.dataDir, to.dataDir)
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
