import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Shared } from '#shared/model/workshop.ts'
import { shutDoor } from '#shared/rules/seats/seats.ts'
import { marketsFor } from '#shared/rules/swap/seating/markets.ts'
import { marketChoices, marketsToBe, needsMarkets } from '#shared/views/desk/markets.ts'
import { by, device, type Evening, facilitator, play, room, shell, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { createIdea, invite } from '../../telling/market.ts'
import { crowd, idea, type Person, people, seat, tile } from '../../telling/people.ts'

const inMarkets = ({ shared }: { shared: Shared }): string[][] =>
  Object.values(shared.markets)
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => Object.values(shared.seats).flatMap(one => (one.marketId === id ? [one.id] : [])))
const spread = (counts: readonly number[]) => Math.max(...counts) - Math.min(...counts)
const form = (count?: number) => ({ type: 'formMarkets' as const, count })

test('[M1] 28 share one market, 29 two, 250 nine', () => {
  expect([1, 28, 29, 56, 100, 250].map(marketsFor)).toEqual([1, 1, 2, 2, 4, 9])
  expect(inMarkets(to(room(crowd(28)), 'swap1').state)).toHaveLength(1)
  expect(inMarkets(to(room(crowd(29)), 'swap1').state).map(({ length }) => length)).toEqual([15, 14])
})

test('[M1] the facilitator chooses how many, within 4 and 32 a market, until the tiles are dealt', () => {
  const eight = to(room(people(4, 4)), 'prelude')
  expect(inMarkets(play(eight, form(2), facilitator).state).map(({ length }) => length)).toEqual([4, 4])
  given(eight).when(form(3), facilitator).refused('tooFewSeats')
  given(to(room(crowd(40)), 'prelude'))
    .when(form(1), facilitator)
    .refused('tooFewMarkets')
  given(to(eight, 'swap1'), [{ type: 'deal' }, facilitator])
    .when(form(2), facilitator)
    .refused('alreadyDealt')
})

test('[M1] one market that is chosen for up to 32 holds, until several are chosen or more come than it has room for', () => {
  const thirty = play(to(room(crowd(30)), 'prelude'), form(1), facilitator)
  expect(marketsToBe(thirty.state.shared)).toBe(1)
  expect(needsMarkets(thirty.state.shared)).toBe(true)
  expect(inMarkets(to(thirty, 'swap1').state).map(({ length }) => length)).toEqual([30])
  const two = play(thirty, form(2), facilitator)
  expect(inMarkets(to(two, 'swap1').state).map(({ length }) => length)).toEqual([15, 15])
  const again = play(two, form(1), facilitator)
  expect(inMarkets(to(again, 'swap1').state).map(({ length }) => length)).toEqual([30])
})

test('[M1] one market formed for few is no choice against more: the split still comes by itself', () => {
  const twenty = play(to(room(crowd(20)), 'prelude'), form(1), facilitator)
  expect(twenty.state.shared.isOneMarket).toBeUndefined()
})

test('[M1] where nobody has chosen, 30 are spread, and the desk of fewer does not speak of markets', () => {
  const thirty = to(room(crowd(30)), 'prelude')
  expect(marketsToBe(thirty.state.shared)).toBe(2)
  expect(needsMarkets(thirty.state.shared)).toBe(true)
  expect(inMarkets(to(thirty, 'swap1').state).map(({ length }) => length)).toEqual([15, 15])
  expect(needsMarkets(to(room(crowd(28)), 'prelude').state.shared)).toBe(false)
})

test('[M1] no-shows do not stop the split: those who are here are spread evenly, with room for the others', () => {
  const everyone = crowd(66).map((one): Person => ({ ...one, name: one.name.replace('ä', 'a') }))
  const shown = everyone
    .slice(0, 10)
    .reduce(
      (now, { name }) => play(now, { type: 'markGone', seatId: seat(name) }, shell),
      to(room(everyone), 'prelude'),
    )
  const here = ({ shared }: Evening['state']) =>
    inMarkets({ shared }).map(ids => ids.filter(id => shared.seats[id]?.state === 'present').length)
  const swap = to(shown, 'swap1').state
  expect(here(swap).map(count => count > 17 && count < 20)).toEqual([true, true, true])
  for (const ids of inMarkets(swap)) expect(ids.length).toBeLessThanOrEqual(32)
  expect(marketsToBe(shown.state.shared)).toBe(3)
  expect(marketChoices(shown.state.shared)[0]?.count).toBe(3)
  given(shown).when(form(), facilitator).leads()
  given(shown).when(form(2), facilitator).refused('tooFewMarkets')
})

