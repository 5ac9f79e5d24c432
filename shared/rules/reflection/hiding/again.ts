import type { Order } from '../../../messages/story.ts'
import type { Hidden, Workshop } from '../../../model/workshop.ts'

/** A text that an order writes where nothing has stood before. */
type Anew = Pick<Hidden, 'kind' | 'field' | 'text'> & { ideaId?: string }

/** True when somebody sends the very words that a facilitator has hidden for them, as a new thing of the same kind. */
export function isHiddenAgain(state: Workshop, order: Order, seatId: string): boolean {
  const texts = anewIn(order).filter(({ text }) => text !== '')
  if (texts.length === 0) return false
  return Object.values(state.desk.hidden).some(hidden =>
    texts.some(
      ({ kind, field, text, ideaId }) =>
        hidden.text === text &&
        hidden.kind === kind &&
        hidden.field === field &&
        isSameHand(state, hidden, seatId, ideaId),
    ),
  )
}

function anewIn(order: Order): Anew[] {
  switch (order.type) {
    case 'note':
      return [{ kind: 'note', field: 'text', text: order.text }]
    case 'reflect':
      return [{ kind: 'insight', field: 'text', text: order.text }]
    case 'createIdea':
    case 'editIdea':
      return (['text', 'soThat'] as const).map(field => ({ kind: 'idea', field, text: order[field] }))
    case 'post':
      return [{ kind: 'message', field: 'text', text: order.text }]
    case 'proposeChallenge':
      return (['title', 'question'] as const).map(field => ({ kind: 'proposal', field, text: order[field] }))
    case 'wishActor':
      return (['name', 'why'] as const).map(field => ({
        ...{ kind: 'wished', field, text: order[field], ideaId: order.ideaId },
      }))
    case 'addStep':
      return (['what', 'withWhom', 'ifStuck'] as const).map(field => ({ kind: 'step', field, text: order[field] }))
    case 'park':
      return [{ kind: 'agreement', field: 'parked', text: order.text, ideaId: order.ideaId }]
    case 'invite':
    case 'askIn':
      return [{ kind: 'invitation', field: 'because', text: order.because }]
    case 'answer':
      return (['condition', 'reasonText'] as const).map(field => ({
        ...{ kind: 'invitation', field, text: order[field] ?? '' },
      }))
    default:
      return []
  }
}

/** Whose words they were; words that nobody is named for, or whose thing is gone, are anybody's. */
function isSameHand({ shared, desk }: Workshop, hidden: Hidden, seatId: string, ideaId: string | undefined): boolean {
  const { kind, id, field, part = '' } = hidden
  const is = (by: string | undefined) => by === undefined || by === seatId
  switch (kind) {
    case 'note':
      return is((shared.notes[id] ?? desk.notes[id])?.by)
    case 'idea':
      return shared.ideas[id]?.creators.includes(seatId) === true
    case 'message':
      return is(shared.ideas[id]?.thread?.[part]?.by)
    case 'proposal':
      return is(shared.proposals[id]?.by)
    case 'step':
      return is(shared.steps[id]?.by)
    case 'invitation':
      return is(field === 'because' ? shared.invitations[id]?.by : shared.invitations[id]?.answeredBy)
    case 'agreement':
    case 'wished':
      return id === ideaId // a table's words are everyone's there
    default:
      return kind === 'insight'
  }
}
