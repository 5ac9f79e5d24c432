import { expect, test } from 'vitest'
import {
  by,
  doorsOpen,
  draft,
  type Evening,
  facilitator,
  play,
  room,
  roomIn,
  setting,
  to,
  welcome,
} from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { formulating, joined, market, one } from '../telling/market.ts'
import { people } from '../telling/people.ts'

const next = ({ state }: Evening, anyway = false) => ({
  type: 'next' as const,
  from: state.shared.clock.phaseId,
  anyway,
})
const minute = 60_000

test('[F1] next leads to the next phase, with its end by the clock and the planned end of the evening', () =>
  given(roomIn('open'))
    .when(next(roomIn('open')), facilitator)
    .happens(({ time }) => ({
      type: 'phaseEntered',
      phaseId: '1-prelude',
      kind: 'prelude',
      round: 1,
      endsAt: time + 7 * minute,
      plannedEnd: time + 90 * minute,
    })))

test('[F1] two presses on next are one step', () => {
  const order = next(roomIn('open'))
  given(roomIn('open'), [order, facilitator]).when(order, facilitator).refused('onlyBack')
})

test('[F1] back leads to the phase before, never to before the doors', () => {
  const evening = roomIn('prelude')
  const back = { type: 'back' as const, from: '1-prelude' }
  given(evening)
    .when(back, facilitator)
    .happens({ type: 'phaseEntered', phaseId: '0-open', kind: 'open', round: 1, endsAt: undefined })
  given(evening, [back, facilitator]).when(back, facilitator).refused('onlyBack')
  given(to(draft(), 'open')).when({ type: 'back', from: '0-open' }, facilitator).refused('onlyBack')
})

test('[F2] the plan may change until the swap', () => {
  const change = { type: 'changePlan' as const, ...setting(3) }
  const after = given(roomIn('prelude')).when(change, facilitator).leads()
  expect(Object.values(after.state.shared.challenges).map(({ title }) => title)).toEqual([
    'ensamhet',
    'läxor',
    'nattbussen',
  ])
  given(roomIn('swap1')).when(change, facilitator).refused('wrongPhase')
})

test('[F2] the plan stays once an idea stands on it', () => {
  const back = { type: 'jump' as const, phaseId: '1-prelude' }
  given(market, [back, facilitator])
    .when({ type: 'changePlan', ...setting(3) }, facilitator)
    .refused('wrongPhase')
})

test('[F3] a workshop without a challenge does not open, by next or by a jump, nor lose its last one', () => {
  const empty = draft('tuesday', 0)
  given(empty).when(next(empty), facilitator).refused('noChallenges')
  given(empty).when({ type: 'jump', phaseId: '1-prelude' }, facilitator).refused('noChallenges')
  given(draft())
    .when({ type: 'changePlan', ...setting(0) }, facilitator)
    .leads()
  given(roomIn('open'))
    .when({ type: 'changePlan', ...setting(0) }, facilitator)
    .refused('noChallenges')
})

test('[F4] the swap wants two tiles and both sectors, and the warning may be passed', () => {
  for (const everyone of [people(1, 0), people(3, 0)]) {
    const evening = to(room(everyone), 'prelude')
    given(evening).when(next(evening), facilitator).refused('gate')
    given(evening).when(next(evening, true), facilitator).leads()
  }
  const both = roomIn('prelude', 1, 1)
  given(both).when(next(both), facilitator).leads()
})

test('[F4] homecoming warns of an empty agreement, check-out of a partnership without a step', () => {
  given(formulating).when(next(formulating), facilitator).refused('gate')
  given(formulating).when(next(formulating, true), facilitator).leads()
  const steps = to(formulating, 'followUpSteps')
  given(steps).when(next(steps), facilitator).refused('gate')
  const step = {
    type: 'addStep' as const,
    ideaId: one.idea,
    what: 'Ringa',
    due: '2027-03-01',
    withWhom: '',
    ifStuck: '',
  }
  given(steps, [step, by(one.author)])
    .when(next(steps), facilitator)
    .leads()
})

test('[F5] a jump past the swap makes the deal and turns it', () => {
  const after = given(roomIn('prelude')).when({ type: 'jump', phaseId: '4-gatherMarket' }, facilitator).leads()
  expect(after.story.slice(-4).map(({ event }) => event.type)).toEqual([
    'pairsFormed',
    'dealt',
    'revealed',
    'phaseEntered',
  ])
  const dealt = given(roomIn('swap1'), [{ type: 'deal' }, facilitator])
    .when(next(roomIn('swap1')), facilitator)
    .leads()
  expect(dealt.story.slice(-2).map(({ event }) => event.type)).toEqual(['revealed', 'phaseEntered'])
})

test('[F5] with one person the workshop goes on without roles, and deals when there are two', () => {
  const alone = to(room(people(1, 0)), 'swap1')
  const after = given(alone).when(next(alone), facilitator).leads()
  expect(after.state.shared).toMatchObject({ clock: { kind: 'gatherIdeas' }, isRevealed: false })
  const two = welcome(after, { name: 'Zoran', sector: 'public' })
  expect(to(two, 'gatherMarket').state.shared.isRevealed).toBe(true)
})

