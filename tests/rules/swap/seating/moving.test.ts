import { expect, test } from 'vitest'
import { seatView, uncovered } from '#shared/views/seatView.ts'
import { by, type Evening, facilitator, play, room, shell, to, welcome } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { createIdea, dealtTo, invite, pairsOf, yes } from '../../telling/market.ts'
import { crowd, idea, type Person, seat, tile } from '../../telling/people.ts'

// Ids that the model reads have no å, ä and ö.
const everyone = crowd(32, 16).map((one): Person => ({ ...one, name: one.name.replace('ä', 'a') }))
const deal = { type: 'deal' as const }
const evening = (phase: 'swap1' | 'gatherIdeas' | 'gatherMarket', people: readonly Person[] = everyone): Evening =>
  to(room(people.slice(), 'moving', 'standard120'), phase)
const nameOf = ({ state }: Evening, seatId: string) => state.shared.seats[seatId]?.name ?? ''
const marketOf = ({ state }: Evening, name: string) => state.shared.seats[seat(name)]?.marketId ?? ''
const elsewhere = (at: Evening, name: string) =>
  Object.keys(at.state.shared.markets).find(id => id !== marketOf(at, name)) ?? ''
const send = (at: Evening, name: string) => ({
  type: 'sendSeat' as const,
  seatId: seat(name),
  marketId: elsewhere(at, name),
})

const market = evening('gatherMarket')
const [mover = '', partner = ''] = pairsOf(market.state)[0] ?? []
const role = dealtTo(market.state, mover)

test('[M9] after the deal somebody goes to another market: the partner covers the role, and the own tile comes along', () => {
  const moved = given(market)
    .when(send(market, mover), facilitator)
    .happens(
      { type: 'seatTransferred', seatId: seat(mover), marketId: elsewhere(market, mover), actorId: tile(mover) },
      { type: 'tileCovered', actorId: role, seatId: seat(partner) },
    )
  const { shared, desk } = moved.state
  expect(shared.seats[seat(mover)]).toMatchObject({ marketId: elsewhere(market, mover) })
  expect(shared.seats[seat(mover)]?.pairId).toBeUndefined()
  expect(pairsOf(moved.state)[0]).toEqual([partner])
  expect(shared.actors[role]).toMatchObject({ marketId: marketOf(market, mover), voices: [seat(partner)] })
  expect(shared.actors[tile(mover)]).toMatchObject({ marketId: elsewhere(market, mover), voices: [] })
  const numbers = Object.values(shared.actors)
    .filter(({ marketId }) => marketId === elsewhere(market, mover))
    .map(({ number }) => number)
  expect(new Set(numbers).size).toBe(numbers.length)
  expect(desk.roles[seat(mover)]).toBeUndefined()
  const back = play(
    play(moved, { type: 'markGone', seatId: seat(mover) }, shell),
    { type: 'markBack', seatId: seat(mover) },
    shell,
  )
  expect(back.state.shared.actors[role]?.voices).toEqual([seat(partner)])
})

test('[M9] whoever spoke for the tile that goes along speaks for none, and takes one from the shelf of their market', () => {
  const voice = nameOf(market, market.state.shared.actors[tile(mover)]?.voices[0] ?? '')
  const moved = play(market, send(market, mover), facilitator)
  expect(seatView(moved.state.shared, seat(voice))?.roles.map(({ id }) => id)).toEqual(voice === partner ? [role] : [])
  expect(moved.state.desk.roles[seat(voice)]).toBeUndefined()
  const late = welcome(moved, { name: 'Ylva', sector: 'public' })
  const here = late.state.shared.seats[seat('Ylva')]?.marketId === marketOf(moved, voice)
  expect(uncovered(late.state.shared, seat(voice)).some(({ id }) => id === tile('Ylva'))).toBe(here)
})

test('[M9] a role that the partner owns goes to the shelf, where the others of the market find it', () => {
  const swapped = [...pairsOf(market.state)].find(pair => {
    const [one = '', other = ''] = pair
    return dealtTo(market.state, one) !== tile(other)
  })
  const [one = '', other = ''] = swapped ?? []
  const holder = market.state.shared.actors[tile(other)]?.voices[0] ?? ''
  const back = play(market, { type: 'jump', phaseId: '2-swap1' }, facilitator)
  const changed = to(play(back, { type: 'swapTwo', seatId: seat(one), otherId: holder }, facilitator), 'gatherMarket')
  expect(dealtTo(changed.state, one)).toBe(tile(other))
  const moved = play(changed, send(changed, one), facilitator)
  expect(moved.state.shared.actors[tile(other)]?.voices).toEqual([])
})

