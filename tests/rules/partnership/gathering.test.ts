import { expect, test } from 'vitest'
import type { Chip } from '#shared/model/actor.ts'
import { standing, writesAt } from '#shared/rules/partnership/standing.ts'
import { by, device, type Evening, facilitator, play, room, roomIn, to, welcome } from '../telling/evening.ts'
import { two as markets } from '../telling/hosting.ts'
import {
  createIdea,
  dealtTo,
  formulating,
  guest,
  invite,
  joined,
  market,
  one,
  pairsOf,
  three,
  two,
  withIdeas,
  yes,
} from '../telling/market.ts'
import { people, seat } from '../telling/people.ts'

const stateOf = ({ state }: Evening, id: string) => state.shared.invitations[id]?.state
const rowOf = ({ state }: Evening, actorId: string) => state.shared.ideas[one.idea]?.agreement.rows[actorId]
const closings = (before: Evening, after: Evening) =>
  after.story.slice(before.story.length).filter(({ event }) => event.type === 'gatheringClosed').length
const remove = (evening: Evening, name: string) => play(evening, { type: 'remove', seatId: seat(name) }, facilitator)
const toMarket = (evening: Evening) => play(evening, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
/** The pair that has not come to the first idea. */
const other = guest.idea === two.idea ? three : two

/** The first pair of a market lets both its tiles stand at its own idea, and gathering ends. */
function alone(evening: Evening, pair: readonly string[] = pairsOf(evening.state)[0] ?? []) {
  const [author = '', walker = ''] = pair
  const written = play(evening, createIdea(), by(author), { id: 'idea-of-one-pair' })
  const order = { type: 'stand' as const, actorId: dealtTo(evening.state, walker), ideaId: 'idea-of-one-pair' }
  return to(play(written, order, by(walker)), 'formulate').state.shared.ideas['idea-of-one-pair']?.wasFormed
}

test('[P12] a market is small by those who are in it, whoever is in the others', () => {
  const five = roomIn('gatherMarket', 3, 2)
  const mixed = pairsOf(five.state).find(names => names.length === 2) ?? []
  const leaver = pairsOf(five.state).find(names => names.length === 3)?.[0] ?? ''
  expect(alone(five, mixed)).toBe(false)
  expect(alone(remove(five, leaver), mixed)).toBe(true)
  const both = to(markets, 'gatherMarket')
  const pair = (at: number) => pairsOf(both.state)[at] ?? []
  const here = both.state.shared.seats[seat(pair(0)[0] ?? '')]?.marketId
  const neighbours = Object.values(both.state.shared.seats).filter(
    ({ marketId, name }) => marketId === here && !pair(0).includes(name),
  )
  expect(alone(both, pair(0))).toBe(false)
  expect(
    alone(
      neighbours
        .slice(0, 2)
        .map(({ name }) => name)
        .reduce(remove, both),
      pair(0),
    ),
  ).toBe(true)
})

test('[P12] one pair is enough where no other is, however many listen', () => {
  const listeners = ['Zoran', 'Ylva', 'Xenia'].reduce(
    (now, name) => play(now, { type: 'join', name }, device(name), { id: seat(name) }),
    room(people(1, 1)),
  )
  expect(alone(to(listeners, 'gatherMarket'))).toBe(true)
})

test('[P13] of the questions that wait only a partnership’s to a home tile on the shelf outlives the gathering', () => {
  const shelf = [other.walker, other.author].reduce(remove, joined)
  const asked = play(shelf, invite(one.idea, other.free), by(one.author), { id: 'from-partnership' })
  const both = play(asked, invite(guest.idea, other.free), by(guest.author), { id: 'from-an-idea' })
  const asking = { type: 'askIn' as const, ideaId: guest.idea, actorId: one.placed, because: '' }
  const all = play(both, asking, by(one.author), { id: 'asking-in' })
  const after = to(all, 'formulate')
  expect(['from-partnership', 'from-an-idea', 'asking-in'].map(id => stateOf(after, id))).toEqual([
    ...['open', 'tooLate', 'tooLate'],
  ])
  const invented = structuredClone(all)
  Object.assign(invented.state.shared.actors[other.free] ?? {}, { origin: 'library' })
  expect(stateOf(to(invented, 'formulate'), 'from-partnership')).toBe('tooLate')
})

test('[P12] gathering that is gone back to ends again for the questions asked there, and else tells of nothing', () => {
  const back = toMarket(formulating)
  expect(closings(back, to(back, 'formulate'))).toBe(0)
  const asked = play(back, invite(one.idea, other.free), by(one.author), { id: 'asked-again' })
  expect(stateOf(to(asked, 'formulate'), 'asked-again')).toBe('tooLate')
  const shelf = [other.walker, other.author].reduce(remove, back)
  const waits = play(shelf, invite(one.idea, other.free), by(one.author), { id: 'asked-the-shelf' })
  expect(closings(waits, to(waits, 'formulate'))).toBe(0)
})

test('[A1] a row begins with the words of its own tile, and with what it was asked for in the question that was answered', () => {
  const answered = to(joined, 'formulate')
  expect(rowOf(answered, guest.free)).toMatchObject({
    ...{ text: 'Vi lånar ut lokalen', chips: ['premises'], isSuggested: true, isOwners: false },
  })
  const ask = (now: Evening, ideaId: string, name: string, chips: Chip[]) =>
    play(now, invite(ideaId, guest.free, 'Ni känner alla', chips), by(name), { id: `asked-${now.story.length}` })
  const say = (now: Evening, answer: 'yes' | 'no') =>
    play(
      now,
      { type: 'answer', invitationId: `asked-${now.story.length - 1}`, answer, reason: 'tooFew' },
      by(guest.walker),
    )
  const there = say(ask(market, other.idea, other.author, ['staff']), 'yes')
  const no = say(ask(there, one.idea, one.author, ['money']), 'no')
  const row = (chips: Chip[]) => {
    const generous = structuredClone(say(ask(no, one.idea, one.author, chips), 'yes'))
    Object.assign(generous.state.shared.actors[guest.free] ?? {}, { offers: ['time', 'trust', 'facts'] })
    return rowOf(to(generous, 'formulate'), guest.free)
  }
  const away = say(ask(say(ask(no, one.idea, one.author, ['facts']), 'yes'), other.idea, other.author, []), 'yes')
  const back = say(ask(away, one.idea, one.author, ['trust']), 'yes')
  expect(rowOf(to(back, 'formulate'), guest.free)).toMatchObject({ chips: ['trust'] })
  expect(row(['knowledge'])).toMatchObject({ text: 'Vi lånar ut lokalen', chips: ['knowledge'] })
  expect(row([])).toMatchObject({ text: 'Vi lånar ut lokalen', chips: ['time', 'trust'] })
})

test('[P14, A1] a tile that goes back stands in the place it had', () => {
  const all = play(joined, { type: 'stand', actorId: one.free, ideaId: one.idea }, by(one.walker))
  const order = ({ state: { shared } }: Evening) => {
    const idea = shared.ideas[one.idea]
    return idea && standing(shared, idea).map(({ id }) => id)
  }
  const asked = play(all, invite(other.idea, guest.free), by(other.author), { id: 'asked-away' })
  const away = play(asked, yes('asked-away'), by(guest.walker))
  expect(order(away)).toEqual([one.placed, one.free])
  const back = play(away, { type: 'undoMove', actorId: guest.free }, by(guest.walker))
  expect(order(back)).toEqual([one.placed, guest.free, one.free])
})

test('[S7, S11] whoever has no tile in play writes along where they sit, and nowhere else', () => {
  const late = withIdeas(to(welcome(roomIn('gatherIdeas'), { name: 'Ylva', sector: 'public' }), 'gatherMarket'))
  const { shared } = late.state
  const own = shared.seats[seat('Ylva')]?.pairId
  const may = Object.values(shared.ideas).map(idea => [idea.pairId === own, writesAt(shared, seat('Ylva'), idea)])
  expect(may).toHaveLength(3)
  for (const [isOwn, mayWrite] of may) expect(mayWrite).toBe(isOwn)
})

test('[S11] whoever sat down somewhere and then stands elsewhere writes where they stand', () => {
  const sat = play(joined, { type: 'sitAt', ideaId: one.idea }, by(other.walker))
  const may = ({ state: { shared } }: Evening, ideaId: string) => {
    const idea = shared.ideas[ideaId]
    return idea && writesAt(shared, seat(other.walker), idea)
  }
  expect([may(sat, one.idea), may(sat, other.idea)]).toEqual([true, false])
  const stands = play(sat, { type: 'stand', actorId: other.free, ideaId: other.idea }, by(other.walker))
  expect([may(stands, one.idea), may(stands, other.idea)]).toEqual([false, true])
})
