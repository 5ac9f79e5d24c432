import { draftsOf, type Kept, waitingOf } from './kept.ts'

/** Takes away what this device has kept of workshops that have been erased: drafts, and what waited to be sent. */
export async function forget(kept: Kept, gone: readonly string[]): Promise<void> {
  const prefixes = gone.flatMap(id => [
    draftsOf(id),
    ...(['device', 'facilitator', 'host'] as const).map(as => `${waitingOf(as, id)}/`),
  ])
  for (const prefix of prefixes) {
    // A device that cannot be read has nothing to take away.
    const all = await kept.all(prefix).catch(() => [])
    await Promise.all(all.map(([key]) => kept.remove(key).catch(() => undefined)))
  }
}
