import { expect, test } from 'vitest'
import { stillSince } from '#game/screen/town/still.ts'
import { screenStep } from '#shared/views/screen.ts'
import { decksOfScreen, evening } from '../../support/evening.ts'

const at = (until: 'gatherMarket' | 'gatherClose' | 'followUpTalk') => {
  const { shared } = evening({ seats: 8, seed: 7, until }).state
  return (clock: Partial<typeof shared.clock> = {}) => {
    const now = { ...shared, clock: { ...shared.clock, ...clock } }
    return stillSince(now, screenStep(now, decksOfScreen))
  }
}

test('the town on the wall moves while people are at it, and stands still in a pause from when it began', () => {
  expect(at('gatherMarket')()).toBeUndefined()
  expect(at('gatherMarket')({ pausedAt: 17 })).toBe(17)
})

test('in Uppropet and Samtalet it stands still by itself, from when the step was shown', () => {
  for (const until of ['gatherClose', 'followUpTalk'] as const) expect(at(until)({ stepAt: 23 })).toBe(23)
})
