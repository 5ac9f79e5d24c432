import { expect, test } from 'vitest'
import { by, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { first, home, second } from '../telling/home.ts'
import { guest, invite, joined, market, one, three, two, yes } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const inPerson = { type: 'answerInPerson' as const, ideaId: one.idea, actorId: two.free }
const asked = play(market, invite(one.idea, two.free), by(one.author), { id: 'invitation-1' })
const asking = play(
  market,
  { type: 'askIn', ideaId: one.idea, actorId: two.free, because: 'Vi kan laga mat' },
  by(two.walker),
  { id: 'asking-1' },
)
const stateOf = ({ state }: Evening, id: string) => state.shared.invitations[id]
const withVoice = (evening: Evening, actorId: string, name: string): Evening => {
  const more = structuredClone(evening)
  more.state.shared.actors[actorId]?.voices.push(seat(name))
  return more
}

test('[P15, F17] a tile that stands there is not recorded again, but for the same finger pressing twice', () => {
  given(market)
    .when({ ...inPerson, actorId: one.placed }, by(one.author))
    .refused('alreadyThere')
  const placed = play(withVoice(market, one.placed, one.walker), inPerson, by(one.author))
  given(placed).when(inPerson, by(one.author)).happens()
  given(placed).when(inPerson, by(one.walker)).refused('alreadyThere')
})

test('[P15] a yes face to face answers what was asked between these two, in the name of the one who was asked', () => {
  const other = play(market, invite(three.idea, two.free), by(three.author), { id: 'from-another' })
  expect(stateOf(play(other, inPerson, by(one.author)), 'from-another')?.state).toBe('open')
  const let_ = play(asking, inPerson, by(one.author))
  expect(stateOf(let_, 'asking-1')).toMatchObject({ state: 'yes', answeredBy: seat(one.author) })
})

test('[P5, P15] nobody asks or records at an idea that has been withdrawn', () => {
  const withdrawn = play(market, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author))
  given(withdrawn).when(inPerson, by(one.author)).refused('ideaResting')
  given(withdrawn).when(invite(one.idea, two.free), by(one.author)).refused('ideaResting')
})

test('[P7, F17] only the same question from the same person is no second question', () => {
  const both = withVoice(asked, one.placed, one.walker)
  given(both).when(invite(one.idea, two.free), by(one.author)).happens()
  given(both).when(invite(one.idea, two.free), by(one.walker)).refused('alreadyAsked')
  given(both)
    .when(invite(one.idea, two.free, 'Vi vill ha nycklar'), by(one.author))
    .refused('alreadyAsked')
  given(both)
    .when(invite(one.idea, two.free, undefined, ['premises']), by(one.author))
    .refused('alreadyAsked')
  const voice = withVoice(asking, one.placed, two.walker)
  given(voice)
    .when(invite(one.idea, two.free, 'Vi kan laga mat'), by(two.walker))
    .refused('alreadyAsked')
})

test('[P8, F17] only the same answer from the same person is no second answer', () => {
  const answer = { type: 'answer' as const, invitationId: 'invitation-1' }
  const yesIf = { ...answer, answer: 'yesIf' as const, condition: 'om vi får nyckel' }
  const agreed = play(asked, yesIf, by(two.walker))
  given(agreed).when(yesIf, by(two.walker)).happens()
  given(agreed)
    .when({ ...yesIf, condition: 'om det går' }, by(two.walker))
    .refused('noLongerOpen')
  given(agreed).when(yesIf, by(one.author)).refused('noLongerOpen')
  given(agreed).when({ type: 'hold', invitationId: 'invitation-1' }, by(two.walker)).refused('noLongerOpen')
  const no = { ...answer, answer: 'no' as const, reason: 'tooFew' as const, reasonText: 'Vi är tre' }
  const declined = play(asked, no, by(two.walker))
  given(declined).when(no, by(two.walker)).happens()
  given(declined)
    .when({ ...no, reasonText: 'Vi är fyra' }, by(two.walker))
    .refused('noLongerOpen')
})

