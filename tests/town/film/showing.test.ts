import { expect, test } from 'vitest'
import { filmPosition, mayScreenShowFilm } from '#shared/town/film/showing.ts'
import { isFilm, ledSteps, screenStep, screenSteps, stepsLeft } from '#shared/views/screen.ts'
import { attempt, by, facilitator, play, to } from '../../rules/telling/evening.ts'
import { home } from '../../rules/telling/home.ts'
import { decksOfScreen } from '../../support/evening.ts'

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

test('a screen is given the film when people part, and not before', () => {
  expect(mayScreenShowFilm(home.state.shared.clock)).toBe(false)
  expect(mayScreenShowFilm(checkOut.state.shared.clock)).toBe(true)
  expect(mayScreenShowFilm(to(home, 'closed').state.shared.clock)).toBe(true)
})
