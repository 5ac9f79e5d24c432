import { expect, test } from 'vitest'
import type { Who } from '#shared/messages/story.ts'
import { marketAlone, marketNumbers } from '#shared/views/desk/markets.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { desk, hostDesk, own } from '#shared/views/seenBy.ts'
import { draft, type Evening, facilitator, play, room, to } from '../../rules/telling/evening.ts'
import { withIdeas } from '../../rules/telling/market.ts'
import { people, seat, tile } from '../../rules/telling/people.ts'

const two = play(to(room(people(6, 6)), 'prelude'), { type: 'formMarkets', count: 2 }, facilitator)
const evening = withIdeas(to(two, 'gatherMarket'))
const [first = '', second = ''] = Object.values(evening.state.shared.markets)
  .sort((one, other) => one.number - other.number)
  .map(({ id }) => id)
const hostOf = (marketId: string): Who => ({ kind: 'host', marketId })
const nameIn = ({ state }: Evening, id: string) =>
  Object.values(state.shared.seats).find(({ marketId }) => marketId === id)?.name ?? ''
const [here, there] = [nameIn(evening, first), nameIn(evening, second)]
const note = { type: 'note' as const, scope: 'market' as const, tag: 'insight' as const, isExported: true }

test('[R11] the host of a market reads its notes, the facilitator all of them, and no seat any', () => {
  const noted = play(
    play(evening, { ...note, text: 'Livligt på ettan' }, hostOf(first)),
    { ...note, text: 'Lugnt på tvåan' },
    hostOf(second),
  ).state
  const texts = (notes: Record<string, { text: string }>) => Object.values(notes).map(({ text }) => text)
  expect(texts(hostDesk(noted, first).notes)).toEqual(['Livligt på ettan'])
  expect(texts(hostDesk(noted, second).notes)).toEqual(['Lugnt på tvåan'])
  expect(texts(desk(noted).notes)).toEqual(['Livligt på ettan', 'Lugnt på tvåan'])
  expect(JSON.stringify([noted.shared, own(noted, seat(here))])).not.toContain('Livligt')
  expect(reportOf(noted).insights).toEqual([
    { text: 'Livligt på ettan', market: 1 },
    { text: 'Lugnt på tvåan', market: 2 },
  ])
})

test('[M6] the desk of a host holds what concerns the market, and nothing before it is there', () => {
  const busy = [here, there].reduce(
    (now, name) => play(now, { type: 'askHelp', kind: 'hand' }, { kind: 'seat', seatId: seat(name) }),
    play(evening, { type: 'hide', kind: 'actor', id: tile(there), field: 'name' }, facilitator),
  ).state
  const mine = hostDesk(busy, first)
  expect(Object.keys(mine.help)).toEqual([seat(here)])
  expect(mine.hidden).toEqual({})
  expect(Object.keys(hostDesk(busy, second).hidden).length).toBeGreaterThan(0)
  const dealt = Object.keys(mine.deal?.assignment ?? {})
  expect(dealt).toHaveLength(6)
  for (const id of dealt) expect(busy.shared.seats[id]?.marketId).toBe(first)
  expect(mine.lastAct).toBeUndefined()
  const empty = hostDesk(busy, undefined)
  expect([empty.help, empty.hidden, empty.notes, empty.roles, empty.links, empty.deal?.assignment]).toEqual([
    {},
    {},
    {},
    {},
    {},
    {},
  ])
})

test('[M6] a host sees the own market as if there were no other', () => {
  const alone = marketAlone(evening.state.shared, first)
  expect(Object.keys(alone.markets)).toEqual([first])
  for (const things of [alone.seats, alone.actors, alone.ideas, alone.pairs])
    for (const { marketId } of Object.values(things)) expect(marketId).toBe(first)
  expect(Object.keys(alone.seats)).toHaveLength(6)
  expect(Object.keys(alone.ideas)).toHaveLength(3)
})

test('a host may be given a market by its number before it is formed, and afterwards only one that is there', () => {
  expect(marketNumbers(room(people(2, 2)).state.shared)).toHaveLength(9)
  expect(marketNumbers(evening.state.shared)).toEqual([1, 2])
  expect(marketNumbers(draft().state.shared)).toEqual([1])
})
