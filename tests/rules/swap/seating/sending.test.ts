import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { facilitator } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { seat, tile } from '../../telling/people.ts'
import { eveningIn, hall, type Someone } from '../hall.ts'

const [here, there] = ['workshop-1-m1', 'workshop-1-m2']
/** So many people in the first market and so many in the second, A0, A1 and on, and B0 and on. */
const markets = (first: number, second: number, more: Record<string, Omit<Someone, 'name'>> = {}): Someone[] => {
  const some = (letter: string, count: number, marketId: string) =>
    Array.from({ length: count }, (_, at): Someone => {
      const one = more[`${letter}${at}`]
      return { name: `${letter}${at}`, ...one, seat: { marketId, ...one?.seat } }
    })
  return [...some('A', first, here), ...some('B', second, there)]
}
const hallOf = (
  everyone: readonly Someone[],
  change: Partial<Workshop['shared']> = {},
  kind: 'prelude' | 'swap1' | 'gatherIdeas' | 'gatherMarket' | 'homecoming' = 'swap1',
) => {
  const state = hall(everyone, kind, 2)
  return eveningIn({ ...state, shared: { ...state.shared, ...change } })
}
const send = (name: string, marketId = there) => ({ type: 'sendSeat' as const, seatId: seat(name), marketId })
const sent = (name: string) => ({ type: 'seatSent' as const, seatId: seat(name), marketId: there })
const transferred = (name: string, actorId?: string) => ({
  type: 'seatTransferred' as const,
  seatId: seat(name),
  marketId: there,
  actorId,
})
const numbers = ({ shared }: Workshop, marketId: string) =>
  Object.values(shared.actors)
    .filter(actor => actor.marketId === marketId)
    .sort((one, other) => one.number - other.number)
    .map(({ id, number }) => `${number} ${id.replace('tile-', '')}`)

test('[M4] before the deal somebody goes with their tile, and both markets are numbered from 1 in the order they had', () => {
  const after = given(hallOf(markets(3, 2)))
    .when(send('A0'), facilitator)
    .happens(sent('A0'))
  expect(numbers(after.state, here)).toEqual(['1 A1', '2 A2'])
  expect(numbers(after.state, there)).toEqual(['1 A0', '2 B0', '3 B1'])
  expect(after.state.shared.seats[seat('A1')]?.marketId).toBe(here)
})

test('[M4] all colleagues come along, whoever of them is sent, and somebody without a tile goes alone', () => {
  const everyone = markets(4, 1, { A1: { colleagueOf: 'A0' }, A2: { hasNoTile: true } })
  given(hallOf(everyone)).when(send('A1'), facilitator).happens(sent('A0'), sent('A1'))
  const alone = given(hallOf(everyone)).when(send('A2'), facilitator).happens(sent('A2'))
  expect(numbers(alone.state, here)).toEqual(['1 A0', '2 A3'])
})

test('[M4] nobody sends somebody who is not there, or has been removed, or to where they are', () => {
  const everyone = hallOf(markets(3, 1, { A1: { seat: { state: 'removed' } }, A2: { seat: { state: 'gone' } } }))
  given(everyone).when(send('Nobody'), facilitator).refused('unknown')
  given(everyone).when(send('A1'), facilitator).refused('unknown')
  given(everyone).when(send('A0', 'nowhere'), facilitator).refused('unknown')
  given(everyone).when(send('A0', here), facilitator).refused('alreadyThere')
  given(everyone).when(send('A2'), facilitator).happens(sent('A2'))
})

test('[M3, M4] a market takes 32, those who have gone among them and those who are removed not', () => {
  given(hallOf(markets(2, 31)))
    .when(send('A0'), facilitator)
    .leads()
  given(hallOf(markets(2, 32)))
    .when(send('A0'), facilitator)
    .refused('full')
  given(hallOf(markets(2, 32, { B0: { seat: { state: 'gone' } } })))
    .when(send('A0'), facilitator)
    .refused('full')
  given(hallOf(markets(2, 32, { B0: { seat: { state: 'removed' } } })))
    .when(send('A0'), facilitator)
    .leads()
  given(hallOf(markets(2, 31, { A1: { colleagueOf: 'A0' } })))
    .when(send('A0'), facilitator)
    .refused('full')
})

test('[M3, M9] after the deal only the one who goes needs room', () => {
  const colleagues = markets(2, 31, { A1: { colleagueOf: 'A0' } })
  given(hallOf(colleagues, { isDealt: true }))
    .when(send('A0'), facilitator)
    .happens(transferred('A0'))
})

