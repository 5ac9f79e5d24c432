import type { Kept } from './kept.ts'

/** Takes away what seats have kept on this device in workshops that are no more: drafts, and what waited to be sent. */
export async function forgetSeats(kept: Kept, gone: readonly string[]): Promise<void> {
  for (const id of gone) {
    await forget(kept, `drafts-${id}-`)
    await forget(kept, `waiting-device-${id}/`)
  }
}

const desks = 'waiting-facilitator-'

/** Takes away what waited to be sent from desks, but for the workshops that are still there. */
export async function forgetDesks(kept: Kept, known: readonly string[]): Promise<void> {
  await forget(kept, desks, key => !known.some(id => key.startsWith(`${desks}${id}/`)))
}

async function forget(kept: Kept, prefix: string, isGone: (key: string) => boolean = () => true): Promise<void> {
  // A device that cannot be read has nothing to take away.
  const all = await kept.all(prefix).catch(() => [])
  await Promise.all(all.map(([key]) => (isGone(key) ? kept.remove(key).catch(() => undefined) : undefined)))
}
