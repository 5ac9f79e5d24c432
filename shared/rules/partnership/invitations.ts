import type * as messages from '../../messages/partnership.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Idea, Invitation } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { place } from './moves.ts'
import { isHome, isWaiting, mostOpen, ownsAt, pairOf, speaksAt, standing, waitingFor, waitingFrom } from './standing.ts'

type InvitationOrder = Extract<
  Order,
  { type: 'invite' | 'askIn' | 'withdraw' | 'hold' | 'answer' | 'answerInPerson' | 'showInterest' }
>
type InvitationEvent = Extract<Event, { type: 'invited' | 'invitationHeld' | 'invitationWithdrawn' | 'answered' }>

export function decide({ shared }: Workshop, order: InvitationOrder, stamp: Stamp): Decision {
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  switch (order.type) {
    case 'invite':
    case 'askIn':
    case 'showInterest':
      return ask(shared, order, stamp, by)
    case 'answerInPerson': {
      const idea = shared.ideas[order.ideaId]
      const actor = shared.actors[order.actorId]
      if (!idea || !actor || actor.marketId !== idea.marketId) return refuse('unknown')
      if (idea.state !== 'live') return refuse('ideaResting')
      if (!speaksAt(shared, by, idea)) return refuse('notYourIdea') // P15
      if (actor.ideaId === idea.id) {
        const { via, by: placedBy } = idea.placed[actor.id] ?? {}
        return via === 'inPerson' && placedBy === by ? accept() : refuse('alreadyThere') // F17
      }
      const voice = actor.voices[0]
      if (!voice) return refuse('noVoice') // P15
      const waiting = waitingFor(shared, actor.id).find(({ ideaId }) => ideaId === idea.id)
      const answered: Event[] = waiting
        ? [{ type: 'answered', invitationId: waiting.id, answer: 'yes', by: waiting.kind === 'invite' ? voice : by }]
        : []
      return accept(
        ...answered,
        place(shared, idea, actor, stamp, {
          by,
          via: 'inPerson',
          pairId: pairOf(shared, voice),
          invitationId: waiting?.id,
        }),
      )
    }
  }
  const invitation = shared.invitations[order.invitationId]
  if (!invitation) return refuse('unknown')
  if (isRepeated(shared, order, invitation, by)) return accept() // F17
  if (!isWaiting(invitation)) return refuse(cameElsewhere(shared, invitation) ? 'anotherIdeaFirst' : 'noLongerOpen') // P11
  if (isHome(shared) !== belongsHome(shared, invitation)) return refuse('wrongPhase') // P13
  if (order.type === 'withdraw')
    return mayWithdraw(shared, by, invitation)
      ? accept({ type: 'invitationWithdrawn', invitationId: invitation.id, by })
      : refuse('notYours') // P10
  if (!mayAnswer(shared, by, invitation)) return refuse(invitation.kind === 'invite' ? 'notYourTile' : 'notYourIdea') // P8
  if (invitation.by === by && !isHome(shared)) return refuse('ownQuestion')
  if (order.type === 'hold') return accept({ type: 'invitationHeld', invitationId: invitation.id, by })
  return decideAnswer(shared, order, invitation, stamp, by)
}

function ask(
  shared: Shared,
  order: messages.Invite | messages.AskIn | Extract<Order, { type: 'showInterest' }>,
  stamp: Stamp,
  by: string,
): Decision {
  const idea = shared.ideas[order.ideaId]
  const actor = shared.actors[order.actorId]
  if (!idea || !actor || actor.marketId !== idea.marketId) return refuse('unknown')
  if (idea.state !== 'live') return refuse('ideaResting')
  if (order.type === 'invite' && !speaksAt(shared, by, idea)) return refuse('notYourIdea') // P5
  if (order.type === 'askIn' && !actor.voices.includes(by)) return refuse('notYourTile') // P5
  if (order.type === 'showInterest' && !actor.owners.includes(by)) return refuse('notOwner') // H10
  if (order.type === 'showInterest' && !idea.wasFormed) return refuse('notAPartnership')
  if (actor.ideaId === idea.id) return refuse('alreadyThere') // P7
  const before = waitingFor(shared, actor.id).find(({ ideaId }) => ideaId === idea.id)
  if (before) return isSameQuestion(order, before, by) ? accept() : refuse('alreadyAsked') // P7, F17
  if (waitingFrom(shared, idea.id).length >= mostOpen) return refuse('tooManyFromIdea') // P4
  if (waitingFor(shared, actor.id).length >= mostOpen) return refuse('tooManyToActor') // P6
  const because = order.type === 'showInterest' ? '' : order.because
  const chips = order.type === 'invite' ? order.chips : []
  if (order.type === 'invite' && because === '' && chips.length === 0) return refuse('needsReason') // P7
  const kind = order.type === 'showInterest' ? 'interest' : order.type
  return accept({
    type: 'invited',
    invitationId: stamp.id,
    ideaId: idea.id,
    actorId: actor.id,
    kind,
    because,
    chips,
    by,
  })
}

