import type { Event } from '../../messages/story.ts'
import { type Actor, isOutside } from '../../model/actor.ts'
import type { Seat } from '../../model/seat.ts'
import type { Shared } from '../../model/workshop.ts'
import { standing } from '../partnership/standing.ts'
import { areApart } from './seating/pairs.ts'

/** True when a seat may speak for a tile: nobody's out of the swap, not an own organisation, nor one kept apart from it. */
export function maySpeakFor(shared: Shared, keptApart: readonly string[], seatId: string, actor: Actor): boolean {
  const { homeId, hats } = shared.seats[seatId] ?? {}
  if (isOutside(actor) || actor.owners.includes(seatId) || hats?.includes(actor.id)) return false // D20, D21
  return !(homeId && areApart(keptApart, homeId, actor.id))
}

/** Who is nearest to speak in somebody's place: the pair while it lasts, then the others at the table. */
function nearest(shared: Shared, away: Seat, actor: Actor): readonly string[] {
  if (shared.round <= 1) return away.pairId ? (shared.pairs[away.pairId]?.seatIds ?? []) : []
  const idea = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
  return idea ? standing(shared, idea).flatMap(({ voices }) => voices) : []
}

/** Tiles whose voice is away are covered by a partner who is here and may speak for them; others lie on the shelf. */
export function coversFor(shared: Shared, keptApart: readonly string[], away: Seat, actors: readonly Actor[]): Event[] {
  return actors.flatMap((actor): Event[] => {
    const partner = nearest(shared, away, actor).find(
      id => id !== away.id && shared.seats[id]?.state === 'present' && maySpeakFor(shared, keptApart, id, actor),
    )
    return partner ? [{ type: 'tileCovered', actorId: actor.id, seatId: partner }] : []
  })
}
