import type { MarkGrid } from '../../messages/agreement/codeGrid.ts'
import { accept, type Decision, type Event, refuse, type Stamp } from '../../messages/story.ts'
import type { Workshop } from '../../model/workshop.ts'
import { mayWrite } from './agreement.ts'

/** Where a partnership stands in the European code's grid, and the one step it would move, said by those who may write there. */
export function decide({ shared }: Workshop, order: MarkGrid, stamp: Stamp): Decision {
  const idea = shared.ideas[order.ideaId]
  if (!idea || stamp.by.kind !== 'seat') return refuse('unknown')
  if (!idea.wasFormed || idea.state !== 'live') return refuse('notAPartnership')
  if (!mayWrite(shared, stamp.by.seatId, idea)) return refuse('notYourIdea') // A13
  const { ideaId, step, level, isWish } = order
  const { grid, gridWish } = idea.agreement
  const wished = gridWish?.step === step ? gridWish.level : undefined
  if ((isWish ? wished : grid[step]) === level) return accept()
  return accept({ type: 'gridMarked', ideaId, step, level, isWish, by: stamp.by.seatId })
}

export function evolve({ shared }: Workshop, event: Extract<Event, { type: 'gridMarked' }>): void {
  const agreement = shared.ideas[event.ideaId]?.agreement
  if (!agreement) return
  const { step, level, isWish } = event
  if (!isWish) agreement.grid[step] = level
  else agreement.gridWish = level && { step, level }
}
