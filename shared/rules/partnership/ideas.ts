import type { Actor, Placement } from '../../model/actor.ts'
import type { Agreement } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import type { CreateIdea } from '../../messages/partnership.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { firstRow, pairOf, speaksAt, standing } from './standing.ts'

type IdeaOrder = Extract<
  Order,
  { type: 'createIdea' | 'editIdea' | 'withdrawIdea' | 'stand' | 'leaveIdea' | 'undoMove' | 'nameIdea' }
>
type IdeaEvent = Extract<
  Event,
  {
    type:
      | 'ideaCreated'
      | 'ideaEdited'
      | 'ideaWithdrawn'
      | 'tilePlaced'
      | 'tileLeft'
      | 'moveUndone'
      | 'ideaNamed'
      | 'gatheringClosed'
  }
>

/** How long a move can be taken back by the one who made it, and one made in person by the tile's own voice. */
export const undoMs = 10_000
export const undoInPersonMs = 120_000

export function decide({ shared }: Workshop, order: IdeaOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  if (order.type === 'createIdea') return decideCreate(shared, order, stamp, by)
  if (order.type === 'leaveIdea' || order.type === 'undoMove') {
    const actor = shared.actors[order.actorId]
    if (!actor) return refuse('unknown')
    if (!actor.voices.includes(by)) return refuse('notYourTile') // P6
    return order.type === 'leaveIdea' ? leave(shared, actor, by) : undo(actor, by, stamp.time)
  }
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (idea.state !== 'live') return refuse('ideaResting')
  switch (order.type) {
    case 'editIdea': {
      if (!speaksAt(shared, by, idea) && !idea.creators.includes(by)) return refuse('notYourIdea')
      return accept({ type: 'ideaEdited', ideaId: idea.id, text: order.text, soThat: order.soThat, by })
    }
    case 'withdrawIdea': {
      if (!idea.creators.includes(by)) return refuse('notYourPairsIdea')
      if (Object.values(idea.placed).some(({ pairId }) => pairId !== idea.pairId)) return refuse('othersStand') // P12
      return accept({ type: 'ideaWithdrawn', ideaId: idea.id, by })
    }
    case 'stand': {
      const actor = shared.actors[order.actorId]
      if (!actor) return refuse('unknown')
      if (!actor.voices.includes(by)) return refuse('notYourTile')
      if (idea.pairId !== pairOf(shared, by)) return refuse('notYourPairsIdea') // P3
      if (actor.ideaId === idea.id) return refuse('alreadyThere')
      return accept(place(shared, idea, actor, stamp, { by, via: 'stood' }))
    }
    case 'nameIdea': {
      if (!speaksAt(shared, by, idea)) return refuse('notYourIdea')
      return accept({ type: 'ideaNamed', ideaId: idea.id, name: order.name, aim: order.aim, by })
    }
  }
}

function decideCreate(shared: Shared, order: CreateIdea, stamp: Stamp, by: string): Decision {
  const seat = shared.seats[by]
  const pair = seat?.pairId ? shared.pairs[seat.pairId] : undefined
  if (!seat || !shared.challenges[order.challengeId]) return refuse('unknown')
  if (!pair || !shared.isRevealed) return refuse('noPair')
  if (Object.values(shared.ideas).some(({ pairId, state }) => pairId === pair.id && state === 'live'))
    return refuse('oneIdea') // P1
  const number = Math.max(0, ...Object.values(shared.ideas).map(idea => idea.number)) + 1
  const { challengeId, text, soThat } = order
  const created: Event = {
    type: 'ideaCreated',
    ideaId: stamp.id,
    marketId: seat.marketId,
    challengeId,
    number,
    text,
    soThat,
    pairId: pair.id,
    creators: pair.seatIds,
    by,
  }
  const own = Object.values(shared.actors).find(({ voices, ideaId }) => voices.includes(by) && ideaId === undefined)
  if (!own) return accept(created)
  const placement: Placement = { pairId: pair.id, by, via: 'created', at: stamp.time, order: 1 }
  return accept(created, { type: 'tilePlaced', actorId: own.id, ideaId: stamp.id, by, placement }) // P2
}

