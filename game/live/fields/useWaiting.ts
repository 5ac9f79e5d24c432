import type { Command } from '#shared/messages/story.ts'
import { useLive } from '../Live.tsx'

/** The newest words of this seat that have been sent from here and not been answered: a page that is loaded anew while the
 * server takes nothing has them still. `wordsOf` reads them out of the command that writes this place. */
export function useWaiting(seatId: string, wordsOf: (command: Command) => string | undefined): string | undefined {
  const { sent } = useLive()
  return sent.flatMap(one => (one.seatId === seatId ? (wordsOf(one.command) ?? []) : [])).at(-1)
}
