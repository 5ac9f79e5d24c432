import { expect, test } from 'vitest'
import { by, facilitator, play, roomIn, shell, to } from '../telling/evening.ts'
import { type Fact, given } from '../telling/given.ts'
import {
  createIdea,
  dealtTo,
  guest,
  invite,
  joined,
  market,
  one,
  tablesOf,
  three,
  two,
  yes,
} from '../telling/market.ts'
import { idea, seat, tile } from '../telling/people.ts'

const ask = (ideaId: string, actorId: string) => ({
  type: 'askIn' as const,
  ideaId,
  actorId,
  because: 'Vi vill vara med',
})
const asked = play(market, invite(one.idea, two.free), by(one.author), { id: 'invitation-1' })
const asking = play(market, ask(one.idea, two.free), by(two.walker), { id: 'asking-1' })
const pairOf = (name: string) => market.state.shared.seats[seat(name)]?.pairId ?? ''

/** Twelve people with an idea in every pair. */
const large = tablesOf(roomIn('gatherMarket', 6, 6).state).reduce(
  (now, { author }) => play(now, createIdea(), by(author), { id: idea(author) }),
  roomIn('gatherMarket', 6, 6),
)
const tables = tablesOf(large.state)

test('[P5] a voice of an idea invites an actor', () =>
  given(market)
    .when(invite(one.idea, two.free, 'Vi behöver er lokal', ['premises']), by(one.author))
    .happens(({ id }) => ({
      type: 'invited',
      invitationId: id,
      ideaId: one.idea,
      actorId: two.free,
      kind: 'invite',
      because: 'Vi behöver er lokal',
      chips: ['premises'],
      by: seat(one.author),
    })))

test('[P5] nobody invites to an idea they do not speak for, or asks in with another’s tile', () => {
  given(market).when(invite(one.idea, two.free), by(three.author)).refused('notYourIdea')
  given(market).when(ask(one.idea, two.free), by(three.walker)).refused('notYourTile')
  given(market).when(invite(one.idea, 'tile-Nobody'), by(one.author)).refused('unknown')
})

test('[P4] at most three invitations are open per idea', () => {
  const [host, ...others] = tables
  const facts = others.slice(0, 3).map(({ free }): Fact => [invite(host?.idea ?? '', free), by(host?.author ?? '')])
  given(large, ...facts.slice(0, 2))
    .when(...withSender(facts[2]))
    .leads()
  given(large, ...facts)
    .when(invite(host?.idea ?? '', others[3]?.free ?? ''), by(host?.author ?? ''))
    .refused('tooManyFromIdea')
})

test('[P6] at most three invitations are open per actor', () => {
  const [host, ...others] = tables
  const facts = others.slice(0, 3).map(({ idea: id, author }): Fact => [invite(id, host?.free ?? ''), by(author)])
  given(large, ...facts.slice(0, 2))
    .when(...withSender(facts[2]))
    .leads()
  given(large, ...facts)
    .when(invite(others[3]?.idea ?? '', host?.free ?? ''), by(others[3]?.author ?? ''))
    .refused('tooManyToActor')
})

function withSender(fact: Fact | undefined): Fact {
  if (!fact) throw new Error('a third question')
  return fact
}

test('[P7] a question says what it is about, and is not asked twice or of somebody who stands there', () => {
  given(market)
    .when(invite(one.idea, two.free, ''), by(one.author))
    .refused('needsReason')
  given(market)
    .when(invite(one.idea, two.free, '', ['time']), by(one.author))
    .leads()
  given(asked)
    .when(invite(one.idea, two.free, 'Vi behöver er tid'), by(one.author))
    .refused('alreadyAsked')
  given(asked).when(ask(one.idea, two.free), by(two.walker)).refused('alreadyAsked')
  given(joined).when(invite(one.idea, guest.free), by(one.author)).refused('alreadyThere')
})

test('[P8] yes moves the tile at once', () =>
  given(asked)
    .when(yes('invitation-1'), by(two.walker))
    .happens({ type: 'answered', invitationId: 'invitation-1', answer: 'yes', by: seat(two.walker) }, ({ time }) => ({
      type: 'tilePlaced',
      actorId: two.free,
      ideaId: one.idea,
      by: seat(two.walker),
      invitationId: 'invitation-1',
      placement: { pairId: pairOf(two.walker), by: seat(two.walker), via: 'answered', at: time, order: 2 },
    })))

test('[P8] yes, if … moves it too, and the condition stands on the idea', () => {
  const answer = { type: 'answer' as const, invitationId: 'invitation-1', answer: 'yesIf' as const }
  given(asked).when(answer, by(two.walker)).refused('needsCondition')
  const after = given(asked)
    .when({ ...answer, condition: 'om vi slipper städa' }, by(two.walker))
    .leads()
  expect(after.state.shared.ideas[one.idea]?.placed[two.free]?.condition).toBe('om vi slipper städa')
  expect(after.state.shared.invitations['invitation-1']).toMatchObject({
    state: 'yesIf',
    condition: 'om vi slipper städa',
  })
})

test('[P8] no has a reason, and moves nothing', () => {
  const answer = { type: 'answer' as const, invitationId: 'invitation-1', answer: 'no' as const }
  given(asked).when(answer, by(two.walker)).refused('needsReason')
  const after = given(asked)
    .when({ ...answer, reason: 'tooFew', reasonText: 'bara två' }, by(two.walker))
    .happens({
      type: 'answered',
      invitationId: 'invitation-1',
      answer: 'no',
      reason: 'tooFew',
      reasonText: 'bara två',
      by: seat(two.walker),
    })
  expect(after.state.shared.actors).toEqual(asked.state.shared.actors)
  given(after).when(yes('invitation-1'), by(two.walker)).refused('noLongerOpen')
})

