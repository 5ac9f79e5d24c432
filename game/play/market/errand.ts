import type { SeatView } from '#shared/views/seatView.ts'

/** What each of a pair does on the market: one stays at the idea as its host, the other walks and asks. */
export type Errand = 'host' | 'walk'

/** Until half time the one whose tile was placed first is host; then they change. Nothing without an idea or a partner. */
export function errandOf({ seat, pairIdea, partners, roles }: SeatView, isSecondHalf: boolean): Errand | undefined {
  if (!pairIdea || partners.length === 0) return undefined
  const seatIds = [seat.id, ...partners.map(({ id }) => id)].sort()
  const first = Object.values(pairIdea.placed)
    .filter(({ pairId }) => pairId === pairIdea.pairId)
    .sort((one, other) => one.order - other.order)[0]?.by
  const host = first !== undefined && seatIds.includes(first) ? first : pairIdea.creators[0]
  if (host === undefined || roles.length === 0) return undefined
  const second = seatIds.find(id => id !== host)
  return (isSecondHalf ? second : host) === seat.id ? 'host' : 'walk'
}
