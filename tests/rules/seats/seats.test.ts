import { expect, test } from 'vitest'
import { by, device, draft, facilitator, play, record, room, roomIn, shell, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { formulating, market, one, pairsOf } from '../telling/market.ts'
import { people, seat, tile, tileText } from '../telling/people.ts'

const join = (name: string) => ({ type: 'join' as const, name })
const open = to(draft(), 'open')

test('[S1] whoever comes in gets a numbered seat in the market', () =>
  given(open, [join('Amira'), device('Amira')])
    .when(join('Bo'), device('Bo'))
    .happens(({ id }) => ({
      type: 'seatJoined',
      seatId: id,
      marketId: 'workshop-1-m1',
      deviceId: 'device-Bo',
      number: 2,
      name: 'Bo',
    })))

test('[S1] nobody joins before the doors open or after the end', () => {
  given(draft()).when(join('Amira'), device('Amira')).refused('wrongPhase')
  given(to(roomIn('open'), 'closed'))
    .when(join('Ylva'), device('Ylva'))
    .refused('closed')
  given(open).when(join('Amira'), shell).refused('notYours')
})

test('[S2] a locked door lets nobody in until it is opened again', () => {
  const lock = (isLocked: boolean) => ({ type: 'lockDoor' as const, isLocked })
  given(open, [lock(true), facilitator])
    .when(join('Amira'), device('Amira'))
    .refused('doorLocked')
  given(open, [lock(true), facilitator], [lock(false), facilitator])
    .when(join('Amira'), device('Amira'))
    .leads()
})

test('[S3] seat 300 is the last one', () => {
  const marketId = 'workshop-1-m1'
  const seated = (count: number) =>
    record(
      open,
      Array.from({ length: count }, (_, at) => ({
        type: 'seatJoined' as const,
        seatId: `seat-${at + 1}-of-many`,
        marketId,
        deviceId: 'device-1',
        number: at + 1,
        name: `Person ${at + 1}`,
      })),
      open.state.time,
    )
  given(seated(299)).when(join('Amira'), device('Amira')).leads()
  given(seated(300)).when(join('Amira'), device('Amira')).refused('full')
})

test('[S4] two names that look the same are told apart', () => {
  const nameAfter =
    (...before: string[]) =>
    (name: string) => {
      const evening = before.reduce((now, one) => play(now, join(one), device('Amira')), open)
      const seats = Object.values(given(evening).when(join(name), device('Bo')).leads().state.shared.seats)
      return seats.at(-1)?.name
    }
  expect(nameAfter('Anna')('Anna')).toBe('Anna 2')
  expect(nameAfter('Anna', 'Anna')('anna')).toBe('anna 3')
  expect(nameAfter('Anna')('Аnnа')).toBe('Аnnа 2')
  expect(nameAfter('Bo')('B 0')).toBe('B 0 2')
  expect(nameAfter('Anna')('Hanna')).toBe('Hanna')
})

test('[S5] a tile gets the next number, and keeps it when it is written again', () => {
  const first = given(open, [join('Amira'), device('Amira'), { id: seat('Amira') }])
    .when({ type: 'saveTile', ...tileText('Lärka', 'ideaDriven') }, by('Amira'), { id: tile('Amira') })
    .happens({
      type: 'tileSaved',
      actorId: tile('Amira'),
      number: 1,
      ...tileText('Lärka', 'ideaDriven'),
      by: seat('Amira'),
    })
  const again = given(first)
    .when({ type: 'saveTile', ...tileText('Föreningen Lärka', 'ideaDriven') }, by('Amira'))
    .happens({
      type: 'tileSaved',
      actorId: tile('Amira'),
      number: 1,
      ...tileText('Föreningen Lärka', 'ideaDriven'),
      by: seat('Amira'),
    })
  expect(again.state.shared.actors[tile('Amira')]).toMatchObject({
    version: 2,
    owners: [seat('Amira')],
    origin: 'home',
  })
})

test('[S5] the same text again changes nothing', () => {
  const same = { type: 'saveTile' as const, ...tileText('Amiras', 'ideaDriven') }
  given(roomIn('gatherMarket')).when(same, by('Amira')).happens()
  given(roomIn('gatherMarket'))
    .when({ ...same, offers: ['trust', 'time'] }, by('Amira'))
    .leads()
})

test('[S5] the sector is fixed once tiles have been turned', () => {
  const change = { type: 'saveTile' as const, ...tileText('Amiras', 'public') }
  given(roomIn('swap1')).when(change, by('Amira')).leads()
  given(roomIn('gatherIdeas')).when(change, by('Amira')).refused('wrongSector')
})

test('[S6] a colleague shares the tile that is there', () => {
  const evening = given(roomIn('open'), [join('Ylva'), device('Ylva'), { id: seat('Ylva') }])
    .when({ type: 'claimTile', actorId: tile('Amira') }, by('Ylva'))
    .happens({ type: 'tileClaimed', actorId: tile('Amira'), seatId: seat('Ylva') })
  expect(evening.state.shared.actors[tile('Amira')]?.owners).toEqual([seat('Amira'), seat('Ylva')])
  given(evening)
    .when({ type: 'claimTile', actorId: tile('Amira') }, by('Ylva'))
    .happens()
  given(evening)
    .when({ type: 'claimTile', actorId: tile('Bo') }, by('Ylva'))
    .refused('alreadyOwns')
  given(evening)
    .when({ type: 'claimTile', actorId: tile('Qasim') }, by('Ylva'))
    .refused('unknown')
})

test('[S6] nobody writes over another tile by taking its name for an order', () => {
  const crowded = room([...people(2, 2), { name: 'Ylva', sector: 'public', colleagueOf: 'Bo' }])
  const dealt = play(to(crowded, 'swap1'), { type: 'deal' }, facilitator)
  const [library] = Object.values(dealt.state.shared.actors).filter(({ origin }) => origin === 'library')
  if (!library) throw new Error('a library tile')
  given(dealt, [join('Zoran'), device('Zoran'), { id: seat('Zoran') }])
    .when({ type: 'saveTile', ...tileText('Bluff', 'public') }, by('Zoran'), { id: library.id })
    .refused('notYours')
})

test('[S6] nobody claims the tile they speak for, until they have come home', () => {
  const observed = to(play(room(people(3, 3)), join('Ylva'), device('Ylva'), { id: seat('Ylva') }), 'gatherIdeas')
  const left = play(
    play(observed, { type: 'remove', seatId: seat('Bo') }, facilitator),
    { type: 'remove', seatId: seat('Amira') },
    facilitator,
  )
  const [shelf] = Object.values(left.state.shared.actors).filter(({ voices }) => voices.length === 0)
  const covering = play(left, { type: 'coverTile', actorId: shelf?.id ?? '' }, by('Ylva'))
  const claim = { type: 'claimTile' as const, actorId: shelf?.id ?? '' }
  given(covering).when(claim, by('Ylva')).refused('ownTile')
  given(covering, [{ type: 'jump', phaseId: '1-prelude' }, facilitator])
    .when(claim, by('Ylva'))
    .refused('ownTile')
  given(to(covering, 'homecoming')).when(claim, by('Ylva')).leads()
})

test('[S7] whoever gets a tile after pairing joins the smallest pair', () => {
  const five = to(room(people(3, 2)), 'gatherIdeas')
  const joined = play(five, join('Ylva'), device('Ylva'), { id: seat('Ylva') })
  expect(joined.state.shared.seats[seat('Ylva')]?.pairId).toBeUndefined()
  const [smallest] = Object.values(five.state.shared.pairs).filter(({ seatIds }) => seatIds.length === 2)
  if (!smallest) throw new Error('a pair of two')
  given(joined)
    .when({ type: 'saveTile', ...tileText('Ylvas', 'public') }, by('Ylva'), { id: tile('Ylva') })
    .happens(
      { type: 'tileSaved', actorId: tile('Ylva'), number: 7, ...tileText('Ylvas', 'public'), by: seat('Ylva') },
      { type: 'pairsFormed', pairs: [{ ...smallest, seatIds: [...smallest.seatIds, seat('Ylva')] }] },
    )
})

test('[S7] a pair that has lost somebody is the smallest, and a late colleague joins another pair', () => {
  const evening = roomIn('gatherIdeas')
  const [[amongTwo = '', gone = ''] = []] = pairsOf(evening.state)
  const lost = play(evening, { type: 'remove', seatId: seat(gone) }, facilitator)
  const pairs = pairsOf(welcome(lost, { name: 'Ylva', sector: 'public' }).state)
  expect(pairs[0]).toEqual([amongTwo, gone, 'Ylva'])
  const withColleague = pairsOf(welcome(evening, { name: 'Ylva', sector: 'public', colleagueOf: amongTwo }).state)
  expect(withColleague[0]).toEqual([amongTwo, gone])
  expect(withColleague.flat()).toContain('Ylva')
})

test('[S7] from the market on, nobody is paired', () => {
  const late = welcome(market, { name: 'Ylva', sector: 'public' })
  expect(pairsOf(late.state)).toEqual(pairsOf(market.state))
  expect(late.state.shared.actors[tile('Ylva')]?.voices).toEqual([])
})

test('[S7] a seat without a tile gets no role and no pair, but can cover', () => {
  const evening = to(play(room(people(3, 3)), join('Ylva'), device('Ylva'), { id: seat('Ylva') }), 'gatherIdeas')
  expect(evening.state.desk.deal?.assignment[seat('Ylva')]).toBeUndefined()
  expect(evening.state.shared.seats[seat('Ylva')]?.pairId).toBeUndefined()
  const late = welcome(evening, { name: 'Zoran', sector: 'public' })
  given(late)
    .when({ type: 'coverTile', actorId: tile('Zoran') }, by('Ylva'))
    .leads()
})

test('[S8] help is asked for, taken back, and ticked off', () => {
  const asked = given(market)
    .when({ type: 'askHelp', kind: 'pause' }, by('Amira'))
    .happens({ type: 'helpAsked', seatId: seat('Amira'), kind: 'pause' })
  expect(asked.state.desk.help).toEqual({ [seat('Amira')]: { kind: 'pause', at: asked.state.time } })
  const given_ = { type: 'helpGiven' as const, seatId: seat('Amira') }
  expect(given(asked).when({ type: 'cancelHelp' }, by('Amira')).happens(given_).state.desk.help).toEqual({})
  expect(
    given(asked)
      .when({ type: 'helped', seatId: seat('Amira') }, facilitator)
      .happens(given_, { type: 'undoClosed' }).state.desk.help,
  ).toEqual({})
  given(asked).when({ type: 'helped', seatId: 'seat-Nobody' }, facilitator).refused('unknown')
})

test('[S11] somebody without a table sits down at a live idea, and writes along', () => {
  const late = welcome(formulating, { name: 'Ylva', sector: 'public' })
  const write = {
    type: 'writeField' as const,
    ideaId: one.idea,
    field: 'goal' as const,
    text: 'Fler äter ihop',
    base: 0,
  }
  given(late).when(write, by('Ylva')).refused('notYourIdea')
  const seated = given(late)
    .when({ type: 'sitAt', ideaId: one.idea }, by('Ylva'))
    .happens({ type: 'satDown', seatId: seat('Ylva'), ideaId: one.idea })
  given(seated).when(write, by('Ylva')).leads()
  const resting = Object.values(formulating.state.shared.ideas).find(({ state }) => state === 'bank')
  given(late)
    .when({ type: 'sitAt', ideaId: resting?.id ?? '' }, by('Ylva'))
    .refused('ideaResting')
  given(late).when({ type: 'sitAt', ideaId: 'idea-Nobody' }, by('Ylva')).refused('unknown')
})

test('[S12] a new name and another device change nothing else', () => {
  given(market)
    .when({ type: 'rename', seatId: seat('Amira'), name: 'Bo' }, facilitator)
    .happens({ type: 'seatRenamed', seatId: seat('Amira'), name: 'Bo 2' })
  given(market)
    .when({ type: 'rename', seatId: seat('Amira'), name: 'Amira' }, facilitator)
    .happens({ type: 'seatRenamed', seatId: seat('Amira'), name: 'Amira' })
  const moved = given(market)
    .when({ type: 'moveSeat', seatId: seat('Amira'), deviceId: 'device-Bo' }, shell)
    .happens({ type: 'seatMoved', seatId: seat('Amira'), deviceId: 'device-Bo' })
  expect(moved.state.shared.seats[seat('Amira')]).toEqual({
    ...market.state.shared.seats[seat('Amira')],
    deviceId: 'device-Bo',
  })
})
