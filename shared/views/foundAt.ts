import type { PhaseKind } from '../model/programme.ts'
import type { Shared } from '../model/workshop.ts'
import { byMarket } from './desk/markets.ts'

/** While pairs sit together an idea is found where its pair is; from the second swap on people sit at tables. */
const pairsSit: readonly PhaseKind[] = ['gatherIdeas', 'gatherMarket', 'gatherClose', 'break']

/** Where an idea is found in the room: at the pair that wrote it, by its number and the first names that people call. */
export function foundAt(shared: Shared, pairId: string): { number: number; names: string[] } | undefined {
  const pair = shared.pairs[pairId]
  if (!pair || !pairsSit.includes(shared.clock.kind)) return undefined
  const names = pair.seatIds.flatMap(id => {
    const seat = shared.seats[id]
    return seat?.state === 'present' ? [seat.name] : []
  })
  return { number: pair.number, names }
}

/** Who sits with whom, by first names, those who have gone home left out. */
export const pairNames = (shared: Shared): { id: string; marketId: string; number: number; names: string[] }[] =>
  Object.values(shared.pairs)
    .sort(byMarket(shared))
    .map(({ id, marketId, number, seatIds }) => ({
      id,
      marketId,
      number,
      names: seatIds.flatMap(seatId => {
        const seat = shared.seats[seatId]
        return seat && seat.state === 'present' ? [seat.name] : []
      }),
    }))
    .filter(({ names }) => names.length > 0)
