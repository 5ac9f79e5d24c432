import type { Actor, Sector } from '#shared/model/actor.ts'
import type { HomeAnswer, Row } from '#shared/model/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isAnchored, isStale } from '#shared/views/status.ts'
import { hold, type Look } from './Step.ts'

const sectors: readonly Sector[] = ['ideaDriven', 'public']
const smallMarket = 4

const actorsAt = ({ actors }: Shared, { placed }: Idea): Actor[] =>
  Object.keys(placed).flatMap(id => (actors[id] ? [actors[id]] : []))

const hasBoth = (actors: readonly Actor[]): boolean =>
  sectors.every(wanted => actors.some(({ sector }) => sector === wanted))

/** The definition of a partnership in the rules' own words: both sectors, placed by two pairs, or too few people for that. */
function isPartnership(shared: Shared, idea: Idea): boolean {
  const pairs = new Set(Object.values(idea.placed).map(({ pairId }) => pairId))
  const people = Object.values(shared.seats).filter(one => one.marketId === idea.marketId && one.state !== 'removed')
  const groups = Object.values(shared.pairs).filter(({ marketId }) => marketId === idea.marketId)
  const isWaived = people.length <= smallMarket || groups.length <= 1
  return hasBoth(actorsAt(shared, idea)) && (pairs.size >= 2 || isWaived)
}

/** When gathering ends, exactly the ideas that are partnerships become such, and none before, later or again. */
export const formed: Look = ({ was, is, ideas, decision }) => {
  const events = decision.events ?? []
  const closing = events.find(one => one.type === 'gatheringClosed')
  for (const { id, wasFormed } of ideas)
    hold(wasFormed === (was.ideas[id]?.wasFormed ?? false) || closing !== undefined, () => `${id} was formed alone`)
  if (closing?.type !== 'gatheringClosed') return 0
  const gathered = Object.values(was.ideas).filter(({ state, wasFormed }) => state === 'live' && !wasFormed)
  for (const idea of gathered) {
    const isFormed = isPartnership(was, idea)
    const now = is.ideas[idea.id]
    hold(now?.wasFormed === isFormed, () => `${idea.id} is ${isFormed ? 'a partnership' : 'none'}, and says otherwise`)
    hold((now?.state === 'bank') === !isFormed, () => `${idea.id} is ${now?.state}`)
  }
  return gathered.length
}

const answersOf = ({ agreement }: Idea): HomeAnswer[] => Object.values(agreement.answers)

/** Only owners answer for a tile: themselves, or by a slip that whoever leads their market typed in, which says so. */
export const owners: Look = ({ before, after, was, is, ideas, order, stamp, decision }) => {
  for (const event of decision.events ?? [])
    if (event.type === 'homeAnswered') {
      const { actorId, by, byLink, onPaper } = event.answer
      const isLed =
        stamp.by.kind === 'facilitator' ||
        (stamp.by.kind === 'host' && was.seats[by]?.marketId === stamp.by.marketId && stamp.by.marketId !== undefined)
      const isTyped = order.type === 'typeFor' && order.seatId === by && isLed
      const isLinked = stamp.by.kind === 'owner' && stamp.by.actorId === actorId && by === actorId
      const isOwn = byLink ? isLinked : stamp.by.kind === 'seat' && stamp.by.seatId === by
      hold(onPaper ? isTyped : isOwn, () => `${by} answered by way of ${stamp.by.kind}`)
    }
  const sealed = before.sealed.answers === after.sealed.answers ? [] : Object.values(after.sealed.answers)
  const given = [...sealed, ...ideas.flatMap(answersOf)]
  for (const { actorId, by, byLink } of given)
    hold(
      byLink ? by === actorId : (is.actors[actorId]?.owners.includes(by) ?? false),
      () => `${by} answered for ${actorId}`,
    )
  for (const { id, placed, agreement } of ideas)
    for (const actorId of [...agreement.answered, ...Object.keys(agreement.answers)])
      hold(placed[actorId] !== undefined, () => `${actorId} has answered at ${id} and does not stand there`)
  for (const { actorId } of sealed) {
    const idea = is.ideas[is.actors[actorId]?.ideaId ?? '']
    hold(idea?.agreement.isOpened === false, () => `the answer of ${actorId} is sealed at an open table`)
  }
  return given.length
}

const isSaid = (row: Row | undefined): boolean => row !== undefined && !row.isSuggested && row.text !== ''