test('[F9] a closed workshop opens again within a day, by its code', () => {
  const closed = to(joined, 'closed')
  const reopen = { type: 'reopen' as const, code: 'rv4-k7p' }
  const code = 'RV4K7P'
  given(closed)
    .when(reopen, facilitator, { after: 86_400, code })
    .happens(({ time }) => ({
      type: 'phaseEntered',
      phaseId: '10-checkOut',
      kind: 'checkOut',
      round: 1,
      endsAt: time + 3 * minute,
    }))
  given(closed).when(reopen, facilitator, { after: 86_401, code }).refused('tooLate')
  given(closed).when(reopen, facilitator, { code: 'RV4K7Q' }).refused('wrongCode')
})

test('[F9] the end comes from any phase, and only from there', () => {
  for (const kind of ['open', 'swap1', 'gatherIdeas', 'formulate', 'checkOut'] as const) {
    const after = given(roomIn(kind)).when({ type: 'end' }, facilitator).leads()
    expect(after.state.shared.clock.kind).toBe('closed')
  }
  given(to(joined, 'closed')).when({ type: 'end' }, facilitator).refused('closed')
})

test('[F12] a pause moves the end of the phase as far as it lasted', () => {
  const evening = roomIn('gatherIdeas')
  const ends = evening.state.shared.clock.endsAt ?? 0
  given(evening, [{ type: 'pause' }, facilitator])
    .when({ type: 'resume' }, facilitator, { after: 90 })
    .happens({ type: 'resumed', endsAt: ends + 90_000 })
  given(evening, [{ type: 'pause' }, facilitator])
    .when({ type: 'pause' }, facilitator)
    .refused('paused')
  given(evening).when({ type: 'resume' }, facilitator).refused('notPaused')
})

test('[F12] more and less time, never an end before now, and none where no time runs', () => {
  const evening = roomIn('gatherIdeas')
  const ends = evening.state.shared.clock.endsAt ?? 0
  given(evening)
    .when({ type: 'extend', minutes: 5 }, facilitator)
    .happens({ type: 'extended', minutes: 5, endsAt: ends + 5 * minute })
  given(evening)
    .when({ type: 'extend', minutes: -30 }, facilitator)
    .happens(({ time }) => ({ type: 'extended', minutes: -30, endsAt: time }))
  given(evening)
    .when({ type: 'extend', minutes: 1 }, facilitator, { after: 3600 })
    .happens(({ time }) => ({ type: 'extended', minutes: 1, endsAt: time + minute }))
  given(roomIn('open')).when({ type: 'extend', minutes: 1 }, facilitator).refused('noTime')
})

test('[F13] back to the market and forth again loses no text', () => {
  const write = {
    type: 'writeField' as const,
    ideaId: one.idea,
    field: 'goal' as const,
    text: 'Färre äter ensamma',
    base: 0,
  }
  const written = play(formulating, write, by(one.author))
  const again = to(play(written, { type: 'jump', phaseId: '3-gatherIdeas' }, facilitator), 'formulate')
  expect(again.state.shared.ideas).toEqual(written.state.shared.ideas)
  expect(again.state.shared.actors).toEqual(written.state.shared.actors)
})

test('[F14] a new phase begins without pause, message or ready signs', () => {
  const evening = [
    [{ type: 'message', text: 'Om fem minuter' }, facilitator] as const,
    [{ type: 'ready', isReady: true }, by('Amira')] as const,
    [{ type: 'show', step: 3 }, facilitator] as const,
    [{ type: 'pause' }, facilitator] as const,
  ].reduce((now, [order, who]) => play(now, order, who), roomIn('gatherIdeas'))
  expect(evening.state.shared.message?.text).toBe('Om fem minuter')
  const after = to(evening, 'gatherMarket').state.shared
  expect(after.message).toBeUndefined()
  expect(after.clock.pausedAt).toBeUndefined()
  expect(after.clock).toMatchObject({ step: 0, leftKind: 'gatherIdeas' })
  expect(Object.values(after.seats).some(({ isReady }) => isReady)).toBe(false)
})

test('[F10] a message goes to everybody, or to a table that there is', () => {
  const message = { type: 'message' as const, text: 'Kom hit' }
  given(market).when(message, facilitator).leads()
  given(market)
    .when({ ...message, ideaId: one.idea }, facilitator)
    .leads()
  given(market)
    .when({ ...message, ideaId: 'idea-nobody' }, facilitator)
    .refused('unknown')
})

test('[F15] the voice from town is at the desk until it is opened, once', () => {
  const voices = (evening: Evening) => Object.values(evening.state.shared.challenges).map(({ townVoice }) => townVoice)
  expect(voices(market)).toEqual([undefined, undefined])
  const opened = given(market).when({ type: 'openVoice' }, facilitator).happens({ type: 'voiceOpened' })
  expect(voices(opened)).toEqual(['ensamhet: jag vill bli behövd.', 'läxor: jag vill bli behövd.'])
  given(opened).when({ type: 'openVoice' }, facilitator).refused('alreadyRevealed')
})

test('[F15] who is responsible for a challenge stays at the desk', () => {
  expect(JSON.stringify(market.state.shared)).not.toContain('Stina på kansliet')
  expect(Object.values(market.state.desk.responsible)).toEqual(['Stina på kansliet', 'Stina på kansliet'])
})

test('[F16] time never runs backwards, and a gap in the numbers is thrown out', async () => {
  const { apply } = await import('#shared/rules/story.ts')
  const event = { type: 'shown' as const, step: 1 }
  const number = market.state.number + 1
  expect(apply(market.state, { number, time: doorsOpen - 1, event }).time).toBe(market.state.time)
  expect(() => apply(market.state, { number: number + 1, time: doorsOpen, event })).toThrow('cannot follow')
})
