import { expect, test } from 'vitest'
import type { Actor } from '#shared/model/actor.ts'
import { assign, crossing, fewer, isForbidden, type Table, wanted } from '#shared/rules/swap/deal/deal.ts'
import { apartKey } from '#shared/rules/swap/seating/pairs.ts'
import { seat, tile } from '../../telling/people.ts'
import { actorOf, freely, guest } from '../hall.ts'

const seeds = Array.from({ length: 16 }, (_, at) => `seed ${at}`)
const plain = { ...freely, round: 2 }
/** An organisation that none of the guests owns. */
const org = (name: string, more: Partial<Actor> = {}): Actor => ({ ...actorOf({ name }), ...more })
const library: Partial<Actor> = { origin: 'library', owners: [] }
/** The deals that the seeds lead to, as "Amira X, Bo Y". */
const deals = (table: Partial<Table> & Pick<Table, 'guests' | 'tiles'>) => [
  ...new Set(
    seeds.map(seed =>
      Object.entries(assign({ ...plain, ...table, seed }) ?? { 'seat-nobody': 'tile-anything' })
        .map(([seatId, actorId]) => `${seatId.replace('seat-', '')} ${actorId.replace('tile-', '')}`)
        .join(', '),
    ),
  ),
]
const two = [guest('Amira'), guest('Bo')]
const [x, y] = [org('X'), org('Y')]
const both = ['Amira X, Bo Y', 'Amira Y, Bo X']
const changed = (name: string, more: object) =>
  two.map(one => (one.seat.name === name ? { ...one, home: { ...one.home, ...more } } : one))

test('[D5] where two deals are as good, the seed decides', () => {
  expect(deals({ guests: two, tiles: [x, y] }).sort()).toEqual(both)
})

test('[D6] nothing is dealt where there are fewer tiles than people, or only what somebody must not have', () => {
  expect(assign({ ...plain, guests: two, tiles: [x] })).toBeUndefined()
  expect(assign({ ...plain, guests: two, tiles: [org('Amira'), x] })).toEqual({
    [seat('Amira')]: tile('X'),
    [seat('Bo')]: tile('Amira'),
  })
  expect(assign({ ...plain, guests: [guest('Amira')], tiles: [org('Amira')] })).toBeUndefined()
  expect(
    assign({ ...plain, guests: two, tiles: [org('Amira'), org('Z', { owners: [seat('Amira')] })] }),
  ).toBeUndefined()
})

test('[D3, D20] forbidden are one’s own, a colleague’s, a second hat and one kept apart from one’s own', () => {
  const amira = guest('Amira', 'ideaDriven', { hats: [tile('Y')] })
  const kept = [apartKey(tile('Amira'), tile('Z'))]
  expect(isForbidden(amira, org('Amira', { owners: [] }), kept)).toBe(true)
  expect(isForbidden(amira, org('W', { owners: [seat('Bo'), seat('Amira')] }), kept)).toBe(true)
  expect([x, y, org('Z')].map(one => isForbidden(amira, one, kept))).toEqual([false, true, true])
  expect(isForbidden(guest('Bo'), x, kept)).toBe(false)
})

test('[D5] from five people on a partner’s organisation is avoided, in the first round', () => {
  const names = ['Amira', 'Bo', 'Cecilia', 'David', 'Elin']
  const tiles = (count: number) =>
    names.slice(0, count).map(name => org(name, { sector: 'ideaDriven', owners: [seat('Zita'), seat(name)] }))
  const some = (count: number, round: number) =>
    deals({
      guests: names.slice(0, count).map(name => guest(name)),
      tiles: tiles(count),
      partners: { [seat('Amira')]: [seat('Bo')], [seat('Bo')]: [seat('Amira')] },
      round,
    }).some(deal => deal.includes('Amira Bo') || deal.includes('Bo Amira'))
  expect([some(5, 1), some(4, 1), some(5, 2)]).toEqual([false, true, true])
})

test('[D5] the other sector comes first, and in a later round to those who missed it', () => {
  const mixed = { guests: two, tiles: [x, org('Y', { sector: 'ideaDriven' })] }
  expect(deals(mixed).sort()).toEqual(both)
  expect(deals({ ...mixed, missedCrossing: new Set([seat('Bo')]) })).toEqual(['Amira Y, Bo X'])
  expect(deals({ ...mixed, guests: [guest('Amira'), guest('Bo', 'public')] })).toEqual(['Amira X, Bo Y'])
})

test('[D5] nobody gets what they had in an earlier round, if it can be helped', () => {
  expect(deals({ guests: two, tiles: [x, y], earlier: { [seat('Amira')]: ['another', tile('X')] } })).toEqual([
    'Amira Y, Bo X',
  ])
  expect(deals({ guests: two, tiles: [x], earlier: { [seat('Amira')]: [tile('X')] } })).toEqual(['nobody anything'])
  expect(deals({ guests: [guest('Amira')], tiles: [x], earlier: { [seat('Amira')]: [tile('X')] } })).toEqual([
    'Amira X',
  ])
})

