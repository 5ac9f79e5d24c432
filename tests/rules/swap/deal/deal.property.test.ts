import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { assign, crossing } from '#shared/rules/swap/deal/deal.ts'
import { guestsOf } from '#shared/rules/swap/deal/dealing.ts'
import { type Evening, facilitator, play, room, to } from '../../telling/evening.ts'
import { type Person, people, seat, tile } from '../../telling/people.ts'
import { freely } from '../hall.ts'

const deal = { type: 'deal' as const }

/** Rooms of every size and skew, with colleagues, tablets that two share, and organisations kept apart. */
const rooms = fc
  .record({
    size: fc.integer({ min: 2, max: 28 }),
    share: fc.integer({ min: 0, max: 100 }),
    colleagues: fc.array(fc.nat(27), { maxLength: 4 }),
    devices: fc.array(fc.nat(27), { maxLength: 3 }),
    apart: fc.array(fc.tuple(fc.nat(27), fc.nat(27)), { maxLength: 3 }),
    absent: fc.nat(2),
    seed: fc.string({ minLength: 1, maxLength: 8 }),
  })
  .map(({ size, share, colleagues, devices, apart, absent, seed }) => {
    const ideaDriven = Math.round((size * share) / 100)
    const everyone = people(ideaDriven, size - ideaDriven).map((person, at): Person => {
      const owner = people(ideaDriven, size - ideaDriven)[at - 1]
      const isColleague = colleagues.includes(at) && !colleagues.includes(at - 1) && owner
      const sharer = devices.includes(at) ? owner : undefined
      return {
        ...person,
        ...(isColleague ? { sector: owner.sector, colleagueOf: owner.name } : {}),
        device: sharer?.name,
      }
    })
    const owners = everyone.filter(({ colleagueOf }) => !colleagueOf)
    const pick = (at: number) => tile(owners[at % owners.length]?.name ?? '')
    return { everyone, seed, absent, apart: apart.map(([a, b]) => [pick(a), pick(b)]).filter(([a, b]) => a !== b) }
  })

type Room = typeof rooms extends fc.Arbitrary<infer One> ? One : never

/** On the way into the swap; up to two have written their tile at home and not come. */
function swapping({ everyone, seed, apart, absent }: Room): Evening {
  const away = everyone.slice(2, 2 + absent).map(({ name }) => ({ type: 'remove' as const, seatId: seat(name) }))
  const here = away.reduce((now, order) => play(now, order, facilitator), room(everyone, seed))
  return apart.reduce(
    (now, [actorId = '', otherId = '']) =>
      play(now, { type: 'keepApart', actorId, otherId, isApart: true }, facilitator),
    to(here, 'swap1'),
  )
}

const present = ({ shared }: Workshop) =>
  Object.values(shared.seats).flatMap(({ id, state }) => (state === 'present' ? [id] : []))
const assignmentOf = ({ desk }: Workshop) => Object.entries(desk.deal?.assignment ?? {})
const sectorOf = ({ shared }: Workshop, actorId: string) => shared.actors[actorId]?.sector
const homeOf = ({ shared }: Workshop, seatId: string) => shared.seats[seatId]?.homeId ?? ''
const isApart = ({ desk }: Workshop, one: string, other: string) =>
  desk.keptApart.includes([one, other].sort().join('|'))
/** How many speak for the other sector, and how many could: as many as there are tiles for on the other bank. */
const crossed = (state: Workshop) =>
  assignmentOf(state).filter(([seatId, actorId]) => sectorOf(state, homeOf(state, seatId)) !== sectorOf(state, actorId))
    .length
function boundOf(state: Workshop): number {
  const tiles = Object.keys(state.shared.actors).filter(id => {
    const isDealt = assignmentOf(state).some(([, actorId]) => actorId === id)
    return isDealt || state.shared.actors[id]?.origin === 'home'
  })
  const count = (ids: string[], sector: string) => ids.filter(id => sectorOf(state, id) === sector).length
  const homes = present(state).map(id => homeOf(state, id))
  return (
    Math.min(count(homes, 'ideaDriven'), count(tiles, 'public')) +
    Math.min(count(homes, 'public'), count(tiles, 'ideaDriven'))
  )
}
/** Many rooms take a while where the machine has much else to do. */
const patience = { timeout: 90_000 }
const runs = { seed: 7, numRuns: 150 }

test('[D3] everyone gets one tile, nobody their own or a kept-apart one, and no tile two', patience, () =>
  fc.assert(
    fc.property(rooms, one => {
      const { state } = play(swapping(one), deal, facilitator)
      const dealt = assignmentOf(state)
      expect(dealt.map(([seatId]) => seatId).sort()).toEqual(present(state).sort())
      expect(new Set(dealt.map(([, actorId]) => actorId)).size).toBe(dealt.length)
      for (const [seatId, actorId] of dealt) {
        expect(state.shared.actors[actorId]?.owners).not.toContain(seatId)
        expect(isApart(state, homeOf(state, seatId), actorId)).toBe(false)
      }
    }),
    runs,
  ),
)

