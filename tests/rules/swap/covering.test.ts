import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { coversFor, maySpeakFor } from '#shared/rules/swap/covering.ts'
import { apartKey } from '#shared/rules/swap/seating/pairs.ts'
import { by, facilitator } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { seat, tile } from '../telling/people.ts'
import { actorOf, eveningIn, hall, speaking, standAt } from './hall.ts'

/** Four in the market of the first round; Amira sits with Bo and Cecilia, and speaks for David's tile. */
function market(change: (state: Workshop) => void = () => undefined): Workshop {
  const state = hall(
    ['Amira', 'Bo', 'Cecilia', 'David'].map(name => ({ name })),
    'gatherMarket',
  )
  state.shared.round = 1
  const seatIds = ['Amira', 'Bo', 'Cecilia'].map(seat)
  state.shared.pairs['pair-1'] = { id: 'pair-1', marketId: 'workshop-1-m1', number: 1, seatIds }
  for (const id of seatIds) Object.assign(state.shared.seats[id] ?? {}, { pairId: 'pair-1' })
  speaking(state, { Amira: 'David' })
  change(state)
  return state
}
const person = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.seats[seat(name)] ?? {}, more)
const org = (name: string, more: object) => (state: Workshop) =>
  void Object.assign(state.shared.actors[tile(name)] ?? {}, more)
/** Who covers for Amira, by name. */
const covers = (state: Workshop, away = 'Amira', owner = 'David') => {
  const { shared, desk } = state
  const [gone, actor] = [shared.seats[seat(away)], shared.actors[tile(owner)]]
  const [event] = gone && actor ? coversFor(shared, desk.keptApart, gone, [actor]) : []
  if (!event) return undefined
  expect(event).toMatchObject({ type: 'tileCovered', actorId: tile(owner) })
  return event.type === 'tileCovered' ? event.seatId.replace('seat-', '') : undefined
}

test('[S10] the first of the pair covers who is here and may, and never the one who goes', () => {
  expect(covers(market())).toBe('Bo')
  expect(covers(market(person('Bo', { state: 'gone' })))).toBe('Cecilia')
  expect(covers(market(person('Bo', { hats: [tile('David')] })))).toBe('Cecilia')
  expect(covers(market(org('David', { owners: [seat('Bo')] })))).toBe('Cecilia')
  expect(covers(market(({ desk }) => void desk.keptApart.push(apartKey(tile('Bo'), tile('David')))))).toBe('Cecilia')
  expect(covers(market(org('David', { owners: [seat('Bo'), seat('Cecilia')] })))).toBeUndefined()
  expect(covers(market(person('Amira', { pairId: undefined })))).toBeUndefined()
  expect(covers(market(person('Amira', { pairId: 'pair-9' })))).toBeUndefined()
})

test('[S10, D14] from the second round on the others at the table cover, in the order they came', () => {
  const second = (round: number) =>
    market(state => {
      state.shared.round = round
      speaking(state, { Bo: 'Amira', Cecilia: 'Bo' })
      standAt(state, 1, ['David', 'Bo', 'Amira'])
    })
  expect([covers(second(2)), covers(second(3)), covers(second(1))]).toEqual(['Cecilia', 'Cecilia', 'Bo'])
  const free = second(2)
  org('David', { ideaId: undefined })(free)
  expect(covers(free)).toBeUndefined()
})

test('[S10] each tile of several finds its own, and one without anybody lies on the shelf', () => {
  const { shared } = market(org('Bo', { owners: [seat('Bo')] }))
  const amira = shared.seats[seat('Amira')]
  const tiles = ['David', 'Bo'].map(name => shared.actors[tile(name)] ?? actorOf({ name }))
  const outside = { ...actorOf({ name: 'Elin' }), isTakenOut: true }
  expect(amira && coversFor(shared, [], amira, [...tiles, outside])).toEqual([
    { type: 'tileCovered', actorId: tile('David'), seatId: seat('Bo') },
    { type: 'tileCovered', actorId: tile('Bo'), seatId: seat('Cecilia') },
  ])
})

test('[D11, D20, D21] nobody speaks for their own, a second hat, one that is out or one kept apart from theirs', () => {
  const { shared } = market(person('Bo', { hats: [tile('Cecilia')] }))
  const may = (name: string, owner: string, keptApart: string[] = [], more = {}) =>
    maySpeakFor(shared, keptApart, seat(name), { ...actorOf({ name: owner }), ...more })
  expect([may('Bo', 'David'), may('Bo', 'Bo'), may('Bo', 'Cecilia')]).toEqual([true, false, false])
  expect([may('Bo', 'David', [], { isTakenOut: true }), may('Bo', 'David', [], { keepsOwnVoice: true })]).toEqual([
    false,
    false,
  ])
  const kept = [apartKey(tile('Bo'), tile('David'))]
  expect([may('Bo', 'David', kept), may('Amira', 'David', kept), may('Nobody', 'David', kept)]).toEqual([
    false,
    true,
    true,
  ])
})

