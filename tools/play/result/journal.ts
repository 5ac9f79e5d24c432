import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Recorded } from '#server/store/journal.ts'

/** The story as lines of JSON without times and epochs: two evenings in lockstep with one seed have the same lines. */
export const journalLines = (story: readonly Recorded[]): string =>
  story.map(({ number, command, event }) => `${JSON.stringify({ number, command, event }, withoutTime)}\n`).join('')

const times = new Set(['at', 'time', 'startedAt', 'endsAt', 'plannedEnd', 'pausedAt'])
const withoutTime = (key: string, value: unknown): unknown => (times.has(key) ? undefined : value)

/** Writes the journal beside the exports. */
export async function writeJournal(folder: string, story: readonly Recorded[]): Promise<string> {
  const file = join(folder, 'journal.jsonl')
  await writeFile(file, journalLines(story))
  return file
}
