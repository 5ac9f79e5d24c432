import { copyBeside } from '#server/store/moving/backup.ts'
import { nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { copyRows, hashOfStore, type StoreHash } from '#server/store/moving/rows.ts'
import { perform } from '#server/store/tables/operations.ts'
import type { Db } from '#server/store/tables/schema.ts'
import { Problem } from './Problem.ts'
import { printIn } from './secret.ts'

/** Lays every row of a store in one that nobody has used, and takes along what lies beside it in its folder. Unless all
 * that came is what was sent, nothing stands; and what stands has its secret, however this ends. */
export async function layIn(from: Db, folder: string, place: Place): Promise<StoreHash> {
  const to = await openPlace(place)
  try {
    if (!(await perform(to.db, 'isUnused', undefined))) throw new Problem('dbNotEmpty', { place: nameOf(place) })
    const sent = await hashOfStore(from)
    await to.transact(async db => {
      await copyRows(from, db)
      if ((await hashOfStore(db)).hash !== sent.hash) throw new Problem('dbDiffers', { place: nameOf(place) })
      await perform(db, 'setSecretPrint', printIn(folder))
      copyBeside(folder, place.dataDir)
    })
    return sent
  } finally {
    await to.close()
  }
}
