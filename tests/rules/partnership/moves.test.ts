import { expect, test } from 'vitest'
import { by, type Evening, facilitator, play, roomIn, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn } from '../telling/home.ts'
import { guest, invite, joined, market, one, tablesOf, three, two, withIdeas, yes } from '../telling/market.ts'
import { seat } from '../telling/people.ts'
import { joinedMarket } from '../telling/rounds.ts'

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
  given(left).when(undo(guest.free), by(guest.walker), { after: 11 }).refused('tooLate')
  expect(given(left).when(undo(guest.free), by(guest.walker)).leads().state.shared.ideas).toEqual(
    joined.state.shared.ideas,
  )
})

test('[P14] not once the idea has asked three others since', () => {
  const full = [two.placed, three.placed, three.free, two.free].filter(id => id !== guest.free).slice(0, 3)
  const asked = full.reduce((now, id) => play(now, invite(one.idea, id), by(one.author), { after: 0 }), joined)
  given(asked).when(undo(guest.free), by(guest.walker)).refused('tooLate')
})

test('[P14] not once three others have asked the tile since', () => {
  const wide = withIdeas(roomIn('gatherMarket', 4, 4))
  const [mine, ...others] = tablesOf(wide.state)
  const [theirs] = others
  if (!mine || !theirs) throw new Error('four tables')
  const asked = play(wide, invite(mine.idea, theirs.free), by(mine.author), { id: 'invitation-1' })
  const came = play(asked, yes('invitation-1'), by(theirs.walker))
  const ask = (now: Evening, at: number) => {
    const { idea: ideaId = '', author = '' } = others[at] ?? {}
    return play(now, invite(ideaId, theirs.free), by(author), { after: 0 })
  }
  given([0, 1].reduce(ask, came)).when(undo(theirs.free), by(theirs.walker)).leads()
  given([0, 1, 2].reduce(ask, came)).when(undo(theirs.free), by(theirs.walker)).refused('tooLate')
})

test('[P11] whoever comes to an idea no longer asks in elsewhere, and may still be asked', () => {
  const ask = { type: 'askIn' as const, ideaId: three.idea, actorId: two.free, because: '' }
  const asking = play(market, ask, by(two.walker), { id: 'asking-1' })
  const asked = play(asking, invite(two.idea, two.free), by(two.author), { id: 'invitation-2' })
  const { invitations } = play(asked, inPerson, by(one.author)).state.shared
  expect([invitations['asking-1']?.state, invitations['invitation-2']?.state]).toEqual(['tooLate', 'open'])
})

test('[P3] no tile is laid at an idea that rests or is not there', () => {
  const withdrawn = play(market, { type: 'withdrawIdea', ideaId: one.idea }, by(one.author))
  const stand = { type: 'stand' as const, actorId: one.free, ideaId: one.idea }
  given(withdrawn).when(stand, by(one.walker)).refused('ideaResting')
  given(market)
    .when({ ...stand, ideaId: 'idea-Nobody' }, by(one.walker))
    .refused('unknown')
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

test('[P11, H6] whoever moves on from one partnership to another takes the answer along from there', () => {
  const home = to(joinedMarket(), 'homecoming')
  const { ideas, actors, seats } = home.state.shared
  const [here, there] = Object.values(ideas).filter(({ wasFormed }) => wasFormed)
  if (!here || !there) throw new Error('two partnerships')
  const [moving = '', staying = ''] = [here, there].map(({ placed }) => Object.keys(placed)[0])
  const nameOf = (actorId: string) => seats[actors[actorId]?.owners[0] ?? '']?.name ?? ''
  const answered = play(home, { ...answerOn(home.state, moving) }, by(nameOf(moving)))
  expect(answered.state.shared.ideas[here.id]?.agreement.answered).toEqual([moving])
  const interest = { type: 'showInterest' as const, ideaId: there.id, actorId: moving }
  const shown = play(answered, interest, by(nameOf(moving)), { id: 'interest-1' })
  const came = play(shown, yes('interest-1'), by(nameOf(staying)))
  expect(came.state.shared.ideas[here.id]?.agreement.answered).toEqual([])
  expect(came.state.sealed.answers).toEqual({})
  expect(came.state.shared.ideas[there.id]?.agreement.rows[moving]).toMatchObject({
    ...{ isSuggested: true, isOwners: false },
  })
})
