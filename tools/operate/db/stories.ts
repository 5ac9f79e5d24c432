import { journalOver } from '#server/store/tables/journal/journal.ts'
import { perform } from '#server/store/tables/operations.ts'
import type { Db } from '#server/store/tables/schema.ts'
import { loadStory } from '#server/workshop/queue/story.ts'

/** What a store holds: how many workshops, and how many facts. */
export type Content = { workshops: number; facts: number }

/** A workshop whose story today's rules cannot read to its end. */
export class StoryUnreadable extends Error {
  readonly workshop: string

  constructor(workshop: string, cause?: unknown) {
    super('unreadable', { cause })
    this.name = 'StoryUnreadable'
    this.workshop = workshop
  }
}

/** Reads every story from its first fact to its last by today's rules, as a start would without snapshots. */
export async function readStories(db: Db): Promise<Content> {
  const journal = { ...journalOver((name, input) => perform(db, name, input)), snapshot: async () => undefined }
  const heads = await db.selectFrom('heads').select(['workshop', 'number']).execute()
  let facts = 0
  for (const { workshop, number } of heads) {
    const state = await loadStory(journal, workshop).catch((cause: unknown) => {
      throw new StoryUnreadable(workshop, cause)
    })
    const told = (await journal.read(workshop)).map(fact => fact.number)
    const isWhole = told.length === number && told.every((told, at) => told === at + 1)
    if (!isWhole || (state?.number ?? 0) !== number) throw new StoryUnreadable(workshop)
    facts += number
  }
  return { workshops: heads.length, facts }
}

/** Counts without reading. */
export async function contentOf(db: Db): Promise<Content> {
  const heads = await db.selectFrom('heads').select('number').execute()
  return { workshops: heads.length, facts: heads.reduce((sum, { number }) => sum + number, 0) }
}
