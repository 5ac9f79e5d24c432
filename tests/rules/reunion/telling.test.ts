import { expect, test } from 'vitest'
import type { OrderType } from '#shared/messages/story.ts'
import { PhaseKind } from '#shared/model/programme.ts'
import { may } from '#shared/rules/access.ts'
import { isFormulated, lacksOf, mayWriteRow } from '#shared/rules/agreement/agreement.ts'
import { isAnchored, statusOf } from '#shared/views/status.ts'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn } from '../telling/home.ts'
import { seat } from '../telling/people.ts'
import { actorId, ideaId, reunionIn, stepId } from '../telling/reunion.ts'

const coffee = ideaId(1)
const talk = reunionIn('followUpTalk')
const mark = (outcome: 'yes' | 'partly' | 'notYet', step = 1) => ({
  type: 'markStep' as const,
  ideaId: coffee,
  stepId: stepId(1, step),
  outcome,
})
const tell = (field: 'happened' | 'needed', text: string, base = 0) => ({
  type: 'tellFollowUp' as const,
  ...{ ideaId: coffee, field, text, base },
})

test('[N4] those who belong to a partnership say what became of each step, and may say otherwise', () => {
  const once = given(talk)
    .when(mark('partly'), by('Amira'))
    .happens({ type: 'stepMarked', ideaId: coffee, stepId: stepId(1, 1), outcome: 'partly', by: seat('Amira') })
  given(once).when(mark('partly'), by('Bo')).happens()
  const twice = given(once).when(mark('yes'), by('Bo')).leads()
  expect(twice.state.shared.ideas[coffee]?.earlier?.steps[stepId(1, 1)]?.outcome).toBe('yes')
  given(talk).when(mark('yes'), by('David')).refused('notYourIdea')
  given(talk).when(mark('yes'), by('Cecilia')).refused('notYourIdea')
  given(talk).when(mark('yes', 9), by('Amira')).refused('unknown')
})

test('[N5] what happened and what is needed are written like the other lines', () => {
  const once = given(talk)
    .when(tell('happened', 'Köket var stängt i tre veckor'), by('Amira'))
    .happens({
      type: 'fieldWritten',
      ...{ ideaId: coffee, field: 'happened', text: 'Köket var stängt i tre veckor', version: 1, by: seat('Amira') },
    })
  given(once)
    .when(tell('happened', 'Köket var stängt i tre veckor', 1), by('Bo'))
    .happens()
  given(talk)
    .when(tell('needed', 'å'.repeat(141)), by('Amira'))
    .refused('tooLarge')
  given(talk).when(tell('needed', 'En nyckel'), by('David')).refused('notYourIdea')
})

test('[N5, A5] two who write what happened at once keep both texts, and it stops nobody from answering', () => {
  const first = play(talk, tell('happened', 'Köket var stängt'), by('Amira'))
  const both = given(first)
    .when(tell('happened', 'Vi träffades två gånger'), by('Bo'))
    .happens({
      type: 'clashed',
      ...{ ideaId: coffee, field: 'happened', text: 'Vi träffades två gånger', chips: [], by: seat('Bo') },
    })
  const choose = { type: 'resolveClash' as const, ideaId: coffee, field: 'happened' as const, text: 'Båda delarna' }
  const home = to(both, 'homecoming')
  given(home)
    .when(answerOn(home.state, actorId(1)), by('Amira'))
    .leads()
  for (const kind of ['followUpTalk', 'followUpSteps', 'checkOut'] as const) {
    const chosen = given(to(both, kind)).when(choose, by('Amira')).leads()
    expect(chosen.state.shared.ideas[coffee]?.agreement.followUp?.happened).toMatchObject({
      text: 'Båda delarna',
      clashes: {},
    })
  }
})

