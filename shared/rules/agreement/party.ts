import type { Actor } from '../../model/actor.ts'
import type { Shared } from '../../model/workshop.ts'

/** A party can answer for itself: a home tile with at least one owner in the room. */
export const isParty = (shared: Shared, actor: Actor): boolean =>
  actor.origin === 'home' && actor.owners.some(id => shared.seats[id]?.state === 'present')
