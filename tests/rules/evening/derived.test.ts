import { expect, test } from 'vitest'
import type { AnswerHome } from '#shared/messages/agreement/homecoming.ts'
import { pillarsOf } from '#shared/views/pillars.ts'
import { isAnchored, isStale, partyState, statusOf } from '#shared/views/status.ts'
import { by, device, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { answerOn, first, formulated, home, second } from '../telling/home.ts'
import { guest, joined, market, one, two } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const ideaOf = ({ state }: Evening, id = one.idea) => {
  const idea = state.shared.ideas[id]
  if (!idea) throw new Error('an idea')
  return idea
}
const status = (evening: Evening, id = one.idea) => statusOf(evening.state.shared, ideaOf(evening, id))
const answer = (evening: Evening, who: typeof first, given: Partial<AnswerHome> = {}) =>
  play(evening, answerOn(evening.state, who.tile, given), by(who.name))
const party = (evening: Evening, who: typeof first) => {
  const actor = evening.state.shared.actors[who.tile]
  if (!actor) throw new Error('an actor')
  return partyState(evening.state.shared, ideaOf(evening), actor)
}
const anchored = answer(answer(home, first), second)
const step = {
  type: 'addStep' as const,
  ideaId: one.idea,
  what: 'Jag ringer',
  due: '2027-02-16',
  withWhom: '',
  ifStuck: '',
}

test('[V1] the highest rung whose own condition and all lower ones hold', () => {
  expect(status(market)).toBe('spark')
  const ofOneSector = play(
    market,
    { type: 'answerInPerson', ideaId: one.idea, actorId: two.free === guest.free ? two.placed : two.free },
    by(one.author),
  )
  expect(status(ofOneSector)).toBe('talks')
  expect(status(joined)).toBe('partnership')
  expect(status(formulated)).toBe('formulated')
  expect(status(anchored)).toBe('anchored')
  expect(status(play(anchored, step, by(first.name)))).toBe('stepBooked')
  expect(status(play(home, step, by(first.name)))).toBe('formulated')
  expect(status(formulated, two.idea)).toBe('ideaBank')
  expect(status(play(market, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author)))).toBe('withdrawn')
})

test('[V1] a partnership that loses a sector before gathering ends is in talks again, or a spark', () => {
  const left = play(joined, { type: 'leaveIdea', actorId: guest.free }, by(guest.walker))
  expect(status(left)).toBe('spark')
  expect(ideaOf(left).text).toBe(ideaOf(joined).text)
})

test('[V2] a no that takes a sector away seeks a party, and no text falls', () => {
  const no = answer(answer(home, first), second, { answer: 'no' })
  expect(status(no)).toBe('seeksParty')
  expect(ideaOf(no).agreement.goal).toEqual(ideaOf(home).agreement.goal)
  expect(Object.keys(ideaOf(no).placed)).toEqual(Object.keys(ideaOf(home).placed))
})

test('[V2] a contested no takes no sector away', () => {
  const colleague = play(
    play(home, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }),
    { type: 'claimTile', actorId: second.tile },
    by('Ylva'),
  )
  const declined = answer(answer(colleague, first), second, { answer: 'no' })
  expect(status(declined)).toBe('seeksParty')
  const contested = play(declined, { type: 'contest', actorId: second.tile, isContested: true }, by('Ylva'))
  expect(status(contested)).toBe('formulated')
})

test('[V3] anchored when the answers are open and each sector has said yes or yes, if', () => {
  const is = (evening: Evening) => isAnchored(evening.state.shared, ideaOf(evening))
  expect(is(answer(home, first))).toBe(false)
  expect(is(anchored)).toBe(true)
  expect(is(answer(answer(home, first), second, { answer: 'yesIf', condition: 'om hyran löses' }))).toBe(true)
  expect(is(answer(answer(home, first), second, { answer: 'no' }))).toBe(false)
  const unclear = play(
    anchored,
    { type: 'writeField', ideaId: one.idea, field: 'goal', text: '', base: 1 },
    by(first.name),
  )
  expect(is(unclear)).toBe(false)
})