test('[N5] what owners have answered on cannot be chosen anew after homecoming', () => {
  const write = (text: string) => ({
    type: 'writeField' as const,
    ideaId: coffee,
    field: 'goal' as const,
    text,
    base: 0,
  })
  const both = play(play(reunionIn('formulate'), write('Det ena'), by('Amira')), write('Det andra'), by('Bo'))
  const choose = { type: 'resolveClash' as const, ideaId: coffee, field: 'goal' as const, text: 'Det ena' }
  given(both).when(choose, by('Amira')).leads()
  given(to(both, 'followUpSteps')).when(choose, by('Amira')).refused('wrongPhase')
})

const toldIn = ['followUpTalk', 'formulate', 'trial', 'homecoming', 'followUpSteps', 'codeGrid', 'checkOut']
const otherwise: Partial<Record<OrderType, readonly string[]>> = {
  markStep: toldIn,
  tellFollowUp: toldIn,
  resolveClash: toldIn,
  showInterest: toldIn,
  writeRow: [],
  writeOwnRow: ['formulate', 'trial', 'homecoming'],
  addStep: ['homecoming', 'followUpSteps', 'codeGrid', 'checkOut'],
  coverTile: [],
  proposeChallenge: [],
  answerHome: ['homecoming'],
  writeField: ['formulate', 'trial', 'homecoming'],
}

test('[N3, N5, N7] what may be sent when, where organisations speak for themselves', () => {
  const { shared } = talk.state
  const found = Object.keys(otherwise).map(type => [
    type,
    PhaseKind.options.filter(
      kind =>
        !may({ ...shared, clock: { ...shared.clock, kind, leftKind: undefined } }, by('Amira'), type as OrderType),
    ),
  ])
  const wanted = Object.entries(otherwise).map(([type, phases]) => [
    type,
    PhaseKind.options.filter(kind => phases?.includes(kind)),
  ])
  expect(found).toEqual(wanted)
})

test('[N5] outside a reunion there is nothing earlier to tell of', () => {
  const { shared } = talk.state
  const plain = { ...talk.state, shared: { ...shared, ideas: { ...shared.ideas } } }
  const { earlier: _, ...without } = shared.ideas[coffee]!
  plain.shared.ideas[coffee] = without
  given({ ...talk, state: plain })
    .when(mark('yes'), by('Amira'))
    .refused('nothingEarlier')
})

test('[N7] owners write their own rows from the agreement on, and nobody writes for those who are away', () => {
  const formulate = reunionIn('formulate')
  const row = (number: number, text: string, base = 1) => ({
    type: 'writeOwnRow' as const,
    ...{ ideaId: coffee, actorId: actorId(number), text, chips: ['time' as const], base },
  })
  const confirmed = given(formulate)
    .when(row(1, 'Vi lagar maten'), by('Amira'))
    .happens({
      type: 'rowWritten',
      ...{ ideaId: coffee, actorId: actorId(1), text: 'Vi lagar maten', chips: ['time'], version: 2 },
      ...{ by: seat('Amira'), isOwners: true },
    })
  const { shared } = confirmed.state
  expect([1, 2, 5].map(at => mayWriteRow(shared, seat('Amira'), shared.ideas[coffee]!, actorId(at)))).toEqual([
    ...[true, false, false],
  ])
  given(confirmed).when(row(2, 'De öppnar'), by('Amira')).refused('notOwner')
  given(confirmed).when(row(5, 'De odlar'), by('Amira')).refused('notOwner')
})

/** The coffee's two parties, or one of them, have written what they want now. */
function written(evening: Evening, names: readonly (readonly [string, number])[]): Evening {
  const rows = names.reduce(
    (now, [name, number]) =>
      play(
        now,
        {
          type: 'writeOwnRow',
          ideaId: coffee,
          actorId: actorId(number),
          text: `${name} gör`,
          chips: ['time'],
          base: 1,
        },
        by(name),
      ),
    evening,
  )
  const goal = { type: 'writeField' as const, ideaId: coffee, field: 'goal' as const, text: 'Fler kommer', base: 0 }
  const first = { ...goal, field: 'firstStep' as const, text: 'Vi ringer igen', date: '2027-03-01' }
  return play(play(rows, goal, by('Amira')), first, by('Amira'))
}

