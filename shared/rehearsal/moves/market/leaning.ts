import type { Actor } from '../../../model/actor.ts'
import type { Idea } from '../../../model/partnership.ts'
import type { Shared } from '../../../model/workshop.ts'
import { standing } from '../../../rules/partnership/standing.ts'
import type { Roll } from '../../dice.ts'
import { liveIdeas } from '../../sight.ts'

/** The half of a market's ideas that people take to; the dice of the room say which. */
export function liked(shared: Shared, marketId: string, roomRoll: Roll): Idea[] {
  const ideas = liveIdeas(shared, marketId)
  return ideas
    .map(idea => ({ idea, at: roomRoll(`liking:${idea.number}`) }))
    .sort((one, other) => one.at - other.at)
    .slice(0, Math.ceil(ideas.length / 2))
    .map(({ idea }) => idea)
}

/** How many tiles an idea reaches for: three to five, as far as the tiles of the market last. */
export function wantedSize(shared: Shared, idea: Idea, likedCount: number, roomRoll: Roll): number {
  const voiced = Object.values(shared.actors).filter(
    ({ marketId, voices }) => marketId === idea.marketId && voices.length > 0,
  ).length
  const most = Math.max(2, Math.floor(voiced / Math.max(1, likedCount)))
  return Math.min(most, 3 + Math.floor(roomRoll(`size:${idea.number}`) * 3))
}

/** The sector that has fewer tiles at an idea, where one has. */
export function scarcerAt(shared: Shared, idea: Idea): Actor['sector'] | undefined {
  const actors = standing(shared, idea)
  const ideaDriven = actors.filter(({ sector }) => sector === 'ideaDriven').length
  const isEven = ideaDriven * 2 === actors.length
  if (isEven) return undefined
  return ideaDriven * 2 < actors.length ? 'ideaDriven' : 'public'
}
