import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { openStore } from '#server/store/open.ts'
import { Recorded } from '#shared/messages/story.ts'
import type { Shared, Workshop } from '#shared/model/workshop.ts'
import { fold } from '#shared/rules/story.ts'
import type { Planted } from '../house/planted.ts'
import { changedDoors } from './doors.ts'

/** What the house itself notes of a seat whose device has been away. */
const ofHouse: readonly string[] = ['seatGone', 'seatBack']

/** A workshop in few signs: the same when nothing in it differs. */
export const hashOf = (state: Workshop): string =>
  createHash('sha256').update(JSON.stringify(state)).digest('hex').slice(0, 16)

/** What the workshop should be, what it is, who has got in that should not have, and what differs outside the story. */
export type Verdict = { should: string; is: string; intruders: string[]; isAsSeen: boolean; doors: string[] }

/** Compares the workshop that bad input was tried in with what it would be without it: the story as it was laid down,
 * and what the one who does as they should has done since. Bad input came until that time. */
export async function untouched(
  dataDir: string,
  planted: readonly [Planted, ...Planted[]],
  theirs: ReadonlySet<string>,
  seen: Shared | undefined,
  until: number,
): Promise<Verdict> {
  const [{ workshop, state }] = planted
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
      ...{ should: hashOf(should), is: hashOf(is), doors: await changedDoors(store, planted, until) },
      intruders: rows.filter(row => !isExpected(row)).map(({ command }) => command),
      isAsSeen: isDeepStrictEqual(JSON.parse(JSON.stringify(seen ?? {})), JSON.parse(JSON.stringify(is.shared))),
    }
  } finally {
    await store.close()
  }
}
