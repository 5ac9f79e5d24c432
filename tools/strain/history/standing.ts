import { isDeepStrictEqual } from 'node:util'
import type { Journal } from '#server/store/journal.ts'
import { loadStory } from '#server/workshop/queue/story.ts'
import { Recorded } from '#shared/messages/story.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { fold } from '#shared/rules/story.ts'
import type { Standing } from './check.ts'

/** What a store has of a workshop: its story, what it knows of commands, and what the story comes to. The story told from
 * its first fact must come to the same as from its last snapshot, as a start would read it. */
export async function standingIn(journal: Journal, workshopId: string): Promise<Standing & { state: Workshop }> {
  const story = await journal.read(workshopId)
  const replies = await journal.knownReplies(workshopId)
  const state = fold(story.map(fact => Recorded.parse(fact)))
  const resumed = await loadStory(journal, workshopId)
  if (!isDeepStrictEqual(plain(resumed), plain(state)))
    throw new Error('the snapshot tells another story than the facts')
  return { story, replies, state }
}

/** As it would be written: what is undefined is not there. */
const plain = (state: Workshop | undefined): unknown => JSON.parse(JSON.stringify(state ?? null))