/** The same person presses twice: what was held, answered or taken back once is not refused the second time. */
function isRepeated(shared: Shared, order: InvitationOrder, invitation: Invitation, by: string): boolean {
  const { state, answeredBy, condition, reason, reasonText } = invitation
  if (order.type === 'hold') return state === 'held' && mayAnswer(shared, by, invitation)
  if (order.type === 'withdraw') return state === 'withdrawn' && mayWithdraw(shared, by, invitation)
  if (order.type !== 'answer' || answeredBy !== by || state !== order.answer) return false
  return condition === order.condition && reason === order.reason && reasonText === order.reasonText
}

function isSameQuestion(order: Extract<InvitationOrder, { ideaId: string }>, before: Invitation, by: string): boolean {
  if (before.by !== by) return false
  if (order.type === 'showInterest') return before.kind === 'interest'
  const isSameKind = order.type === before.kind && 'because' in order && order.because === before.because
  return isSameKind && (order.type !== 'invite' || order.chips.join() === before.chips.join())
}

/** Who answers: the tile's voice when the idea asks, the idea's voices when a tile asks, its owners from homecoming on. */
export function mayAnswer(shared: Shared, seatId: string, invitation: Invitation): boolean {
  const idea = shared.ideas[invitation.ideaId]
  if (!idea) return false
  const actor = shared.actors[invitation.actorId]
  if (invitation.kind === 'invite') return (isHome(shared) ? actor?.owners : actor?.voices)?.includes(seatId) ?? false
  return invitation.kind === 'askIn' ? speaksAt(shared, seatId, idea) : ownsAt(shared, seatId, idea)
}

/** Who takes a question back: whoever asked, and those they asked for. */
function mayWithdraw(shared: Shared, seatId: string, { by, kind, ideaId, actorId }: Invitation): boolean {
  const idea = shared.ideas[ideaId]
  const actor = shared.actors[actorId]
  if (by === seatId) return true
  if (kind === 'askIn') return actor?.voices.includes(seatId) ?? false
  if (kind === 'interest') return actor?.owners.includes(seatId) ?? false
  return idea !== undefined && (isHome(shared) ? ownsAt(shared, seatId, idea) : speaksAt(shared, seatId, idea))
}

/** An interest is answered from homecoming on, as is a question that stayed open for an owner; all others before. */
const belongsHome = (shared: Shared, invitation: Invitation): boolean =>
  invitation.kind === 'interest' || (isHome(shared) && invitation.kind === 'invite')

/** The tile asked to come in, and has come to another idea since. */
const cameElsewhere = (shared: Shared, { kind, state, ideaId, actorId }: Invitation): boolean => {
  const at = shared.actors[actorId]?.ideaId
  return kind !== 'invite' && state === 'tooLate' && at !== undefined && at !== ideaId
}

function decideAnswer(
  shared: Shared,
  order: messages.Answer,
  invitation: Invitation,
  stamp: Stamp,
  by: string,
): Decision {
  const idea = shared.ideas[invitation.ideaId]
  const actor = shared.actors[invitation.actorId]
  if (!idea || !actor) return refuse('unknown')
  const condition = order.answer === 'yesIf' ? order.condition : undefined
  if (order.answer === 'yesIf' && !condition) return refuse('needsCondition') // P8
  if (order.answer === 'no' && invitation.kind === 'invite' && !order.reason) return refuse('needsReason') // P8
  const reasons = order.answer === 'no' ? { reason: order.reason, reasonText: order.reasonText } : {}
  const answered: Event = {
    type: 'answered',
    invitationId: invitation.id,
    answer: order.answer,
    condition,
    ...reasons,
    by,
  }
  if (order.answer === 'no') return accept(answered)
  if (idea.state !== 'live') return refuse('ideaResting')
  const voice = invitation.kind === 'invite' ? by : invitation.by
  const via = ({ invite: 'answered', askIn: 'askedIn', interest: 'interest' } as const)[invitation.kind]
  return accept(
    answered,
    place(shared, idea, actor, stamp, {
      by,
      via,
      condition,
      conditionOf: condition && setterOf(shared, invitation, idea, by),
      pairId: pairOf(shared, voice),
      invitationId: invitation.id,
    }),
  )
}

/** Whose condition it is: the actor that was asked, or the one at the idea whose voice lets a newcomer in. */
function setterOf(shared: Shared, { kind, actorId }: Invitation, idea: Idea, by: string): string | undefined {
  if (kind === 'invite') return actorId
  return standing(shared, idea).find(({ voices, owners }) => (isHome(shared) ? owners : voices).includes(by))?.id // P8
}

export function evolve({ shared }: Workshop, event: InvitationEvent, time: number): void {
  if (event.type === 'invited') {
    const { invitationId: id, ideaId, actorId, kind, because, chips, by } = event
    shared.invitations[id] = { id, ideaId, actorId, kind, because, chips: [...chips], state: 'open', by, at: time }
    return
  }
  const invitation = shared.invitations[event.invitationId]
  if (!invitation) return
  if (event.type === 'invitationHeld') invitation.state = 'held'
  if (event.type === 'invitationWithdrawn') invitation.state = 'withdrawn'
  if (event.type === 'answered') {
    const { answer, condition, reason, reasonText, by } = event
    Object.assign(invitation, { state: answer, condition, reason, reasonText, answeredBy: by })
  }
}
