import type { AnswerHome } from '#shared/messages/agreement/homecoming.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { by, type Evening, play, to } from './evening.ts'
import { formulating, guest, one } from './market.ts'

/** The guest's voice confirms the row that was suggested, as it stands. */
export const confirmGuest = {
  type: 'writeRow' as const,
  ideaId: one.idea,
  actorId: guest.free,
  text: 'Vi lånar ut lokalen',
  chips: ['premises' as const],
  base: 1,
}

/** A finished agreement on its way home. */
export const formulated: Evening = (() => {
  const orders = [
    { type: 'writeField' as const, ideaId: one.idea, field: 'goal' as const, text: 'Färre äter ensamma', base: 0 },
    {
      type: 'writeField' as const,
      ideaId: one.idea,
      field: 'firstStep' as const,
      text: 'Vi ringer Tove',
      date: '2027-03-01',
      base: 0,
    },
    {
      type: 'writeRow' as const,
      ideaId: one.idea,
      actorId: one.placed,
      text: 'Vi lagar maten',
      chips: ['time' as const],
      base: 1,
    },
  ]
  const written = orders.reduce((now, order) => play(now, order, by(one.author)), formulating)
  return play(written, confirmGuest, by(guest.walker))
})()

/** Everyone has gone home to their own tile. */
export const home: Evening = to(formulated, 'homecoming')

const ownerOf = (tile: string) => ({ name: tile.replace('tile-', ''), tile })

/** The two owners whose tiles stand at the partnership. */
export const first = ownerOf(one.placed)
export const second = ownerOf(guest.free)

/** An answer on the text as it stands. */
export function answerOn(state: Workshop, actorId: string, answer: Partial<AnswerHome> = {}): AnswerHome {
  const agreement = state.shared.ideas[state.shared.actors[actorId]?.ideaId ?? '']?.agreement
  return {
    type: 'answerHome',
    actorId,
    decider: 'us',
    answer: 'yes',
    rowVersion: agreement?.rows[actorId]?.version ?? 0,
    goalVersion: agreement?.goal.version ?? 0,
    firstStepVersion: agreement?.firstStep.version ?? 0,
    ...answer,
  }
}
