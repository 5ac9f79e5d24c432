import type { Actor } from '../../model/actor.ts'
import type { HomeAnswer, Row } from '../../model/agreement.ts'
import type { Idea } from '../../model/partnership.ts'
import type { Step } from '../../model/reflection.ts'
import type { Shared } from '../../model/workshop.ts'
import { rowless } from '../../rules/agreement/agreement.ts'
import { chairsAt } from '../../rules/partnership/chairs.ts'
import { standing } from '../../rules/partnership/standing.ts'
import { hasOwnTiles } from '../../rules/phases/programmes.ts'
import { askedStill, saidByMe } from '../../rules/reflection/steps.ts'
import { pillarsOf } from '../pillars.ts'
import { answerOf, conditionsAt, isAnchored, isStale, lackingOf, partyState, statusOf } from '../status.ts'
import { cardsOf, foldedLines, gridMarks, otherTexts, parkedLines, tickedIn } from './agreementLines.ts'
import { followUpOf } from './before/followUp.ts'
import type {
  Condition,
  EmptyChair,
  IdeaLine,
  MergedIdea,
  PartnershipPaper,
  PartyLine,
  StepLine,
} from './paperSchema.ts'

/** What an idea is called on paper: its name or else its text, with its number where two are called the same; empty where a facilitator has hidden both. */
export function nameOf(shared: Shared, idea: Idea): string {
  const name = calledOf(idea)
  const isShared = Object.values(shared.ideas).some(
    other => other.id !== idea.id && other.state === 'live' && calledOf(other) === name,
  )
  return name && isShared ? `${name} (${idea.number})` : name
}

const calledOf = (idea: Idea): string => idea.name || idea.text

/** An idea with the challenge it answers and how far it has come. */
export const ideaLine = (shared: Shared, idea: Idea): IdeaLine => ({
  name: nameOf(shared, idea),
  number: idea.number,
  market: marketOf(shared, idea),
  challenge: shared.challenges[idea.challengeId]?.title ?? '',
  whatIf: idea.text,
  soThat: idea.soThat,
  mergedFrom: mergedInto(shared, idea),
  status: statusOf(shared, idea),
})

/** The number of the market that an idea belongs to. */
export const marketOf = (shared: Shared, { marketId }: Idea): number => shared.markets[marketId]?.number ?? 1

/** Every idea that has become part of this one, also by way of a third; one without words left is not told. */
function mergedInto(shared: Shared, idea: Idea): MergedIdea[] {
  const from = Object.values(shared.ideas).filter(one => one.mergedInto === idea.id)
  return from.flatMap(one => {
    const { number, text: whatIf, soThat } = one
    return [...(`${whatIf}${soThat}` ? [{ number, whatIf, soThat }] : []), ...mergedInto(shared, one)]
  })
}

/** One partnership with its parties, each in the words that it answered with. */
export function partnershipPaper(shared: Shared, idea: Idea): PartnershipPaper {
  const { goal, firstStep, isOpened } = idea.agreement
  const parties = standing(shared, idea).map(actor => partyLine(shared, idea, actor))
  return {
    id: idea.id,
    ...ideaLine(shared, idea),
    question: shared.challenges[idea.challengeId]?.question ?? '',
    aim: idea.aim,
    isOpened,
    lacks: lackingOf(shared, idea),
    rowless: rowless(shared, idea).map(({ name }) => name),
    goal: goal.text,
    firstStep: firstStep.text,
    firstStepDay: firstStep.date,
    parties,
    pillars: pillarsOf(shared, idea),
    steps: Object.values(shared.steps)
      .filter(({ ideaId }) => ideaId === idea.id)
      .map(step => stepLine(shared, step)),
    folded: foldedLines(idea),
    ticked: tickedIn(idea),
    cards: cardsOf(idea),
    grid: gridMarks(idea),
    gridWish: idea.agreement.gridWish,
    parked: parkedLines(idea),
    conditions: conditionsOf(shared, idea, parties),
    otherTexts: otherTexts(shared, idea),
    followUp: followUpOf(shared, idea),
    emptyChairs: emptyChairs(shared, idea),
  }
}

