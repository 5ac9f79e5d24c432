import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { partnerships } from '#shared/views/screen.ts'
import { answerOf, isStale } from '#shared/views/status.ts'

export type Unanswered = { idea: Idea; actor: Actor; why: 'contested' | 'stale' | 'none' }

/** Home tiles at a partnership whose owners have not answered, disagree, or answered another text. */
export const unansweredIn = (shared: Shared): Unanswered[] =>
  partnerships(shared).flatMap(idea =>
    standing(shared, idea)
      .filter(({ origin }) => origin === 'home')
      .flatMap((actor): Unanswered[] => {
        if (!idea.agreement.answered.includes(actor.id)) return [{ idea, actor, why: 'none' }]
        const answer = answerOf(idea, actor)
        if (!answer) return []
        if (answer.contestedBy.length > 0) return [{ idea, actor, why: 'contested' }]
        return isStale(idea, answer) ? [{ idea, actor, why: 'stale' }] : []
      }),
  )

/** In whose name a slip is typed in: an owner who is still of the workshop. */
export const ownerSeat = (shared: Shared, { owners }: Actor): string | undefined =>
  owners.find(id => shared.seats[id] !== undefined && shared.seats[id].state !== 'removed')