test('[P8] only the voice that was asked answers, and nobody their own question', () => {
  given(asked).when(yes('invitation-1'), by(two.author)).refused('notYourTile')
  given(asking).when(yes('asking-1'), by(two.walker)).refused('notYourIdea')
  given(asking).when(yes('asking-1'), by(one.author)).leads()
  const own = play(market, ask(two.idea, two.free), by(two.walker), { id: 'asking-2' })
  given(own, [{ type: 'stand', actorId: two.free, ideaId: two.idea }, by(two.walker)])
    .when(yes('asking-2'), by(two.walker))
    .refused('noLongerOpen')
})

test('[P8] a tile that asks its way in counts for the pair of its own voice', () => {
  const after = play(asking, yes('asking-1'), by(one.author))
  expect(after.state.shared.ideas[one.idea]?.placed[two.free]).toMatchObject({
    pairId: pairOf(two.walker),
    via: 'askedIn',
  })
})

test('[P8] a condition belongs to the one who set it: the one that was asked, or the one that lets a newcomer in', () => {
  const yesIf = (invitationId: string) => ({
    type: 'answer' as const,
    invitationId,
    answer: 'yesIf' as const,
    condition: 'ni tar med er nyckel',
  })
  const at = (evening: typeof asked) => evening.state.shared.ideas[one.idea]?.placed[two.free]
  expect(at(play(asked, yesIf('invitation-1'), by(two.walker)))?.conditionOf).toBe(two.free)
  expect(at(play(asking, yesIf('asking-1'), by(one.author)))?.conditionOf).toBe(one.placed)
})

test('[P9] whoever is asked may want to talk first', () => {
  const hold = { type: 'hold' as const, invitationId: 'invitation-1' }
  const held = given(asked)
    .when(hold, by(two.walker))
    .happens({ type: 'invitationHeld', invitationId: 'invitation-1', by: seat(two.walker) })
  given(held).when(hold, by(two.walker)).happens()
  given(held).when(hold, by(three.walker)).refused('notYourTile')
  given(held).when(yes('invitation-1'), by(two.walker)).leads()
  given(asked).when(hold, by(three.walker)).refused('notYourTile')
})

test('[P10] those who asked take the question back, and nobody else', () => {
  const withdraw = (invitationId: string) => ({ type: 'withdraw' as const, invitationId })
  given(asked)
    .when(withdraw('invitation-1'), by(one.author))
    .happens({ type: 'invitationWithdrawn', invitationId: 'invitation-1', by: seat(one.author) })
  given(asked).when(withdraw('invitation-1'), by(two.walker)).refused('notYours')
  given(asking).when(withdraw('asking-1'), by(two.walker)).leads()
  given(asking).when(withdraw('asking-1'), by(one.author)).refused('notYours')
  given(asked, [withdraw('invitation-1'), by(one.author)])
    .when(yes('invitation-1'), by(two.walker))
    .refused('noLongerOpen')
})

test('[P11] of two acceptances the first holds, and the other idea may ask again', () => {
  const both = play(asking, ask(three.idea, two.free), by(two.walker), { id: 'asking-3' })
  const first = play(both, yes('asking-1'), by(one.author))
  const after = given(first).when(yes('asking-3'), by(three.author)).refused('anotherIdeaFirst')
  given(after, [invite(three.idea, two.free), by(three.author), { id: 'again-1' }])
    .when(yes('again-1'), by(two.walker))
    .leads()
})

test('[P11] a tile that says yes to another idea moves there: one idea at a time', () => {
  const again = play(joined, invite(two.idea, guest.free), by(two.author), { id: 'again-1' })
  const moved = play(again, yes('again-1'), by(guest.walker)).state.shared
  expect(moved.actors[guest.free]?.ideaId).toBe(two.idea)
  expect(
    Object.values(moved.ideas)
      .filter(({ placed }) => placed[guest.free])
      .map(({ id }) => id),
  ).toEqual([two.idea])
})

test('[P13] a question to a home tile on the shelf waits for its owner in homecoming', () => {
  const owner = three.author
  const voice = tablesOf(market.state)
    .flatMap(({ author, walker }) => [author, walker])
    .find(name => dealtTo(market.state, name) === tile(owner))
  const away = play(joined, { type: 'remove', seatId: seat(voice ?? '') }, facilitator)
  const cover = away.state.shared.actors[tile(owner)]?.voices[0]
  const bare = cover ? play(away, { type: 'markGone', seatId: cover }, shell) : away
  expect(bare.state.shared.actors[tile(owner)]?.voices).toEqual([])
  const speaker =
    [one.author, guest.walker].find(name => bare.state.shared.seats[seat(name)]?.state === 'present') ?? ''
  const left = play(bare, invite(one.idea, tile(owner)), by(speaker), { id: 'shelf-1' })
  const formulating = to(left, 'formulate')
  expect(formulating.state.shared.invitations['shelf-1']?.state).toBe('open')
  given(formulating).when(yes('shelf-1'), by(owner)).refused('wrongPhase')
  const home = given(to(left, 'homecoming')).when(yes('shelf-1'), by(owner)).leads()
  expect(home.state.shared.actors[tile(owner)]?.ideaId).toBe(one.idea)
  expect(home.state.shared.ideas[one.idea]?.agreement.rows[tile(owner)]?.text).toBe('Vi lånar ut lokalen')
})

test('[P13] other questions are closed when gathering ends', () => {
  const open = play(joined, invite(one.idea, two.placed), by(one.author), { id: 'open-1' })
  expect(to(open, 'formulate').state.shared.invitations['open-1']?.state).toBe('tooLate')
})