function partyLine(shared: Shared, idea: Idea, actor: Actor): PartyLine {
  const row = idea.agreement.rows[actor.id]
  const state = hasOwnTiles(shared.programme) ? partyState(shared, idea, actor) : 'invented'
  const answer = answerOf(idea, actor)
  const told = state === 'unconfirmed' || state === 'waiting' ? undefined : answer
  return {
    number: actor.number,
    actor: actor.name,
    sector: actor.sector,
    origin: actor.origin,
    ...said(row),
    isOwners: row?.isOwners ?? false,
    state,
    hasAnswered: idea.agreement.answered.includes(actor.id),
    isContested: (answer?.contestedBy.length ?? 0) > 0,
    decider: told?.decider,
    condition: told?.condition,
    isOnPaper: told?.onPaper ?? false,
    isByLink: told?.byLink,
    isOnEarlierVersion: told !== undefined && isStale(idea, told),
    answeredLate: told && lateDay(shared, told),
  }
}

/** What a row says; a suggestion that nobody has confirmed is told apart. */
function said(row: Row | undefined): Pick<PartyLine, 'does' | 'chips' | 'suggested'> {
  if (!row?.isSuggested) return { does: row?.text ?? '', chips: row?.chips ?? [] }
  const isEmpty = row.text === '' && row.chips.length === 0
  return { does: '', chips: [], suggested: isEmpty ? undefined : { text: row.text, chips: row.chips } }
}

/** The day of an answer that came after the workshop had closed. */
const lateDay = ({ clock }: Shared, { at }: HomeAnswer): string | undefined =>
  clock.kind === 'closed' && at > clock.startedAt ? new Date(at).toISOString().slice(0, 10) : undefined

/** An owner's condition comes first; one given in role stands, under the name of the one who set it, while its owner has not declined. */
function conditionsOf(shared: Shared, idea: Idea, parties: readonly PartyLine[]): Condition[] {
  const atHome = parties.flatMap(({ actor, state, condition }) =>
    state === 'yesIf' && condition ? [{ actor, condition, isOwners: true }] : [],
  )
  const inRole = conditionsAt(shared, idea).flatMap(({ setter, condition }): Condition[] => {
    const isRefused = setter !== undefined && partyState(shared, idea, setter) === 'declines'
    const actor = setter?.name ?? nameOf(shared, idea)
    const isRepeated = atHome.some(one => one.actor === actor && one.condition === condition)
    return isRefused || isRepeated ? [] : [{ actor, condition, isOwners: false }]
  })
  return [...atHome, ...inRole]
}

/** A next step with the person who took it, those who tapped that they are in, and the organisation they come from. */
export function stepLine(shared: Shared, step: Step): StepLine {
  const idea = shared.ideas[step.ideaId]
  const name = (seatId: string) => shared.seats[seatId]?.name ?? ''
  const organisation = (seatId: string) => shared.actors[shared.seats[seatId]?.homeId ?? '']?.name ?? ''
  const { remindedBy = '' } = step
  const hasAgreed = remindedBy === step.by || step.joined.includes(remindedBy)
  return {
    partnership: idea ? nameOf(shared, idea) : '',
    isConfirmed: idea !== undefined && isAnchored(shared, idea),
    who: name(step.by),
    organisation: organisation(step.by),
    what: saidByMe(step.what, shared.language),
    due: step.due,
    withWhom: step.withWhom,
    asked: askedStill(step).length,
    ifStuck: step.ifStuck,
    remindedBy: hasAgreed ? name(remindedBy) : organisation(remindedBy),
    joined: step.joined.map(name).filter(one => one !== ''),
  }
}

/** The empty chairs as the paper tells them, with the organisation of whoever passes the invitation on. */
const emptyChairs = (shared: Shared, idea: Idea): EmptyChair[] =>
  chairsAt(shared, idea).map(({ name, sector, why, words, hosts }) => ({
    partnership: nameOf(shared, idea),
    actor: name,
    sector,
    why,
    words,
    hosts: [...new Set(hosts.flatMap(id => hostName(shared, id)))],
  }))

const hostName = ({ seats, actors }: Shared, seatId: string): string[] => {
  const name = actors[seats[seatId]?.homeId ?? '']?.name
  return name ? [name] : []
}
