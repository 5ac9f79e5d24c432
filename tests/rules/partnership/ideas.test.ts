import { expect, test } from 'vitest'
import { by, challengeId, facilitator, play, roomIn, to, welcome } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
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
  two,
  yes,
} from '../telling/market.ts'
import { idea, seat } from '../telling/people.ts'

const thinking = roomIn('gatherIdeas')
const [[author = '', walker = ''] = []] = pairsOf(thinking.state)
const pairId = Object.keys(thinking.state.shared.pairs)[0] ?? ''
const placed = dealtTo(thinking.state, author)

test('[P2] whoever writes the idea places their tile, and the partner’s stays free', () => {
  const after = given(thinking)
    .when(createIdea(), by(author), { id: idea(author) })
    .happens(
      {
        type: 'ideaCreated',
        ideaId: idea(author),
        marketId: 'workshop-1-m1',
        challengeId: challengeId(1),
        number: 1,
        text: 'Tänk om vi åt middag ihop',
        soThat: 'så att ingen äter ensam',
        pairId,
        creators: [seat(author), seat(walker)],
        by: seat(author),
      },
      ({ time }) => ({
        type: 'tilePlaced',
        actorId: placed,
        ideaId: idea(author),
        by: seat(author),
        placement: { pairId, by: seat(author), via: 'created', at: time, order: 1 },
      }),
    )
  expect(after.state.shared.actors[dealtTo(after.state, walker)]?.ideaId).toBeUndefined()
})

test('[P2] the tile one was dealt stands there, not one that is covered beside it', () => {
  const left = play(thinking, { type: 'remove', seatId: seat(walker) }, facilitator)
  const after = play(left, createIdea(), by(author), { id: idea(author) })
  expect(Object.keys(after.state.shared.ideas[idea(author)]?.placed ?? {})).toEqual([placed])
})

test('[P2] no tile is laid at the idea of somebody whose tile stands already', () => {
  const gathering = to(thinking, 'gatherMarket')
  const [[, partner = ''] = [], [other = ''] = []] = pairsOf(gathering.state)
  const theirs = play(gathering, createIdea(), by(other), { id: idea(other) })
  const away = play(theirs, { type: 'answerInPerson', ideaId: idea(other), actorId: placed }, by(other))
  const after = given(away)
    .when(createIdea(), by(author), { id: idea(author) })
    .leads()
  expect(after.story.slice(away.story.length).map(({ event }) => event.type)).toEqual(['ideaCreated'])
  expect(after.state.shared.actors[dealtTo(after.state, partner)]?.ideaId).toBeUndefined()
})

test('[P1] a pair has one living idea, and may write another when it has been withdrawn', () => {
  const first = play(thinking, createIdea(), by(author), { id: idea(author) })
  given(first).when(createIdea(2), by(walker)).refused('oneIdea')
  given(first)
    .when({ ...createIdea(), soThat: 'så att alla är mätta' }, by(walker))
    .refused('oneIdea')
  given(first, [{ type: 'withdrawIdea', ideaId: idea(author) }, by(walker)])
    .when(createIdea(2), by(walker))
    .leads()
})

test('[P1] an idea is for a challenge, and from a pair in role', () => {
  given(thinking)
    .when({ ...createIdea(), challengeId: challengeId(9) }, by(author))
    .refused('unknown')
  const late = welcome(to(thinking, 'gatherMarket'), { name: 'Ylva', sector: 'public' })
  given(late).when(createIdea(), by('Ylva')).refused('noPair')
})

test('[P3] the partner lets their tile stand at the pair’s idea, and nobody else does', () => {
  given(market)
    .when({ type: 'stand', actorId: one.free, ideaId: one.idea }, by(one.walker))
    .happens(({ time }) => ({
      type: 'tilePlaced',
      actorId: one.free,
      ideaId: one.idea,
      by: seat(one.walker),
      placement: { pairId, by: seat(one.walker), via: 'stood', at: time, order: 2 },
    }))
  given(market).when({ type: 'stand', actorId: two.free, ideaId: one.idea }, by(two.walker)).refused('notYourPairsIdea')
  given(market, [{ type: 'answerInPerson', ideaId: one.idea, actorId: one.free }, by(one.author)])
    .when({ type: 'stand', actorId: one.free, ideaId: one.idea }, by(one.walker))
    .refused('alreadyThere')
})

test('[P5] only the tile’s voice moves it', () => {
  given(market).when({ type: 'stand', actorId: two.free, ideaId: one.idea }, by(one.walker)).refused('notYourTile')
  given(market).when({ type: 'leaveIdea', actorId: one.placed }, by(two.author)).refused('notYourTile')
})

test('[P16] a tile leaves its idea by its own voice', () => {
  const after = given(joined).when({ type: 'leaveIdea', actorId: guest.free }, by(guest.walker)).leads()
  expect(after.story.at(-1)?.event).toMatchObject({ type: 'tileLeft', actorId: guest.free, fromIdeaId: one.idea })
  expect(after.state.shared.actors[guest.free]?.ideaId).toBeUndefined()
  expect(Object.keys(after.state.shared.ideas[one.idea]?.placed ?? {})).toEqual([one.placed])
  given(after).when({ type: 'leaveIdea', actorId: guest.free }, by(guest.walker)).refused('nothingToUndo')
})

test('[P16] an idea that everybody has left is spoken for by its creators', () => {
  const empty = play(market, { type: 'leaveIdea', actorId: one.placed }, by(one.author))
  given(empty).when(invite(one.idea, two.free), by(one.walker)).leads()
  given(market).when(invite(one.idea, two.free), by(one.walker)).refused('notYourIdea')
})

