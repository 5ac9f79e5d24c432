import { expect, test } from 'vitest'
import type { Order, Who } from '#shared/messages/story.ts'
import { outside } from '#shared/rules/seats/leading/hosts.ts'
import { type Evening, facilitator, play } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { answerOn, home, first as owner } from '../../telling/home.ts'
import { first, host, ideaIn, market, otherHost, second } from '../../telling/hosting.ts'
import { seat } from '../../telling/people.ts'

/** Two people, two tiles and an idea of a market. */
const of = (marketId: string) => {
  const { seats, actors } = market.state.shared
  const here = <One extends { id: string; marketId: string }>(things: Record<string, One>) =>
    Object.values(things).flatMap(one => (one.marketId === marketId ? [one.id] : []))
  const [[seatId = '', otherId = ''], [actorId = '', tile = '']] = [here(seats), here(actors)]
  return { seatId, otherId, actorId, tile, ideaId: ideaIn(marketId), marketId }
}
type Of = ReturnType<typeof of>
const [mine, theirs] = [of(first.id), of(second.id)]

/** What a host may do, about people, tiles and ideas; the second of two may be of another market. */
const orders: readonly ((here: Of, there: Of) => Order)[] = [
  ({ seatId }) => ({ type: 'helped', seatId }),
  ({ seatId }) => ({ type: 'lowerHand', seatId }),
  ({ seatId }) => ({ type: 'rename', seatId, name: 'Bosse' }),
  ({ seatId }) => ({ type: 'remove', seatId }),
  ({ seatId }) => ({ type: 'readmit', seatId }),
  ({ seatId }) => ({ type: 'typeFor', seatId, command: { type: 'leave' } }),
  ({ seatId }, { otherId }) => ({ type: 'mergeSeats', seatId, otherId }),
  ({ seatId }, { otherId }) => ({ type: 'swapTwo', seatId, otherId }),
  ({ seatId }, { otherId: withSeatId }) => ({ type: 'pair', seatId, withSeatId }),
  ({ seatId }, { ideaId }) => ({ type: 'setStayer', seatId, ideaId }),
  ({ actorId }, { tile: otherId }) => ({ type: 'keepApart', actorId, otherId, isApart: true }),
  ({ actorId }) => ({ type: 'issueLink', actorId }),
  ({ actorId }) => ({ type: 'takeOut', actorId, isOut: true }),
  ({ ideaId: fromId }, { ideaId: intoId }) => ({ type: 'proposeMerge', fromId, intoId }),
  ({ ideaId }) => ({ type: 'openAnswers', ideaId }),
  ({ ideaId }) => ({ type: 'writeMeeting', ideaId, url: '' }),
  ({ ideaId }) => ({ type: 'message', text: 'Snart byte', ideaId }),
  ({ marketId }) => ({ type: 'message', text: 'Snart byte', marketId }),
  ({ ideaId }) => ({ type: 'drawHappening', ideaId }),
  ({ ideaId }) => ({ type: 'note', scope: 'partnership', text: 'Livligt', ideaId, isExported: true }),
  ({ marketId }) => ({ type: 'note', scope: 'market', text: 'Livligt', marketId, isExported: true }),
  ({ seatId: id }) => ({ type: 'hide', kind: 'seat', id, field: 'name' }),
  ({ actorId: id }) => ({ type: 'hide', kind: 'actor', id, field: 'name' }),
  ...(['idea', 'agreement', 'happening', 'message', 'wished', 'earlier'] as const).map(
    kind =>
      ({ ideaId: id }: Of): Order => ({ type: 'hide', kind, id, field: 'text' }),
  ),
]
const named = orders.map(order => [order(mine, mine).type, order] as const)

test.each(named)('[M6, M7] a host may %s in their own market, and not in another', (_, order) => {
  const said = (here: Of, there: Of) => outside(market.state, host, order(here, there))
  expect([said(mine, mine), said(theirs, theirs)]).toEqual([undefined, 'notYourMarket'])
  expect(outside(market.state, otherHost, order(theirs, theirs))).toBeUndefined()
  expect(outside(market.state, facilitator, order(mine, theirs))).toBeUndefined()
  const isOfOne = JSON.stringify(order(mine, theirs)) === JSON.stringify(order(mine, mine))
  expect(said(mine, theirs)).toBe(isOfOne ? undefined : 'notYourMarket')
})

test('[M6, M7] what concerns nobody in particular is a host’s in their market, and what concerns all is not', () => {
  const asked = (order: Order) => outside(market.state, host, order)
  expect(asked({ type: 'lowerHand' })).toBeUndefined()
  expect(asked({ type: 'message', text: 'Snart byte' })).toBeUndefined()
  expect(asked({ type: 'drawHappening' })).toBeUndefined()
  const note = { type: 'note' as const, text: 'Livligt', isExported: true }
  expect(asked({ ...note, scope: 'partnership' })).toBe('notYourMarket')
  expect(asked({ ...note, scope: 'workshop', ideaId: mine.ideaId })).toBe('notYourMarket')
  for (const kind of ['insight', 'proposal'] as const)
    expect(asked({ type: 'hide', kind, id: 'nobody', field: 'text' })).toBe('notYourMarket')
})

test('[M6, M7, R7] a question, a step and a note belong to the market of their idea', () => {
  const noteAt = (now: Evening, ideaId: string, id: string) =>
    play(now, { type: 'note', scope: 'partnership', text: 'Livligt', ideaId, isExported: true }, facilitator, { id })
  const noted = noteAt(noteAt(market, mine.ideaId, 'note-mine'), theirs.ideaId, 'note-theirs')
  const evening = structuredClone(noted)
  const { shared } = evening.state
  for (const [name, { ideaId, actorId, seatId }] of [['mine', mine] as const, ['theirs', theirs] as const]) {
    const told = { id: `thing-${name}`, ideaId, by: seatId, at: 0 }
    shared.invitations[told.id] = { ...told, actorId, kind: 'invite', because: 'Kom', chips: [], state: 'open' }
    shared.steps[told.id] = { ...told, what: 'Ringa', due: '2027-03-01', withWhom: '', ifStuck: '', joined: [] }
  }
  for (const [kind, prefix] of [
    ['invitation', 'thing'],
    ['step', 'thing'],
    ['note', 'note'],
  ] as const) {
    const said = (name: string) =>
      outside(evening.state, host, { type: 'hide', kind, id: `${prefix}-${name}`, field: 'text' })
    expect([said('mine'), said('theirs')], kind).toEqual([undefined, 'notYourMarket'])
  }
})

test('[M6, H11] a host types in a slip from the own market as whoever leads does', () => {
  // Found by the simulation: seed 1, evenings 11774 and 11941.
  const { seats, actors, ideas } = home.state.shared
  const marketId = seats[seat(owner.name)]?.marketId ?? ''
  const own: Who = { kind: 'host', marketId }
  const slip: Order = { type: 'typeFor', seatId: seat(owner.name), command: answerOn(home.state, owner.tile) }
  const typed = given(home).when(slip, own).leads()
  const ideaId = actors[owner.tile]?.ideaId ?? ''
  expect(ideas[ideaId]?.agreement.answered).not.toContain(owner.tile)
  expect(typed.state.shared.ideas[ideaId]?.agreement.answered).toContain(owner.tile)
  expect(typed.state.sealed.answers[owner.tile]).toMatchObject({ by: seat(owner.name), onPaper: true })
})