/** The fact that a tile comes to an idea, with what it came from. */
export function place(
  shared: Shared,
  idea: Idea,
  actor: Actor,
  stamp: Stamp,
  how: Pick<Placement, 'via' | 'condition'> & { by: string; pairId?: string; invitationId?: string },
): Event {
  const from = actor.ideaId ? shared.ideas[actor.ideaId]?.placed[actor.id] : undefined
  const { by, via, condition, invitationId } = how
  const order = Math.max(0, ...Object.values(idea.placed).map(one => one.order)) + 1
  const placement: Placement = { pairId: how.pairId ?? pairOf(shared, by), by, via, condition, at: stamp.time, order }
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

function undo(actor: Actor, by: string, time: number): Decision {
  const move = actor.lastMove
  if (!move || (move.by !== by && !move.isInPerson)) return refuse('nothingToUndo')
  if (time - move.at > (move.isInPerson ? undoInPersonMs : undoMs)) return refuse('tooLate') // P13
  return accept({ type: 'moveUndone', actorId: actor.id, by })
}

export function evolve(draft: Workshop, event: IdeaEvent, time: number): void {
  const { shared } = draft
  switch (event.type) {
    case 'ideaCreated': {
      const { ideaId: id, marketId, challengeId, number, text, soThat, pairId, creators } = event
      shared.ideas[id] = {
        id,
        marketId,
        challengeId,
        number,
        state: 'live',
        text,
        soThat,
        name: '',
        aim: '',
        pairId,
        creators: [...creators],
        wasFormed: false,
        placed: {},
        agreement: emptyAgreement(),
      }
      return
    }
    case 'ideaEdited':
    case 'ideaNamed': {
      const idea = shared.ideas[event.ideaId]
      if (idea)
        Object.assign(
          idea,
          event.type === 'ideaEdited'
            ? { text: event.text, soThat: event.soThat }
            : { name: event.name, aim: event.aim },
        )
      return
    }
    case 'ideaWithdrawn':
      return rest(shared, event.ideaId, 'withdrawn')
    case 'tilePlaced': {
      const actor = shared.actors[event.actorId]
      const idea = shared.ideas[event.ideaId]
      if (!actor || !idea) return
      lift(shared, actor)
      delete draft.sealed.answers[actor.id]
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
      if (idea.wasFormed && !idea.agreement.rows[actor.id])
        idea.agreement.rows[actor.id] = {
          ...firstRow(shared, idea, actor),
          version: 1,
          at: time,
          clashes: {},
          isOwners: false,
        }
      return
    }
    case 'tileLeft': {
      const actor = shared.actors[event.actorId]
      if (!actor) return
      lift(shared, actor)
      actor.lastMove = { at: time, by: event.by, isInPerson: false, fromIdeaId: event.fromIdeaId, from: event.from }
      return
    }
    case 'moveUndone': {
      const actor = shared.actors[event.actorId]
      const move = actor?.lastMove
      if (!actor || !move) return
      lift(shared, actor)
      const back = move.fromIdeaId ? shared.ideas[move.fromIdeaId] : undefined
      if (back?.state === 'live' && move.from) {
        back.placed[actor.id] = move.from
        actor.ideaId = back.id
      }
      const invitation = move.invitationId ? shared.invitations[move.invitationId] : undefined
      if (invitation) invitation.state = 'open'
      actor.lastMove = undefined
      return
    }
    case 'gatheringClosed': {
      for (const { ideaId, rows } of event.formed) {
        const idea = shared.ideas[ideaId]
        if (!idea) continue
        idea.wasFormed = true
        for (const [actorId, row] of Object.entries(rows))
          idea.agreement.rows[actorId] ??= {
            ...row,
            chips: [...row.chips],
            version: 1,
            at: time,
            clashes: {},
            isOwners: false,
          }
      }
      for (const ideaId of event.bank) rest(shared, ideaId, 'bank')
      for (const invitation of Object.values(shared.invitations))
        if (invitation.state === 'open' || invitation.state === 'held') invitation.state = 'tooLate'
      return
    }
    default:
      event satisfies never
  }
}

const emptyAgreement = (): Agreement => ({
  goal: { text: '', version: 0, at: 0, clashes: {} },
  firstStep: { text: '', version: 0, at: 0, clashes: {} },
  rows: {},
  parked: {},
  answered: [],
  isOpened: false,
  answers: {},
})

function lift(shared: Shared, actor: Actor): void {
  const idea = actor.ideaId ? shared.ideas[actor.ideaId] : undefined
  if (idea) {
    delete idea.placed[actor.id]
    delete idea.agreement.answers[actor.id]
    idea.agreement.answered = idea.agreement.answered.filter(id => id !== actor.id)
  }
  actor.ideaId = undefined
}

function rest(shared: Shared, ideaId: string, state: 'bank' | 'withdrawn'): void {
  const idea = shared.ideas[ideaId]
  if (!idea) return
  for (const actor of standing(shared, idea)) lift(shared, actor)
  idea.state = state
}