test('[P8] a plain yes has neither condition nor reason, and a tile that asks in is told no without one', () => {
  const order = { ...yes('invitation-1'), condition: 'om det går', reason: 'tooFew' as const, reasonText: 'Vi är tre' }
  const agreed = play(asked, order, by(two.walker))
  const nothing = { condition: undefined, reason: undefined, reasonText: undefined }
  expect(stateOf(agreed, 'invitation-1')).toMatchObject({ state: 'yes', ...nothing })
  given(asking).when({ type: 'answer', invitationId: 'asking-1', answer: 'no' }, by(one.author)).leads()
})

test('[P8] nobody answers their own question, also when they speak on both sides', () => {
  const both = withVoice(asked, two.free, one.author)
  given(both).when(yes('invitation-1'), by(one.author)).refused('ownQuestion')
  given(both).when(yes('invitation-1'), by(two.walker)).leads()
})

test('[P10] those it was asked for take it back too: voices of the idea, and voices of the tile that asks in', () => {
  const withdraw = (invitationId: string) => ({ type: 'withdraw' as const, invitationId })
  given(withVoice(asked, one.placed, one.walker))
    .when(withdraw('invitation-1'), by(one.walker))
    .leads()
  given(asked).when(withdraw('invitation-1'), by(two.walker)).refused('notYours')
  given(withVoice(asking, two.free, two.author))
    .when(withdraw('asking-1'), by(two.author))
    .leads()
  given(asking).when(withdraw('asking-1'), by(one.author)).refused('notYours')
})

const elsewhere = [one, two, three]
  .flatMap(({ placed, free }) => [placed, free])
  .find(tile => ![first.tile, second.tile].includes(tile))
const name = elsewhere?.replace('tile-', '') ?? ''
const interest = { type: 'showInterest' as const, ideaId: one.idea, actorId: elsewhere ?? '' }
const interested = () => play(home, interest, by(name), { id: 'interest-1' })

test('[H10, F17] interest shown twice is one, and any owner of that tile takes it back, nobody else', () => {
  const shown = interested()
  given(shown).when(interest, by(name)).happens()
  const shared = structuredClone(shown)
  shared.state.shared.actors[interest.actorId]?.owners.push(seat(second.name))
  const withdraw = { type: 'withdraw' as const, invitationId: 'interest-1' }
  given(shared).when(withdraw, by(second.name)).leads()
  given(shared).when(interest, by(second.name)).refused('alreadyAsked')
  given(shown).when(withdraw, by(first.name)).refused('notYours')
})

test('[H10, P13] what is shown at home is answered at home', () => {
  const back = play(interested(), { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  given(back).when(yes('interest-1'), by(first.name)).refused('wrongPhase')
})

test('[P11] only a tile that asked in, and came elsewhere before it was answered, is told so', () => {
  const away = play(asking, { type: 'stand', actorId: two.free, ideaId: two.idea }, by(two.walker))
  given(away).when(yes('asking-1'), by(one.author)).refused('anotherIdeaFirst')
  const left = play(away, { type: 'leaveIdea', actorId: two.free }, by(two.walker))
  given(left).when(yes('asking-1'), by(one.author)).refused('noLongerOpen')
  const no = { type: 'answer' as const, invitationId: 'asking-1', answer: 'no' as const }
  const declined = play(asking, no, by(one.author))
  const stands = play(declined, { type: 'stand', actorId: two.free, ideaId: two.idea }, by(two.walker))
  given(stands).when(yes('asking-1'), by(one.author)).refused('noLongerOpen')
  const late = play(joined, invite(one.idea, guest.placed), by(one.author), { id: 'invitation-2' })
  given(to(late, 'homecoming'))
    .when(yes('invitation-2'), by(guest.placed.replace('tile-', '')))
    .refused('noLongerOpen')
})
