import { expect, test } from 'vitest'
import type { Event } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { dealtRound, decideDeal, guestsOf } from '#shared/rules/swap/deal/dealing.ts'
import { apartKey } from '#shared/rules/swap/seating/pairs.ts'
import { facilitator, stampOf } from '../../telling/evening.ts'
import { library, seat, tile } from '../../telling/people.ts'
import { eveningIn, hall, type Someone, speaking, standAt } from '../hall.ts'

const idea = (name: string, more: Omit<Someone, 'name'> = {}): Someone => ({ name, sector: 'ideaDriven', ...more })
const [amira, bo, cecilia, david] = [idea('Amira'), { name: 'Bo' }, idea('Cecilia'), { name: 'David' }]
type How = { round?: number; isSectorFirst?: boolean; deck?: typeof library; seed?: string }
function dealt(state: Workshop, { round = 1, isSectorFirst = false, deck = library, seed = 'seed' }: How = {}) {
  const seeded = { ...state, seed }
  const stamp = stampOf(eveningIn(seeded), facilitator, { id: 'order', library: deck })
  return decideDeal(seeded, stamp, isSectorFirst, round)
}
const only = <Type extends Event['type']>(events: readonly Event[] | undefined, type: Type) =>
  (events ?? []).filter((event): event is Extract<Event, { type: Type }> => event.type === type)
const dealIn = (state: Workshop, how?: How) => {
  const { events, refusal } = dealt(state, how)
  const [fact] = only(events, 'dealt')
  if (!fact) throw new Error(`nothing was dealt: ${refusal}`)
  return { ...fact.deal, added: only(events, 'libraryAdded'), pairs: only(events, 'pairsFormed')[0]?.pairs }
}
const swap1 = (...everyone: Someone[]) => hall(everyone, 'swap1')

test('[D14] a deal belongs to the latest swap that has begun', () => {
  const kinds: PhaseKind[] = ['prelude', 'swap1', 'gatherMarket', 'break', 'swap2', 'formulate', 'checkOut']
  expect(kinds.map(kind => dealtRound(hall([], kind).shared))).toEqual([1, 1, 1, 1, 2, 2, 2])
  const { shared } = hall([], 'draft')
  expect(dealtRound({ ...shared, clock: { ...shared.clock, phaseId: 'draft' } })).toBe(1)
})

test('[D1] those who are here with a tile of their own are dealt to', () => {
  const gone = idea('Gun', { seat: { state: 'gone' } })
  const { shared } = swap1(
    amira,
    bo,
    gone,
    idea('Hanna', { hasNoTile: true }),
    idea('Ida', { seat: { isRemote: true } }),
  )
  const guests = guestsOf({ ...shared, form: 'hybrid' })
  expect(guests.map(({ seat: { name }, home, isRemote }) => [name, home.id, isRemote])).toEqual([
    ['Amira', tile('Amira'), false],
    ['Bo', tile('Bo'), false],
    ['Ida', tile('Ida'), true],
  ])
  expect(dealt(swap1(amira)).refusal).toBe('tooFewSeats')
  expect(dealt(swap1(amira, gone)).refusal).toBe('tooFewSeats')
})

test('[D19] in a taster everybody is dealt to, every other from the other bank', () => {
  const { shared } = swap1(...['Amira', 'Bo', 'Cecilia'].map(name => ({ name, hasNoTile: true })))
  const guests = guestsOf({ ...shared, programme: { ...shared.programme, id: 'taster45' } })
  expect(guests.map(({ home }) => home)).toEqual(
    (['ideaDriven', 'public', 'ideaDriven'] as const).map(sector => ({ id: '', sector, owners: [], parent: '' })),
  )
})

test('[D3] two from each bank make a pair and get each other’s', () => {
  const assignment = { [seat('Amira')]: tile('Bo'), [seat('Bo')]: tile('Amira') }
  const { events = [] } = dealt(swap1(amira, bo))
  const [formed, ...rest] = events
  expect(formed).toMatchObject({
    type: 'pairsFormed',
    pairs: [{ id: 'order-m1p1', marketId: 'workshop-1-m1', number: 1 }],
  })
  const deal = { round: 1, attempt: 1, assignment, stayers: {}, crossing: 2, seats: 2 }
  expect(rest).toEqual([{ type: 'dealt', deal }])
})

