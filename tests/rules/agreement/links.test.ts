import { expect, test } from 'vitest'
import type { OrderType, Who } from '#shared/messages/story.ts'
import { access, linkMs, may } from '#shared/rules/access.ts'
import { isAnchored, partyState } from '#shared/views/status.ts'
import { by, device, type Evening, facilitator, play, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn, first, formulated, home, second } from '../telling/home.ts'
import { one } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const link = (actorId: string): Who => ({ kind: 'owner', actorId })
const issue = (actorId: string) => ({ type: 'issueLink' as const, actorId })
const takeBack = (actorId: string) => ({ type: 'withdrawConsent' as const, actorId })
const answerOf = ({ state }: Evening, actorId: string) =>
  state.shared.ideas[one.idea]?.agreement.answers[actorId] ?? state.sealed.answers[actorId]
const stateOf = ({ state: { shared } }: Evening, actorId: string) => {
  const [idea, actor] = [shared.ideas[one.idea], shared.actors[actorId]]
  return idea && actor && partyState(shared, idea, actor)
}
/** Everybody has gone home; the first owner said yes in the room, the second had left. */
const gone = play(home, { type: 'markGone', seatId: seat(second.name) }, shell)
const closed = to(play(gone, answerOn(gone.state, first.tile), by(first.name)), 'closed')
const day = 24 * 60 * 60

test('[L1] a link is given out for a home tile at a partnership, from homecoming on', () => {
  for (const evening of [home, to(home, 'followUpSteps'), closed]) {
    const after = given(evening)
      .when(issue(second.tile), facilitator, { id: 'link-1' })
      .happens({ type: 'linkIssued', actorId: second.tile, linkId: 'link-1' })
    expect(after.state.desk.links[second.tile]).toEqual({ id: 'link-1', at: after.state.time })
  }
  const { actors } = home.state.shared
  const elsewhere = Object.values(actors).find(({ origin, ideaId }) => origin === 'home' && ideaId !== one.idea)
  given(home)
    .when(issue(elsewhere?.id ?? ''), facilitator)
    .refused('noLink')
  const invented = structuredClone(home)
  Object.assign(invented.state.shared.actors[second.tile] ?? {}, { origin: 'library' })
  given(invented).when(issue(second.tile), facilitator).refused('noLink')
  given(home).when(issue('tile-Nobody'), facilitator).refused('unknown')
  given(home).when(issue(second.tile), by(first.name)).refused('notFacilitator')
  given(formulated).when(issue(second.tile), facilitator).refused('wrongPhase')
})

test('[L2] a link answers for its own tile only, and a new one takes the place of the old', () => {
  given(closed).when(answerOn(closed.state, first.tile), link(second.tile)).refused('notOwner')
  const again = play(play(closed, issue(second.tile), facilitator, { id: 'link-1' }), issue(second.tile), facilitator, {
    id: 'link-2',
  })
  expect(again.state.desk.links[second.tile]?.id).toBe('link-2')
})

test('[L3] by link an owner answers and takes back, nothing else, until thirty days after the end', () => {
  const { shared } = closed.state
  const end = shared.clock.startedAt
  const types = Object.keys(access).filter((type): type is OrderType => type in access)
  const accepted = types.filter(type => may(shared, link(second.tile), type, end + linkMs) === undefined)
  expect(accepted.sort()).toEqual(['answerHome', 'withdrawConsent'])
  expect(may(shared, link(second.tile), 'answerHome', end + linkMs + 1)).toBe('closed')
  expect(may(shared, link(second.tile), 'note', end)).toBe('notYours')
  expect(may(formulated.state.shared, link(second.tile), 'answerHome', formulated.state.time)).toBe('wrongPhase')
  given(closed)
    .when(answerOn(closed.state, second.tile), link(second.tile), { after: 30 * day })
    .leads()
  given(closed)
    .when(answerOn(closed.state, second.tile), link(second.tile), { after: 31 * day })
    .refused('closed')
})

test('[L4] a late answer counts from then on', () => {
  expect(stateOf(closed, second.tile)).toBe('unconfirmed')
  const idea = (evening: Evening) => evening.state.shared.ideas[one.idea]
  const isFirm = (evening: Evening) => {
    const found = idea(evening)
    return found !== undefined && isAnchored(evening.state.shared, found)
  }
  expect(isFirm(closed)).toBe(false)
  const late = given(closed).when(answerOn(closed.state, second.tile), link(second.tile), { after: day }).leads()
  expect(answerOf(late, second.tile)).toMatchObject({ by: second.tile, byLink: true, onPaper: false })
  expect(stateOf(late, second.tile)).toBe('standsFor')
  expect(isFirm(late)).toBe(true)
})

test('[L4] the same rules hold as in the room: the text that was read, a condition for an if', () => {
  const stale = answerOn(closed.state, second.tile, { goalVersion: 0 })
  given(closed).when(stale, link(second.tile)).refused('textChanged')
  given(closed)
    .when(answerOn(closed.state, second.tile, { answer: 'yesIf' }), link(second.tile))
    .refused('needsCondition')
})

test('[L4] while the table still waits, an answer by link stays closed until the others open', () => {
  const sealed = given(gone).when(answerOn(gone.state, second.tile), link(second.tile)).leads()
  expect(sealed.state.sealed.answers[second.tile]?.byLink).toBe(true)
  const opened = play(sealed, answerOn(sealed.state, first.tile), by(first.name))
  expect(stateOf(opened, second.tile)).toBe('standsFor')
})

test('[L4] an answer by link settles a dispute', () => {
  const colleague = play(
    play(home, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }),
    { type: 'claimTile', actorId: first.tile },
    by('Ylva'),
  )
  const answered = play(colleague, answerOn(colleague.state, first.tile), by(first.name))
  const contested = play(answered, { type: 'contest', actorId: first.tile, isContested: true }, by('Ylva'))
  const over = to(contested, 'closed')
  expect(stateOf(over, first.tile)).toBe('unconfirmed')
  const settled = play(over, answerOn(over.state, first.tile, { decider: 'board' }), link(first.tile))
  expect(stateOf(settled, first.tile)).toBe('takesHome')
})

test('[L5] an answer is taken back by its owner, in the room or by link, and the party is unconfirmed again', () => {
  const fact = { type: 'consentWithdrawn' as const, ideaId: one.idea, actorId: first.tile }
  const back = given(closed).when(takeBack(first.tile), link(first.tile)).happens(fact)
  expect(stateOf(back, first.tile)).toBe('unconfirmed')
  expect(back.state.shared.ideas[one.idea]?.agreement.answered).toEqual([])
  const both = play(closed, answerOn(closed.state, second.tile), link(second.tile))
  const left = play(both, takeBack(first.tile), link(first.tile))
  expect(left.state.shared.ideas[one.idea]?.agreement.answered).toEqual([second.tile])
  const slip = { type: 'typeFor' as const, seatId: seat(first.name), command: answerOn(home.state, first.tile) }
  const typed = play(home, slip, facilitator)
  const free = given(typed).when(takeBack(first.tile), by(first.name)).happens(fact)
  expect(answerOf(free, first.tile)).toBeUndefined()
  given(free).when(takeBack(first.tile), by(first.name)).refused('noAnswerYet')
  given(typed).when(takeBack(first.tile), by(second.name)).refused('notOwner')
  given(closed).when(takeBack(first.tile), by(first.name)).refused('closed')
})
