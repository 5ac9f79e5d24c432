import { expect, test } from 'vitest'
import { filmPosition, hasParted, isFilmOfNow } from '#shared/town/film/showing.ts'
import { isFilm, ledSteps, screenStep, screenSteps, stepsLeft } from '#shared/views/screen.ts'
import { attempt, by, facilitator, play, to } from '../../rules/telling/evening.ts'
import { home } from '../../rules/telling/home.ts'
import { decksOfScreen } from '../../support/evening.ts'
import { filmOf } from './filming.ts'

const checkOut = to(home, 'checkOut')
const steps = screenSteps(checkOut.state.shared, decksOfScreen)
const step = steps.findIndex(isFilm)
const length = 60_000

test('[F20] the film is a step of the check-out that stands on the wall only when it is chosen', () => {
  expect(step).toBeGreaterThan(0)
  expect(stepsLeft(checkOut.state.shared, decksOfScreen).every(({ step: left }) => !isFilm(left))).toBe(true)
  expect(ledSteps(checkOut.state.shared, decksOfScreen)).toBe(step)
  const shown = play(checkOut, { type: 'show', step }, facilitator)
  expect(screenStep(shown.state.shared, decksOfScreen)?.line.sv).toBe('Så växte staden fram.')
})

test('[F20] it plays from when it was shown, wherever one looks, and its last picture stays', () => {
  const { clock } = play(checkOut, { type: 'show', step }, facilitator).state.shared
  const shownAt = clock.stepAt ?? 0
  expect([-500, 0, 15_000, 60_000, 900_000].map(after => filmPosition(clock, shownAt + after, length))).toEqual([
    ...[0, 0, 0.25, 1, 1],
  ])
})

test('[F20] the facilitator stops it, moves it and lets it go on; nobody else does', () => {
  const shown = play(checkOut, { type: 'show', step }, facilitator)
  const still = play(shown, { type: 'show', step, film: { at: 0.5, isStill: true } }, facilitator)
  const { clock } = still.state.shared
  expect([0, 40_000].map(after => filmPosition(clock, (clock.stepAt ?? 0) + after, length))).toEqual([0.5, 0.5])
  const going = play(still, { type: 'show', step, film: { at: 0.2, isStill: false } }, facilitator).state.shared.clock
  expect(filmPosition(going, (going.stepAt ?? 0) + 30_000, length)).toBeCloseTo(0.7)
  const order = { type: 'show' as const, step, film: { at: 0, isStill: true } }
  expect(attempt(still, order, by('Amira')).decision.refusal).toBe('notFacilitator')
  expect(attempt(home, order, facilitator).decision.refusal).toBe('wrongPhase')
  expect(play(still, { type: 'show', step: 0 }, facilitator).state.shared.clock.film).toBeUndefined()
  expect(still.state.desk.lastAct?.kind).not.toBe('show')
})

test('[F20] while the workshop is paused the film stands still, and it goes on from the same place', () => {
  const shown = play(checkOut, { type: 'show', step }, facilitator)
  const paused = play(shown, { type: 'pause' }, facilitator, { after: 15 })
  const at = paused.state.time
  const { clock } = paused.state.shared
  expect([0, 40_000, 900_000].map(after => filmPosition(clock, at + after, length))).toEqual([0.25, 0.25, 0.25])
  const resumed = play(paused, { type: 'resume' }, facilitator, { after: 900 })
  const going = resumed.state.shared.clock
  expect([0, 15_000].map(after => filmPosition(going, resumed.state.time + after, length))).toEqual([0.25, 0.5])
})

test('[F20] a film that is shown or moved in a pause begins where it was put when the pause is over', () => {
  const paused = play(checkOut, { type: 'pause' }, facilitator)
  const shown = play(paused, { type: 'show', step, film: { at: 0.5, isStill: false } }, facilitator, { after: 60 })
  expect(filmPosition(shown.state.shared.clock, shown.state.time + 30_000, length)).toBe(0.5)
  const { state } = play(shown, { type: 'resume' }, facilitator, { after: 60 })
  expect([0, 15_000].map(after => filmPosition(state.shared.clock, state.time + after, length))).toEqual([0.5, 0.75])
})

test('a screen is given the film when people part, and not before', () => {
  expect(hasParted(home.state.shared.clock)).toBe(false)
  expect(hasParted(checkOut.state.shared.clock)).toBe(true)
  expect(hasParted(to(home, 'closed').state.shared.clock)).toBe(true)
})

test('a face fetches the film anew when another end has come: as people part, and as they part again', () => {
  const isOfNow = (made: typeof home, now: typeof home) => isFilmOfNow(filmOf(made.story), now.state.shared.clock)
  const back = play(checkOut, { type: 'back', from: checkOut.state.shared.clock.phaseId }, facilitator)
  const again = to(back, 'checkOut')
  const closed = play(again, { type: 'end' }, facilitator)
  expect([isOfNow(home, home), isOfNow(home, checkOut), isOfNow(home, closed)]).toEqual([true, false, false])
  expect([isOfNow(checkOut, checkOut), isOfNow(checkOut, back), isOfNow(checkOut, again)]).toEqual([true, false, false])
  expect([isOfNow(again, again), isOfNow(again, closed), isOfNow(closed, closed)]).toEqual([true, true, true])
})
