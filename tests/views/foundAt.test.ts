import { expect, test } from 'vitest'
import { foundAt } from '#shared/views/foundAt.ts'
import { evening } from '../support/evening.ts'

test('an idea is found at its pair, by number and by those of it who are there', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'gatherMarket', at: 'start' })
  const shared = structuredClone(state.shared)
  const idea = Object.values(shared.ideas)[0]!
  const pair = shared.pairs[idea.pairId]!
  const names = pair.seatIds.map(id => shared.seats[id]!.name)
  expect(foundAt(shared, idea.pairId)).toEqual({ number: pair.number, names })
  shared.seats[pair.seatIds[0]!]!.state = 'gone'
  expect(foundAt(shared, idea.pairId)).toEqual({ number: pair.number, names: names.slice(1) })
})

test('from the second swap on people sit at tables, and no idea is found at a pair', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'formulate', at: 'start' })
  for (const idea of Object.values(state.shared.ideas)) expect(foundAt(state.shared, idea.pairId)).toBeUndefined()
})
