import type { Idea } from '../../../model/partnership.ts'
import { openMerges } from '../../../rules/partnership/merging.ts'
import { isFormed, standing } from '../../../rules/partnership/standing.ts'
import { firstOf, liveIdeas, type Move, once, type Sight, spokesperson } from '../../sight.ts'

/** How often an idea that few came to asks to become one with another, and how often that one says yes. */
const chances = { propose: 0.08, agree: 0.6 }
const mostTiles = 7

/** Two ideas for the same challenge become one, when the smaller asks and the larger says yes. */
export const merging = (sight: Sight): Move | undefined =>
  firstOf(
    () => answerMerge(sight),
    () => proposeMerge(sight),
  )

const speaksFirst = ({ shared, view }: Sight, idea: Idea): boolean => spokesperson(shared, idea) === view.seat.id

function answerMerge(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  for (const idea of view.ideas.filter(one => speaksFirst(sight, one)))
    for (const merge of openMerges(shared, idea.id))
      if (!merge.agreed.includes(idea.id)) {
        const isAgreed = roomRoll(`merge:${idea.number}`) < chances.agree
        return once(sight, `agreeMerge:${merge.id}`, () => ({ type: 'agreeMerge', mergeId: merge.id, isAgreed }), 2)
      }
  return undefined
}

function proposeMerge(sight: Sight): Move | undefined {
  const { shared, view, roomRoll } = sight
  const own = view.ideas.find(
    idea => speaksFirst(sight, idea) && !isFormed(shared, idea) && openMerges(shared, idea.id).length === 0,
  )
  if (!own || roomRoll(`proposeMerge:${own.number}`) >= chances.propose) return undefined
  const other = liveIdeas(shared, own.marketId).find(
    idea =>
      idea.id !== own.id &&
      idea.challengeId === own.challengeId &&
      standing(shared, idea).length >= 2 &&
      standing(shared, idea).length + standing(shared, own).length <= mostTiles,
  )
  return other && once(sight, 'proposeMerge', () => ({ type: 'proposeMerge', fromId: own.id, intoId: other.id }))
}
