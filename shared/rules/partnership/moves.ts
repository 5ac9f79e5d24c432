import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Actor, Placement } from '../../model/actor.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { firstRow, isHome, mostOpen, pairOf, waitingFor, waitingFrom } from './standing.ts'

type MoveOrder = Extract<Order, { type: 'stand' | 'leaveIdea' | 'undoMove' }>
type MoveEvent = Extract<Event, { type: 'tilePlaced' | 'tileLeft' | 'moveUndone' }>

/** How long a move can be taken back by the one who made it, and one made in person by the tile's own voice. */
export const undoMs = 10_000
export const undoInPersonMs = 120_000

export function decide({ shared }: Workshop, order: MoveOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  const actor = shared.actors[order.actorId]
  if (!actor) return refuse('unknown')
  if (order.type === 'undoMove') return undo(shared, actor, by, stamp.time)
  if (!actor.voices.includes(by)) return refuse('notYourTile') // P5
  if (order.type === 'leaveIdea') return leave(shared, actor, by) // P16
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (idea.state !== 'live') return refuse('ideaResting')
  if (idea.pairId !== pairOf(shared, by)) return refuse('notYourPairsIdea') // P3
  if (actor.ideaId === idea.id) return idea.placed[actor.id]?.by === by ? accept() : refuse('alreadyThere') // F17
  return accept(place(shared, idea, actor, stamp, { by, via: 'stood' }))
}

/** The fact that a tile comes to an idea, with what it came from. */
export function place(
  shared: Shared,
  idea: Idea,
  actor: Actor,
  stamp: Stamp,
  how: Pick<Placement, 'via' | 'condition' | 'conditionOf'> & { by: string; pairId?: string; invitationId?: string },
): Event {
  const from = actor.ideaId ? shared.ideas[actor.ideaId]?.placed[actor.id] : undefined
  const { by, via, condition, conditionOf, invitationId } = how
  const order = Math.max(0, ...Object.values(idea.placed).map(one => one.order)) + 1
  const placement: Placement = {
    pairId: how.pairId ?? pairOf(shared, by),
    by,
    via,
    condition,
    conditionOf,
    at: stamp.time,
    order,
  }
  return {
    type: 'tilePlaced',
    actorId: actor.id,
    ideaId: idea.id,
    by,
    placement,
    invitationId,
    fromIdeaId: actor.ideaId,
    from,
  }
}

function leave(shared: Shared, actor: Actor, by: string): Decision {
  const idea = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
  if (!idea) return refuse('nothingToUndo')
  return accept({ type: 'tileLeft', actorId: actor.id, by, fromIdeaId: idea.id, from: idea.placed[actor.id] })
}

function undo(shared: Shared, actor: Actor, by: string, time: number): Decision {
  const move = actor.lastMove
  const isOwn = move?.by === by || (move?.isInPerson === true && actor.voices.includes(by))
  if (!move || !isOwn) return refuse('nothingToUndo') // P14
  if (time - move.at > (move.isInPerson ? undoInPersonMs : undoMs)) return refuse('tooLate') // P14
  const idea = shared.ideas[actor.ideaId ?? '']
  if (isHome(shared) && idea?.agreement.answered.includes(actor.id)) return refuse('tooLate') // P14
  const question = move.invitationId ? shared.invitations[move.invitationId] : undefined
  const isFull =
    question !== undefined &&
    (waitingFrom(shared, question.ideaId).length >= mostOpen || waitingFor(shared, actor.id).length >= mostOpen)
  return isFull ? refuse('tooLate') : accept({ type: 'moveUndone', actorId: actor.id, by }) // P14
}

export function evolve(draft: Workshop, event: MoveEvent, time: number): void {
  const { shared } = draft
  switch (event.type) {
    case 'tilePlaced': {
      const actor = shared.actors[event.actorId]
      const idea = shared.ideas[event.ideaId]
      if (!actor || !idea) return
      lift(draft, actor)
      idea.placed[actor.id] = event.placement
      actor.ideaId = idea.id
      actor.lastMove = {
        at: time,
        by: event.by,
        isInPerson: event.placement.via === 'inPerson',
        invitationId: event.invitationId,
        fromIdeaId: event.fromIdeaId,
        from: event.from,
      }
      for (const other of waitingFor(shared, actor.id)) if (other.kind !== 'invite') other.state = 'tooLate' // P11
      if (idea.wasFormed && !idea.agreement.rows[actor.id])
        idea.agreement.rows[actor.id] = {
          ...firstRow(shared, idea, actor),
          version: 1,
          at: time,
          clashes: {},
          isSuggested: true,
          isOwners: false,
        }
      return
    }
    case 'tileLeft': {
      const actor = shared.actors[event.actorId]
      if (!actor) return
      lift(draft, actor)
      actor.lastMove = { at: time, by: event.by, isInPerson: false, fromIdeaId: event.fromIdeaId, from: event.from }
      return
    }
    case 'moveUndone': {
      const actor = shared.actors[event.actorId]
      const move = actor?.lastMove
      if (!actor || !move) return
      lift(draft, actor)
      const back = move.fromIdeaId ? shared.ideas[move.fromIdeaId] : undefined
      if (back?.state === 'live' && move.from) {
        back.placed[actor.id] = move.from
        actor.ideaId = back.id
      }
      const invitation = move.invitationId ? shared.invitations[move.invitationId] : undefined
      if (invitation)
        Object.assign(invitation, {
          state:
            back?.id === invitation.ideaId || shared.ideas[invitation.ideaId]?.state !== 'live' ? 'withdrawn' : 'open',
          condition: undefined,
          answeredBy: undefined,
        })
      actor.lastMove = undefined
      return
    }
    default:
      event satisfies never
  }
}

/** Takes a tile from where it stands, and its answer with it. */
export function lift({ shared, sealed }: Workshop, actor: Actor): void {
  const idea = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
  if (idea) {
    delete idea.placed[actor.id]
    delete idea.agreement.answers[actor.id]
    idea.agreement.answered = idea.agreement.answered.filter(id => id !== actor.id)
  }
  delete sealed.answers[actor.id]
  actor.ideaId = undefined
}