test('[M9] a tile that stands at an idea stays, and its owner answers for it from the other market', () => {
  const author = nameOf(market, market.state.shared.actors[tile(mover)]?.voices[0] ?? '')
  const placed = play(market, createIdea(), by(author), { id: idea(author) })
  expect(placed.state.shared.actors[tile(mover)]?.ideaId).toBe(idea(author))
  const stands = given(placed).when(send(placed, mover), facilitator).leads()
  expect(stands.state.shared.actors[tile(mover)]).toMatchObject({
    marketId: marketOf(market, mover),
    ideaId: idea(author),
    voices: [seat(author)],
  })
  const free = Object.values(stands.state.shared.actors).find(
    ({ marketId, ideaId, sector, voices }) =>
      marketId === marketOf(market, mover) &&
      ideaId === undefined &&
      voices.length === 1 &&
      sector !== stands.state.shared.actors[tile(mover)]?.sector &&
      stands.state.shared.seats[voices[0] ?? '']?.pairId !== stands.state.shared.seats[seat(author)]?.pairId,
  )
  const asked = play(stands, invite(idea(author), free?.id ?? ''), by(author), { id: 'asked-1' })
  const formed = to(play(asked, yes('asked-1'), by(nameOf(asked, free?.voices[0] ?? ''))), 'homecoming')
  expect(seatView(formed.state.shared, seat(mover))?.homeTable?.id).toBe(idea(author))
  const versions = { rowVersion: 1, goalVersion: 0, firstStepVersion: 0 }
  given(formed)
    .when({ type: 'answerHome', actorId: tile(mover), answer: 'yes', decider: 'us', ...versions }, by(mover))
    .leads()
})

test('[M9] colleagues keep their tile where it is', () => {
  const withColleague: Person[] = [
    ...everyone,
    { name: 'Zita', sector: everyone[0]?.sector ?? 'public', colleagueOf: everyone[0]?.name ?? '' },
  ]
  const at = evening('gatherMarket', withColleague)
  const moved = play(at, send(at, 'Zita'), facilitator)
  const home = tile(everyone[0]?.name ?? '')
  expect(moved.state.shared.actors[home]).toEqual({
    ...at.state.shared.actors[home],
    voices: moved.state.shared.actors[home]?.voices,
  })
  expect(moved.state.shared.seats[seat('Zita')]?.homeId).toBe(home)
})

test('[M9] questions to the tile that goes along are taken back, and the mover’s idea is the partner’s', () => {
  const [author = '', walker = ''] =
    pairsOf(market.state).find(
      pair => !pair.includes(mover) && marketOf(market, pair[0] ?? '') === marketOf(market, mover),
    ) ?? []
  const written = play(market, createIdea(), by(author), { id: idea(author) })
  const asked = play(written, invite(idea(author), tile(mover)), by(author), { id: 'asked-1' })
  expect(play(asked, send(asked, mover), facilitator).state.shared.invitations['asked-1']?.state).toBe('withdrawn')
  const left = play(written, send(written, author), facilitator)
  expect(left.state.shared.ideas[idea(author)]?.creators).toEqual([seat(walker)])
})

test('[M9] until the market opens whoever comes joins the smallest pair there', () => {
  const thinking = evening('gatherIdeas')
  const [name = ''] = pairsOf(thinking.state)[0] ?? []
  const moved = play(thinking, send(thinking, name), facilitator)
  const pair = moved.state.shared.pairs[moved.state.shared.seats[seat(name)]?.pairId ?? '']
  expect(pair?.marketId).toBe(elsewhere(thinking, name))
  expect(pair?.seatIds).toContain(seat(name))
})

test('[M9, D22] while the tiles lie face down, the mover’s tile is left lying and is dealt again', () => {
  const dealt = play(evening('swap1'), deal, facilitator)
  const [name = ''] = pairsOf(dealt.state)[0] ?? []
  const moved = play(dealt, send(dealt, name), facilitator)
  expect(moved.state.desk.deal?.assignment[seat(name)]).toBeUndefined()
  const again = play(moved, deal, facilitator)
  const dealtIt = again.state.shared.actors[dealtTo(again.state, name)]
  expect(dealtIt?.marketId).toBe(elsewhere(dealt, name))
})

test('[M9, M3, U2] not to a full market, not by a host, and not to be undone', () => {
  given(market).when(send(market, mover), by(mover)).refused('notFacilitator')
  const host = { kind: 'host' as const, marketId: marketOf(market, mover) }
  given(market).when(send(market, mover), host).refused('notFacilitator')
  given(market)
    .when({ ...send(market, mover), marketId: marketOf(market, mover) }, facilitator)
    .refused('alreadyThere')
  given(market)
    .when({ ...send(market, mover), marketId: 'nowhere' }, facilitator)
    .refused('unknown')
  const moved = play(market, send(market, mover), facilitator)
  expect(moved.state.desk.lastAct?.kind).toBe('none')
})
