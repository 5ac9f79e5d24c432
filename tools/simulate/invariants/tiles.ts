import type { Event } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import type { Invitation } from '#shared/model/partnership.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isOwnRoles } from '#shared/rules/phases/programmes.ts'
import { hold, type Look, type Step } from './Step.ts'

const atHome: readonly PhaseKind[] = ['homecoming', 'followUpTalk', 'followUpSteps', 'codeGrid', 'checkOut', 'closed']
const mostWaiting = 3

/** Until homecoming nobody speaks for a tile they own. */
export const notOwn: Look = step => {
  const { round, clock, programme } = step.is
  if (round === 0 || atHome.includes(clock.kind) || clock.kind === 'prelude' || isOwnRoles(programme)) return 0
  for (const { id, voices, owners } of step.actors)
    hold(!voices.some(seatId => owners.includes(seatId)), () => `the owner of ${id} speaks for it in ${clock.kind}`)
  return step.actors.length
}

/** Those who are gone or removed speak for nothing, and who is removed is refused. */
export const away: Look = step => {
  const { stamp, was, is } = step
  const sender = stamp.by.kind === 'seat' ? was.seats[stamp.by.seatId] : undefined
  hold(sender?.state !== 'removed' || !step.isAccepted, () => `${sender?.id} is removed and was heard`)
  for (const { id, voices } of step.actors)
    for (const seatId of voices)
      hold(is.seats[seatId]?.state === 'present', () => `${seatId} is ${is.seats[seatId]?.state} and speaks for ${id}`)
  const left = step.seats.filter(seat => seat.state !== 'present' && was.seats[seat.id]?.state !== seat.state)
  for (const seat of left)
    for (const { id, voices } of Object.values(is.actors))
      hold(!voices.includes(seat.id), () => `${seat.id} has left and speaks for ${id}`)
  return step.actors.length + left.length + (sender?.state === 'removed' ? 1 : 0)
}

/** A tile stands at one idea at most, which is alive, and the idea says so too. */
export const oneIdea: Look = ({ is, was, actors, ideas }) => {
  for (const { id, ideaId } of actors) {
    const idea = is.ideas[ideaId ?? '']
    hold(ideaId === undefined || idea?.placed[id] !== undefined, () => `${id} stands at ${ideaId}, which denies it`)
    const before = was.actors[id]?.ideaId
    const isLeft = before === undefined || before === ideaId || is.ideas[before]?.placed[id] === undefined
    hold(isLeft, () => `${id} has left ${before}, which denies it`)
  }
  for (const { id, placed, state } of ideas)
    for (const actorId in placed) {
      hold(is.actors[actorId]?.ideaId === id, () => `${id} says that ${actorId} stands there`)
      hold(state === 'live', () => `${actorId} stands at ${id}, which is ${state}`)
    }
  return actors.length + ideas.length
}

type Placed = Extract<Event, { type: 'tilePlaced' }>

/** No tile is moved without somebody's yes in the story: the voice's, or from homecoming on the owner's; with a merge, a yes from each idea. */
export const consent: Look = step => {
  const events = step.decision.events ?? []
  const told = new Set(
    events.flatMap(one =>
      one.type === 'tilePlaced' || one.type === 'tileLeft' || one.type === 'moveUndone' ? [one.actorId] : [],
    ),
  )
  const isResting = events.some(({ type }) => type === 'gatheringClosed' || type === 'ideaWithdrawn')
  const moved = step.actors.filter(({ id, ideaId }) => ideaId !== step.was.actors[id]?.ideaId)
  for (const { id, ideaId } of moved) {
    const isMerged = hasAgreed(step, events, step.was.actors[id]?.ideaId, ideaId)
    hold(told.has(id) || isMerged || (isResting && ideaId === undefined), () => `${id} was moved by ${step.order.type}`)
  }
  for (const event of events)
    if (event.type === 'tilePlaced') hold(hasConsent(step, event, events), () => `${event.actorId} did not say yes`)
  return moved.length
}

