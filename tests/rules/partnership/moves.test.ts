import { expect, test } from 'vitest'
import { by, facilitator, play } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { guest, invite, joined, market, one, three, two, yes } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const undo = (actorId: string) => ({ type: 'undoMove' as const, actorId })
const inPerson = { type: 'answerInPerson' as const, ideaId: one.idea, actorId: two.free }
const pairOf = (name: string) => market.state.shared.seats[seat(name)]?.pairId ?? ''

test('[P14] a yes is taken back within ten seconds, and the question waits again', () => {
  const after = given(joined)
    .when(undo(guest.free), by(guest.walker), { after: 10 })
    .happens({ type: 'moveUndone', actorId: guest.free, by: seat(guest.walker) })
  expect(after.state.shared.actors[guest.free]?.ideaId).toBeUndefined()
  expect(after.state.shared.invitations['invitation-1']).toMatchObject({ state: 'open' })
  given(joined).when(undo(guest.free), by(guest.walker), { after: 11 }).refused('tooLate')
  given(after).when(undo(guest.free), by(guest.walker)).refused('nothingToUndo')
})

test('[P14] whoever let a tile in takes that yes back, and nobody another’s', () => {
  const ask = { type: 'askIn' as const, ideaId: one.idea, actorId: two.free, because: '' }
  const let_ = play(play(market, ask, by(two.walker), { id: 'asking-1' }), yes('asking-1'), by(one.author))
  given(let_).when(undo(two.free), by(one.author)).leads()
  given(let_).when(undo(two.free), by(two.walker)).refused('nothingToUndo')
  given(joined).when(undo(guest.free), by(one.author)).refused('nothingToUndo')
})

test('[P14] a tile that came from another idea goes back there', () => {
  const asked = play(joined, invite(three.idea, guest.free), by(three.author), { id: 'again-1' })
  const moved = play(asked, yes('again-1'), by(guest.walker))
  const back = given(moved).when(undo(guest.free), by(guest.walker)).leads().state.shared
  expect(back.actors[guest.free]?.ideaId).toBe(one.idea)
  expect(back.ideas).toEqual(joined.state.shared.ideas)
})

test('[P14] leaving is taken back too', () => {
  const left = play(joined, { type: 'leaveIdea', actorId: guest.free }, by(guest.walker))
  expect(given(left).when(undo(guest.free), by(guest.walker)).leads().state.shared.ideas).toEqual(
    joined.state.shared.ideas,
  )
})

test('[P14] not once the idea has asked three others since', () => {
  const full = [two.placed, three.placed, three.free, two.free].filter(id => id !== guest.free).slice(0, 3)
  const asked = full.reduce((now, id) => play(now, invite(one.idea, id), by(one.author), { after: 0 }), joined)
  given(asked).when(undo(guest.free), by(guest.walker)).refused('tooLate')
})

test('[P14] nothing goes back to an idea that has come to rest', () => {
  const asked = play(joined, invite(three.idea, guest.free), by(three.author), { id: 'again-1' })
  const moved = play(asked, yes('again-1'), by(guest.walker))
  const gone = play(moved, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author))
  const after = given(gone).when(undo(guest.free), by(guest.walker)).leads()
  expect(after.state.shared.actors[guest.free]?.ideaId).toBeUndefined()
})

test('[P15] a yes face to face is recorded at the inviting idea', () =>
  given(market)
    .when(inPerson, by(one.author))
    .happens(({ time }) => ({
      type: 'tilePlaced',
      actorId: two.free,
      ideaId: one.idea,
      by: seat(one.author),
      placement: { pairId: pairOf(two.walker), by: seat(one.author), via: 'inPerson', at: time, order: 2 },
    })))

test('[P15] it answers the question that was waiting', () => {
  const asked = play(market, invite(one.idea, two.free), by(one.author), { id: 'invitation-1' })
  const after = given(asked).when(inPerson, by(one.author)).leads()
  expect(after.state.shared.invitations['invitation-1']).toMatchObject({ state: 'yes', answeredBy: seat(two.walker) })
})

test('[P15] only at one’s own idea, and only for a tile that has a voice', () => {
  given(market).when(inPerson, by(three.author)).refused('notYourIdea')
  given(joined)
    .when({ ...inPerson, actorId: guest.free }, by(one.author))
    .refused('alreadyThere')
  const gone = [two.walker, two.author].reduce(
    (now, name) => play(now, { type: 'remove', seatId: seat(name) }, facilitator),
    market,
  )
  expect(gone.state.shared.actors[two.free]?.voices).toEqual([])
  given(gone).when(inPerson, by(one.author)).refused('noVoice')
})

test('[P14] the tile’s own voice undoes it for two minutes', () => {
  const placed = play(market, inPerson, by(one.author))
  given(placed).when(undo(two.free), by(two.walker), { after: 120 }).leads()
  given(placed).when(undo(two.free), by(two.walker), { after: 121 }).refused('tooLate')
})
