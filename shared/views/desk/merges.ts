import type { Idea, Merge } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { openMerges, sidesOf } from '../../rules/partnership/merging.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { missingSector } from '../status.ts'

/** Advised: so many tiles at most hold together round one idea. */
export const mostAdvised = 7

/** True where more tiles stand than can well agree: kindly advised to part. */
export const isCrowded = (shared: Shared, idea: Idea): boolean => standing(shared, idea).length > mostAdvised

/** A proposal to make one idea of two, with both ideas as they are now. */
export type Proposed = { merge: Merge; from: Idea; into: Idea }

/** The proposals that an idea is part of, and that still wait for a yes. */
export const proposedAt = (shared: Shared, ideaId: string): Proposed[] =>
  openMerges(shared, ideaId).flatMap(merge => {
    const [from, into] = [shared.ideas[merge.fromId], shared.ideas[merge.intoId]]
    return from && into ? [{ merge, from, into }] : []
  })

/** A proposal as a seat meets it: it is asked while a side that it speaks for has not said yes. */
export type MergeSeen = Proposed & { isAsked: boolean }

/** The open proposals at the ideas where a seat speaks, the oldest first. */
export function mergesFor(shared: Shared, seatId: string): MergeSeen[] {
  const all = Object.keys(shared.ideas).flatMap(id => proposedAt(shared, id))
  const each = [...new Map(all.map(one => [one.merge.id, one])).values()]
  return each
    .flatMap(one => {
      const sides = sidesOf(shared, one.merge, seatId)
      return sides.length > 0 ? [{ ...one, isAsked: sides.some(id => !one.merge.agreed.includes(id)) }] : []
    })
    .sort((one, other) => one.merge.at - other.merge.at)
}

/** How many tiles would stand round two ideas that became one. */
export const tilesOfBoth = (shared: Shared, one: Idea, other: Idea): number =>
  standing(shared, one).length + standing(shared, other).length

/** The ideas that another could become one with: first those that have the bank it lacks, then those on the same island, the smallest first. */
export function mergeable(shared: Shared, idea: Idea): Idea[] {
  const missing = missingSector(shared, idea)
  const asked = proposedAt(shared, idea.id).flatMap(({ from, into }) => [from.id, into.id])
  const rank = (other: Idea): number[] => [
    Number(!standing(shared, other).some(({ sector }) => sector === missing)) * Number(missing !== undefined),
    Number(other.challengeId !== idea.challengeId),
    Number(tilesOfBoth(shared, idea, other) > mostAdvised),
    other.number,
  ]
  return Object.values(shared.ideas)
    .filter(({ id, state, marketId }) => state === 'live' && marketId === idea.marketId && id !== idea.id)
    .filter(({ id }) => !asked.includes(id))
    .sort((one, other) => firstDifference(rank(one), rank(other)))
}

const firstDifference = (one: readonly number[], other: readonly number[]): number =>
  one.map((value, at) => value - (other[at] ?? 0)).find(difference => difference !== 0) ?? 0
