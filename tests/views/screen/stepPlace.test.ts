import { expect, test } from 'vitest'
import type { Shared } from '#shared/model/workshop.ts'
import { screenSteps, stepPlace } from '#shared/views/screen.ts'
import { eveningDecks as decks } from '../../../tools/play/decks.ts'
import { evening } from '../../support/evening.ts'

const showing = (shared: Shared, step: number): Shared => ({ ...shared, clock: { ...shared.clock, step } })

test('going back passes over the questions that were never shown, and the count is of what is planned', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'followUpTalk' }).state
  const steps = screenSteps(shared, decks)
  const insight = steps.findIndex(({ script }) => script.key === 'insight')
  const place = (step: number) => stepPlace(showing(shared, step), decks)
  expect(place(0)).toEqual({ at: 1, of: 4, before: undefined })
  expect(insight).toBeGreaterThan(3)
  expect(place(insight)).toEqual({ at: 4, of: 4, before: 2 })
  // A question that was chosen besides stands after those that were shown, and leads back to them.
  expect(place(insight - 1)).toEqual({ at: 3, of: 4, before: 2 })
})

test('what the turn has ended is not gone back to', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'swap2', at: 'start', programme: 'standard120' }).state
  const turned: Shared = { ...shared, isDealt: true, isRevealed: true }
  expect(stepPlace(showing(turned, 0), decks)).toEqual({ at: 3, of: 5, before: undefined })
})
