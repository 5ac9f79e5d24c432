import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { openStore, type Store } from '#server/store/open.ts'
import { Recorded } from '#shared/messages/story.ts'
import type { Shared, Workshop } from '#shared/model/workshop.ts'
import { fold } from '#shared/rules/story.ts'
import type { Planted } from '../house/planted.ts'

/** What the house itself notes of a seat whose device has been away. */
const ofHouse: readonly string[] = ['seatGone', 'seatBack']

/** A workshop in few signs: the same when nothing in it differs. */
export const hashOf = (state: Workshop): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)

/** What stands in the store outside the stories: workshops, links and devices. */
export async function doorsOf(store: Store, workshop: string): Promise<string> {
  const [all, keys, devices] = await Promise.all([
    store.workshops.all(),
    store.keys.ofWorkshop(workshop),
    store.devices.ofWorkshop(workshop),
  ])
  const standing = keys.filter(({ revokedAt }) => revokedAt === undefined)
  return `${all.length} workshops, ${standing.length} links, ${devices.length} devices`
}

/** What the workshop should be, what it is, and who has got in that should not have. */
export type Verdict = { should: string; is: string; intruders: string[]; isAsSeen: boolean; doors: string }

/** Compares the workshop that bad input was tried in with what it would be without it: the story as it was laid down,
 * and what the one who does as they should has done since. */
export async function untouched(
  dataDir: string,
  { workshop, state }: Planted,
  theirs: ReadonlySet<string>,
  seen: Shared | undefined,
): Promise<Verdict> {
  const store = await openStore(dataDir)
  try {
    const rows = await store.journal.read(workshop, state.number)
    const isExpected = ({ command, event }: (typeof rows)[number]) =>
      theirs.has(command) || ofHouse.includes(`${Reflect.get(Object(event), 'type')}`)
    const stands = (list: typeof rows) =>
      fold(
        list.map(row => Recorded.parse(row)),
        state,
      )
    const [should, is] = [stands(rows.filter(isExpected)), stands(rows)]
    return {
      ...{ should: hashOf(should), is: hashOf(is), doors: await doorsOf(store, workshop) },
      intruders: rows.filter(row => !isExpected(row)).map(({ command }) => command),
      isAsSeen: isDeepStrictEqual(JSON.parse(JSON.stringify(seen ?? {})), JSON.parse(JSON.stringify(is.shared))),
    }
  } finally {
    await store.close()
  }
}
