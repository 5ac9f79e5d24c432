import type { Idea } from '../../model/partnership.ts'
import type { Step } from '../../model/reflection.ts'
import type { Shared } from '../../model/workshop.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { pillarsOf } from '../pillars.ts'
import { answerOf, isStale, partyState, statusOf } from '../status.ts'
import type { PartnershipPaper, PartyLine, StepLine } from './reportSchema.ts'

/** What a partnership is called on paper before it has a name of its own. */
export const nameOf = (idea: Idea): string => idea.name || idea.text

/** One partnership with its parties, each in the words that it answered with. */
export function partnershipPaper(shared: Shared, idea: Idea): PartnershipPaper {
  const challenge = shared.challenges[idea.challengeId]
  const { goal, firstStep, parked } = idea.agreement
  const parties = partiesOf(shared, idea)
  return {
    id: idea.id,
    number: idea.number,
    name: nameOf(idea),
    challenge: challenge?.title ?? '',
    question: challenge?.question ?? '',
    whatIf: idea.text,
    soThat: idea.soThat,
    aim: idea.aim,
    status: statusOf(shared, idea),
    goal: goal.text,
    firstStep: firstStep.text,
    firstStepDay: firstStep.date,
    parties,
    pillars: pillarsOf(shared, idea),
    steps: Object.values(shared.steps)
      .filter(({ ideaId }) => ideaId === idea.id)
      .map(step => stepLine(shared, step)),
    parked: Object.values(parked).map(({ text }) => text),
    conditions: [
      ...placedConditions(shared, idea),
      ...parties.flatMap(({ actor, condition }) => (condition ? [{ actor, condition }] : [])),
    ],
    emptyChairs: emptyChairsOf(shared, idea, parties),
  }
}

function partiesOf(shared: Shared, idea: Idea): PartyLine[] {
  return standing(shared, idea).map(actor => {
    const row = idea.agreement.rows[actor.id]
    const answer = answerOf(idea, actor)
    return {
      actor: actor.name,
      sector: actor.sector,
      origin: actor.origin,
      does: row?.text ?? '',
      chips: row?.chips ?? [],
      isOwners: row?.isOwners ?? false,
      state: partyState(shared, idea, actor),
      decider: answer?.decider,
      condition: answer?.condition,
      isOnPaper: answer?.onPaper ?? false,
      isOnEarlierVersion: answer !== undefined && isStale(idea, answer),
    }
  })
}

const placedConditions = (shared: Shared, idea: Idea) =>
  Object.entries(idea.placed).flatMap(([id, { condition }]) =>
    condition ? [{ actor: shared.actors[id]?.name ?? '', condition }] : [],
  )

/** A next step with the person who took it, and the organisation they come from. */
export function stepLine(shared: Shared, step: Step): StepLine {
  const idea = shared.ideas[step.ideaId]
  const name = (seatId: string | undefined) => shared.seats[seatId ?? '']?.name ?? ''
  return {
    partnership: idea ? nameOf(idea) : '',
    who: name(step.by),
    organisation: shared.actors[shared.seats[step.by]?.homeId ?? '']?.name ?? '',
    what: step.what,
    due: step.due,
    withWhom: step.withWhom,
    ifStuck: step.ifStuck,
    remindedBy: name(step.remindedBy),
    joined: step.joined.map(name),
  }
}

function emptyChairsOf(shared: Shared, idea: Idea, parties: readonly PartyLine[]): PartnershipPaper['emptyChairs'] {
  const partnership = nameOf(idea)
  const declined = parties
    .filter(({ state }) => state === 'declines')
    .map(({ actor, sector }) => ({ partnership, actor, sector, why: 'declined' as const }))
  const library = parties
    .filter(({ origin }) => origin === 'library')
    .map(({ actor, sector }) => ({ partnership, actor, sector, why: 'notHere' as const }))
  const wanted = Object.values(shared.invitations).flatMap(({ ideaId, actorId, state }) => {
    const actor = shared.actors[actorId]
    const isMissing = ideaId === idea.id && state === 'tooLate' && actor && actor.ideaId !== idea.id
    return isMissing ? [{ partnership, actor: actor.name, sector: actor.sector, why: 'missing' as const }] : []
  })
  return [...declined, ...library, ...wanted]
}
