import { expect, test } from 'vitest'
import { buildingKit, plainSigns, signOf, signOrder } from '#shared/model/actor.ts'
import { ownBuilding } from '#shared/rules/seats/building.ts'
import { by, device, type Evening, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { crowd, seat, tile, tileText } from '../telling/people.ts'

const signs = ({ state }: Evening): string[] => Object.values(state.shared.actors).map(signOf)
const join = (now: Evening, name: string): Evening =>
  play(now, { type: 'join', name }, device(name), { id: seat(name) })
const save = (now: Evening, name: string, building: string, does = ''): Evening =>
  play(now, { type: 'saveTile', ...tileText(name, 'ideaDriven'), building, does }, by(name), { id: tile(name) })
const open = join(join(join(to(roomIn('open', 0, 0), 'open'), 'Ada'), 'Bertil'), 'Calle')

test('[S15] the first to have a sign keeps it, and another who asks for it gets a free one', () => {
  const first = save(open, 'Ada', 'bell')
  const both = save(first, 'Bertil', 'bell')
  expect(both.state.shared.actors['tile-Ada']?.building).toBe('bell')
  expect(signs(both)[1]).not.toBe('bell')
  const again = save(both, 'Bertil', '', 'Vi sjunger')
  expect(signs(again)).toEqual(signs(both))
  given(again)
    .when({ type: 'saveTile', ...tileText('Bertil', 'ideaDriven'), building: '', does: 'Vi sjunger' }, by('Bertil'))
    .happens()
  expect(signs(save(again, 'Bertil', 'fish'))[1]).toBe('fish')
})

test('[S15] whoever has not chosen gets a free sign, and so do library tiles, as long as the kit lasts', () => {
  const none = save(save(save(open, 'Ada', signOrder[2] ?? ''), 'Bertil', ''), 'Calle', '')
  expect(new Set(signs(none)).size).toBe(3)
  const dealt = roomIn('gatherIdeas', 3, 2)
  expect(Object.values(dealt.state.shared.actors).some(({ origin }) => origin === 'library')).toBe(true)
  expect(new Set(signs(dealt)).size).toBe(signs(dealt).length)
  const full = crowd(60).reduce((now, { name }) => save(join(now, name), name, 'bell'), open)
  expect(new Set(signs(full)).size).toBe(buildingKit.length)
})

test('[S15] whoever has not chosen gets a sign that says nothing about what they do', () => {
  const market = crowd(24).reduce((now, { name }) => save(join(now, name), name, ''), open)
  expect(signs(market).filter(sign => !plainSigns.some(plain => plain === sign))).toEqual([])
  const one = save(open, 'Ada', signOrder[1] ?? '')
  expect(plainSigns).toContain(signs(save(one, 'Bertil', signOrder[1] ?? ''))[1])
})

test('[S15] the free sign is the first after the tile’s own number, counted from the beginning when they are over', () => {
  const bells = Object.values(save(open, 'Ada', 'bell').state.shared.actors)
  const asked = (number: number) => ownBuilding(bells, { building: 'bell', number })
  expect([asked(2), asked(plainSigns.length + 3), asked(plainSigns.length)]).toEqual([
    plainSigns[2],
    plainSigns[3],
    plainSigns[0],
  ])
})
