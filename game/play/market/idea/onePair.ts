import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'

/** In a small room the rule of two pairs does not hold: asked of the rule itself, for two tiles laid here by one pair. */
export function sufficesOnePair(shared: Shared, idea: Idea): boolean {
  const here = Object.values(shared.actors).filter(({ marketId }) => marketId === idea.marketId)
  const both = [
    here.find(({ sector }) => sector === 'ideaDriven'),
    here.find(({ sector }) => sector === 'public'),
  ].flatMap(actor => actor ?? [])
  const yes = { pairId: idea.pairId, via: 'created', order: 0, at: 0 } as const
  return isFormed(shared, { ...idea, placed: Object.fromEntries(both.map(({ id }) => [id, yes])) })
}