test('[N7] it is formulated when those who have come have their rows', () => {
  const formulate = reunionIn('formulate')
  const one = written(formulate, [['Amira', 1]])
  expect(lacksOf(one.state.shared, one.state.shared.ideas[coffee]!)).toEqual(['rows'])
  const both = written(formulate, [
    ['Amira', 1],
    ['Bo', 2],
  ])
  expect(isFormulated(both.state.shared, both.state.shared.ideas[coffee]!)).toBe(true)
  const gone = play(one, { type: 'markGone', seatId: seat('Bo') }, { kind: 'shell' })
  expect(isFormulated(gone.state.shared, gone.state.shared.ideas[coffee]!)).toBe(true)
})

test('[N8] what is answered today counts, and lights the lanterns anew', () => {
  const home = to(
    written(reunionIn('formulate'), [
      ['Amira', 1],
      ['Bo', 2],
    ]),
    'homecoming',
  )
  const first = play(home, answerOn(home.state, actorId(1)), by('Amira'))
  expect(first.state.shared.ideas[coffee]?.agreement.isOpened).toBe(false)
  const both = play(first, answerOn(first.state, actorId(2)), by('Bo'))
  const { shared } = both.state
  expect(shared.ideas[coffee]?.agreement.isOpened).toBe(true)
  expect(isAnchored(shared, shared.ideas[coffee]!)).toBe(true)
  const step = { type: 'addStep' as const, ideaId: coffee, what: 'ringa', due: '2027-03-01', withWhom: '', ifStuck: '' }
  const booked = play(to(both, 'followUpSteps'), step, by('Amira')).state.shared
  expect(statusOf(booked, booked.ideas[coffee]!)).toBe('stepBooked')
})

test('[H10, N2] whoever has an empty chair to fill shows interest, and a yes brings them in', () => {
  const home = reunionIn('homecoming')
  const asked = play(home, { type: 'showInterest', ideaId: coffee, actorId: 'tile-David' }, by('David'), {
    id: 'interest',
  })
  const inside = given(asked).when({ type: 'answer', invitationId: 'interest', answer: 'yes' }, by('Bo')).leads()
  expect(inside.state.shared.actors['tile-David']?.ideaId).toBe(coffee)
})

test('[L1, L3] no link is given out before there is anything to answer', () => {
  const issue = { type: 'issueLink' as const, actorId: actorId(4) }
  given(talk).when(issue, facilitator).refused('wrongPhase')
  const home = play(to(talk, 'homecoming'), issue, facilitator)
  const owner = { kind: 'owner' as const, actorId: actorId(4) }
  given(home)
    .when(answerOn(home.state, actorId(4)), owner)
    .leads()
  const answer = answerOn(talk.state, actorId(4))
  given(talk).when(answer, owner).refused('wrongPhase')
  given(talk)
    .when({ type: 'typeFor', seatId: seat('Amira'), command: answerOn(talk.state, actorId(1)) }, facilitator)
    .refused('wrongPhase')
})

test('[R7] what came along is hidden like any other text, in what was taken over from it too', () => {
  const goal = { type: 'writeField' as const, ideaId: coffee, field: 'goal' as const, base: 0 }
  const taken = play(reunionIn('formulate'), { ...goal, text: 'Färre äter ensamma' }, by('Amira'))
  const hidden = play(taken, { type: 'hide', kind: 'earlier', id: coffee, field: 'goal' }, facilitator).state.shared
  expect(hidden.ideas[coffee]?.earlier?.goal).toBe('')
  expect(hidden.ideas[coffee]?.agreement.goal.text).toBe('')
  const row = play(taken, { type: 'hide', kind: 'earlier', id: coffee, field: 'does', part: actorId(1) }, facilitator)
  expect(row.state.shared.ideas[coffee]?.agreement.rows[actorId(1)]?.text).toBe('')
  const step = play(
    taken,
    { type: 'hide', kind: 'earlier', id: coffee, field: 'what', part: stepId(1, 2) },
    facilitator,
  )
  expect(step.state.shared.ideas[coffee]?.earlier?.steps[stepId(1, 2)]?.what).toBe('')
})
