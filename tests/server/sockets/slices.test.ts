import { expect, test } from 'vitest'
import { changedDesk, newSlices } from '#server/workshop/sockets/members/slices.ts'
import { facilitator, play } from '../../rules/telling/evening.ts'
import { market } from '../../rules/telling/market.ts'

const leader = { as: 'facilitator' } as const

test('the desk is sent what has changed, also when something is gone', () => {
  const slices = newSlices()
  const done = play(market, { type: 'extend', minutes: 5 }, facilitator)
  const { lastAct } = done.state.desk
  expect(changedDesk(slices, done.state, leader)?.lastAct).toEqual(lastAct)
  expect(changedDesk(slices, done.state, leader)).toBeUndefined()
  const undone = play(done, { type: 'undo', number: lastAct?.number ?? 0 }, facilitator)
  const sent = changedDesk(slices, undone.state, leader)
  expect(sent).toBeDefined()
  expect(sent?.lastAct).toBeUndefined()
})
