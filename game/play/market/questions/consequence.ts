import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { standing } from '#shared/rules/partnership/standing.ts'

/** What a yes moves: where the tile comes from, and the side that its old idea would then lack, if it has it now. */
export function moveOf(shared: Shared, actor: Actor): { from?: Idea; loses?: Actor['sector'] } {
  const from = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
  if (!from) return {}
  const left = standing(shared, from).filter(({ id }) => id !== actor.id)
  return left.length === 0 || left.some(({ sector }) => sector === actor.sector)
    ? { from }
    : { from, loses: actor.sector }
}
