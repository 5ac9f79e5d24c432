import { expect, test } from 'vitest'
import { by, facilitator, play, room, roomIn, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { dealtTo, market, one, pairsOf, two } from '../telling/market.ts'
import { people, seat, tile } from '../telling/people.ts'

const gone = (name: string) => ({ type: 'markGone' as const, seatId: seat(name) })
const back = (name: string) => ({ type: 'markBack' as const, seatId: seat(name) })
const remove = (name: string) => ({ type: 'remove' as const, seatId: seat(name) })

test('[S9] a removed seat is refused everything until it is readmitted', () => {
  const note = { type: 'note' as const, scope: 'own' as const, text: 'Kom ihåg', isExported: false }
  const removed = play(market, remove('Amira'), facilitator)
  given(removed).when(note, by('Amira')).refused('removed')
  given(removed).when(back('Amira'), shell).refused('unknown')
  const readmitted = given(removed)
    .when({ type: 'readmit', seatId: seat('Amira') }, facilitator)
    .happens({ type: 'seatReadmitted', seatId: seat('Amira') })
  given(readmitted).when(note, by('Amira')).leads()
  given(market)
    .when({ type: 'readmit', seatId: seat('Amira') }, facilitator)
    .refused('unknown')
  given(removed).when(remove('Amira'), facilitator).refused('unknown')
})

test('[S10] when somebody leaves, the partner covers the tile', () => {
  const after = given(market)
    .when(gone(one.author), shell)
    .happens(
      { type: 'seatGone', seatId: seat(one.author) },
      { type: 'tileCovered', actorId: one.placed, seatId: seat(one.walker) },
    )
  expect(after.state.shared.actors[one.placed]?.voices).toEqual([seat(one.walker)])
  given(after).when(gone(one.author), shell).refused('unknown')
})

test('[S10] a partner who owns the tile does not cover it: it lies on the shelf', () => {
  const swapping = roomIn('swap1')
  const dealt = play(swapping, { type: 'deal' }, facilitator)
  const [[first = '', second = ''] = []] = pairsOf(dealt.state)
  const holder =
    Object.entries(dealt.state.desk.deal?.assignment ?? {}).find(([, id]) => id === tile(second))?.[0] ?? ''
  const swapped = play(dealt, { type: 'swapTwo', seatId: seat(first), otherId: holder }, facilitator)
  const turned = to(play(swapped, { type: 'reveal' }, facilitator), 'gatherIdeas')
  expect(dealtTo(turned.state, first)).toBe(tile(second))
  const after = given(turned)
    .when(gone(first), shell)
    .happens({ type: 'seatGone', seatId: seat(first) })
  expect(after.state.shared.actors[tile(second)]?.voices).toEqual([])
})

test('[S10] whoever comes back gets the role back, and the partner only their own', () => {
  const away = play(market, gone(one.author), shell)
  const after = given(away)
    .when(back(one.author), shell)
    .happens({ type: 'seatBack', seatId: seat(one.author) })
  expect(after.state.shared.actors).toEqual(market.state.shared.actors)
  expect(after.state.shared.seats).toEqual(market.state.shared.seats)
})

test('[S10] a tile that two speak for keeps the other, and nobody covers it', () => {
  const both = structuredClone(market)
  both.state.shared.actors[one.placed]?.voices.push(seat(two.author))
  const after = given(both)
    .when(gone(one.author), shell)
    .happens({ type: 'seatGone', seatId: seat(one.author) })
  expect(after.state.shared.actors[one.placed]?.voices).toEqual([seat(two.author)])
})

test('[S9, S14] only whoever says so has left: neither the one who is away nor the one who is removed', () => {
  for (const order of [gone(one.author), remove(one.author)]) {
    const who = order.type === 'remove' ? facilitator : shell
    expect(play(market, order, who).state.shared.seats[seat(one.author)]).not.toHaveProperty('hasLeft')
  }
})

test('[S10] the home tile of somebody who has left stays in the game', () => {
  const after = play(market, remove('Amira'), facilitator)
  expect(after.state.shared.actors[tile('Amira')]).toEqual({
    ...market.state.shared.actors[tile('Amira')],
    voices: after.state.shared.actors[tile('Amira')]?.voices,
  })
  expect(after.state.shared.actors[tile('Amira')]?.owners).toEqual([seat('Amira')])
})

test('[S10] somebody who left before the tiles were turned is covered when they are', () => {
  const dealt = play(roomIn('swap1'), { type: 'deal' }, facilitator)
  const [[first = '', second = ''] = []] = pairsOf(dealt.state)
  const away = play(dealt, gone(first), shell)
  given(away)
    .when({ type: 'reveal' }, facilitator)
    .happens({ type: 'revealed' }, { type: 'tileCovered', actorId: dealtTo(dealt.state, first), seatId: seat(second) })
})

test('[S14] whoever says that they go home is gone at once, and is back when they say so', () => {
  const leave = { type: 'leave' as const }
  const after = given(market)
    .when(leave, by(one.author))
    .happens(
      { type: 'seatGone', seatId: seat(one.author), hasSaidSo: true },
      { type: 'tileCovered', actorId: one.placed, seatId: seat(one.walker) },
    )
  expect(after.state.shared.seats[seat(one.author)]).toMatchObject({ state: 'gone', hasLeft: true })
  given(after).when(leave, by(one.author)).happens()
  const here = given(after)
    .when({ type: 'comeBack' }, by(one.author))
    .happens({ type: 'seatBack', seatId: seat(one.author) })
  expect(here.state.shared.seats[seat(one.author)]?.hasLeft).toBeUndefined()
  expect(here.state.shared.actors[one.placed]?.voices).toEqual([seat(one.author)])
  given(here).when({ type: 'comeBack' }, by(one.author)).happens()
})

test('[S14, F11] the facilitator types in that somebody has gone home', () => {
  const typed = { type: 'typeFor' as const, seatId: seat(one.author), command: { type: 'leave' as const } }
  const after = given(market)
    .when(typed, facilitator)
    .happens(
      { type: 'seatGone', seatId: seat(one.author), hasSaidSo: true },
      { type: 'tileCovered', actorId: one.placed, seatId: seat(one.walker) },
    )
  expect(after.state.shared.seats[seat(one.author)]?.hasLeft).toBe(true)
})

test('[S10, M5, M9] whoever comes back does not speak for a tile that went to another market', () => {
  const split = play(to(room(people(6, 6)), 'prelude'), { type: 'formMarkets', count: 2 }, facilitator)
  const ideas = to(split, 'gatherIdeas')
  const { actors, markets } = ideas.state.shared
  const [voice = '', role = ''] =
    Object.entries(ideas.state.desk.roles).find(([, id]) => actors[id]?.origin === 'home') ?? []
  const from = actors[role]?.marketId
  const there = Object.keys(markets).find(id => id !== from) ?? ''
  const left = play(ideas, { type: 'markGone', seatId: voice }, shell)
  const sent = play(left, { type: 'sendSeat', seatId: actors[role]?.owners[0] ?? '', marketId: there }, facilitator)
  expect(sent.state.shared.actors[role]?.marketId).toBe(there)
  expect(Object.values(sent.state.desk.roles)).not.toContain(role)
  const home = given(sent).when({ type: 'markBack', seatId: voice }, shell).leads()
  expect(home.state.shared.actors[role]?.voices).toEqual([])
  expect(home.state.shared.seats[voice]?.state).toBe('present')
})

test('[S10, D20, D21] nor for one that was taken out meanwhile, or that they have said is theirs too', () => {
  const role = dealtTo(market.state, one.author)
  const leave = { type: 'leave' as const }
  const comeBack = { type: 'comeBack' as const }
  const left = play(market, leave, by(one.author))
  const out = play(left, { type: 'takeOut', actorId: role, isOut: true }, facilitator)
  const covered = out.state.shared.actors[role]?.voices
  const back = given(out).when(comeBack, by(one.author)).leads()
  expect(back.state.shared.actors[role]?.voices).toEqual(covered)
  expect(back.state.desk.roles[seat(one.author)]).toBeUndefined()
  const worn = play(market, { type: 'wearHat', actorId: role, isOn: true }, by(one.author))
  const hatted = given(play(worn, leave, by(one.author)))
    .when(comeBack, by(one.author))
    .leads()
  expect(hatted.state.shared.actors[role]?.voices).not.toContain(seat(one.author))
})

test('[S14, D11] whoever counts as gone neither speaks for a tile nor sits down until they say that they are back', () => {
  const [author = ''] = pairsOf(market.state)[0] ?? []
  const left = play(play(market, { type: 'leave' }, by(author)), { type: 'leave' }, by(one.walker))
  const { actors } = left.state.shared
  const free = Object.values(actors).find(({ voices, owners }) => voices.length === 0 && !owners.includes(seat(author)))
  const cover = { type: 'coverTile' as const, actorId: free?.id ?? '' }
  given(left).when(cover, by(author)).refused('countsAsGone')
  given(left).when({ type: 'sitAt', ideaId: one.idea }, by(author)).refused('countsAsGone')
  given(play(left, { type: 'comeBack' }, by(author)))
    .when({ type: 'sitAt', ideaId: one.idea }, by(author))
    .leads()
})
