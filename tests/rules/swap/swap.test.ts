import { expect, test } from 'vitest'
import { by, device, facilitator, play, room, roomIn, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { dealtTo, market, one, pairsOf, two } from '../telling/market.ts'
import { library, people, seat, tile } from '../telling/people.ts'

const deal = { type: 'deal' as const }
const reveal = { type: 'reveal' as const }
const swapping = roomIn('swap1')
const dealt = play(swapping, deal, facilitator)
const assignmentOf = (evening: typeof dealt) => evening.state.desk.deal?.assignment ?? {}

test('[D1] one person cannot be dealt to', () => {
  given(to(room(people(1, 0)), 'swap1'))
    .when(deal, facilitator)
    .refused('tooFewSeats')
  given(to(room(people(1, 1)), 'swap1'))
    .when(deal, facilitator)
    .leads()
})

test('[D4] a missing tile comes from the library, from the sector that has fewer', () => {
  const shared = room([...people(3, 3), { name: 'Ylva', sector: 'ideaDriven', colleagueOf: 'Amira' }])
  const added = (evening: typeof dealt) =>
    given(to(evening, 'swap1'))
      .when(deal, facilitator)
      .leads()
      .story.flatMap(({ event }) => (event.type === 'libraryAdded' ? [event] : []))
  expect(added(shared).map(({ sector, number }) => [sector, number])).toEqual([['public', 7]])
  const moreIdeas = room([...people(4, 3), { name: 'Ylva', sector: 'public', colleagueOf: 'Bo' }])
  expect(added(moreIdeas).map(({ sector }) => sector)).toEqual(['public'])
  const morePublic = room([...people(3, 4), { name: 'Ylva', sector: 'public', colleagueOf: 'Bo' }])
  expect(added(morePublic).map(({ sector }) => sector)).toEqual(['ideaDriven'])
  expect(added(roomIn('open'))).toEqual([])
})

test('[D4] dealing again takes the library tile that already lies there', () => {
  const shared = to(room([...people(3, 3), { name: 'Ylva', sector: 'ideaDriven', colleagueOf: 'Amira' }]), 'swap1')
  const again = play(play(shared, deal, facilitator), deal, facilitator)
  expect(Object.values(again.state.shared.actors).filter(({ origin }) => origin === 'library')).toHaveLength(1)
  expect(again.state.desk.deal).toMatchObject({ attempt: 2, seats: 7 })
})

test('[D4] when the library is used up it begins anew, with numbers after the names', () => {
  const crowded = room([
    ...people(1, 0),
    ...['Bo', 'Cecilia', 'David', 'Elin'].map(name => ({ name, sector: 'ideaDriven' as const, colleagueOf: 'Amira' })),
  ])
  const few = library.filter(({ key }) => key === 'public1' || key === 'public2' || key === 'ideaDriven1')
  const { state } = given(to(crowded, 'swap1')).when(deal, facilitator, { library: few }).leads()
  const names = Object.values(state.shared.actors).flatMap(({ origin, name }) => (origin === 'library' ? [name] : []))
  expect(names.sort()).toEqual([
    'Byalaget',
    'Byalaget 2',
    'Parkkontoret',
    'Parkkontoret 2',
    'Vårdcentralen',
    'Vårdcentralen 2',
  ])
  expect(new Set(Object.values(state.desk.deal?.assignment ?? {})).size).toBe(5)
})

test('[D6] when not everyone can be dealt to, the answer is no', () => {
  const colleagues = room([
    ...people(1, 0),
    { name: 'Bo', sector: 'ideaDriven', colleagueOf: 'Amira' },
    { name: 'Cecilia', sector: 'ideaDriven', colleagueOf: 'Amira' },
  ])
  const evening = to(colleagues, 'swap1')
  const none = { library: library.filter(({ sector }) => sector === 'ideaDriven') }
  given(evening).when(deal, facilitator, none).refused('cannotDeal')
  given(evening).when({ type: 'next', from: '2-swap1' }, facilitator, none).refused('cannotDeal')
  given(evening).when({ type: 'next', from: '2-swap1', anyway: true }, facilitator, none).leads()
  const after = given(evening).when(deal, facilitator).leads()
  expect(Object.values(after.state.desk.deal?.assignment ?? {})).toHaveLength(3)
})

test('[D7] tiles lie face down until they are turned, all at once', () => {
  expect(Object.values(dealt.state.shared.actors).flatMap(({ voices }) => voices)).toEqual([])
  expect(JSON.stringify(dealt.state.shared)).not.toContain('assignment')
  expect(dealt.state.shared).toMatchObject({ isDealt: true, isRevealed: false })
  given(swapping).when(reveal, facilitator).refused('notDealt')
  const turned = given(dealt).when(reveal, facilitator).happens({ type: 'revealed' })
  for (const [seatId, actorId] of Object.entries(assignmentOf(dealt)))
    expect(turned.state.shared.actors[actorId]?.voices).toEqual([seatId])
  given(turned).when(reveal, facilitator).refused('alreadyRevealed')
})

test('[D8] before they are turned, tiles may be dealt again; the seed gives another deal', () => {
  const again = given(dealt).when(deal, facilitator).leads()
  expect(again.state.desk.deal?.attempt).toBe(2)
  expect(pairsOf(again.state)).toEqual(pairsOf(dealt.state))
})

test('[D8] a turned deal is made again only when asked for outright, does not count, and keeps every text', () => {
  const back = play(market, { type: 'jump', phaseId: '2-swap1' }, facilitator)
  given(back).when(deal, facilitator).refused('alreadyRevealed')
  const again = given(back)
    .when({ ...deal, again: true }, facilitator)
    .leads()
  expect(again.state.shared).toMatchObject({ isDealt: true, isRevealed: false })
  expect(again.state.shared.ideas).toEqual(market.state.shared.ideas)
  expect(again.state.desk.earlier).toEqual({})
  expect(Object.values(again.state.shared.actors).flatMap(({ voices }) => voices)).toEqual([])
  const turned = play(again, reveal, facilitator)
  expect(turned.state.desk.earlier[seat(one.author)]).toEqual([dealtTo(turned.state, one.author)])
})

test('[D9] the facilitator swaps two tiles, before and after they are turned', () => {
  const [[first = '', second = ''] = []] = pairsOf(dealt.state)
  const swap = { type: 'swapTwo' as const, seatId: seat(first), otherId: seat(second) }
  const [mine, theirs] = [dealtTo(dealt.state, first), dealtTo(dealt.state, second)]
  const down = given(dealt)
    .when(swap, facilitator)
    .happens({ type: 'tilesSwapped', seatId: seat(first), otherId: seat(second) })
  expect([dealtTo(down.state, first), dealtTo(down.state, second)]).toEqual([theirs, mine])
  const up = given(dealt, [reveal, facilitator]).when(swap, facilitator).leads()
  expect(up.state.shared.actors[theirs]?.voices).toEqual([seat(first)])
  expect(up.state.shared.actors[mine]?.voices).toEqual([seat(second)])
  expect(up.state.desk.earlier).toMatchObject({ [seat(first)]: [theirs], [seat(second)]: [mine] })
  const again = given(up)
    .when({ ...deal, again: true }, facilitator)
    .leads()
  expect(again.state.desk.earlier).toEqual({})
})

test('[D9] never to their own, and not with somebody who has nothing or has left', () => {
  const owner = one.placed.replace('tile-', '')
  const swap = { type: 'swapTwo' as const, seatId: seat(one.author), otherId: seat(owner) }
  given(to(market, 'formulate')).when(swap, facilitator).refused('wrongPhase')
  const [seatId = '', actorId = ''] = Object.entries(assignmentOf(dealt))[0] ?? []
  const ownerId = actorId.replace('tile-', 'seat-')
  given(dealt).when({ type: 'swapTwo', seatId, otherId: ownerId }, facilitator).refused('ownTile')
  given(dealt).when({ type: 'swapTwo', seatId, otherId: seatId }, facilitator).refused('notDealt')
  given(dealt).when({ type: 'swapTwo', seatId, otherId: 'seat-Nobody' }, facilitator).refused('notDealt')
  const [, [thirdId = ''] = [], [lastId = ''] = []] = Object.entries(assignmentOf(dealt))
  const left = play(dealt, { type: 'remove', seatId: thirdId }, facilitator)
  given(left).when({ type: 'swapTwo', seatId: thirdId, otherId: lastId }, facilitator).refused('unknown')
  given(left).when({ type: 'swapTwo', seatId: lastId, otherId: thirdId }, facilitator).refused('unknown')
})

test('[D10] when they are five, one library tile lies on the shelf', () => {
  const five = play(to(room(people(3, 2)), 'swap1'), deal, facilitator)
  const shelf = (evening: typeof dealt) =>
    Object.values(evening.state.shared.actors).filter(({ id }) => !Object.values(assignmentOf(evening)).includes(id))
  expect(shelf(five).map(({ origin, sector }) => [origin, sector])).toEqual([['library', 'public']])
  expect(shelf(play(five, deal, facilitator))).toHaveLength(1)
})

test('[D11] a tile without a voice is covered by anyone who does not own it', () => {
  const late = welcome(market, { name: 'Ylva', sector: 'public' })
  const cover = { type: 'coverTile' as const, actorId: tile('Ylva') }
  given(late).when(cover, by('Ylva')).refused('ownTile')
  const covered = given(late)
    .when(cover, by('Amira'))
    .happens({ type: 'tileCovered', actorId: tile('Ylva'), seatId: seat('Amira') })
  expect(
    Object.values(covered.state.shared.actors).filter(({ voices }) => voices.includes(seat('Amira'))),
  ).toHaveLength(2)
  given(covered).when(cover, by('Bo')).refused('hasVoice')
  const elsewhere = { ...late.state.shared.actors[tile('Ylva')], marketId: 'workshop-1-m2' }
  const { shared } = late.state
  const apart = { ...shared, actors: { ...shared.actors, [tile('Ylva')]: elsewhere } } as typeof shared
  given({ ...late, state: { ...late.state, shared: apart } })
    .when(cover, by('Amira'))
    .refused('otherMarket')
  given(late).when({ type: 'coverTile', actorId: one.placed }, by(two.author)).refused('hasVoice')
  given(dealt)
    .when({ type: 'coverTile', actorId: tile('Bo') }, by('Amira'))
    .refused('notDealt')
})

test('[D11] nobody covers for an organisation that theirs is kept apart from', () => {
  const late = welcome(market, { name: 'Ylva', sector: 'public' })
  const apart = { type: 'keepApart' as const, actorId: tile('Ylva'), otherId: tile('Amira'), isApart: true }
  given(late, [apart, facilitator])
    .when({ type: 'coverTile', actorId: tile('Ylva') }, by('Amira'))
    .refused('notYours')
  given(late, [apart, facilitator], [{ ...apart, isApart: false }, facilitator])
    .when({ type: 'coverTile', actorId: tile('Ylva') }, by('Amira'))
    .leads()
})

test('[D12] the facilitator puts two people together, and those they sat with become a pair', () => {
  const [[a = '', b = ''] = [], [c = '', d = ''] = []] = pairsOf(dealt.state)
  const after = given(dealt)
    .when({ type: 'pair', seatId: seat(a), withSeatId: seat(c) }, facilitator)
    .leads()
  expect(
    pairsOf(after.state)
      .slice(0, 2)
      .map(pair => [...pair].sort()),
  ).toEqual([[b, d].sort(), [a, c].sort()])
  for (const pair of Object.values(after.state.shared.pairs))
    for (const id of pair.seatIds) expect(after.state.shared.seats[id]?.pairId).toBe(pair.id)
  given(dealt)
    .when({ type: 'pair', seatId: seat(a), withSeatId: seat(b) }, facilitator)
    .refused('samePair')
  given(swapping)
    .when({ type: 'pair', seatId: seat(a), withSeatId: seat(b) }, facilitator)
    .refused('unknown')
})

test('[D12] whoever sits in no pair is put into one as a third', () => {
  const late = play(dealt, { type: 'join', name: 'Ylva' }, device('Ylva'), { id: seat('Ylva') })
  const [[a = '', b = ''] = []] = pairsOf(late.state)
  const after = given(late)
    .when({ type: 'pair', seatId: seat('Ylva'), withSeatId: seat(a) }, facilitator)
    .leads()
  expect(pairsOf(after.state)[0]).toEqual([a, b, 'Ylva'])
  expect(after.state.shared.seats[seat('Ylva')]?.pairId).toBe(after.state.shared.seats[seat(a)]?.pairId)
})

test('[D2] several are kept apart, each two by themselves, and nobody from their own', () => {
  const apart = (name: string, isApart = true) => ({
    ...{ type: 'keepApart' as const, actorId: tile('Amira'), otherId: tile(name), isApart },
  })
  given(swapping).when(apart('Amira'), facilitator).refused('unknown')
  const both = play(play(swapping, apart('Bo'), facilitator), apart('Cecilia'), facilitator)
  expect(both.state.desk.keptApart).toHaveLength(2)
  const only = play(swapping, apart('Cecilia'), facilitator).state.desk.keptApart
  expect(play(both, apart('Bo', false), facilitator).state.desk.keptApart).toEqual(only)
})

test('[D13] sector first fills the library until everyone can get the other sector', () => {
  const skewed = to(room(people(6, 2)), 'swap1')
  const usual = play(skewed, deal, facilitator)
  const first = play(skewed, { ...deal, sectorFirst: true }, facilitator)
  expect(usual.state.desk.deal?.crossing).toBe(4)
  expect(first.state.desk.deal?.crossing).toBe(8)
  const again = play(first, deal, facilitator)
  expect(again.state.desk.deal?.crossing).toBe(4)
})