test('[D18] two from one bank get a library tile each of the other, three get each other’s', () => {
  const two = dealIn(swap1(amira, cecilia))
  expect(two.added.map(({ sector }) => sector)).toEqual(['public', 'public'])
  expect([Object.values(two.assignment).sort(), two.crossing]).toEqual([
    two.added.map(({ actorId }) => actorId).sort(),
    2,
  ])
  const three = dealIn(swap1(amira, cecilia, idea('Ebba')))
  expect([three.added, three.crossing]).toEqual([[], 0])
  expect(dealIn(swap1(bo, david)).added.map(({ sector }) => sector)).toEqual(['ideaDriven', 'ideaDriven'])
})

test('[M5] each market is dealt by itself, and the share of both is counted together', () => {
  const there = { marketId: 'workshop-1-m2' }
  const elsewhere = [idea('Ebba', { seat: there }), { name: 'Frej', seat: there }]
  const deal = dealIn(hall([amira, bo, ...elsewhere], 'swap1', 2))
  expect(deal).toMatchObject({ crossing: 4, seats: 4 })
  expect(deal.assignment).toEqual({
    [seat('Amira')]: tile('Bo'),
    [seat('Bo')]: tile('Amira'),
    [seat('Ebba')]: tile('Frej'),
    [seat('Frej')]: tile('Ebba'),
  })
  const formed = only(dealt(hall([amira, bo, ...elsewhere], 'swap1', 2)).events, 'pairsFormed')
  expect(formed.map(({ pairs }) => pairs.map(({ id, marketId }) => [id, marketId]))).toEqual([
    [['order-m1p1', 'workshop-1-m1']],
    [['order-m2p1', 'workshop-1-m2']],
  ])
})

/** A swap where Amira and Bo sit together since before, as the fourth pair. */
function paired(...late: Someone[]) {
  const state = swap1(amira, bo, ...late)
  state.shared.pairs['pair-4'] = {
    id: 'pair-4',
    marketId: 'workshop-1-m1',
    number: 4,
    seatIds: [seat('Amira'), seat('Bo')],
  }
  for (const name of ['Amira', 'Bo']) Object.assign(state.shared.seats[seat(name)] ?? {}, { pairId: 'pair-4' })
  return state
}
const names = (ids: readonly string[] = []) => ids.map(id => id.replace('seat-', '')).sort()

test('[D8, D2] pairs stay when it is dealt again, and two who have come since make the next one', () => {
  const again = paired()
  again.desk.deal = { round: 1, attempt: 3, assignment: {}, stayers: {}, crossing: 0, seats: 2 }
  expect([dealIn(again).pairs, dealIn(again).attempt]).toEqual([undefined, 4])
  const { pairs } = dealIn(paired(cecilia, david))
  expect(pairs?.map(({ id, number, seatIds }) => [id, number, names(seatIds)])).toEqual([
    ['pair-4', 4, ['Amira', 'Bo']],
    ['order-m1p5', 5, ['Cecilia', 'David']],
  ])
})

test('[S7, D2] one who has come since joins a pair, and sits alone where all pairs are kept apart', () => {
  expect(dealIn(paired(cecilia)).pairs?.map(({ id, seatIds }) => [id, names(seatIds)])).toEqual([
    ['pair-4', ['Amira', 'Bo', 'Cecilia']],
  ])
  const apart = paired(cecilia, david)
  Object.assign(apart.shared.seats[seat('David')] ?? {}, { pairId: 'pair-9' })
  apart.desk.keptApart = [apartKey(tile('Cecilia'), tile('Bo'))]
  expect(dealIn(apart).pairs).toBeUndefined()
})