test('[P17] the pair withdraws its idea: the tile is free, the text stays, and nobody waits there', () => {
  const asked = play(market, invite(one.idea, two.free), by(one.author), { id: 'invitation-1' })
  const after = given(asked)
    .when({ type: 'withdrawIdea', ideaId: one.idea }, by(one.walker))
    .happens({ type: 'ideaWithdrawn', ideaId: one.idea, by: seat(one.walker) })
  expect(after.state.shared.ideas[one.idea]).toMatchObject({
    state: 'withdrawn',
    text: 'Tänk om vi åt middag ihop',
    placed: {},
  })
  expect(after.state.shared.actors[one.placed]?.ideaId).toBeUndefined()
  given(after).when(yes('invitation-1'), by(two.walker)).refused('noLongerOpen')
  given(market).when({ type: 'withdrawIdea', ideaId: one.idea }, by(two.author)).refused('notYourPairsIdea')
})

test('[P17] not once another pair has placed a tile there', () =>
  given(joined).when({ type: 'withdrawIdea', ideaId: one.idea }, by(one.author)).refused('othersStand'))

test('[P18] voices and creators rewrite the idea, and its voices name it', () => {
  const edit = { type: 'editIdea' as const, ideaId: one.idea, text: 'Tänk om vi lagade mat', soThat: '' }
  for (const name of [one.author, one.walker, guest.walker])
    given(joined)
      .when(edit, by(name))
      .happens({ type: 'ideaEdited', ideaId: one.idea, text: 'Tänk om vi lagade mat', soThat: '', by: seat(name) })
  given(joined).when(edit, by(guest.author)).refused('notYourIdea')
  const name = { type: 'nameIdea' as const, ideaId: one.idea, name: 'Torsdagsfika', aim: 'Ingen äter ensam' }
  given(to(joined, 'gatherClose'))
    .when(name, by(guest.walker))
    .happens({
      type: 'ideaNamed',
      ideaId: one.idea,
      name: 'Torsdagsfika',
      aim: 'Ingen äter ensam',
      by: seat(guest.walker),
    })
  given(to(joined, 'gatherClose')).when(name, by(guest.author)).refused('notYourIdea')
})

test('[P18] a late text still reaches an idea that has just come to rest', () => {
  const edit = { type: 'editIdea' as const, ideaId: two.idea, text: 'Tänk om', soThat: '' }
  const resting = formulating.state.shared.ideas[two.idea]
  expect(resting?.state).toBe('bank')
  given(formulating).when(edit, by(two.author), { after: 59 }).leads()
  given(formulating).when(edit, by(two.author), { after: 61 }).refused('wrongPhase')
})

test('[P17, P18] an idea that rests is neither withdrawn nor rewritten once it has been withdrawn', () => {
  const edit = { type: 'editIdea' as const, ideaId: two.idea, text: 'Tänk om', soThat: '' }
  const withdraw = { type: 'withdrawIdea' as const, ideaId: two.idea }
  const back = play(formulating, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  given(back).when(withdraw, by(two.author)).refused('ideaResting')
  given(market, [withdraw, by(two.author)])
    .when(edit, by(two.author))
    .refused('ideaResting')
})

test('[P12] both sectors by yeses from two pairs make a partnership; other ideas rest in the bank', () => {
  const { shared } = formulating.state
  expect(Object.values(shared.ideas).map(({ id, state, wasFormed }) => [id === one.idea, state, wasFormed])).toEqual([
    [true, 'live', true],
    [false, 'bank', false],
    [false, 'bank', false],
  ])
  expect(
    Object.values(shared.actors)
      .filter(({ ideaId }) => ideaId)
      .map(({ id }) => id)
      .sort(),
  ).toEqual([guest.free, one.placed].sort())
})

test('[P12] one pair alone does not make a partnership, but does in a market of four seats', () => {
  const alone = (evening: typeof market) => {
    const table = { author: pairsOf(evening.state)[0]?.[0] ?? '', walker: pairsOf(evening.state)[0]?.[1] ?? '' }
    const written = play(evening, createIdea(), by(table.author), { id: 'idea-of-one-pair' })
    const stood = play(
      written,
      { type: 'stand', actorId: dealtTo(evening.state, table.walker), ideaId: 'idea-of-one-pair' },
      by(table.walker),
    )
    const { ideas, actors } = to(stood, 'formulate').state.shared
    const sectors = Object.keys(stood.state.shared.ideas['idea-of-one-pair']?.placed ?? {}).map(
      id => actors[id]?.sector,
    )
    return [new Set(sectors).size, ideas['idea-of-one-pair']?.wasFormed]
  }
  expect(alone(roomIn('gatherMarket'))).toEqual([2, false])
  expect(alone(roomIn('gatherMarket', 2, 2))).toEqual([2, true])
})

test('[P12] two pairs of one sector do not make a partnership', () => {
  const evening = roomIn('gatherMarket', 8, 0, 'one side')
  const sectors = new Set(Object.values(evening.state.shared.actors).map(({ sector }) => sector))
  expect(sectors).toEqual(new Set(['ideaDriven']))
  const [[a = ''] = [], [, d = ''] = []] = pairsOf(evening.state)
  const asked = play(
    play(evening, createIdea(), by(a), { id: idea(a) }),
    invite(idea(a), dealtTo(evening.state, d)),
    by(a),
    { id: 'invitation-1' },
  )
  const closed = to(play(asked, yes('invitation-1'), by(d)), 'formulate')
  expect(closed.state.shared.ideas[idea(a)]?.state).toBe('bank')
})

test('[P12] what was a partnership stays one when a tile leaves after going back', () => {
  const back = play(formulating, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  const left = play(back, { type: 'leaveIdea', actorId: guest.free }, by(guest.walker))
  expect(to(left, 'formulate').state.shared.ideas[one.idea]).toMatchObject({ state: 'live', wasFormed: true })
})
