import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Sector } from '#shared/model/actor.ts'
import { assign } from '#shared/rules/swap/deal/deal.ts'
import { guestsOf } from '#shared/rules/swap/deal/dealing.ts'
import { formPairs, type Guest } from '#shared/rules/swap/seating/pairs.ts'
import { room, to } from '../../telling/evening.ts'
import { people } from '../../telling/people.ts'
import { freely } from '../hall.ts'

/** Guests of so many of each sector, the first two of them colleagues if they are of one sector. */
function guests(ideaDriven: number, inPublic: number, colleagues: boolean): Guest[] {
  const everyone = people(ideaDriven, inPublic)
  const first = everyone.find(({ sector }) => sector === 'ideaDriven')
  const second = everyone.filter(({ sector }) => sector === 'ideaDriven')[1]
  const withColleague = everyone.map(one =>
    colleagues && first && one === second ? { ...one, colleagueOf: first.name } : one,
  )
  return guestsOf(room(withColleague).state.shared)
}

const sizes = fc.record({
  ideaDriven: fc.nat(14),
  inPublic: fc.nat(14),
  colleagues: fc.boolean(),
  seed: fc.string({ minLength: 1, maxLength: 6 }),
})
/** Many rooms take a while where the machine has much else to do. */
const patience = { timeout: 90_000 }
const runs = { seed: 11, numRuns: 150 }
const enough = ({ ideaDriven, inPublic }: { ideaDriven: number; inPublic: number }) => ideaDriven + inPublic >= 2

test('[D2] everyone sits in one pair, two by two, and one group of three where the number is odd', patience, () =>
  fc.assert(
    fc.property(sizes.filter(enough), ({ ideaDriven, inPublic, colleagues, seed }) => {
      const all = guests(ideaDriven, inPublic, colleagues)
      const pairs = formPairs(all, [], seed)
      expect(pairs.flat().sort()).toEqual(all.map(({ seat }) => seat.id).sort())
      const threes = pairs.filter(({ length }) => length === 3).length
      expect(threes).toBe(all.length % 2)
      expect(pairs.filter(({ length }) => length !== 2)).toHaveLength(threes)
    }),
    runs,
  ),
)

test('[D2] pairs are as mixed as the smaller sector allows', patience, () =>
  fc.assert(
    fc.property(sizes.filter(enough), ({ ideaDriven, inPublic, seed }) => {
      const all = guests(ideaDriven, inPublic, false)
      const sector = (id: string): Sector | undefined => all.find(({ seat }) => seat.id === id)?.home.sector
      const mixed = formPairs(all, [], seed).filter(pair => new Set(pair.map(sector)).size === 2).length
      expect(mixed).toBe(Math.min(ideaDriven, inPublic, Math.floor(all.length / 2)))
    }),
    runs,
  ),
)

test('[D2] colleagues do not sit together when there is anybody else', patience, () =>
  fc.assert(
    fc.property(
      sizes.filter(one => enough(one) && one.ideaDriven >= 2 && one.ideaDriven + one.inPublic >= 4),
      one => {
        const all = guests(one.ideaDriven, one.inPublic, true)
        const home = (id: string) => all.find(({ seat }) => seat.id === id)?.home.id
        for (const pair of formPairs(all, [], one.seed)) expect(new Set(pair.map(home)).size).toBe(pair.length)
      },
    ),
    runs,
  ),
)

test('[D2] those kept apart do not sit together when there is anybody else', patience, () =>
  fc.assert(
    fc.property(
      sizes.filter(one => one.ideaDriven + one.inPublic >= 6),
      ({ ideaDriven, inPublic, seed }) => {
        const all = guests(ideaDriven, inPublic, false)
        const [first, second] = all
        const apart = [first?.home.id ?? '', second?.home.id ?? ''].sort().join('|')
        const together = formPairs(all, [apart], seed).some(
          pair => pair.includes(first?.seat.id ?? '') && pair.includes(second?.seat.id ?? ''),
        )
        expect(together).toBe(false)
      },
    ),
    runs,
  ),
)

test('[D2] two who share a tablet sit together when nothing stands in the way', () => {
  const everyone = people(4, 4).map((one, at) => ({ ...one, device: at < 2 ? 'Amira' : one.name }))
  const all = guestsOf(to(room(everyone), 'open').state.shared)
  for (const seed of ['a', 'b', 'c', 'd']) {
    const pairs = formPairs(all, [], seed)
    expect(
      pairs
        .find(pair => pair.includes('seat-Amira'))
        ?.slice()
        .sort(),
    ).toEqual(['seat-Amira', 'seat-Bo'])
  }
})

test('[D5] 28 people are paired and dealt in less than 20 ms of work', ({ annotate }) => {
  const { shared } = room(people(16, 12)).state
  const all = guestsOf(shared)
  const tiles = Object.values(shared.actors)
  const times = Array.from({ length: 15 }, (_, at) => {
    const begin = process.cpuUsage()
    formPairs(all, [], `seed ${at}`)
    const dealt = assign({ ...freely, guests: all, tiles, seed: `seed ${at}` })
    expect(dealt).toBeDefined()
    const { user, system } = process.cpuUsage(begin)
    return (user + system) / 1000
  }).sort((one, other) => one - other)
  const median = times[7] ?? 0
  void annotate(`median ${median.toFixed(1)} ms`)
  expect(median).toBeLessThan(20)
})

test('[G3] those at a distance sit with each other as far as the banks allow', patience, () =>
  fc.assert(
    fc.property(sizes.filter(enough), fc.nat(), ({ ideaDriven, inPublic, seed }, mask) => {
      const all = guests(ideaDriven, inPublic, false).map((guest, at) => ({
        ...guest,
        isRemote: ((mask >> (at % 30)) & 1) === 1,
      }))
      const pairs = formPairs(all, [], seed).map(ids => ids.flatMap(id => all.find(({ seat }) => seat.id === id) ?? []))
      const mixed = pairs.filter(pair => new Set(pair.map(({ home }) => home.sector)).size === 2)
      expect(mixed).toHaveLength(Math.min(ideaDriven, inPublic, Math.floor(all.length / 2)))
      // Two pairs that are torn the opposite way would have changed places.
      const torn = pairs.filter(pair => pair.length === 2 && pair[0]?.isRemote !== pair[1]?.isRemote)
      const ways = torn.filter(pair => mixed.includes(pair)).map(pair => pair.find(({ isRemote }) => isRemote))
      expect(new Set(ways.map(guest => guest?.home.sector)).size).toBeLessThanOrEqual(1)
      expect(torn.length - ways.length).toBeLessThanOrEqual(1)
    }),
    runs,
  ),
)
