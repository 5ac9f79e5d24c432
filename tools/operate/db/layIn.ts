import { nameOf, openPlace, type Place } from '#server/store/moving/places.ts'
import { copyRows, hashOfStore, isUnused, type StoreHash } from '#server/store/moving/rows.ts'
import type { Db } from '#server/store/tables/schema.ts'
import { Problem } from './Problem.ts'

/** Lays every row of a store in one that nobody has used. Unless all that came is what was sent, nothing stands. */
export async function layIn(from: Db, place: Place): Promise<StoreHash> {
  const to = await openPlace(place)
  try {
    if (!(await isUnused(to.db))) throw new Problem('dbNotEmpty', { place: nameOf(place) })
    const sent = await hashOfStore(from)
    await to.transact(async db => {
      await copyRows(from, db)
      if ((await hashOfStore(db)).hash !== sent.hash) throw new Problem('dbDiffers', { place: nameOf(place) })
    })
    return sent
  } finally {
    await to.close()
  }
}
