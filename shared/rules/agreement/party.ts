import type { Actor } from '../../model/actor.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'

/** A party can answer for itself: a home tile with at least one owner in the room. */
export const isParty = (shared: Shared, actor: Actor): boolean =>
  actor.origin === 'home' && actor.owners.some(id => shared.seats[id]?.state === 'present')

/** A no that its owners agree on; a contested answer counts as none. */
export const hasDeclined = ({ agreement }: Idea, { id }: Actor): boolean => {
  const answer = agreement.answers[id]
  return answer?.answer === 'no' && answer.contestedBy.length === 0
}
