import type { Command } from '#shared/messages/story.ts'
import { useLive } from '../Live.tsx'

/** What this seat has sent most lately from here for one place, and has not been answered: a page that is loaded anew while
 * the server takes nothing has it still. `read` finds it in a command that writes this place. */
export function useWaiting<Found>(
  seatId: string,
  read: (command: Command) => Found | undefined,
): NonNullable<Found> | undefined {
  const { sent } = useLive()
  return sent.flatMap(one => (one.seatId === seatId ? (read(one.command) ?? []) : [])).at(-1)
}