test('[D5] an organisation of the same municipality is avoided, however it is written; none is not the same as none', () => {
  const tiles = [org('X', { parent: 'Åstadens kommun' }), org('Y', { parent: 'Regionen' })]
  expect(deals({ guests: changed('Amira', { parent: 'ÅSTADENS KOMMUN' }), tiles })).toEqual(['Amira Y, Bo X'])
  expect(deals({ guests: changed('Bo', { parent: 'Annorstädes' }), tiles: [x, tiles[1] ?? y] }).sort()).toEqual(both)
})

test('[D5] an organisation at one’s own partnership is avoided, and no table is not the same as none', () => {
  const there = [org('X', { ideaId: 'idea-1' }), org('Y', { ideaId: 'idea-2' })]
  expect(deals({ guests: two, tiles: there, tables: { [seat('Amira')]: 'idea-1' } })).toEqual(['Amira Y, Bo X'])
  expect(deals({ guests: two, tiles: [x, there[1] ?? y], tables: { [seat('Bo')]: 'idea-1' } }).sort()).toEqual(both)
})

test('[D5] what was dealt before weighs more than the municipality, and the municipality more than the table', () => {
  const tiles = [org('X', { parent: 'Kommunen' }), y]
  expect(
    deals({ guests: changed('Amira', { parent: 'Kommunen' }), tiles, earlier: { [seat('Amira')]: [tile('Y')] } }),
  ).toEqual(['Amira X, Bo Y'])
  const at = [org('X', { parent: 'Kommunen' }), org('Y', { ideaId: 'idea-1' })]
  expect(
    deals({ guests: changed('Amira', { parent: 'Kommunen' }), tiles: at, tables: { [seat('Amira')]: 'idea-1' } }),
  ).toEqual(['Amira Y, Bo X'])
})

test('[D4, D13] the library lies until every organisation here is dealt, unless the sectors come first', () => {
  const tiles = [org('X', { sector: 'ideaDriven' }), org('L', library), org('M', library)]
  for (const deal of deals({ guests: two, tiles })) expect(deal).toContain('X')
  for (const deal of deals({ guests: two, tiles, isSectorFirst: true })) expect(deal).not.toContain('X')
})

test('[D15] whoever stays has the tile they had, and nobody else gets it', () => {
  const stays = { [seat('Amira')]: tile('X') }
  const tiles = [org('X', { sector: 'ideaDriven' }), y]
  expect(deals({ guests: two, tiles, stays, earlier: { [seat('Amira')]: [tile('X')] } })).toEqual(['Amira X, Bo Y'])
  expect(deals({ guests: two, tiles, stays: { [seat('Bo')]: tile('X') } })).toEqual(['Amira Y, Bo X'])
  expect(deals({ guests: two, tiles, stays: { [seat('Zita')]: tile('X') } })).toEqual(['nobody anything'])
  expect(deals({ guests: two, tiles, stays: { [seat('Amira')]: tile('W') } })).toEqual(['nobody anything'])
})

test('[D5] who speaks for the other sector is counted', () => {
  const guests = [guest('Amira'), guest('Bo', 'public'), guest('Cecilia', 'public')]
  const tiles = [x, org('I', { sector: 'ideaDriven' }), y]
  const dealt = { [seat('Amira')]: tile('X'), [seat('Bo')]: tile('I'), [seat('Cecilia')]: tile('Y') }
  expect(crossing(guests, tiles, dealt)).toBe(2)
  expect(crossing(guests, tiles, { [seat('Bo')]: tile('Y') })).toBe(0)
})

test('[D4] the sector with fewer tiles is asked for as long as there are fewer tiles than people', () => {
  const idea = org('I', { sector: 'ideaDriven' })
  expect([fewer([]), fewer([x, idea]), fewer([x]), fewer([idea])]).toEqual(['public', 'public', 'ideaDriven', 'public'])
  const asked = (tiles: Actor[]) => wanted({ guests: two, tiles, isSectorFirst: false })
  expect([asked([]), asked([x]), asked([idea]), asked([x, y]), asked([idea, idea, idea])]).toEqual([
    'public',
    'ideaDriven',
    'public',
    undefined,
    undefined,
  ])
})

test('[D13] with the sectors first, there are as many tiles of each as people of the other', () => {
  const idea = org('I', { sector: 'ideaDriven' })
  const guests = [...two, guest('Cecilia', 'public')]
  const asked = (tiles: Actor[]) => wanted({ guests, tiles, isSectorFirst: true })
  expect([asked([x]), asked([x, y]), asked([x, y, idea]), asked([x, idea, idea])]).toEqual([
    'public',
    'ideaDriven',
    undefined,
    'public',
  ])
  expect(wanted({ guests: [guest('Amira')], tiles: [], isSectorFirst: true })).toBe('public')
  expect(wanted({ guests: [guest('Amira', 'public')], tiles: [x], isSectorFirst: true })).toBe('ideaDriven')
})
