import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { isTablet, seatsOn, share, whoMaySit } from '#shared/rules/swap/seating/tablets.ts'
import { shell } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { seat, tile } from '../../telling/people.ts'
import { eveningIn, hall, type Someone } from '../hall.ts'

type Shared = Workshop['shared']
const on = (deviceId: string, ...names: string[]): Someone[] => names.map(name => ({ name, seat: { deviceId } }))
/** Two tablets with two each, and one person with a phone. */
const people = [...on('tablet-1', 'Amira', 'Bo'), ...on('tablet-2', 'Cecilia', 'David'), ...on('phone-1', 'Elin')]
const room = (everyone: readonly Someone[] = people, change: Partial<Shared> = {}): Shared => ({
  ...hall(everyone, 'gatherIdeas').shared,
  ...change,
})
const with_ = (name: string, more: NonNullable<Someone['seat']>, everyone: readonly Someone[] = people): Someone[] =>
  everyone.map(one => (one.name === name ? { ...one, seat: { ...one.seat, ...more } } : one))
const sit = (name: string, deviceId: string) => ({ type: 'sitDown' as const, seatId: seat(name), deviceId })
const at = (shared: Shared) => eveningIn({ ...hall([]), shared })
const listed = (shared: Shared, ...names: string[]) =>
  whoMaySit(shared, names.map(seat)).map(({ seat: { name }, isOurs }) => (isOurs ? `${name}, ours` : name))

test('[S16] a device is a tablet while it holds two, and once it is known as one; who is removed does not count', () => {
  expect(['tablet-1', 'phone-1', 'nobody'].map(id => isTablet(room(), id))).toEqual([true, false, false])
  expect(isTablet(room(with_('Bo', { state: 'removed' })), 'tablet-1')).toBe(false)
  expect(isTablet(room(with_('Bo', { state: 'gone' })), 'tablet-1')).toBe(true)
  expect(isTablet(room([], { tablets: ['tablet-1'] }), 'tablet-1')).toBe(true)
  expect(seatsOn(room(with_('Bo', { state: 'removed' })), 'tablet-1').map(({ name }) => name)).toEqual(['Amira'])
})

test('[S16] a device that comes to hold two is known as a tablet from then on, once', () => {
  const shared = room(people, { tablets: ['tablet-2'] })
  for (const id of ['tablet-1', 'tablet-1', 'tablet-2', 'phone-1']) share(shared, id)
  expect(shared.tablets).toEqual(['tablet-2', 'tablet-1'])
  const none = room()
  share(none, 'phone-1')
  expect(none.tablets).toBeUndefined()
})

test('[S16] an empty tablet takes whoever comes from another, and a phone nobody', () => {
  const known = room(people, { tablets: ['tablet-3'] })
  given(at(known))
    .when(sit('Amira', 'tablet-3'), shell)
    .happens({ type: 'seatMoved', seatId: seat('Amira'), deviceId: 'tablet-3' })
  given(at(known)).when(sit('Elin', 'tablet-3'), shell).refused('ownDevice')
  given(at(known)).when(sit('Amira', 'phone-1'), shell).refused('ownDevice')
})

test('[S16] a tablet takes an eighth and not a ninth, and whoever is removed makes room', () => {
  const crowd = (count: number, more: NonNullable<Someone['seat']> = {}) =>
    with_('G0', more, [
      ...on('tablet-2', 'Cecilia', 'David'),
      ...on('tablet-1', ...Array.from({ length: count }, (_, id) => `G${id}`)),
    ])
  const move = (count: number, more?: NonNullable<Someone['seat']>) =>
    given(at(room(crowd(count, more)))).when(sit('Cecilia', 'tablet-1'), shell)
  move(7).leads()
  move(8).refused('full')
  move(8, { state: 'gone' }).refused('full')
  move(8, { state: 'removed' }).leads()
})

test('[S16, M5] nobody sits down where one of another market sits', () => {
  const split = room(with_('David', { marketId: 'workshop-1-m2' }), {
    markets: {
      'workshop-1-m1': { id: 'workshop-1-m1', number: 1 },
      'workshop-1-m2': { id: 'workshop-1-m2', number: 2 },
    },
  })
  given(at(split)).when(sit('Amira', 'tablet-2'), shell).refused('otherMarket')
  expect(listed(split, 'Amira', 'Bo')).toEqual(['Cecilia'])
  expect(listed(split, 'Cecilia', 'David')).toEqual([])
})

