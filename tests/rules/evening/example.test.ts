import { expect, test } from 'vitest'
import { partyState, statusOf } from '#shared/views/status.ts'
import { by, type Evening, facilitator, play, room, to } from '../telling/evening.ts'
import { createIdea, invite, pairsOf, type Table, tablesOf, yes } from '../telling/market.ts'
import { people, seat } from '../telling/people.ts'

/** Fourteen idea-driven and ten public people; Olga shares Amira's tile, and Per shares Bo's. */
const everyone = [
  ...people(13, 9),
  { name: 'Walid', sector: 'ideaDriven' as const, colleagueOf: 'Amira' },
  { name: 'Xenia', sector: 'public' as const, colleagueOf: 'Bo' },
]
const dealt = play(to(room(everyone, 'åstaden'), 'swap1'), { type: 'deal' }, facilitator)
const { shared, desk } = dealt.state
const actors = Object.values(shared.actors)
const sectorOf = (name: string) => shared.actors[shared.seats[seat(name)]?.homeId ?? '']?.sector

test('[D4] 24 people of 22 organisations: 13 + 9 home tiles and two public ones from the library', () => {
  const count = (origin: string, sector: string) =>
    actors.filter(one => one.origin === origin && one.sector === sector).length
  expect(Object.keys(shared.seats)).toHaveLength(24)
  expect([count('home', 'ideaDriven'), count('home', 'public'), count('library', 'public')]).toEqual([13, 9, 2])
  expect(actors).toHaveLength(24)
})

test('[D2] ten mixed pairs and two idea-driven ones', () => {
  const pairs = pairsOf(dealt.state).map(pair => pair.map(sectorOf).sort().join(' + '))
  expect(pairs.filter(pair => pair === 'ideaDriven + public')).toHaveLength(10)
  expect(pairs.filter(pair => pair === 'ideaDriven + ideaDriven')).toHaveLength(2)
})

test('[D5] 21 of 24 speak for the other sector; the last three for other idea-driven organisations', () => {
  expect(desk.deal).toMatchObject({ round: 1, crossing: 21, seats: 24 })
  const voiced = (names: string[]) => names.map(name => shared.actors[desk.deal?.assignment[seat(name)] ?? '']?.sector)
  const [inPublic, ideaDriven] = ['public', 'ideaDriven'].map(sector =>
    everyone.filter(person => person.sector === sector).map(({ name }) => name),
  )
  expect(voiced(inPublic ?? []).filter(sector => sector === 'ideaDriven')).toHaveLength(10)
  expect(voiced(ideaDriven ?? []).filter(sector => sector === 'public')).toHaveLength(11)
  expect(voiced(ideaDriven ?? []).filter(sector => sector === 'ideaDriven')).toHaveLength(3)
})

test('[D5] the same seed gives the same deal, another seed another', () => {
  const again = (seed: string) => play(to(room(everyone, seed), 'swap1'), { type: 'deal' }, facilitator).state.desk.deal
  expect(again('åstaden')).toEqual(desk.deal)
  expect(again('storstaden')?.crossing).toBe(21)
  expect(again('storstaden')?.assignment).not.toEqual(desk.deal?.assignment)
})

/** Everyone writes; then six ideas gather three more tiles each, one of the other sector first. */
const market = to(dealt, 'gatherMarket')
const tables = tablesOf(market.state)
const thought = (evening: Evening): Evening =>
  tables.reduce((now, { author, idea }, at) => play(now, createIdea((at % 2) + 1), by(author), { id: idea }), evening)
const ideas = thought(market)

function gathered(evening = market): Evening {
  const left = [...tables.map(({ free }) => free), ...tables.slice(6).map(({ placed }) => placed)]
  const sector = (id: string) => shared.actors[id]?.sector
  const take = (fits: (id: string) => boolean) => left.splice(Math.max(0, left.findIndex(fits)), 1)[0] ?? ''
  const plans = tables
    .slice(0, 6)
    .map(table => ({ table, tiles: [take(id => sector(id) !== sector(table.placed) && id !== table.free)] }))
  for (const plan of plans)
    plan.tiles.push(
      take(() => true),
      take(() => true),
    )
  return plans.reduce(
    (now, { table, tiles }) => tiles.reduce((after, tile) => comes(after, table, tile), now),
    thought(evening),
  )
}

function comes(evening: Evening, { idea, author }: Table, tile: string): Evening {
  const voice = tables
    .flatMap(one => [
      { tile: one.placed, name: one.author },
      { tile: one.free, name: one.walker },
    ])
    .find(one => one.tile === tile)
  const id = `to-${idea}-${tile}`
  return play(play(evening, invite(idea, tile), by(author), { id }), yes(id), by(voice?.name ?? ''))
}

test('[P2] twelve ideas, one placed tile each, and twelve free tiles', () => {
  const all = Object.values(ideas.state.shared.ideas)
  expect(all.map(({ placed }) => Object.keys(placed).length)).toEqual(Array(12).fill(1))
  expect(Object.values(ideas.state.shared.actors).filter(({ ideaId }) => ideaId === undefined)).toHaveLength(12)
})

test('[P12] six partnerships of four tiles, and six ideas in the bank', () => {
  const after = to(gathered(), 'formulate').state.shared
  const all = Object.values(after.ideas)
  expect(all.filter(({ wasFormed }) => wasFormed).map(({ placed }) => Object.keys(placed).length)).toEqual(
    Array(6).fill(4),
  )
  expect(all.map(idea => statusOf(after, idea))).toEqual([
    ...Array(6).fill('partnership'),
    ...Array(6).fill('ideaBank'),
  ])
})

/** The same evening by the standard programme, at its second swap: six partnerships of four, and one stays at each. */
function second() {
  const first = to(
    play(to(room(everyone, 'åstaden', 'standard120'), 'swap1'), { type: 'deal' }, facilitator),
    'gatherMarket',
  )
  expect(first.state.desk.deal?.assignment).toEqual(desk.deal?.assignment)
  return play(to(gathered(first), 'swap2'), { type: 'deal' }, facilitator).state
}

test('[D5, D15] 21 of 24 speak for the other sector in the second round too, and the three who did not come first', () => {
  const { desk: later, shared: room2 } = second()
  expect(later.deal).toMatchObject({ round: 2, crossing: 21, seats: 24 })
  const homeOf = (id: string) => room2.actors[room2.seats[id]?.homeId ?? '']?.sector
  const crossed = (assignment: Record<string, string>) =>
    Object.entries(assignment).flatMap(([id, actorId]) => (homeOf(id) === room2.actors[actorId]?.sector ? [] : [id]))
  const missed = Object.keys(room2.seats).filter(id => !crossed(desk.deal?.assignment ?? {}).includes(id))
  expect(missed).toHaveLength(3)
  expect(crossed(later.deal?.assignment ?? {})).toEqual(expect.arrayContaining(missed))
  expect(Object.keys(later.deal?.stayers ?? {})).toHaveLength(6)
  for (const id of Object.values(later.deal?.stayers ?? {})) {
    expect(missed).not.toContain(id)
    expect(later.deal?.assignment[id]).toBe(desk.deal?.assignment[id])
  }
})

test('[V5] after homecoming the two library parties are to be contacted', () => {
  const after = to(gathered(), 'followUpTalk').state.shared
  const states = Object.values(after.actors).flatMap(actor => {
    const idea = after.ideas[actor.ideaId ?? '']
    return idea ? [partyState(after, idea, actor)] : []
  })
  expect(states.filter(state => state === 'toContact')).toHaveLength(2)
  expect(states.filter(state => state === 'unconfirmed')).toHaveLength(22)
})
