import { expect, test } from 'vitest'
import type { Order } from '#shared/messages/story.ts'
import { agreedTo, phaseAhead } from '#shared/rules/seats/leading/autopilot.ts'
import { by, draft, type Evening, facilitator, play, setting, shell, to, welcome } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { people, seat } from '../../telling/people.ts'

const names = ['Amira', 'Bo', 'Cecilia', 'David', 'Elin']
const connected = names.map(seat)

/** Five people in a phase, four minutes and so much after its time was up. */
function waiting(kind: 'prelude' | 'gatherMarket' | 'checkOut', isTicked = true, after = 0): Evening {
  const planned = play(draft(), { type: 'changePlan', ...setting(), hasAutopilot: isTicked }, facilitator)
  const evening = to(people(3, 2).reduce(welcome, to(planned, 'open')), kind)
  const { endsAt = 0 } = evening.state.shared.clock
  return play(evening, { type: 'askHelp', kind: 'help' }, by('Amira'), {
    after: (endsAt - evening.state.time) / 1000 + 240 + after,
  })
}

const goOn = ({ state }: Evening, isOn = true): Order => ({ type: 'goOn', from: state.shared.clock.phaseId, isOn })
const carryOn = ({ state }: Evening, here: readonly string[] = connected): Order => ({
  type: 'carryOn',
  from: state.shared.clock.phaseId,
  connected: [...here],
})
const saying = (evening: Evening, who: readonly string[]) =>
  who.reduce((now, name) => play(now, goOn(evening), by(name)), evening)

test('[B1] nobody goes on unless it was ticked, its time has come and the clock runs', () => {
  const ready = waiting('gatherMarket')
  given(ready)
    .when(goOn(ready), by('Bo'))
    .happens({ type: 'goOnSaid', seatId: seat('Bo'), isOn: true })
  given(waiting('gatherMarket', false)).when(goOn(ready), by('Bo')).refused('waitForLeader')
  const early = waiting('gatherMarket', true, -3)
  given(early).when(goOn(early), by('Bo')).refused('waitForLeader')
  const paused = play(ready, { type: 'pause' }, facilitator)
  given(paused).when(goOn(paused), by('Bo')).refused('paused')
  given(paused).when(carryOn(paused), shell).refused('waitForLeader')
  given(ready)
    .when({ ...goOn(ready), from: 'open' } as Order, by('Bo'))
    .refused('onlyBack')
  expect(phaseAhead(to(draft(), 'open').state.shared, Number.MAX_SAFE_INTEGER)).toBeUndefined()
})

test('[B1] the plan says it, and can say otherwise until the swap', () => {
  const ticked = waiting('prelude')
  expect(ticked.state.shared.hasAutopilot).toBe(true)
  const kept = play(ticked, { type: 'changePlan', ...setting() }, facilitator)
  expect(kept.state.shared.hasAutopilot).toBe(true)
  const not = play(ticked, { type: 'changePlan', ...setting(), hasAutopilot: false }, facilitator)
  expect(not.state.shared.hasAutopilot).toBe(false)
})

test('[B2] more than half of those who are connected decide, and a yes can be taken back', () => {
  const two = saying(waiting('gatherMarket'), ['Amira', 'Bo'])
  given(two).when(carryOn(two), shell).refused('waitForLeader')
  given(two)
    .when(carryOn(two, connected.slice(0, 4)), shell)
    .refused('waitForLeader')
  const three = saying(two, ['Cecilia'])
  expect(agreedTo(three.state.shared, connected)).toEqual({ said: 3, of: 5, isMajority: true })
  expect(given(three).when(carryOn(three), shell).leads().state.shared.clock.kind).toBe('gatherClose')
  expect(
    given(two)
      .when(carryOn(two, connected.slice(0, 3)), shell)
      .leads().state.shared.clock.kind,
  ).toBe('gatherClose')
  const back = given(three).when(goOn(three, false), by('Bo')).leads()
  given(back).when(carryOn(back), shell).refused('waitForLeader')
  given(back).when(goOn(back), by('Amira')).happens()
})

test('[B2] who has gone or been removed does not count', () => {
  const three = saying(waiting('gatherMarket'), ['Amira', 'Bo', 'Cecilia'])
  const gone = play(three, { type: 'markGone', seatId: seat('Cecilia') }, shell)
  expect(agreedTo(gone.state.shared, connected)).toEqual({ said: 2, of: 4, isMajority: false })
})

test('[B2] the new phase begins with nothing said', () => {
  const three = saying(waiting('gatherMarket'), ['Amira', 'Bo', 'Cecilia'])
  const after = play(three, carryOn(three), shell)
  expect(after.state.shared.clock.goingOn).toBeUndefined()
  given(after).when(carryOn(three), shell).refused('onlyBack')
  given(after).when(carryOn(after), shell).refused('waitForLeader')
})

test('[B3] the end is the facilitator’s', () => {
  const last = waiting('checkOut')
  expect(phaseAhead(last.state.shared, Number.MAX_SAFE_INTEGER)).toBeUndefined()
  given(last).when(goOn(last), by('Bo')).refused('waitForLeader')
  given(last).when(carryOn(last), shell).refused('waitForLeader')
})

test('[B4] a facilitator who is back finds nothing said, and may undo the step', () => {
  const three = saying(waiting('gatherMarket'), ['Amira', 'Bo', 'Cecilia'])
  const calm = given(three).when({ type: 'callOff' }, shell).happens({ type: 'goOnCalledOff' })
  given(calm).when(carryOn(calm), shell).refused('waitForLeader')
  given(calm).when({ type: 'callOff' }, shell).happens()
  const gone = play(three, carryOn(three), shell)
  const undone = given(gone)
    .when({ type: 'undo', number: gone.state.desk.lastAct?.number ?? 0 }, facilitator)
    .leads()
  expect(undone.state.shared.clock.kind).toBe('gatherMarket')
})

test('[B2] nobody but a seat says it, and nobody but the house carries it out', () => {
  const ready = waiting('gatherMarket')
  given(ready).when(goOn(ready), facilitator).refused('notYours')
  given(ready).when(carryOn(ready), by('Bo')).refused('notYours')
  given(ready).when(carryOn(ready), facilitator).refused('notYours')
})
