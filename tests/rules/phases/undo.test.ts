import { expect, test } from 'vitest'
import type { Order } from '#shared/messages/story.ts'
import { fold } from '#shared/rules/story.ts'
import { trying } from '../telling/agreeing.ts'
import { attempt, by, type Evening, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { home } from '../telling/home.ts'
import { formulating, market, one, pairsOf, two } from '../telling/market.ts'
import { idea, seat, tile } from '../telling/people.ts'

const undo = ({ state }: Evening): Order => ({ type: 'undo', number: state.desk.lastAct?.number ?? 0 })
const swap = roomIn('swap1', 4, 4)
const dealt = play(swap, { type: 'deal' }, facilitator)
const hide = { type: 'hide' as const, kind: 'idea' as const, id: one.idea, field: 'text' }

/** What a state says, without its number and time and without what the desk may still undo. */
const told = ({ state }: Evening) => {
  const { number: _, time: __, desk, shared, ...rest } = state
  const { lastAct: ___, ...others } = desk
  const { startedAt: ____, pausedAt, leftKind: _____, stepAt: ______, ...clock } = shared.clock
  return { ...rest, desk: others, shared: { ...shared, clock: { ...clock, isPaused: pausedAt !== undefined } } }
}

const acts: [string, Evening, Order][] = [
  ['more time', market, { type: 'extend', minutes: 5 }],
  ['less time', market, { type: 'extend', minutes: -1 }],
  ['what the screen shows', market, { type: 'show', step: 3 }],
  ['a locked door', market, { type: 'lockDoor', isLocked: true }],
  ['the voice from town', market, { type: 'openVoice' }],
  ['a name', market, { type: 'rename', seatId: seat('Bo'), name: 'Bosse' }],
  ['a removal', swap, { type: 'remove', seatId: seat('Bo') }],
  ['a hidden text', market, hide],
  ['a word to everyone', market, { type: 'message', text: 'Fem minuter kvar' }],
  ['kept apart', market, { type: 'keepApart', actorId: tile('Amira'), otherId: tile('Bo'), isApart: true }],
  ['a step to the next phase', market, { type: 'next', from: market.state.shared.clock.phaseId, anyway: true }],
  [
    'a step back',
    to(home, 'followUpSteps'),
    { type: 'back', from: to(home, 'followUpSteps').state.shared.clock.phaseId },
  ],
]

test.each(acts)('[U1, U5] %s is undone by its opposite, and nothing is struck out', (_, evening, order) => {
  const done = play(evening, order, facilitator)
  expect(told(done)).not.toEqual(told(evening))
  const after = given(done).when(undo(done), facilitator).leads()
  expect(told(after)).toEqual(told(evening))
  expect(after.story.length).toBeGreaterThan(done.story.length)
  expect(fold(after.story)).toEqual(after.state)
  given(after).when(undo(done), facilitator).refused('nothingToUndo')
})

test('[U1] a pause that is undone has cost nobody any time', () => {
  const paused = play(market, { type: 'pause' }, facilitator)
  const { endsAt = 0 } = market.state.shared.clock
  const after = given(paused)
    .when(undo(paused), facilitator, { after: 90 })
    .happens({ type: 'resumed', endsAt: endsAt + 90_000 }, { type: 'undone', number: paused.state.number })
  expect(after.state.shared.clock.pausedAt).toBeUndefined()
})

test('[U1] the opposite of an opposite: resumed, restored, readmitted and together', () => {
  const resumed = play(play(market, { type: 'pause' }, facilitator), { type: 'resume' }, facilitator)
  expect(play(resumed, undo(resumed), facilitator).state.shared.clock.pausedAt).toBeDefined()
  const pairs: [Evening, Order, Order][] = [
    [swap, { type: 'remove', seatId: seat('Bo') }, { type: 'readmit', seatId: seat('Bo') }],
    [market, { type: 'lockDoor', isLocked: true }, { type: 'lockDoor', isLocked: false }],
    [
      market,
      { type: 'keepApart', actorId: tile('Amira'), otherId: tile('Bo'), isApart: true },
      { type: 'keepApart', actorId: tile('Amira'), otherId: tile('Bo'), isApart: false },
    ],
  ]
  for (const [evening, first, then] of pairs) {
    const done = play(evening, first, facilitator)
    const back = play(done, then, facilitator)
    expect(told(given(back).when(undo(back), facilitator).leads())).toEqual(told(done))
  }
  const hidden = play(market, hide, facilitator)
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  const shown = play(hidden, { type: 'restore', key }, facilitator)
  expect(told(given(shown).when(undo(shown), facilitator).leads())).toEqual(told(hidden))
})

test('[U1] two whose tiles were swapped, and two whose pairs were, get back what they had', () => {
  const names = ['Amira', 'Bo', 'Cecilia', 'David', 'Elin', 'Farid', 'Greta', 'Hassan'].map(seat)
  const swapped = names.flatMap(seatId =>
    names.flatMap(otherId => {
      const order = { type: 'swapTwo' as const, seatId, otherId }
      try {
        return [play(dealt, order, facilitator)]
      } catch {
        return []
      }
    }),
  )[0]
  if (!swapped) throw new Error('some two can swap')
  expect(told(play(swapped, undo(swapped), facilitator))).toEqual(told(dealt))
  const [first = [], second = []] = pairsOf(dealt.state)
  const mixed = play(
    dealt,
    { type: 'pair', seatId: seat(first[0] ?? ''), withSeatId: seat(second[0] ?? '') },
    facilitator,
  )
  expect(pairsOf(mixed.state)).not.toEqual(pairsOf(dealt.state))
  const back = play(mixed, undo(mixed), facilitator)
  expect(pairsOf(back.state)).toEqual(pairsOf(dealt.state))
})

test('[U1] only the last act, and only until the next', () => {
  const paused = play(market, { type: 'pause' }, facilitator)
  const first = undo(paused)
  const locked = play(paused, { type: 'lockDoor', isLocked: true }, facilitator)
  given(locked).when(first, facilitator).refused('tooLate')
  given(locked).when(undo(locked), facilitator).leads()
  given(locked).when(undo(locked), by('Amira')).refused('notFacilitator')
  const written = play(locked, { type: 'askHelp', kind: 'hand' }, by('Amira'))
  given(written).when(undo(locked), facilitator).leads()
})

const goalOf = ({ state }: Evening) => state.shared.ideas[one.idea]?.agreement.goal.text
const hideGoal = { type: 'hide' as const, kind: 'agreement' as const, id: one.idea, field: 'goal' }
const writeGoal = (evening: Evening, text: string) =>
  play(evening, { type: 'writeField', ideaId: one.idea, field: 'goal', text, base: 99 }, by(one.author))
const hiddenTwice = play(
  writeGoal(play(writeGoal(formulating, 'Ett namn'), hideGoal, facilitator), 'En annan text'),
  hideGoal,
  facilitator,
)

test('[U1, R8] of two texts hidden at one place only the one that was hidden last comes back', () => {
  const back = given(hiddenTwice).when(undo(hiddenTwice), facilitator).leads()
  expect(goalOf(back)).toBe('En annan text')
  expect(Object.values(back.state.desk.hidden).map(({ text }) => text)).toEqual(['Ett namn'])
})

test('[U1, R8] undoing what showed one of them again leaves the other hidden as it was', () => {
  const [, key = ''] = Object.keys(hiddenTwice.state.desk.hidden)
  const shown = play(hiddenTwice, { type: 'restore', key }, facilitator)
  const back = given(shown).when(undo(shown), facilitator).leads()
  expect(back.state.desk.hidden).toEqual(hiddenTwice.state.desk.hidden)
  expect(goalOf(writeGoal(back, 'Ett namn'))).toBe('')
})

test('[U1] two texts hidden one right after the other are two acts', () => {
  const first = play(market, hide, facilitator)
  const second = play(first, { ...hide, id: two.idea }, facilitator)
  const back = given(second).when(undo(second), facilitator).leads()
  expect(told(back)).toEqual(told(first))
})

const remote = play(market, { type: 'setMeeting', form: 'remote', meetingUrl: '', hasThreads: true }, facilitator)
const asking = play(market, { type: 'askHelp', kind: 'hand' }, by('Bo'))
const late = play(dealt, { type: 'addSeat', name: 'Ylva' }, facilitator, { id: seat('Ylva') })
const withoutOpposite: [string, Evening, Order, Order][] = [
  ['somebody let in', market, hide, { type: 'addSeat', name: 'Ylva' }],
  ['a merge proposed', market, hide, { type: 'proposeMerge', fromId: one.idea, intoId: two.idea }],
  ['a note', market, hide, { type: 'note', scope: 'desk', text: 'Bra mod', isExported: false }],
  ['help given', asking, hide, { type: 'helped', seatId: seat('Bo') }],
  ['the word given', remote, hide, { type: 'giveWord', seatId: seat('Bo') }],
  ['where an idea meets', remote, hide, { type: 'writeMeeting', ideaId: one.idea, url: 'https://example.org/1' }],
  ['cards dealt', trying, { ...hide, id: idea('first') }, { type: 'drawHappening' }],
  [
    'somebody seated in a pair',
    play(late, { type: 'pause' }, facilitator),
    { type: 'resume' },
    { type: 'pair', seatId: seat('Ylva'), withSeatId: seat('Bo') },
  ],
]

test.each(withoutOpposite)('[U1] %s has no opposite, and what was done before it stays', (_, evening, first, then) => {
  const done = play(evening, first, facilitator)
  expect(attempt(done, undo(done), facilitator).decision.refusal).toBeUndefined()
  const after = given(done).when(then, facilitator).leads()
  expect(after.state.number).toBeGreaterThan(done.state.number)
  given(after).when(undo(done), facilitator).refused('nothingToUndo')
})

test('[U1] what is typed in for somebody is a seat’s own, and ends nothing', () => {
  const hidden = play(market, hide, facilitator)
  const command = { type: 'note' as const, scope: 'own' as const, text: 'Sagt högt', isExported: false }
  const typed = play(hidden, { type: 'typeFor', seatId: seat('Bo'), command }, facilitator)
  given(typed).when(undo(hidden), facilitator).leads()
})

test('[U2] what dealt, turned, closed, opened or ended cannot be undone', () => {
  const lasting: [Evening, Order][] = [
    [swap, { type: 'deal' }],
    [dealt, { type: 'reveal' }],
    [home, { type: 'openAnswers', ideaId: one.idea }],
    [home, { type: 'next', from: home.state.shared.clock.phaseId, anyway: true }],
    [
      to(market, 'gatherClose'),
      { type: 'next', from: to(market, 'gatherClose').state.shared.clock.phaseId, anyway: true },
    ],
    [market, { type: 'end' }],
  ]
  for (const [evening, order] of lasting) {
    const done = play(evening, order, facilitator)
    given(done).when(undo(done), facilitator).refused('nothingToUndo')
  }
  const closed = play(market, { type: 'end' }, facilitator)
  const open = play(closed, { type: 'reopen', code: 'RV4K7P' }, facilitator, { code: 'RV4K7P' })
  given(open).when(undo(open), facilitator).refused('nothingToUndo')
})

test('[U3] a hidden text that has been written anew is not brought back', () => {
  const hidden = play(market, hide, facilitator)
  const anew = play(
    hidden,
    { type: 'editIdea', ideaId: one.idea, text: 'Tänk om vi dansade', soThat: '' },
    by(one.author),
  )
  given(anew).when(undo(hidden), facilitator).refused('tooLate')
})

test('[U3] what was written anew after a text was shown again is not hidden', () => {
  const hidden = play(writeGoal(formulating, 'Ett namn'), hideGoal, facilitator)
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  const shown = play(hidden, { type: 'restore', key }, facilitator)
  const anew = writeGoal(shown, 'En annan text')
  given(anew).when(undo(shown), facilitator).refused('tooLate')
})
