import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { isAnchored, lackingOf } from '#shared/views/status.ts'
import { by, type Evening, play, to } from '../rules/telling/evening.ts'
import { answerOn, first, home, second } from '../rules/telling/home.ts'
import { formulating, one } from '../rules/telling/market.ts'
import { evening } from '../support/evening.ts'

const lacking = ({ state: { shared } }: Evening) => {
  const idea = shared.ideas[one.idea]
  return idea && lackingOf(shared, idea)
}
const answer = (now: Evening, who: typeof first, given: Parameters<typeof answerOn>[2] = {}) =>
  play(now, answerOn(now.state, who.tile, given), by(who.name))

test('[V3] what a partnership lacks is told exactly: in its text, and in its answers', () => {
  expect(lacking(formulating)).toEqual(['goal', 'rows', 'firstStep', 'firstStepDay', 'opened'])
  expect(lacking(home)).toEqual(['opened'])
  expect(lacking(answer(answer(home, first), second))).toEqual([])
  const { sector } = home.state.shared.actors[second.tile] ?? {}
  expect(lacking(answer(answer(home, first), second, { answer: 'no' }))).toEqual([sector])
  const wordless = answer(answer(to(formulating, 'homecoming'), first), second)
  expect(lacking(wordless)).toEqual(['goal', 'rows', 'firstStep', 'firstStepDay'])
})

test.each([1, 2, 3, 4, 5])('[V3] nothing is lacking where it is anchored, and nowhere else (seed %i)', seed => {
  for (const until of ['formulate', 'homecoming', 'closed'] as const) {
    const { shared }: Workshop = evening({ seats: 12, seed, until }).state
    for (const idea of Object.values(shared.ideas).filter(({ wasFormed }) => wasFormed))
      expect(lackingOf(shared, idea).length === 0).toBe(isAnchored(shared, idea))
  }
})
