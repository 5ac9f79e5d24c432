import type { Who } from '#shared/messages/story.ts'
import type { Shared } from '#shared/model/workshop.ts'

/** Whom a connection belongs to, as its ticket says; a host leads the market that has the number. */
export type Bearer =
  | { as: 'device'; deviceId: string }
  | { as: 'facilitator'; keyId?: string }
  | { as: 'host'; keyId: string; market: number }
  | { as: 'screen'; keyId?: string }

/** The market with a number, once it has been formed. */
export const marketAt = ({ markets }: Shared, number: number): string | undefined =>
  Object.values(markets).find(market => market.number === number)?.id

/** Whose word a command is: a device has to say which of its seats, and those who lead have none. */
export function senderOf(
  bearer: Bearer,
  seats: readonly string[],
  shared: Shared,
  seatId: string | undefined,
): Who | 'notYours' | 'unknown' {
  if (bearer.as === 'screen') return 'notYours'
  if (bearer.as !== 'device' && seatId !== undefined) return 'notYours'
  if (bearer.as === 'facilitator') return { kind: 'facilitator' }
  if (bearer.as === 'host') return { kind: 'host', marketId: marketAt(shared, bearer.market) }
  const [only] = seats
  const meant = seatId ?? (seats.length === 1 ? only : undefined)
  if (meant === undefined) return 'unknown'
  return seats.includes(meant) ? { kind: 'seat', seatId: meant } : 'notYours'
}
