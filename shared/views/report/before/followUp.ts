import type { Idea } from '../../../model/partnership.ts'
import type { Shared } from '../../../model/workshop.ts'
import { fieldAt } from '../../../rules/agreement/lines.ts'
import type { FollowUp } from '../paperSchema.ts'

/** What a partnership agreed and answered the time before, and what has become of it; nothing outside a reunion. */
export function followUpOf({ actors }: Shared, { earlier, agreement }: Idea): FollowUp | undefined {
  if (!earlier) return undefined
  const { isConfirmed, goal, parties, steps } = earlier
  return {
    isConfirmed,
    goal,
    parties: Object.values(parties).map(({ actorId, does, chips, answer, decider, condition }) => ({
      ...{ number: actors[actorId]?.number ?? 0, actor: actors[actorId]?.name ?? '' },
      ...{ sector: actors[actorId]?.sector ?? 'public', does, chips: [...chips], answer, decider, condition },
    })),
    steps: Object.values(steps)
      .sort((one, other) => one.order - other.order)
      .map(({ what, due, organisation, isFirst, outcome }) => ({ what, due, organisation, isFirst, outcome })),
    happened: fieldAt(agreement, 'happened').text,
    needed: fieldAt(agreement, 'needed').text,
  }
}
