import { expect, test } from 'vitest'
import type { Pair } from '#shared/model/seat.ts'
import { apartKey, joinPair } from '#shared/rules/swap/seating/pairs.ts'
import { seat, tile } from '../../telling/people.ts'
import { hall, type Someone } from '../hall.ts'

/** Who the latecomer ends up with, by name, where these pairs sit already; the second of them is written down first. */
function joins(couples: string[][], more: Someone[] = [], keptApart: string[] = [], change: Partial<Pair> = {}) {
  const known = new Map(more.map(one => [one.name, one]))
  const people = couples.flat().map((name): Someone => known.get(name) ?? { name })
  const zara = known.get('Zara') ?? { name: 'Zara' }
  const { shared } = hall([...people, zara], 'gatherIdeas')
  if (more.some(({ seat: of }) => of?.isRemote)) shared.form = 'hybrid'
  const all = couples.map((names, at): Pair => {
    const pair = { id: `pair-${at + 1}`, marketId: 'workshop-1-m1', number: at + 1, seatIds: names.map(seat) }
    return at === 0 ? { ...pair, ...change } : pair
  })
  shared.pairs = Object.fromEntries(all.reverse().map(pair => [pair.id, pair]))
  const owner = shared.seats[seat('Zara')]
  const home = shared.actors[owner?.homeId ?? '']
  if (!owner || !home) throw new Error('somebody comes late')
  return joinPair(shared, keptApart, owner, home)?.seatIds.map(id => id.replace('seat-', ''))
}

const gone = (name: string): Someone => ({ name, seat: { state: 'gone' } })
const four = [
  ['Amira', 'Bo'],
  ['Cecilia', 'David'],
]

test('[S7] among pairs of the same size a latecomer joins the first, and sits last there', () => {
  expect(joins(four)).toEqual(['Amira', 'Bo', 'Zara'])
  expect(joins([])).toBeUndefined()
})

test('[S7] a latecomer joins the smallest pair, and those who have gone do not count', () => {
  expect(
    joins([
      ['Amira', 'Bo', 'Elin'],
      ['Cecilia', 'David'],
    ]),
  ).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, [gone('David')])).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, [{ name: 'David', seat: { state: 'removed' } }])).toEqual(['Cecilia', 'David', 'Zara'])
})

test('[S7] nobody joins a pair that everybody has left', () => {
  expect(joins(four, [gone('Cecilia'), gone('David')])).toEqual(['Amira', 'Bo', 'Zara'])
  expect(joins([['Amira', 'Bo']], [gone('Amira'), gone('Bo')])).toBeUndefined()
})

test('[S7, M5] nobody joins a pair of another market', () => {
  expect(joins(four, [], [], { marketId: 'workshop-1-m2' })).toEqual(['Cecilia', 'David', 'Zara'])
})

test('[S7, D2] nobody joins a pair with an organisation that theirs is kept apart from, although it is the smallest', () => {
  const apart = [apartKey(tile('Zara'), tile('Bo'))]
  expect(joins(four, [gone('Amira')], apart)).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins([['Amira', 'Bo']], [], apart)).toBeUndefined()
  expect(joins([['Amira', 'Elin']], [{ name: 'Elin', hasNoTile: true }], apart)).toEqual(['Amira', 'Elin', 'Zara'])
})

test('[S7, D2] a latecomer rather joins strangers than a colleague, and a smaller pair rather than either', () => {
  const colleague: Someone[] = [{ name: 'Zara', colleagueOf: 'Bo' }]
  expect(joins(four, colleague)).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, [...colleague, gone('Amira')])).toEqual(['Amira', 'Bo', 'Zara'])
})

test('[G3] after that a latecomer joins those who are where they are, in the hall or at a distance', () => {
  const remote = (...names: string[]) => names.map((name): Someone => ({ name, seat: { isRemote: true } }))
  expect(joins(four, remote('Cecilia', 'David', 'Zara'))).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, remote('David', 'Zara'))).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, remote('Amira', 'Bo'))).toEqual(['Cecilia', 'David', 'Zara'])
  expect(joins(four, remote('Bo'))).toEqual(['Cecilia', 'David', 'Zara'])
})

test('[G3, D2] colleagues are kept apart before those at a distance are brought together', () => {
  const everyone: Someone[] = [
    { name: 'Bo', seat: { isRemote: true } },
    { name: 'Zara', colleagueOf: 'Bo', seat: { isRemote: true } },
  ]
  expect(joins(four, everyone)).toEqual(['Cecilia', 'David', 'Zara'])
})