/** The definition of anchored in the rules' own words. */
export function isConfirmed(shared: Shared, idea: Idea): boolean {
  const { goal, firstStep, folded, rows, answers, isOpened } = idea.agreement
  const here = actorsAt(shared, idea)
  const lines = [goal, firstStep, ...Object.values(folded), ...here.flatMap(({ id }) => rows[id] ?? [])]
  // Once homecoming is over nobody can choose any more, and the first text stands.
  const isLate = ['followUpTalk', 'followUpSteps', 'codeGrid', 'checkOut', 'closed'].includes(shared.clock.kind)
  const isClear = isLate || lines.every(({ clashes }) => Object.keys(clashes).length === 0)
  const isAgreed = Object.values(answers).every(({ contestedBy }) => contestedBy.length === 0)
  const saidYes = here.filter(({ id }) => answers[id]?.answer === 'yes' || answers[id]?.answer === 'yesIf')
  const hasRow = (wanted: Sector) => saidYes.some(({ id, sector }) => sector === wanted && isSaid(rows[id]))
  const isWritten = goal.text !== '' && firstStep.text !== '' && firstStep.date !== undefined
  const isWhole = idea.wasFormed && isOpened && isWritten && isClear && isAgreed
  return isWhole && hasBoth(saidYes.filter(({ origin }) => origin === 'home')) && sectors.every(hasRow)
}

/** A partnership is anchored exactly where the definition says so. */
export const anchored: Look = ({ is, ideas }) => {
  const formedOnes = ideas.filter(({ wasFormed }) => wasFormed)
  for (const idea of formedOnes)
    hold(isAnchored(is, idea) === isConfirmed(is, idea), () => `${idea.id} is said to be ${isAnchored(is, idea)}`)
  return formedOnes.length
}

const edits: ReadonlySet<string> = new Set(['fieldWritten', 'rowWritten', 'clashed', 'clashResolved', 'parked'])

/** An edit leaves every answer as it was, and asks those again whose bound text it changed. */
export const askedAgain: Look = ({ before, after, decision }) => {
  const [event, ...others] = decision.events ?? []
  if (!event || ![event, ...others].every(({ type }) => edits.has(type)) || !('ideaId' in event)) return 0
  const idea = event.ideaId ? after.shared.ideas[event.ideaId] : undefined
  const earlier = event.ideaId ? before.shared.ideas[event.ideaId] : undefined
  if (!idea || !earlier) return 0
  const sealed = Object.keys(idea.placed).flatMap(id => after.sealed.answers[id] ?? [])
  const answers = [...answersOf(idea), ...sealed]
  const same = (one: unknown, other: unknown) => one === other || JSON.stringify(one) === JSON.stringify(other)
  hold(same(earlier.agreement.answers, idea.agreement.answers), () => `an edit changed the answers at ${idea.id}`)
  hold(same(earlier.agreement.answered, idea.agreement.answered), () => `an edit un-answered somebody at ${idea.id}`)
  hold(same(before.sealed.answers, after.sealed.answers), () => 'an edit changed a sealed answer')
  for (const answer of answers.filter(one => isBound(event, one.actorId)))
    hold(isStale(idea, answer), () => `${answer.actorId} is not asked again`)
  return answers.length
}

function isBound(event: { type: string; field?: string; actorId?: string }, actorId: string): boolean {
  if (event.type === 'fieldWritten') return event.field === 'goal' || event.field === 'firstStep'
  if (event.type === 'rowWritten') return event.actorId === actorId
  if (event.type !== 'clashResolved') return false
  return event.field === 'row' ? event.actorId === actorId : event.field === 'goal' || event.field === 'firstStep'
}

/** An answer that has not opened is nobody's but its owner's: at the table it is only known to have been given. */
export const sealed: Look = ({ is, after, decision }) => {
  let count = 0
  for (const event of decision.events ?? []) {
    if (event.type !== 'homeAnswered') continue
    const { actorId } = event.answer
    const agreement = is.ideas[event.ideaId]?.agreement
    if (!agreement || agreement.isOpened) continue
    count += 1
    hold(agreement.answered.includes(actorId), () => `${actorId} is not known to have answered`)
    hold(agreement.answers[actorId] === undefined, () => `the answer of ${actorId} is open`)
    hold(after.sealed.answers[actorId] !== undefined, () => `the answer of ${actorId} is lost`)
  }
  return count
}