/** True when both ideas of a merge have said yes, each by a voice of its own. */
function hasAgreed({ was }: Step, events: readonly Event[], fromId: string | undefined, intoId?: string): boolean {
  if (!fromId || !intoId) return false
  if (!events.some(one => one.type === 'ideasMerged' && one.fromId === fromId && one.intoId === intoId)) return false
  const agreed = events.flatMap(one => {
    if (one.type === 'mergeProposed') return one.agreed
    if (one.type === 'mergeAgreed') return [...one.ideaIds, ...(was.merges[one.mergeId]?.agreed ?? [])]
    return []
  })
  return agreed.includes(fromId) && agreed.includes(intoId)
}

function hasConsent({ was }: Step, { actorId, invitationId, placement }: Placed, events: readonly Event[]): boolean {
  const actor = was.actors[actorId]
  const { via, by = '' } = placement
  const question = was.invitations[invitationId ?? '']
  const isYes = events.some(one => one.type === 'answered' && one.invitationId === invitationId && one.answer !== 'no')
  if (!actor) return false
  switch (via) {
    case 'created':
    case 'stood':
      return actor.voices.includes(by)
    case 'answered':
      return isYes && (atHome.includes(was.clock.kind) ? actor.owners : actor.voices).includes(by)
    case 'askedIn':
    case 'interest':
      return isYes && question?.actorId === actor.id && question.by !== by
    case 'inPerson':
      return actor.voices.length > 0
  }
}

/** Ideas, tiles, voices, questions and pairs stay inside their market. */
export const markets: Look = ({ was, is, actors, ideas, invitations }) => {
  if (was.pairs !== is.pairs)
    for (const { id, marketId, seatIds } of Object.values(is.pairs))
      for (const seatId of seatIds)
        hold(is.seats[seatId]?.marketId === marketId, () => `${seatId} is in ${id} of another market`)
  for (const { id, marketId, voices } of actors)
    for (const seatId of voices)
      hold(is.seats[seatId]?.marketId === marketId, () => `${seatId} speaks for ${id} of another market`)
  for (const { id, marketId, placed } of ideas)
    for (const actorId in placed)
      hold(is.actors[actorId]?.marketId === marketId, () => `${actorId} stands at ${id} of another market`)
  for (const { id, ideaId, actorId } of invitations)
    hold(is.ideas[ideaId]?.marketId === is.actors[actorId]?.marketId, () => `${id} goes to another market`)
  return actors.length + ideas.length + invitations.length
}

/** A seat owns one tile, and the tile says so too. */
export const ownTile: Look = ({ is, actors, seats }) => {
  for (const { id, homeId } of seats)
    hold(homeId === undefined || isOwner(is.actors[homeId], id), () => `${id} owns ${homeId}, which denies it`)
  for (const { id, owners } of actors)
    for (const seatId of owners) hold(is.seats[seatId]?.homeId === id, () => `${id} says that ${seatId} owns it`)
  return actors.length + seats.length
}

const isOwner = (actor: Actor | undefined, seatId: string): boolean => actor?.owners.includes(seatId) ?? false

/** At most three questions wait at an idea, and at an actor. */
export const threeQuestions: Look = ({ is, invitations }) => {
  for (const { id, ideaId, actorId } of invitations) {
    const fromIdea = count(is, one => one.ideaId === ideaId)
    const toActor = count(is, one => one.actorId === actorId)
    hold(Math.max(fromIdea, toActor) <= mostWaiting, () => `${fromIdea} and ${toActor} wait beside ${id}`)
  }
  return invitations.length
}

function count({ invitations }: Shared, isMeant: (one: Invitation) => boolean): number {
  let sum = 0
  for (const id in invitations) {
    const one = invitations[id]
    if (one && (one.state === 'open' || one.state === 'held') && isMeant(one)) sum += 1
  }
  return sum
}