test('[D5] as many as possible speak for the other sector, wherever no prohibition stands in the way', patience, () =>
  fc.assert(
    fc.property(rooms, one => {
      const { state } = play(swapping({ ...one, apart: [] }), deal, facilitator)
      const crossing = crossed(state)
      expect(crossing).toBe(boundOf(state))
      expect(state.desk.deal?.crossing).toBe(crossing)
    }),
    runs,
  ),
)

test('[D5, D15] the bound holds in the second round as well, and in the third', patience, () =>
  fc.assert(
    fc.property(rooms, one => {
      const { everyone, seed, absent } = one
      const away = everyone.slice(2, 2 + absent).map(({ name }) => ({ type: 'remove' as const, seatId: seat(name) }))
      const here = away.reduce((now, order) => play(now, order, facilitator), room(everyone, seed, 'standard120'))
      fc.pre(present(here.state).length > 2) // D18: two from one bank each speak for a library actor of the other
      const swapped = to(here, 'swap2')
      const second = play(swapped, deal, facilitator)
      expect(crossed(second.state)).toBe(boundOf(second.state))
      const from = swapped.state.shared.clock.phaseId
      const kinds = ['swap2', 'homecoming', 'followUpTalk', 'followUpSteps', 'checkOut'] as const
      const stretches = kinds.map(kind => ({ kind, minutes: 5 }))
      const longer = play(
        play(second, { type: 'replan', from, stretches }, facilitator),
        { type: 'reveal' },
        facilitator,
      )
      const third = play(play(longer, { type: 'next', from }, facilitator), deal, facilitator)
      expect(third.state.desk.deal?.round).toBe(3)
      expect(crossed(third.state)).toBe(boundOf(third.state))
    }),
    { ...runs, numRuns: 60 },
  ),
)

test('[D5] the other sector comes before a partner’s organisation, also when somebody’s tile is left over', () => {
  const everyone: Person[] = [
    { name: 'Amira', sector: 'ideaDriven' },
    { name: 'Bo', sector: 'public' },
    { name: 'Cecilia', sector: 'public' },
    { name: 'David', sector: 'ideaDriven', colleagueOf: 'Amira' },
    { name: 'Elin', sector: 'public' },
    { name: 'Farid', sector: 'public' },
    { name: 'Greta', sector: 'ideaDriven' },
  ]
  const { shared } = room(everyone).state
  const guests = guestsOf(shared)
  const tiles = Object.values(shared.actors)
  const here = guests.slice(0, 5)
  const pair = (...names: string[]) => names.map(name => [seat(name), names.filter(other => other !== name).map(seat)])
  const dealt = assign({
    ...freely,
    guests: here,
    tiles,
    partners: Object.fromEntries([...pair('Amira', 'Bo', 'Elin'), ...pair('David', 'Cecilia')]),
    seed: 'left over',
  })
  expect(crossing(here, tiles, dealt ?? {})).toBe(4)
})

test('[D4] no more library tiles than are missing, where no prohibition stands in the way', patience, () =>
  fc.assert(
    fc.property(rooms, one => {
      const { state } = play(swapping({ ...one, apart: [] }), deal, facilitator)
      const tiles = Object.values(state.shared.actors)
      const home = tiles.filter(({ origin }) => origin === 'home').length
      const seats = present(state).length
      const owners = Object.values(state.shared.actors).map(actor => actor.owners.length)
      fc.pre(Math.max(...owners) * 2 <= seats)
      fc.pre(seats > 2) // D18: two from one bank each speak for a library actor of the other
      expect(tiles.length - home).toBe(Math.max(0, seats - home) + (seats === 5 ? 1 : 0))
    }),
    runs,
  ),
)

test('[D5] the same seed gives the same deal', patience, () =>
  fc.assert(
    fc.property(rooms, one => {
      const [first, second] = [swapping(one), swapping(one)].map(evening => play(evening, deal, facilitator))
      expect(second?.state).toEqual(first?.state)
    }),
    { ...runs, numRuns: 40 },
  ),
)

test('[D5] a partner’s organisation is dealt only where the bound leaves no other way', () => {
  const dealt = (evening: Evening) =>
    assignmentOf(evening.state).filter(([seatId, actorId]) => {
      const pair = evening.state.shared.pairs[evening.state.shared.seats[seatId]?.pairId ?? '']
      return evening.state.shared.actors[actorId]?.owners.some(id => id !== seatId && pair?.seatIds.includes(id))
    })
  for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
    expect(dealt(play(to(room(people(3, 3), seed), 'swap1'), deal, facilitator))).toEqual([])
})

test('[D5] the library is dealt before anybody’s own organisation is left lying', () => {
  const evening = play(to(room(people(8, 4), 'skewed'), 'swap1'), { ...deal, sectorFirst: true }, facilitator)
  const again = play(evening, deal, facilitator)
  const dealt = assignmentOf(again.state).map(([, actorId]) => again.state.shared.actors[actorId]?.origin)
  expect(new Set(dealt)).toEqual(new Set(['home']))
})