test('[D14] a second round makes no pairs, and is of those who have none too', () => {
  const deal = dealIn(swap1(amira, bo, cecilia, david), { round: 2 })
  expect([deal.pairs, deal.round]).toEqual([undefined, 2])
})

test('[D10] five in the first round have a tile on the shelf, of the sector with fewer, and none in the second', () => {
  const five = swap1(amira, bo, cecilia, david, idea('Ebba'))
  expect(dealIn(five).added.map(({ sector, number, actorId }) => [sector, number, actorId])).toEqual([
    ['public', 6, 'order-m1l6'],
  ])
  expect(dealIn(five, { round: 2 }).added).toEqual([])
  expect(dealIn(swap1(amira, bo, cecilia, david)).added).toEqual([])
  const duo = swap1(amira, bo)
  duo.shared.programme.id = 'duo60'
  expect(dealIn(duo).added.map(({ sector }) => sector)).toEqual(['public', 'ideaDriven'])
})

test('[D4] the seed says which tiles come from the library, and dealing again may say others', () => {
  const colleague = swap1(amira, bo, cecilia, { name: 'Dag', colleagueOf: 'Bo' })
  const first = (state: Workshop, seed: string) => dealIn(state, { seed }).added[0]?.key
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f']
  expect(new Set(seeds.map(seed => first(colleague, seed))).size).toBeGreaterThan(1)
  const keys = seeds.map((_, attempt) => {
    colleague.desk.deal = { round: 1, attempt, assignment: {}, stayers: {}, crossing: 0, seats: 4 }
    return first(colleague, 'a')
  })
  expect(new Set(keys).size).toBeGreaterThan(1)
})

test('[D4] a library tile used once more has a number after its name, which keeps within 50 signs', () => {
  const [one] = library.filter(({ sector }) => sector === 'public')
  const deck = one ? [{ ...one, name: 'Å'.repeat(50) }] : []
  const added = dealIn(swap1(amira, cecilia), { deck }).added
  expect(added.map(({ name }) => name)).toEqual(['Å'.repeat(50), `${'Å'.repeat(46)} 2`])
  expect(dealt(swap1(amira, cecilia), { deck: [] }).refusal).toBe('cannotDeal')
})

test('[D14, D15] whoever stays keeps a library tile, and another that lies there is dealt before a new one', () => {
  const state = hall([amira, bo, cecilia, david], 'swap2')
  const lay = (name: string, number: number) => {
    const { key: libraryKey, ...text } = library.find(({ key }) => key === 'public1') ?? { key: '' }
    const known = state.shared.actors[tile('Bo')]
    if (known)
      state.shared.actors[tile(name)] = {
        ...known,
        ...text,
        id: tile(name),
        number,
        origin: 'library',
        owners: [],
        libraryKey,
      }
  }
  lay('Lib1', 5)
  lay('Lib2', 6)
  state.shared.round = 1
  speaking(state, { Amira: 'Lib1', Bo: 'Amira', Cecilia: 'David', David: 'Cecilia' })
  state.desk.earlier = Object.fromEntries(Object.entries(state.desk.roles).map(([id, role]) => [id, [role]]))
  standAt(state, 1, ['Lib1', 'Amira'], { creators: [seat('Amira')] })
  const deal = dealIn(state, { round: 2 })
  expect(deal.stayers).toEqual({ 'idea-1': seat('Amira') })
  expect(deal.assignment[seat('Amira')]).toBe(tile('Lib1'))
  expect(Object.values(deal.assignment)).not.toContain(tile('Lib2'))
  expect(deal.added).toEqual([])
  Object.assign(state.shared.actors[tile('Bo')] ?? {}, { isTakenOut: true })
  Object.assign(state.shared.actors[tile('David')] ?? {}, { isTakenOut: true })
  const fewer = dealIn(state, { round: 2 })
  const dealtOut = ['Amira', 'Cecilia', 'Lib1', 'Lib2'].map(tile)
  expect([Object.values(fewer.assignment).sort(), fewer.added]).toEqual([dealtOut, []])
})
