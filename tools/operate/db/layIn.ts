import { nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { copyRows, hashOfStore, type StoreHash } from '#server/store/moving/rows.ts'
import { perform } from '#server/store/tables/operations.ts'
import type { Db } from '#server/store/tables/schema.ts'
import { Problem } from './Problem.ts'

/** Lays every row of a store in one that nobody has used, with the print of the secret that comes with them. Unless all
 * that came is what was sent, nothing stands. */
export async function layIn(from: Db, place: Place, print: string | undefined): Promise<StoreHash> {
  const to = await openPlace(place)
  try {
    if (!(await perform(to.db, 'isUnused', undefined))) throw new Problem('dbNotEmpty', { place: nameOf(place) })
    const sent = await hashOfStore(from)
    await to.transact(async db => {
      await copyRows(from, db)
      if ((await hashOfStore(db)).hash !== sent.hash) throw new Problem('dbDiffers', { place: nameOf(place) })
      await perform(db, 'setSecretPrint', print)
    })
    return sent
  } finally {
    await to.close()
  }
}
