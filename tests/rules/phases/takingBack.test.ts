import { expect, test } from 'vitest'
import type { Event, Order, Who } from '#shared/messages/story.ts'
import { foundIn } from '#shared/rules/phases/undo/acts.ts'
import { by, type Evening, facilitator, play, room, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { here, host, market as hosted } from '../telling/hosting.ts'
import { market } from '../telling/market.ts'
import { people, seat, tile } from '../telling/people.ts'
import { secondSwap } from '../telling/rounds.ts'

const undo = ({ state }: Evening): Order => ({ type: 'undo', number: state.desk.lastAct?.number ?? 0 })
const undone = ({ state }: Evening) => ({ type: 'undone' as const, number: state.desk.lastAct?.number ?? 0 })

test('[U1] more time that is taken back is told as less time', () => {
  const { endsAt = 0 } = market.state.shared.clock
  const more = play(market, { type: 'extend', minutes: 5 }, facilitator)
  given(more).when(undo(more), facilitator).happens({ type: 'extended', minutes: -5, endsAt }, undone(more))
})

test('[U1] the screen goes back to what it showed before', () => {
  const shown = [3, 5].reduce((now, step) => play(now, { type: 'show', step }, facilitator), market)
  expect(play(shown, undo(shown), facilitator).state.shared.clock.step).toBe(3)
})

test('[U1] taking back is no new act: the voice is closed, and no more is told', () => {
  const open = play(market, { type: 'openVoice' }, facilitator)
  given(open).when(undo(open), facilitator).happens({ type: 'voiceClosed' }, undone(open))
})

test('[U1, D21] an organisation that was let in again is out once more', () => {
  const out = (isOut: boolean) => ({ type: 'takeOut' as const, actorId: tile('Amira'), isOut })
  const isOut = ({ state }: Evening) => state.shared.actors[tile('Amira')]?.isTakenOut
  const taken = play(roomIn('swap1'), out(true), facilitator)
  const back = play(taken, out(false), facilitator)
  expect([isOut(play(taken, undo(taken), facilitator)), isOut(play(back, undo(back), facilitator))]).toEqual([
    ...[false, true],
  ])
})

test('[U1, M4] colleagues who were sent to another market come back together', () => {
  const crowd = [...people(6, 6), { name: 'Ylva', sector: 'ideaDriven' as const, colleagueOf: 'Amira' }]
  const spread = play(to(room(crowd), 'prelude'), { type: 'formMarkets', count: 2 }, facilitator)
  const marketOf = ({ state }: Evening) => ['Amira', 'Ylva'].map(name => state.shared.seats[seat(name)]?.marketId)
  const [from = ''] = marketOf(spread)
  const other = Object.keys(spread.state.shared.markets).find(id => id !== from) ?? ''
  const sent = play(spread, { type: 'sendSeat', seatId: seat('Amira'), marketId: other }, facilitator)
  expect(marketOf(sent)).toEqual([other, other])
  const back = play(sent, undo(sent), facilitator)
  expect(marketOf(back)).toEqual([from, from])
  const alone = play(
    play(spread, { type: 'rename', seatId: seat('Bo'), name: 'Bosse' }, facilitator),
    { type: 'sendSeat', seatId: seat('Amira'), marketId: other },
    facilitator,
  )
  expect(marketOf(play(alone, undo(alone), facilitator))).toEqual([from, from])
})

test('[U1, D15] whoever stayed before stays again', () => {
  const evening = secondSwap()
  const { ideas, actors, stayers } = evening.state.shared
  const idea = Object.values(ideas).find(({ wasFormed, state }) => wasFormed && state === 'live')
  const voices = Object.keys(idea?.placed ?? {}).flatMap(id => actors[id]?.voices ?? [])
  const stay = (now: Evening, seatId: string) =>
    play(now, { type: 'setStayer', ideaId: idea?.id ?? '', seatId }, facilitator)
  expect(stayers).toEqual({})
  const [first = '', second = ''] = voices
  const changed = stay(stay(evening, first), second)
  expect(changed.state.shared.stayers).toEqual({ [idea?.id ?? '']: second })
  expect(play(changed, undo(changed), facilitator).state.shared.stayers).toEqual({ [idea?.id ?? '']: first })
})

test('[U4] what a host does without any opposite ends what they could have taken back', () => {
  const hosts = (who: Who, now: Evening): Order => ({
    type: 'undo',
    number: (who.kind === 'host' ? now.state.desk.hostActs?.[who.marketId ?? ''] : undefined)?.number ?? 0,
  })
  const renamed = play(hosted, { type: 'rename', seatId: seat(here), name: 'Bosse' }, host)
  given(renamed).when(hosts(host, renamed), host).leads()
  const added = play(renamed, { type: 'addSeat', name: 'Ylva' }, host)
  given(added).when(hosts(host, renamed), host).refused('nothingToUndo')
  const helped = play(renamed, { type: 'askHelp', kind: 'pause' }, by(here))
  given(helped).when(hosts(host, renamed), host).leads()
})

const endless = [
  ...(['askedBeforehand', 'proposalGrouped', 'planChanged', 'meetingSet', 'replanned', 'scriptWritten'] as const),
  ...(['seatsMerged', 'seatTransferred', 'marketsFormed', 'dealt', 'revealed'] as const),
  ...(['gatheringClosed', 'answersOpened', 'linkIssued'] as const),
]
test.each(endless)('[U2] %s has no opposite', type => {
  expect(foundIn(market.state, { type } as Event)).toEqual({ kind: 'none' })
})

test('[U1, U2] a phase is left again, but not the draft, nor the end or what comes after it', () => {
  const entered = (from: 'draft' | 'prelude' | 'closed', kind: 'prelude' | 'closed') => {
    const clock = { ...market.state.shared.clock, kind: from, phaseId: 'before', endsAt: 9 }
    const state = { ...market.state, shared: { ...market.state.shared, clock } }
    return foundIn(state, { type: 'phaseEntered', kind } as Event)
  }
  expect(entered('prelude', 'prelude')).toEqual({ kind: 'phase', id: 'before', endsAt: 9 })
  const none = { kind: 'none', id: 'before' }
  expect([entered('draft', 'prelude'), entered('closed', 'prelude'), entered('prelude', 'closed')]).toEqual([
    none,
    none,
    none,
  ])
})

test('[U1] two who have changed pairs change back; a third in a pair, other people and new pairs are no such change', () => {
  const [one, two] = Object.values(market.state.shared.pairs)
  if (!one || !two) throw new Error('two pairs')
  const found = (...pairs: (typeof one)[]) => foundIn(market.state, { type: 'pairsFormed', pairs })
  const [a = '', b = ''] = one.seatIds
  const [c = '', d = ''] = two.seatIds
  const changed = [
    { ...one, seatIds: [c, b] },
    { ...two, seatIds: [a, d] },
  ]
  expect(found(...changed)).toEqual({ kind: 'pair', id: c, pairs: [one, two] })
  expect(found({ ...one, seatIds: [a, b, 'seat-late'] })).toBeUndefined()
  expect(found({ ...one, seatIds: [a, b, 'seat-late'] }, two)).toBeUndefined()
  expect(found({ ...one, id: 'pair-new' }, { ...two, id: 'pair-next' })).toBeUndefined()
  expect(found(one)).toBeUndefined()
})

test('[U2] a text that nobody knows any more and a market that is gone leave nothing to take back', () => {
  expect(foundIn(market.state, { type: 'textRestored', key: 'nowhere' })).toEqual({ kind: 'none' })
  const told = foundIn(market.state, { type: 'messageSent', marketId: 'market-gone' } as Event)
  expect(told).toMatchObject({ kind: 'message', other: 'market-gone', message: undefined })
})