test('[V3] not while an owner says that the answer is not theirs', () => {
  const colleague = play(
    play(home, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') }),
    { type: 'claimTile', actorId: first.tile },
    by('Ylva'),
  )
  const contested = play(
    answer(answer(colleague, first), second),
    { type: 'contest', actorId: first.tile, isContested: true },
    by('Ylva'),
  )
  expect(isAnchored(contested.state.shared, ideaOf(contested))).toBe(false)
  expect(party(contested, first)).toBe('unconfirmed')
  const left = play(contested, { type: 'remove', seatId: seat('Ylva') }, facilitator)
  expect(isAnchored(left.state.shared, ideaOf(left))).toBe(true)
})

test('[V3] a late answer counts from then on', () => {
  const closed = to(answer(home, first), 'closed')
  expect(status(closed)).toBe('formulated')
  const slip = { type: 'typeFor' as const, seatId: seat(second.name), command: answerOn(closed.state, second.tile) }
  expect(status(play(closed, slip, facilitator))).toBe('anchored')
})

test('[V4] five pillars say yes or not yet', () => {
  const pillars = (evening: Evening) => pillarsOf(evening.state.shared, ideaOf(evening))
  expect(pillars(to(joined, 'formulate'))).toEqual({
    commonGoal: false,
    bothContribute: false,
    knowWhoDecides: false,
    moreThanOne: false,
    nextDay: false,
  })
  expect(pillars(formulated)).toMatchObject({
    commonGoal: true,
    bothContribute: true,
    nextDay: true,
    knowWhoDecides: false,
  })
  expect(pillars(anchored).knowWhoDecides).toBe(true)
  expect(pillars(answer(answer(home, first, { decider: 'unknown' }), second)).knowWhoDecides).toBe(false)
  const again = {
    type: 'writeField' as const,
    ideaId: one.idea,
    field: 'followUp' as const,
    text: 'Vi ses i maj',
    base: 0,
  }
  const dated = play(to(joined, 'formulate'), { ...again, date: '2027-05-11' }, by(one.author))
  expect(pillars(dated).nextDay).toBe(true)
  expect(pillars(play(to(joined, 'formulate'), again, by(one.author))).nextDay).toBe(false)
  const declined = answer(answer(home, first), second, { answer: 'no', decider: 'unknown' })
  expect(pillars(declined)).toMatchObject({ bothContribute: false, knowWhoDecides: true })
  const booked = play(anchored, step, by(first.name), { id: 'step-1' })
  expect(pillars(booked).moreThanOne).toBe(false)
  expect(pillars(play(booked, { type: 'joinStep', stepId: 'step-1', isIn: true }, by(second.name))).moreThanOne).toBe(
    true,
  )
})

test('[V5] the paper tells apart what each party said', () => {
  const said = (given: Partial<AnswerHome>) => party(answer(answer(home, first, given), second), first)
  expect(party(home, first)).toBe('waiting')
  expect(said({})).toBe('standsFor')
  expect(said({ decider: 'committee' })).toBe('takesHome')
  expect(said({ answer: 'yesIf', condition: 'om hyran löses' })).toBe('yesIf')
  expect(said({ answer: 'no' })).toBe('declines')
  expect(party(to(home, 'followUpTalk'), first)).toBe('unconfirmed')
})

test('[V6] an answer to an older text stays, with a mark', () => {
  const given = (evening: Evening) => ideaOf(evening).agreement.answers[first.tile]
  const now = given(anchored)
  expect(now && isStale(ideaOf(anchored), now)).toBe(false)
  const own = {
    type: 'writeOwnRow' as const,
    ideaId: one.idea,
    actorId: second.tile,
    text: 'Vi frågar',
    chips: [],
    base: 9,
  }
  const others = play(anchored, own, by(second.name))
  expect(now && isStale(ideaOf(others), now)).toBe(false)
  const changed = play(
    anchored,
    { type: 'writeField', ideaId: one.idea, field: 'goal', text: 'Alla äter ihop', base: 1 },
    by(second.name),
  )
  expect(now && isStale(ideaOf(changed), now)).toBe(true)
  expect(status(changed)).toBe('anchored')
})