test('[M9] before a second swap somebody goes alone, as after the first', () => {
  given(hallOf(markets(2, 1), { round: 1 }, 'gatherMarket'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
})

test('[M9] while the tiles lie face down, or once everybody is home, nobody covers', () => {
  const voiced = markets(3, 1, { A1: { tile: { voices: [seat('A0')] } } })
  const pairs = { 'pair-1': { id: 'pair-1', marketId: here, number: 1, seatIds: [seat('A0'), seat('A2')] } }
  const sitting = voiced.map(one =>
    one.name === 'A0' || one.name === 'A2' ? { ...one, seat: { ...one.seat, pairId: 'pair-1' } } : one,
  )
  const covered = { type: 'tileCovered' as const, actorId: tile('A1'), seatId: seat('A2') }
  given(hallOf(sitting, { isDealt: true, round: 1, pairs }, 'gatherMarket'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')), covered)
  given(hallOf(sitting, { isDealt: true, pairs }, 'gatherMarket'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
  given(hallOf(sitting, { isDealt: true, round: 1, pairs }, 'homecoming'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
})

test('[M9] a tile that another voice speaks for too is not covered, and keeps that voice', () => {
  const voiced = markets(4, 1, { A1: { tile: { voices: [seat('A0'), seat('A3')] } } })
  const pairs = { 'pair-1': { id: 'pair-1', marketId: here, number: 1, seatIds: [seat('A0'), seat('A2')] } }
  const sitting = voiced.map(one => (one.name === 'A0' ? { ...one, seat: { ...one.seat, pairId: 'pair-1' } } : one))
  const after = given(hallOf(sitting, { isDealt: true, round: 1, pairs }, 'gatherMarket'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
  expect(after.state.shared.actors[tile('A1')]?.voices).toEqual([seat('A3')])
  expect(after.state.shared.pairs['pair-1']?.seatIds).toEqual([seat('A2')])
})

test('[M9] a tile that others own too stays, and one that goes gets the next number there and loses its last move', () => {
  const moved = { at: 1, by: seat('A0'), isInPerson: false }
  const everyone = markets(3, 2, { A1: { colleagueOf: 'A0' }, A2: { tile: { lastMove: moved } } })
  const colleague = given(hallOf(everyone, { isDealt: true }))
    .when(send('A0'), facilitator)
    .happens(transferred('A0'))
  expect(colleague.state.shared.actors[tile('A0')]?.marketId).toBe(here)
  const alone = given(hallOf(everyone, { isDealt: true }))
    .when(send('A2'), facilitator)
    .happens(transferred('A2', tile('A2')))
  const own = alone.state.shared.actors[tile('A2')]
  expect(own).toMatchObject({ marketId: there, number: 6 })
  expect(own).not.toHaveProperty('lastMove', moved)
  expect(numbers(alone.state, there)).toEqual(['4 B0', '5 B1', '6 A2'])
})

test('[M9, S7] whoever comes joins a pair until the market opens, if they have a tile', () => {
  const everyone = markets(3, 2, { A1: { hasNoTile: true } })
  const pairs = { 'pair-2': { id: 'pair-2', marketId: there, number: 1, seatIds: [seat('B0'), seat('B1')] } }
  const joined = (name: string) => ({
    type: 'pairsFormed' as const,
    pairs: [{ ...pairs['pair-2'], seatIds: [seat('B0'), seat('B1'), seat(name)] }],
  })
  const at = (kind: 'swap1' | 'gatherIdeas' | 'gatherMarket', change = {}) =>
    hallOf(everyone, { isDealt: true, pairs, ...change }, kind)
  for (const kind of ['swap1', 'gatherIdeas'] as const)
    given(at(kind))
      .when(send('A0'), facilitator)
      .happens(transferred('A0', tile('A0')), joined('A0'))
  given(at('gatherMarket'))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
  given(at('swap1')).when(send('A1'), facilitator).happens(transferred('A1'))
  given(at('swap1', { pairs: {} }))
    .when(send('A0'), facilitator)
    .happens(transferred('A0', tile('A0')))
})

test('[M9] only the one who goes leaves the pair, the table, the role, the stay and the idea behind', () => {
  const everyone = markets(3, 1, {
    A0: { seat: { pairId: 'pair-1', tableId: 'idea-1' } },
    A1: { seat: { pairId: 'pair-1', tableId: 'idea-1' }, tile: { voices: [seat('A0')] } },
    A2: { tile: { voices: [seat('A1')] } },
  })
  const pairs = { 'pair-1': { id: 'pair-1', marketId: here, number: 1, seatIds: [seat('A0'), seat('A1')] } }
  const stayers = { 'idea-1': seat('A0'), 'idea-2': seat('A1') }
  const evening = hallOf(everyone, { isDealt: true, round: 1, pairs, stayers }, 'gatherMarket')
  const assignment = { [seat('A0')]: tile('A1'), [seat('A1')]: tile('A2') }
  evening.state.desk.roles = { ...assignment }
  evening.state.desk.deal = { round: 1, attempt: 1, assignment, stayers: { ...stayers }, crossing: 0, seats: 3 }
  const { shared, desk } = given(evening).when(send('A0'), facilitator).leads().state
  expect(shared.seats[seat('A0')]).toMatchObject({ marketId: there })
  expect([shared.seats[seat('A0')]?.pairId, shared.seats[seat('A0')]?.tableId]).toEqual([undefined, undefined])
  expect(shared.seats[seat('A1')]).toMatchObject({ marketId: here, pairId: 'pair-1', tableId: 'idea-1' })
  expect(shared.pairs['pair-1']?.seatIds).toEqual([seat('A1')])
  expect([shared.stayers, desk.deal?.stayers]).toEqual([{ 'idea-2': seat('A1') }, { 'idea-2': seat('A1') }])
  expect([desk.roles, desk.deal?.assignment]).toEqual([{ [seat('A1')]: tile('A2') }, { [seat('A1')]: tile('A2') }])
  expect(shared.actors[tile('A2')]?.voices).toEqual([seat('A1')])
})

test('[M9] whoever was dealt the tile that goes along has no role to come back to, and others keep theirs', () => {
  const evening = hallOf(
    markets(3, 1, { A0: { tile: { voices: [seat('A1')] } } }),
    { isDealt: true, round: 1 },
    'gatherMarket',
  )
  const assignment = { [seat('A1')]: tile('A0'), [seat('A2')]: tile('A1') }
  evening.state.desk.roles = { ...assignment }
  evening.state.desk.deal = { round: 1, attempt: 1, assignment, stayers: {}, crossing: 0, seats: 3 }
  const { shared, desk } = given(evening).when(send('A0'), facilitator).leads().state
  expect([desk.roles, desk.deal?.assignment]).toEqual([{ [seat('A2')]: tile('A1') }, { [seat('A2')]: tile('A1') }])
  expect(shared.actors[tile('A0')]?.voices).toEqual([])
})
