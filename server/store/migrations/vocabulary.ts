import { Event } from '#shared/messages/story.ts'
import type { Db } from '../tables/schema.ts'
import { upcastTypes } from './upcast.ts'

/** Every type of event that this version can read, in order. */
export const vocabulary: readonly string[] = [
  ...new Set([...(Event._zod.propValues.type ?? [])].map(String).concat(upcastTypes)),
].sort()

const vocabularyRow = 'vocabulary'

/** Every type of event that may stand in a store: all that those know who have opened it to write. None, when nobody has
 * said. */
export async function vocabularyIn(db: Db): Promise<string[]> {
  const row = await db.selectFrom('meta').select('value').where('name', '=', vocabularyRow).executeTakeFirst()
  return row ? row.value.split(' ') : []
}

/** Whether a story in this store may tell of what this version does not know. */
export const isBeyondUs = async (db: Db): Promise<boolean> =>
  (await vocabularyIn(db)).some(type => !vocabulary.includes(type))

/** Whether this version may write what those before it, who perhaps still serve, cannot read. */
export async function isBeyondThem(db: Db): Promise<boolean> {
  const theirs = await vocabularyIn(db)
  return vocabulary.some(type => !theirs.includes(type))
}

/** Writes down which types of events may stand in a store; where nobody knows, that is left so. */
export async function setVocabulary(db: Db, types: readonly string[]): Promise<void> {
  if (types.length === 0) return
  const value = types.join(' ')
  await db
    .insertInto('meta')
    .values({ name: vocabularyRow, value })
    .onConflict(old => old.column('name').doUpdateSet({ value }))
    .execute()
}
