import { expect, test } from 'vitest'
import type { Command, Order, Who } from '#shared/messages/story.ts'
import { hostDesk } from '#shared/views/seenBy.ts'
import { type Evening, facilitator, play, room, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { first, here, host, ideaIn, market, neighbour, otherHost, second, there, two } from '../../telling/hosting.ts'
import { tablesOf, withIdeas } from '../../telling/market.ts'
import { people, seat, tile } from '../../telling/people.ts'

test('[M6] a host does in the own market what a co-facilitator does, and the story says who did it', () => {
  const helped: Order = { type: 'rename', seatId: seat(here), name: 'Bosse' }
  given(market)
    .when(helped, host)
    .happens(
      { type: 'hostActed', marketId: first.id, facts: 1 },
      { type: 'seatRenamed', seatId: seat(here), name: 'Bosse' },
    )
  given(market)
    .when(helped, facilitator)
    .happens({ type: 'seatRenamed', seatId: seat(here), name: 'Bosse' })
  const note: Command = { type: 'note', scope: 'own', text: 'Sagt högt', isExported: false }
  given(market)
    .when({ type: 'typeFor', seatId: seat(here), command: note }, host)
    .leads()
  given(market)
    .when({ type: 'helped', seatId: seat(here) }, host)
    .leads()
})

test('[M6, M7] a host hides whom a table wished for in the own market, sees it, and shows it again; not in another', () => {
  const wishAt = (evening: Evening, ideaId: string) => {
    const seatId = evening.state.shared.ideas[ideaId]?.creators[0] ?? ''
    const wish = { type: 'wishActor' as const, ideaId, sector: 'public' as const, name: 'Polisen', why: '' }
    return play(evening, wish, { kind: 'seat', seatId }, { id: `wished-${ideaId}` })
  }
  const hideAt = (id: string): Order => ({ type: 'hide', kind: 'wished', id, field: 'name', part: `wished-${id}` })
  const [mine, theirs] = [ideaIn(first.id), ideaIn(second.id)]
  const wished = wishAt(wishAt(market, mine), theirs)
  given(wished).when(hideAt(theirs), host).refused('notYourMarket')
  const hidden = given(wished).when(hideAt(mine), host).leads()
  expect(hidden.state.shared.ideas[mine]?.wished?.[`wished-${mine}`]?.name).toBe('')
  expect(Object.values(hostDesk(hidden.state, first.id).hidden).map(({ text }) => text)).toEqual(['Polisen'])
  expect(Object.values(hostDesk(hidden.state, second.id).hidden)).toEqual([])
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  given(hidden).when({ type: 'restore', key }, otherHost).refused('notYourMarket')
  given(hidden).when({ type: 'restore', key }, host).leads()
})

test('[M6] before the market is there its host only looks on', () => {
  const early: Who = { kind: 'host', marketId: undefined }
  given(room(people(3, 3)))
    .when({ type: 'rename', seatId: seat('Bo'), name: 'Bosse' }, early)
    .refused('noMarketYet')
  given(market)
    .when({ type: 'rename', seatId: seat(here), name: 'Bosse' }, { kind: 'host', marketId: 'market-gone' })
    .refused('noMarketYet')
})

test('[M7] whatever touches another market is refused its host', () => {
  const swap = play(to(two, 'swap1'), { type: 'deal' }, facilitator)
  const home = to(market, 'homecoming')
  const hidden = play(market, { type: 'hide', kind: 'idea', id: ideaIn(second.id), field: 'text' }, facilitator)
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  const note = { type: 'note' as const, text: 'Bra mod', isExported: true }
  const outside: [Evening, Order][] = [
    [market, { type: 'helped', seatId: seat(there) }],
    [market, { type: 'rename', seatId: seat(there), name: 'Bosse' }],
    [market, { type: 'remove', seatId: seat(there) }],
    [market, { type: 'readmit', seatId: seat(there) }],
    [market, { type: 'mergeSeats', seatId: seat(here), otherId: seat(there) }],
    [market, { type: 'typeFor', seatId: seat(there), command: { type: 'ready', isReady: true } }],
    [market, { type: 'keepApart', actorId: tile(here), otherId: tile(there), isApart: true }],
    [market, { type: 'hide', kind: 'seat', id: seat(there), field: 'name' }],
    [market, { type: 'hide', kind: 'actor', id: tile(there), field: 'name' }],
    [market, { type: 'hide', kind: 'idea', id: ideaIn(second.id), field: 'text' }],
    [market, { type: 'hide', kind: 'insight', id: 'insight-1', field: 'text' }],
    [hidden, { type: 'restore', key }],
    [market, { type: 'proposeMerge', fromId: ideaIn(first.id), intoId: ideaIn(second.id) }],
    [market, { type: 'message', text: 'Hej', ideaId: ideaIn(second.id) }],
    [market, { type: 'message', text: 'Hej', marketId: second.id }],
    [market, { ...note, scope: 'workshop' }],
    [market, { ...note, scope: 'debrief' }],
    [market, { ...note, scope: 'desk' }],
    [market, { ...note, scope: 'partnership', ideaId: ideaIn(second.id) }],
    [market, { ...note, scope: 'market', marketId: second.id }],
    [swap, { type: 'pair', seatId: seat(here), withSeatId: seat(there) }],
    [swap, { type: 'swapTwo', seatId: seat(here), otherId: seat(there) }],
    [to(two, 'swap1'), { type: 'pair', seatId: seat(there), withSeatId: seat(there) }],
    [home, { type: 'openAnswers', ideaId: ideaIn(second.id) }],
    [home, { type: 'issueLink', actorId: tile(there) }],
  ]
  for (const [evening, order] of outside) given(evening).when(order, host).refused('notYourMarket')
})

test('[M7] the clock, the phase, the door and the deal are the facilitator’s alone', () => {
  const { phaseId } = market.state.shared.clock
  const orders: Order[] = [
    { type: 'next', from: phaseId },
    { type: 'back', from: phaseId },
    { type: 'jump', phaseId },
    { type: 'pause' },
    { type: 'resume' },
    { type: 'extend', minutes: 1 },
    { type: 'end' },
    { type: 'show', step: 1 },
    { type: 'openVoice' },
    { type: 'lockDoor', isLocked: true },
    { type: 'deal' },
    { type: 'reveal' },
    { type: 'formMarkets' },
    { type: 'sendSeat', seatId: seat(here), marketId: second.id },
    { type: 'writeScript', key: 'prelude', text: 'Hej' },
  ]
  for (const order of orders) given(market).when(order, host).refused('notFacilitator')
  given(market).when({ type: 'ready', isReady: true }, host).refused('notYours')
  given(market).when({ type: 'join', name: 'Bo' }, host).refused('notYours')
})

test('[M7] cards that a host deals come to the tables of that market only', () => {
  const many = withIdeas(
    to(play(to(room(people(14, 14)), 'prelude'), { type: 'formMarkets', count: 2 }, facilitator), 'gatherMarket'),
  )
  const all = Object.values(many.state.shared.ideas)
  const joined = all.reduce((now, idea, at) => {
    const free = tablesOf(now.state).filter(one => now.state.shared.ideas[one.idea]?.marketId === idea.marketId)
    const guest = free[(free.findIndex(one => one.idea === idea.id) + 1) % free.length]
    const author = tablesOf(now.state).find(one => one.idea === idea.id)?.author ?? ''
    if (!guest) return now
    const id = `asked-${at}-${idea.number}`
    const asked = play(
      now,
      { type: 'invite', ideaId: idea.id, actorId: guest.free, because: 'Vi behöver er', chips: [] },
      { kind: 'seat', seatId: seat(author) },
      { id },
    )
    return play(
      asked,
      { type: 'answer', invitationId: id, answer: 'yes' },
      { kind: 'seat', seatId: seat(guest.walker) },
    )
  }, many)
  const trial = to(joined, 'formulate')
  const mine = Object.values(trial.state.shared.markets)[0]?.id ?? ''
  const after = given(trial).when({ type: 'drawHappening' }, { kind: 'host', marketId: mine }).leads()
  const drawn = Object.values(after.state.shared.ideas).filter(({ happenings }) => Object.keys(happenings).length > 0)
  expect(drawn.length).toBeGreaterThan(0)
  expect(new Set(drawn.map(({ marketId }) => marketId))).toEqual(new Set([mine]))
})

test('[M8] a host writes to the market, and does not push aside the words to everyone', () => {
  const told = play(market, { type: 'message', text: 'Fem minuter kvar' }, facilitator)
  const after = given(told)
    .when({ type: 'message', text: 'Samling här' }, host)
    .happens(
      { type: 'hostActed', marketId: first.id, facts: 1 },
      { type: 'messageSent', text: 'Samling här', ideaId: undefined, marketId: first.id },
    )
  expect(after.state.shared.message?.text).toBe('Fem minuter kvar')
  expect(after.state.shared.markets[first.id]?.message?.text).toBe('Samling här')
  expect(after.state.shared.markets[second.id]?.message).toBeUndefined()
  const table = given(told)
    .when({ type: 'message', text: 'Till er', ideaId: ideaIn(first.id) }, host)
    .leads()
  expect(table.state.shared.markets[first.id]?.message).toMatchObject({ text: 'Till er', ideaId: ideaIn(first.id) })
  given(market).when({ type: 'message', text: 'Torg två', marketId: second.id }, facilitator).leads()
  given(market).when({ type: 'message', text: 'Hej', marketId: 'market-gone' }, facilitator).refused('unknown')
  expect(to(after, 'gatherClose').state.shared.markets[first.id]?.message).toBeUndefined()
})

test('[U5] a message is taken back, and the one before comes forth', () => {
  const undo = ({ state }: Evening): Order => ({ type: 'undo', number: state.desk.lastAct?.number ?? 0 })
  const once = play(market, { type: 'message', text: 'Fem minuter kvar' }, facilitator)
  const gone = given(once).when(undo(once), facilitator).leads()
  expect(gone.state.shared.message).toBeUndefined()
  const twice = play(once, { type: 'message', text: 'Fyra minuter kvar' }, facilitator)
  const back = given(twice).when(undo(twice), facilitator).leads()
  expect(back.state.shared.message).toEqual(once.state.shared.message)
  const toMarket = play(once, { type: 'message', text: 'Torg två', marketId: second.id }, facilitator)
  const quiet = given(toMarket).when(undo(toMarket), facilitator).leads()
  expect(quiet.state.shared.message).toEqual(once.state.shared.message)
  expect(quiet.state.shared.markets[second.id]?.message).toBeUndefined()
})

test('[U4] a host undoes the own last act, and the facilitator theirs', () => {
  const locked = play(market, { type: 'lockDoor', isLocked: true }, facilitator)
  const renamed = play(locked, { type: 'rename', seatId: seat(here), name: 'Bosse' }, host)
  const both = play(renamed, { type: 'rename', seatId: seat(there), name: 'Lisa' }, otherHost)
  const { lastAct, hostActs = {} } = both.state.desk
  const number = hostActs[first.id]?.number ?? 0
  given(both).when({ type: 'undo', number }, otherHost).refused('tooLate')
  given(both).when({ type: 'undo', number }, facilitator).refused('tooLate')
  const open = given(both)
    .when({ type: 'undo', number: lastAct?.number ?? 0 }, facilitator)
    .leads()
  expect(open.state.shared.isLocked).toBe(false)
  const back = given(open).when({ type: 'undo', number }, host).leads()
  expect(back.state.shared.seats[seat(here)]?.name).toBe(here)
  expect(back.state.shared.seats[seat(there)]?.name).toBe('Lisa')
  given(back).when({ type: 'undo', number }, host).refused('nothingToUndo')
  given(to(both, 'gatherClose')).when({ type: 'undo', number }, host).refused('nothingToUndo')
})

test('[U4] what somebody else who leads has done in a market since then comes first', () => {
  const byFacilitator = play(market, { type: 'rename', seatId: seat(here), name: 'Bosse' }, facilitator)
  const act = byFacilitator.state.desk.lastAct?.number ?? 0
  const byHost = play(byFacilitator, { type: 'rename', seatId: seat(here), name: 'Bo-Erik' }, host)
  given(byHost).when({ type: 'undo', number: act }, facilitator).refused('nothingToUndo')
  const number = byHost.state.desk.hostActs?.[first.id]?.number ?? 0
  const again = play(byHost, { type: 'remove', seatId: seat(neighbour) }, facilitator)
  given(again).when({ type: 'undo', number }, host).refused('nothingToUndo')
})

test('[U4] several texts that one order hid come back together', () => {
  const hide: Order = { type: 'hide', kind: 'idea', id: ideaIn(first.id), field: 'text' }
  const hidden = play(market, hide, host)
  const number = hidden.state.desk.hostActs?.[first.id]?.number ?? 0
  const back = given(hidden).when({ type: 'undo', number }, host).leads()
  expect(back.state.shared.ideas[ideaIn(first.id)]).toEqual(market.state.shared.ideas[ideaIn(first.id)])
})

test('[R11] a note about a market lies with those who lead it', () => {
  const note = { type: 'note' as const, scope: 'market' as const, text: 'Livligt', isExported: true }
  const after = given(market).when(note, host).leads()
  const [kept] = Object.values(after.state.desk.notes)
  expect(kept).toMatchObject({ text: 'Livligt', marketId: first.id, isExported: true })
  expect(after.state.shared.notes).toEqual({})
  given(market)
    .when({ ...note, marketId: second.id }, facilitator)
    .leads()
  given(market).when(note, facilitator).refused('unknown')
  given(market)
    .when({ ...note, marketId: first.id }, { kind: 'seat', seatId: seat(here) })
    .refused('notYours')
  const hide: Order = { type: 'hide', kind: 'note', id: kept?.id ?? '', field: 'text' }
  given(after).when(hide, otherHost).refused('notYourMarket')
  const hidden = given(after).when(hide, host).leads()
  expect(hidden.state.desk.notes[kept?.id ?? '']?.text).toBe('')
  const [key = ''] = Object.keys(hidden.state.desk.hidden)
  const shown = given(hidden).when({ type: 'restore', key }, host).leads()
  expect(shown.state.desk.notes).toEqual(after.state.desk.notes)
  const partnership: Order = { ...note, scope: 'partnership', ideaId: ideaIn(first.id) }
  given(market).when(partnership, host).leads()
})
