import { expect, test } from 'vitest'
import { apartKey, areApart, formPairs, type Guest } from '#shared/rules/swap/seating/pairs.ts'
import { tile } from '../../telling/people.ts'
import { guest } from '../hall.ts'

const seeds = Array.from({ length: 12 }, (_, at) => `seed ${at}`)
const nameOf = (id: string) => id.replace('seat-', '')
/** Who sits with whom, by name and in order, whatever the seed says of the rest. */
const pairs = (guests: readonly Guest[], keptApart: readonly string[] = [], seed = 'seed') =>
  formPairs(guests, keptApart, seed)
    .map(ids => ids.map(nameOf).sort().join(' '))
    .sort()
/** Who sits with whom under every seed, where there is only one best way. */
const always = (guests: readonly Guest[], keptApart: readonly string[] = []) => {
  const ways = new Set(seeds.map(seed => pairs(guests, keptApart, seed).join(', ')))
  return [...ways]
}
const apart = (one: string, other: string) => apartKey(tile(one), tile(other))

test('[D2] whoever is alone sits with nobody, two with each other, and three together', () => {
  const [one, two, three] = [guest('Amira'), guest('Bo'), guest('Cecilia', 'public')]
  expect(formPairs([], [], 'seed')).toEqual([])
  expect(formPairs([one], [], 'seed')).toEqual([])
  expect(pairs([one, two])).toEqual(['Amira Bo'])
  expect(pairs([one, two, three])).toEqual(['Amira Bo Cecilia'])
})

test('[D2] those kept apart are kept apart before colleagues are', () => {
  const four = [guest('Amira'), guest('Zita', 'ideaDriven', {}, 'Amira'), guest('Bo'), guest('Cecilia', 'public')]
  expect(always(four, [apart('Amira', 'Bo')])).toEqual(['Amira Zita, Bo Cecilia'])
})

test('[D2] colleagues are kept apart before two of the other bank on one tablet are kept together', () => {
  const four = [
    guest('Amira', 'ideaDriven', { deviceId: 'left' }),
    guest('Zita', 'ideaDriven', { deviceId: 'left' }, 'Amira'),
    guest('Bo', 'public', { deviceId: 'right' }),
    guest('Cecilia', 'public', { deviceId: 'right' }, 'Bo'),
  ]
  for (const seed of seeds)
    expect(['Amira Bo, Cecilia Zita', 'Amira Cecilia, Bo Zita']).toContain(pairs(four, [], seed).join(', '))
})

test('[D2, D20] whoever also belongs to an organisation does not sit with it, whichever of them says so', () => {
  const worn = (first: string, second: string) => {
    const hat = (name: string) => (name === first ? { hats: [tile(second)] } : {})
    return [
      guest('Amira', 'ideaDriven', hat('Amira')),
      guest('Bo', 'public', hat('Bo')),
      guest('Cecilia', 'ideaDriven'),
      guest('David', 'ideaDriven'),
    ]
  }
  for (const seed of seeds) {
    expect(pairs(worn('Amira', 'Bo'), [], seed)).not.toContain('Amira Bo')
    expect(pairs(worn('Bo', 'Amira'), [], seed)).not.toContain('Amira Bo')
  }
})

test('[D2, S16] two on one tablet sit together, also from the same bank, and those with phones with each other', () => {
  const four = [
    guest('Amira', 'ideaDriven', { deviceId: 'tablet' }),
    guest('Bo', 'ideaDriven', { deviceId: 'tablet' }),
    guest('Cecilia', 'public'),
    guest('David', 'public'),
  ]
  expect(always(four)).toEqual(['Amira Bo, Cecilia David'])
  expect(always([...four].reverse())).toEqual(['Amira Bo, Cecilia David'])
})