test('[S17] whoever has no device sits down where somebody sits or a tablet lies, and nowhere else', () => {
  const without = room(with_('Elin', { hasNoDevice: true }), { tablets: ['tablet-3'] })
  for (const deviceId of ['tablet-1', 'tablet-3']) given(at(without)).when(sit('Elin', deviceId), shell).leads()
  given(at(without)).when(sit('Elin', 'nobodys'), shell).refused('ownDevice')
  const phone = room([...on('phone-1', 'Elin'), { name: 'Rut', seat: { hasNoDevice: true } }])
  given(at(phone)).when(sit('Rut', 'phone-1'), shell).leads()
})

test('[S16, S17] a tablet lists those on other tablets and those without a device, by name, and neither its own nor the removed', () => {
  const rut: Someone = { name: 'Rut', seat: { hasNoDevice: true } }
  const known = { tablets: ['tablet-2'] }
  expect(listed(room([rut, ...people]), 'Amira', 'Bo')).toEqual(['Cecilia', 'David', 'Rut'])
  expect(listed(room([rut, ...with_('David', { state: 'removed' })], known), 'Amira', 'Bo')).toEqual(['Cecilia', 'Rut'])
  expect(listed(room([rut, ...people]), 'Elin')).toEqual(['Rut'])
  expect(listed(room([rut, ...people]), 'Amira', 'Elin')).toEqual(['Rut'])
})

test('[S16] names are in the order of the Swedish alphabet', () => {
  const odd = on('tablet-2', 'Östen', 'Zara', 'Åke', 'Ärla').map((one, id) => ({
    ...one,
    hasNoTile: true,
    seat: { ...one.seat, id: `person-${id}` },
  }))
  expect(listed(room([...on('tablet-1', 'Amira', 'Bo'), ...odd]), 'Amira', 'Bo')).toEqual([
    'Zara',
    'Åke',
    'Ärla',
    'Östen',
  ])
})

test('[S16] nobody is listed who holds a seat on the very device, also when it shows only one of its people', () => {
  expect(listed(room(), 'Amira')).toEqual(['Cecilia', 'David'])
})

test('[S16] until a second swap the pair is the table, and those who have none share none', () => {
  const paired = people.map(one => ({
    ...one,
    seat: { ...one.seat, ...('Amira David'.includes(one.name) ? { pairId: 'pair-1' } : {}) },
  }))
  expect(listed(room(paired, { round: 1 }), 'Amira', 'Bo')).toEqual(['David, ours', 'Cecilia'])
  expect(listed(room(paired, { round: 0 }), 'Amira')).toEqual(['David, ours', 'Cecilia'])
  expect(listed(room(paired, { round: 2 }), 'Amira')).toEqual(['Cecilia', 'David'])
  const home = room(paired, { round: 1 })
  expect(listed({ ...home, clock: { ...home.clock, kind: 'homecoming' } }, 'Amira')).toEqual(['Cecilia', 'David'])
})

test('[S16, S11] whoever sat down at a table is of it, unless they speak for a tile that stands elsewhere', () => {
  const seated = ['Amira', 'David'].reduce(
    (now, name) => with_(name, { tableId: 'idea-1', pairId: `pair-${name}` }, now),
    people,
  )
  expect(listed(room(seated, { round: 1 }), 'Amira')).toEqual(['David, ours', 'Cecilia'])
  const spoken = room(seated, { round: 1 })
  const davids = spoken.actors[tile('Elin')]
  if (davids) Object.assign(davids, { ideaId: 'idea-2', voices: [seat('David')] })
  expect(listed(spoken, 'Amira')).toEqual(['Cecilia', 'David'])
  if (davids) davids.ideaId = 'idea-1'
  expect(listed(spoken, 'Amira')).toEqual(['David, ours', 'Cecilia'])
})

test('[S16] in role the table is where one’s role stands, at home where one’s own tile stands', () => {
  const shared = room(people, { round: 2 })
  const stand = (owner: string, ideaId: string, voice: string) => {
    const actor = shared.actors[tile(owner)]
    if (actor) Object.assign(actor, { ideaId, voices: [seat(voice)] })
  }
  stand('Amira', 'idea-1', 'Cecilia')
  stand('Bo', 'idea-2', 'Amira')
  stand('Cecilia', 'idea-2', 'Elin')
  stand('David', 'idea-1', 'Bo')
  expect(listed(shared, 'Bo')).toEqual(['Cecilia, ours', 'David'])
  const home: Shared = { ...shared, clock: { ...shared.clock, kind: 'homecoming' } }
  expect(listed(home, 'Amira')).toEqual(['David, ours', 'Cecilia'])
  expect(listed(home, 'Bo')).toEqual(['Cecilia, ours', 'David'])
})
