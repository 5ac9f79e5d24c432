import { expect, test } from 'vitest'
import { by, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { tablesOf, withIdeas } from '../telling/market.ts'

test('[A1, R2] an agreement that its pair has taken back is not written in', () => {
  const pair = withIdeas(roomIn('gatherMarket', 1, 1))
  const [table] = tablesOf(pair.state)
  if (!table) throw new Error('one pair')
  const { author, walker, idea: ideaId, free } = table
  const formed = to(play(pair, { type: 'stand', actorId: free, ideaId }, by(walker)), 'formulate')
  expect(formed.state.shared.ideas[ideaId]?.wasFormed).toBe(true)
  const market = play(formed, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  const withdrawn = to(play(market, { type: 'withdrawIdea', ideaId }, by(author)), 'formulate')
  given(withdrawn)
    .when({ type: 'writeField', ideaId, field: 'goal', text: 'Färre äter ensamma', base: 0 }, by(author))
    .refused('ideaResting')
  given(to(withdrawn, 'homecoming'))
    .when({ type: 'addStep', ideaId, what: 'Jag ringer', due: '2027-02-16', withWhom: '', ifStuck: '' }, by(author))
    .refused('notAPartnership')
})
