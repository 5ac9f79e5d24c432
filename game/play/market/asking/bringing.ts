import type { Shared } from '#shared/model/workshop.ts'
import { waitingFor } from '#shared/rules/partnership/standing.ts'
import type { SeatView } from '#shared/views/seatView.ts'

/** What comes of bringing a tile to an idea: a question to it, a question to be let in, or one's own tile at one's pair's own idea. */
export type Bringing = 'invite' | 'askIn' | 'stand'

/** What it would be for this seat; nothing where the tile stands there, has a question from there, or is not theirs to bring. */
export function bringing(shared: Shared, view: SeatView, actorId: string, ideaId: string): Bringing | undefined {
  const [actor, idea] = [shared.actors[actorId], shared.ideas[ideaId]]
  if (!actor || idea?.state !== 'live' || actor.ideaId === ideaId || actor.marketId !== idea.marketId) return undefined
  if (waitingFor(shared, actorId).some(one => one.ideaId === ideaId)) return undefined
  const isOwn = view.roles.some(({ id }) => id === actorId)
  const isOurs = view.ideas.some(({ id }) => id === ideaId)
  if (!isOwn) return isOurs ? 'invite' : undefined
  if (idea.id === view.pairIdea?.id) return 'stand'
  return isOurs ? undefined : 'askIn'
}
