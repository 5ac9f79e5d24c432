import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Workshop } from '../../model/workshop.ts'
import { ownerOf } from './homecoming.ts'

type LinkOrder = Extract<Order, { type: 'issueLink' | 'withdrawConsent' }>
type LinkEvent = Extract<Event, { type: 'linkIssued' | 'consentWithdrawn' }>

/** Links for owners who could not answer in the room, and the answer that an owner takes back. */
export function decide({ shared, sealed }: Workshop, order: LinkOrder, stamp: Stamp): Decision {
  if (order.type === 'issueLink') {
    const actor = shared.actors[order.actorId]
    if (!actor) return refuse('unknown')
    if (actor.origin !== 'home' || !shared.ideas[actor.ideaId ?? '']?.wasFormed) return refuse('noLink') // L1
    return accept({ type: 'linkIssued', actorId: actor.id, linkId: stamp.id })
  }
  const owner = ownerOf(shared, order.actorId, stamp.by)
  if (owner.refusal) return refuse(owner.refusal)
  const { actor, idea } = owner
  if (!(idea.agreement.answers[actor.id] ?? sealed.answers[actor.id])) return refuse('noAnswerYet')
  return accept({ type: 'consentWithdrawn', ideaId: idea.id, actorId: actor.id }) // L5
}

export function evolve({ shared, sealed, desk }: Workshop, event: LinkEvent, time: number): void {
  switch (event.type) {
    case 'linkIssued': {
      desk.links[event.actorId] = { id: event.linkId, at: time } // L2
      return
    }
    case 'consentWithdrawn': {
      const agreement = shared.ideas[event.ideaId]?.agreement
      delete sealed.answers[event.actorId]
      if (!agreement) return
      delete agreement.answers[event.actorId]
      agreement.answered = agreement.answered.filter(id => id !== event.actorId)
      return
    }
    default:
      event satisfies never
  }
}