test('[M2] sizes differ by at most one, both banks are spread evenly, and tiles are numbered from 1', () =>
  fc.assert(
    fc.property(fc.integer({ min: 29, max: 90 }), fc.integer({ min: 20, max: 80 }), (count, share) => {
      const everyone = crowd(count, Math.round((count * share) / 100))
      const { shared } = to(room(everyone), 'swap1').state
      const markets = inMarkets({ shared })
      expect(spread(markets.map(({ length }) => length))).toBeLessThanOrEqual(1)
      const ofPublic = (ids: string[]) =>
        ids.filter(id => shared.actors[shared.seats[id]?.homeId ?? '']?.sector === 'public').length
      expect(spread(markets.map(ofPublic))).toBeLessThanOrEqual(1)
      for (const { id } of Object.values(shared.markets)) {
        const numbers = Object.values(shared.actors).flatMap(actor => (actor.marketId === id ? [actor.number] : []))
        expect(numbers.sort((one, other) => one - other)).toEqual(numbers.map((_, at) => at + 1))
      }
    }),
    { seed: 5, numRuns: 25 },
  ))

test('[M2] colleagues are in the same market, with their tile', () => {
  const everyone = crowd(40).map((one, at, all): Person => {
    const owner = all[at - 1]
    return at % 7 === 6 && owner ? { name: one.name, sector: owner.sector, colleagueOf: owner.name } : one
  })
  const { shared } = to(room(everyone), 'swap1').state
  for (const { owners, marketId } of Object.values(shared.actors))
    for (const id of owners) expect(shared.seats[id]?.marketId).toBe(marketId)
  expect(spread(inMarkets({ shared }).map(({ length }) => length))).toBeLessThanOrEqual(2)
})

test('[M2] those kept apart are rather in different markets', () => {
  const everyone = crowd(30)
  const [one, other] = everyone
  const open = room(everyone)
  const apart = {
    type: 'keepApart' as const,
    actorId: tile(one?.name ?? ''),
    otherId: tile(other?.name ?? ''),
    isApart: true,
  }
  const { shared } = to(play(open, apart, facilitator), 'swap1').state
  expect(shared.seats[seat(one?.name ?? '')]?.marketId).not.toBe(shared.seats[seat(other?.name ?? '')]?.marketId)
})

test('[M3] latecomers go to the smallest market, until all of them hold 32', () => {
  const swap = to(room(crowd(29)), 'swap1')
  const late = Array.from({ length: 35 }, (_, at) => `Sena${String.fromCharCode(97 + at / 26, 97 + (at % 26))}`)
  const full = late.reduce((now, name) => play(now, { type: 'join', name }, device(name), { id: seat(name) }), swap)
  expect(inMarkets(full.state).map(({ length }) => length)).toEqual([32, 32])
  given(full).when({ type: 'join', name: 'Sist' }, device('sist')).refused('full')
  expect([shutDoor(swap.state.shared), shutDoor(full.state.shared)]).toEqual([undefined, 'full'])
})

test('[M4] the facilitator sends somebody to another market, and the colleague and the tile come along', () => {
  const everyone = crowd(30)
  const [first] = everyone
  const shared: Person[] = [
    ...everyone,
    { name: 'Zita', sector: first?.sector ?? 'public', colleagueOf: first?.name ?? '' },
  ]
  const swap = to(room(shared), 'swap1')
  const from = swap.state.shared.seats[seat('Zita')]?.marketId
  const target = Object.keys(swap.state.shared.markets).find(id => id !== from) ?? ''
  const sent = play(swap, { type: 'sendSeat', seatId: seat('Zita'), marketId: target }, facilitator).state.shared
  expect([sent.seats[seat('Zita')]?.marketId, sent.seats[seat(first?.name ?? '')]?.marketId]).toEqual([target, target])
  expect(sent.actors[tile(first?.name ?? '')]?.marketId).toBe(target)
  given(swap)
    .when({ type: 'sendSeat', seatId: seat('Zita'), marketId: from ?? '' }, facilitator)
    .refused('alreadyThere')
})

test('[M5] pairs, deals, ideas and questions stay inside their market', () => {
  const market: Evening = to(room(crowd(34, 17)), 'gatherMarket')
  const { shared, desk } = market.state
  for (const { marketId, seatIds } of Object.values(shared.pairs))
    for (const id of seatIds) expect(shared.seats[id]?.marketId).toBe(marketId)
  for (const [seatId, actorId] of Object.entries(desk.roles))
    expect(shared.actors[actorId]?.marketId).toBe(shared.seats[seatId]?.marketId)
  const author = Object.values(shared.seats)[0]?.name ?? ''
  const written = play(market, createIdea(), by(author), { id: idea(author) })
  const here = shared.seats[seat(author)]?.marketId
  const elsewhere = Object.values(shared.actors).find(({ marketId }) => marketId !== here)
  given(written)
    .when(invite(idea(author), elsewhere?.id ?? ''), by(author))
    .refused('unknown')
})

test('[M5] neither tiles nor pairs are changed across markets', () => {
  const dealt = play(to(room(crowd(34, 17)), 'swap1'), { type: 'deal' }, facilitator)
  const seats = Object.values(dealt.state.shared.seats)
  const [one] = seats
  const other = seats.find(({ marketId }) => marketId !== one?.marketId)
  const [seatId, otherId] = [one?.id ?? '', other?.id ?? '']
  given(dealt).when({ type: 'swapTwo', seatId, otherId }, facilitator).refused('otherMarket')
  given(dealt).when({ type: 'pair', seatId, withSeatId: otherId }, facilitator).refused('otherMarket')
})
