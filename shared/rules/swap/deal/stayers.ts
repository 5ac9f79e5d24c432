import { type Actor, isOutside, otherSector } from '../../../model/actor.ts'
import type { Idea } from '../../../model/partnership.ts'
import type { Shared, Workshop } from '../../../model/workshop.ts'
import { standing } from '../../partnership/standing.ts'
import type { Guest } from '../seating/pairs.ts'
import { isForbidden } from './deal.ts'

/** The table that each seat sits at: the idea where the tile stands that it speaks for. */
export const tablesOf = (shared: Shared): Record<string, string> =>
  Object.fromEntries(
    Object.values(shared.actors).flatMap(({ ideaId, voices }) =>
      ideaId === undefined ? [] : voices.map(id => [id, ideaId]),
    ),
  )

/** Those who did not speak for the other sector in the round before: they come first in the next. */
export function missedIn(
  earlier: Readonly<Record<string, readonly string[]>>,
  guests: readonly Guest[],
  tiles: readonly Actor[],
): Set<string> {
  const hasCrossed = ({ seat, home }: Guest) =>
    (earlier[seat.id] ?? []).some(id => tiles.find(tile => tile.id === id)?.sector === otherSector(home.sector))
  return new Set(guests.filter(guest => !hasCrossed(guest)).map(({ seat }) => seat.id))
}

/** Who may stay and tell at a partnership: those who speak for a tile there that they were dealt. */
export const mayStay = ({ shared, desk }: Workshop, seatId: string, idea: Idea): boolean =>
  idea.wasFormed &&
  idea.state === 'live' &&
  standing(shared, idea).some(
    actor => desk.roles[seatId] === actor.id && actor.voices.includes(seatId) && !isOutside(actor),
  )

/** Whom the facilitator has chosen since the last deal: those who stayed in that round are not chosen for the next. */
export const chosenSince = ({ shared, desk }: Workshop): Record<string, string> =>
  Object.fromEntries(Object.entries(shared.stayers).filter(([ideaId, id]) => desk.deal?.stayers[ideaId] !== id)) // D15

/** True when a seat may keep the tile it speaks for: its organisation has not been kept apart from it, or become its own. */
function mayKeep({ shared, desk }: Workshop, guest: Guest): boolean {
  const tile = shared.actors[desk.roles[guest.seat.id] ?? '']
  return tile !== undefined && !isForbidden(guest, tile, desk.keptApart) // D3
}

/** One who stays at each partnership: as the facilitator chose, else a creator, and never one who missed the other sector. */
export function stayersOf(state: Workshop, guests: readonly Guest[]): Record<string, string> {
  const { shared, desk } = state
  const missed = missedIn(desk.earlier, guests, Object.values(shared.actors))
  const stayers: Record<string, string> = {}
  for (const idea of Object.values(shared.ideas).sort((one, other) => one.number - other.number)) {
    const able = guests.filter(guest => mayStay(state, guest.seat.id, idea) && mayKeep(state, guest))
    const chosen = able.find(({ seat }) => seat.id === shared.stayers[idea.id])
    const willing = able.filter(({ seat }) => !missed.has(seat.id))
    const stayer = chosen ?? willing.find(({ seat }) => idea.creators.includes(seat.id)) ?? willing[0]
    if (stayer) stayers[idea.id] = stayer.seat.id
  }
  return stayers // D15
}
