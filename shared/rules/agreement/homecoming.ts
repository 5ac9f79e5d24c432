import type { AnswerHome } from '../../messages/agreement/homecoming.ts'
import type { Refusal } from '../../messages/reply.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp, type Who } from '../../messages/story.ts'
import type { Actor } from '../../model/actor.ts'
import type { HomeAnswer } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { standing } from '../partnership/standing.ts'
import { mustChoose } from './lines.ts'
import { isParty } from './party.ts'

type HomeOrder = Extract<Order, { type: 'answerHome' | 'openAnswers' | 'contest' }>
type HomeEvent = Extract<Event, { type: 'homeAnswered' | 'answersOpened' | 'contested' }>

export function decide(state: Workshop, order: HomeOrder, stamp: Stamp): Decision {
  const { shared, sealed } = state
  if (order.type === 'openAnswers') {
    const idea = shared.ideas[order.ideaId]
    if (!idea?.wasFormed) return refuse('unknown')
    return idea.agreement.isOpened ? refuse('answersOpen') : accept({ type: 'answersOpened', ideaIds: [idea.id] })
  }
  const owner = ownerOf(shared, order.actorId, stamp.by)
  if (owner.refusal) return refuse(owner.refusal)
  const { actor, idea, by } = owner
  if (order.type === 'answerHome') return decideAnswer(state, order, stamp, by, actor, idea)
  const answer = idea.agreement.answers[actor.id] ?? sealed.answers[actor.id]
  if (!answer) return refuse('noAnswerYet')
  if (answer.by === by) return refuse('notYours') // H9
  if (answer.contestedBy.includes(by) === order.isContested) return accept() // H9, F17
  return accept({ type: 'contested', ideaId: idea.id, actorId: actor.id, by, isContested: order.isContested })
}

type Owned = { actor: Actor; idea: Idea; by: string; refusal?: undefined }

/** Who speaks for a tile at home, and where it stands: an owner, or whoever has the link to it. */
export function ownerOf(shared: Shared, actorId: string, who: Who): Owned | { refusal: Refusal } {
  if (who.kind !== 'seat' && who.kind !== 'owner') return { refusal: 'notYours' }
  const actor = shared.actors[actorId]
  const idea = actor?.ideaId ? shared.ideas[actor.ideaId] : undefined
  if (!actor) return { refusal: 'unknown' }
  const isOwner = who.kind === 'seat' ? actor.owners.includes(who.seatId) : who.actorId === actor.id
  if (!isOwner) return { refusal: 'notOwner' } // H1, L2
  if (!idea?.wasFormed) return { refusal: 'notAParty' }
  return { actor, idea, by: who.kind === 'seat' ? who.seatId : actor.id }
}

function decideAnswer(
  state: Workshop,
  order: AnswerHome,
  stamp: Stamp,
  by: string,
  actor: Actor,
  idea: Idea,
): Decision {
  const { agreement } = idea
  const isByLink = stamp.by.kind === 'owner'
  const before = agreement.answers[actor.id] ?? state.sealed.answers[actor.id]
  if (mustChoose(state.shared, idea)) return refuse('unresolvedClash') // H5, H13
  const { actorId, decider, answer, rowVersion, goalVersion, firstStepVersion } = order
  const isSeen =
    rowVersion === (agreement.rows[actor.id]?.version ?? 0) &&
    goalVersion === agreement.goal.version &&
    firstStepVersion === agreement.firstStep.version
  if (!isSeen) return refuse('textChanged') // H4: nobody signs another text than the one shown
  if (answer === 'yesIf' && !order.condition) return refuse('needsCondition') // H3
  const given: HomeAnswer = {
    actorId,
    by,
    answer,
    decider,
    rowVersion,
    goalVersion,
    firstStepVersion,
    at: stamp.time,
    onPaper: stamp.isTyped ?? false,
    byLink: isByLink || undefined,
    contestedBy: isByLink ? [] : (before?.contestedBy.filter(id => id !== by) ?? []), // H9, L4
    condition: answer === 'yesIf' ? order.condition : undefined,
    reason: answer === 'no' ? order.reason : undefined,
    reasonText: answer === 'no' ? order.reasonText : undefined,
  }
  return accept({ type: 'homeAnswered', ideaId: idea.id, answer: given })
}

/** Tables where every party that is here has answered without dispute, and nothing has opened yet. */
export function readyToOpen({ shared, sealed }: Workshop): string[] {
  const hasAnswered = (actor: Actor) => sealed.answers[actor.id]?.contestedBy.length === 0
  return Object.values(shared.ideas)
    .filter(({ wasFormed, agreement }) => wasFormed && !agreement.isOpened && agreement.answered.length > 0)
    .filter(idea =>
      standing(shared, idea)
        .filter(actor => isParty(shared, actor))
        .every(hasAnswered),
    )
    .map(({ id }) => id)
}

/** The phase ends: every answer that is still closed opens. */
export function openAll({ shared }: Workshop): Event[] {
  const ideaIds = Object.values(shared.ideas)
    .filter(({ wasFormed, agreement }) => wasFormed && !agreement.isOpened)
    .map(({ id }) => id)
  return ideaIds.length > 0 ? [{ type: 'answersOpened', ideaIds }] : []
}

export function evolve({ shared, sealed }: Workshop, event: HomeEvent): void {
  switch (event.type) {
    case 'homeAnswered': {
      const { answer } = event
      const agreement = shared.ideas[event.ideaId]?.agreement
      if (!agreement) return
      if (!agreement.answered.includes(answer.actorId)) agreement.answered.push(answer.actorId)
      if (agreement.isOpened) agreement.answers[answer.actorId] = answer
      else sealed.answers[answer.actorId] = answer
      return
    }
    case 'answersOpened': {
      for (const ideaId of event.ideaIds) {
        const agreement = shared.ideas[ideaId]?.agreement
        if (!agreement) continue
        agreement.isOpened = true
        for (const actorId of agreement.answered) {
          const answer = sealed.answers[actorId]
          if (answer) agreement.answers[actorId] = answer
          delete sealed.answers[actorId]
        }
      }
      return
    }
    case 'contested': {
      const answer = shared.ideas[event.ideaId]?.agreement.answers[event.actorId] ?? sealed.answers[event.actorId]
      if (!answer) return
      answer.contestedBy = answer.contestedBy.filter(id => id !== event.by)
      if (event.isContested) answer.contestedBy.push(event.by)
      return
    }
    default:
      event satisfies never
  }
}