test('[D2, S16] the third in a group of three is rather somebody with a phone among others with phones', () => {
  const five = [
    guest('Amira', 'ideaDriven', { deviceId: 'tablet' }),
    guest('Bo', 'public', { deviceId: 'tablet' }),
    guest('Cecilia', 'public'),
    guest('David', 'public'),
    guest('Elin', 'ideaDriven'),
  ]
  expect(always(five)).toEqual(['Amira Bo, Cecilia David Elin'])
})

test('[D2, G3] the banks are mixed before those at a distance sit together', () => {
  const four = [
    guest('Amira', 'ideaDriven', { isRemote: true }),
    guest('Bo', 'ideaDriven', { isRemote: true }),
    guest('Cecilia', 'public'),
    guest('David', 'public'),
  ]
  for (const seed of seeds)
    expect(['Amira Cecilia, Bo David', 'Amira David, Bo Cecilia']).toContain(pairs(four, [], seed).join(', '))
})

test('[G3] those at a distance sit together where the banks allow it', () => {
  const four = [
    guest('Amira', 'ideaDriven', { isRemote: true }),
    guest('Bo', 'public'),
    guest('Cecilia', 'ideaDriven'),
    guest('David', 'public', { isRemote: true }),
  ]
  expect(always(four)).toEqual(['Amira David, Bo Cecilia'])
})

test('[S17] whoever has no device sits with somebody who has one, and not two without together', () => {
  const four = [
    guest('Amira', 'ideaDriven', { hasNoDevice: true }),
    guest('Bo', 'public', { hasNoDevice: true }),
    guest('Cecilia', 'ideaDriven'),
    guest('David', 'public'),
  ]
  expect(always(four)).toEqual(['Amira David, Bo Cecilia'])
})

test('[D2] among pairs that are as good, the seed decides, and the same seed says the same', () => {
  const six = ['Amira', 'Bo', 'Cecilia', 'David', 'Elin', 'Farid'].map(name => guest(name))
  expect(always(six).length).toBeGreaterThan(3)
  expect(pairs(six, [], 'tuesday')).toEqual(pairs(six, [], 'tuesday'))
})

test('[D2] two organisations are kept apart in either order, and no others because their names run together', () => {
  expect(apartKey('tile-b', 'tile-a')).toBe(apartKey('tile-a', 'tile-b'))
  const known = [apartKey('tile-b', 'tile-a'), apartKey('tile-c', 'tile-d')]
  expect([areApart(known, 'tile-a', 'tile-b'), areApart(known, 'tile-b', 'tile-a')]).toEqual([true, true])
  expect([areApart(known, 'tile-a', 'tile-c'), areApart([], 'tile-a', 'tile-b')]).toEqual([false, false])
  expect(areApart([apartKey('1', '23')], '12', '3')).toBe(false)
})

/** So many idea-driven people before the public ones, and who of them are kept apart. */
const rooms: [count: number, ideaDriven: number, keptApart: string][] = [
  [5, 0, 'Bo-David Bo-Elin Bo-Cecilia'],
  [5, 1, 'Cecilia-David Amira-Cecilia Cecilia-Elin Amira-Bo'],
  [7, 5, 'Amira-Bo Amira-Elin Bo-Elin Cecilia-Elin Bo-Cecilia Elin-Greta'],
  [7, 3, 'David-Greta Amira-Cecilia Bo-David Elin-Greta Cecilia-Elin Cecilia-David Cecilia-Greta Cecilia-Farid'],
]
test.each(rooms)(
  '[D2] of %i people, %i idea-driven, none sit together who are kept apart: %s',
  (count, ideaDriven, keptApart) => {
    const names = 'Amira Bo Cecilia David Elin Farid Greta'.split(' ').slice(0, count)
    const everyone = names.map((name, at) => guest(name, at < ideaDriven ? 'ideaDriven' : 'public'))
    const couples = keptApart.split(' ').map(couple => couple.split('-'))
    const keys = couples.map(([one = '', other = '']) => apart(one, other))
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f'])
      for (const names of pairs(everyone, keys, seed))
        expect(couples.filter(([one = '', other = '']) => names.includes(one) && names.includes(other))).toEqual([])
  },
)
