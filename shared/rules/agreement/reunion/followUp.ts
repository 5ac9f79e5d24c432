import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../../messages/story.ts'
import type { Workshop } from '../../../model/workshop.ts'
import { ownsAt } from '../../partnership/standing.ts'
import { clash, clashes, fieldAt, isTooLong } from '../lines.ts'

type FollowUpOrder = Extract<Order, { type: 'markStep' | 'tellFollowUp' }>

/** What became of a partnership since last time, told by those who belong to it. */
export function decide({ shared }: Workshop, order: FollowUpOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (!idea.earlier) return refuse('nothingEarlier')
  if (!ownsAt(shared, by, idea)) return refuse('notYourIdea') // N4, N5
  if (order.type === 'markStep') {
    const { ideaId, stepId, outcome } = order
    const step = idea.earlier.steps[stepId]
    if (!step) return refuse('unknown')
    return step.outcome === outcome ? accept() : accept({ type: 'stepMarked', ideaId, stepId, outcome, by }) // N4
  }
  const { ideaId, field, text, base, over } = order
  if (isTooLong(field, text)) return refuse('tooLarge') // N5
  const now = fieldAt(idea.agreement, field)
  if (text === now.text) return accept()
  if (clashes(now, { base, over }, by)) return clash(now, { base, over }, { ideaId, field, text, chips: [], by }) // A5, N5
  return accept({ type: 'fieldWritten', ideaId, field, text, version: now.version + 1, by })
}

export function evolve({ shared }: Workshop, event: Extract<Event, { type: 'stepMarked' }>): void {
  const step = shared.ideas[event.ideaId]?.earlier?.steps[event.stepId]
  if (step) step.outcome = event.outcome
}