test('[D11] a tile without a voice is covered by somebody who is here, in role, and may speak for it', () => {
  const cover = { type: 'coverTile' as const, actorId: tile('Cecilia') }
  const bo = (change?: (state: Workshop) => void) => given(eveningIn(market(change))).when(cover, by('Bo'))
  bo().happens({ type: 'tileCovered', actorId: tile('Cecilia'), seatId: seat('Bo') })
  given(eveningIn(market()))
    .when({ ...cover, actorId: 'tile-nobody' }, by('Bo'))
    .refused('unknown')
  bo(person('Bo', { state: 'gone' })).refused('countsAsGone')
  bo(person('Bo', { marketId: 'workshop-1-m2' })).refused('otherMarket')
  bo(({ shared }) => void Object.assign(shared, { round: 0 })).refused('notDealt')
  bo(org('Cecilia', { owners: [seat('Cecilia'), seat('Bo')] })).refused('ownTile')
  bo(org('Cecilia', { isTakenOut: true })).refused('staysOutside')
  bo(person('Bo', { hats: [tile('Amira'), tile('Cecilia')] })).refused('alsoYours')
  bo(({ desk }) => void desk.keptApart.push(apartKey(tile('Bo'), tile('Cecilia')))).refused('notYours')
  bo(org('Cecilia', { voices: [seat('David')] })).refused('hasVoice')
})

test('[D11] whoever covers speaks for it beside what they have, once, and the tile remembers the name', () => {
  const state = market()
  const cover = { type: 'coverTile' as const, actorId: tile('Cecilia') }
  const after = given(eveningIn(state)).when(cover, by('Amira')).leads().state.shared.actors
  expect(after[tile('Cecilia')]).toMatchObject({ voices: [seat('Amira')], lastVoice: 'Amira' })
  expect(after[tile('David')]?.voices).toEqual([seat('Amira')])
})

test('[D12] the facilitator puts people together, and those they leave become a pair', () => {
  const swapping = (change?: (state: Workshop) => void) => {
    const state = hall(
      ['Amira', 'Bo', 'Cecilia', 'David', 'Elin'].map(name => ({ name })),
      'swap1',
    )
    const sit = (id: string, number: number, ...names: string[]) => {
      state.shared.pairs[id] = { id, marketId: 'workshop-1-m1', number, seatIds: names.map(seat) }
      for (const name of names) person(name, { pairId: id })(state)
    }
    sit('pair-1', 1, 'Amira', 'Bo')
    sit('pair-2', 2, 'Cecilia', 'David')
    change?.(state)
    return given(eveningIn(state))
  }
  const pair = (name: string, other: string) => ({ type: 'pair' as const, seatId: seat(name), withSeatId: seat(other) })
  const made = (id: string, number: number, ...names: string[]) => ({
    id,
    marketId: 'workshop-1-m1',
    number,
    seatIds: names.map(seat),
  })
  swapping()
    .when(pair('Amira', 'Cecilia'), facilitator)
    .happens({ type: 'pairsFormed', pairs: [made('pair-1', 1, 'David', 'Bo'), made('pair-2', 2, 'Cecilia', 'Amira')] })
  const third = swapping().when(pair('Elin', 'Bo'), facilitator)
  third.happens({ type: 'pairsFormed', pairs: [made('pair-1', 1, 'Amira', 'Bo', 'Elin')] })
  swapping().when(pair('Amira', 'Bo'), facilitator).refused('samePair')
  for (const [name, other] of [
    ['Amira', 'Elin'],
    ['Nobody', 'Bo'],
    ['Amira', 'Nobody'],
  ] as const)
    swapping().when(pair(name, other), facilitator).refused('unknown')
  swapping(person('Cecilia', { marketId: 'workshop-1-m2' }))
    .when(pair('Amira', 'Cecilia'), facilitator)
    .refused('otherMarket')
  const alone = swapping(
    ({ shared }) => void Object.assign(shared.pairs['pair-2'] ?? {}, { seatIds: [seat('Cecilia')] }),
  )
  alone.when(pair('Amira', 'Cecilia'), facilitator).refused('unknown')
})
