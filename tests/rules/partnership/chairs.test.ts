import { expect, test } from 'vitest'
import { chairsAt, mayHost } from '#shared/rules/partnership/chairs.ts'
import { by, draft, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { answerOn, first, home, second } from '../telling/home.ts'
import { guest, invite, joined, one, three, two } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const wish = (name = 'Bostadsbolaget', why = 'De har trapphusen') => ({
  type: 'wishActor' as const,
  ideaId: one.idea,
  sector: 'public' as const,
  name,
  why,
})
const chairs = ({ state }: Evening) => {
  const idea = state.shared.ideas[one.idea]
  return idea ? chairsAt(state.shared, idea) : []
}
const stranger = [two, three].find(({ author }) => author !== guest.author) ?? two
const wished = play(joined, wish(), by(one.author), { id: 'wished-1' })

test('[E1] a voice at the table writes down who is missing, the same one once and three at most', () => {
  given(joined)
    .when(wish(), by(one.author), { id: 'wished-1' })
    .happens({
      type: 'actorWished',
      ideaId: one.idea,
      wished: { id: 'wished-1', sector: 'public', name: 'Bostadsbolaget', why: 'De har trapphusen' },
    })
  given(wished).when(wish(), by(one.author)).happens()
  given(joined).when(wish(), by(stranger.author)).refused('notYourIdea')
  given(wished)
    .when({ ...wish(), sector: 'ideaDriven' }, by(one.author))
    .leads()
  given(wished).when(wish('Bostadsbolaget', 'De har nycklar'), by(one.author)).leads()
  given(to(joined, 'formulate'))
    .when({ ...wish(), ideaId: stranger.idea }, by(stranger.author))
    .refused('ideaResting')
  const full = ['Fritidsgården', 'Vårdcentralen'].reduce((now, name) => play(now, wish(name), by(one.author)), wished)
  given(full).when(wish('Nattkaféet'), by(one.author)).refused('tooManyWished')
})

test('[E1] whoever is here is asked instead of wished for, until they have gone', () => {
  const tile = joined.state.shared.actors[first.tile]
  if (!tile) throw new Error('the first owner has a tile')
  const name = ` ${tile.name.toUpperCase()}`
  given(joined).when(wish(name), by(one.author)).refused('isHere')
  const gone = play(joined, { type: 'remove', seatId: seat(first.name) }, facilitator)
  given(gone).when(wish(name), by(one.author)).leads()
})

test('[E1] from homecoming on the owners at the table write it', () => {
  given(home).when(wish(), by(first.name)).leads()
  const others = Object.values(home.state.shared.seats).find(({ name }) => ![first.name, second.name].includes(name))
  given(home)
    .when(wish(), by(others?.name ?? ''))
    .refused('notYourIdea')
})

test('[E1, D19] nobody is wished for where everyone is invented', () => {
  const { shared } = draft('tuesday', 2, 'taster45').state
  const tasting = {
    ...wished,
    state: { ...wished.state, shared: { ...wished.state.shared, programme: shared.programme } },
  }
  given(tasting).when(wish('Fritidsgården'), by(one.author)).refused('noOwnTiles')
  expect(chairs(tasting)).toEqual([])
})

test('[E2] the table may take away whom it has written down', () => {
  const drop = { type: 'dropWished' as const, ideaId: one.idea, wishedId: 'wished-1' }
  given(wished).when(drop, by(stranger.author)).refused('notYourIdea')
  const gone = given(wished).when(drop, by(one.author)).leads()
  expect(chairs(gone)).toEqual([])
  given(gone).when(drop, by(one.author)).refused('unknown')
  given(joined).when(drop, by(one.author)).refused('unknown')
})

test('[E3] whoever has no bridge of their own hosts an empty chair, and may think again', () => {
  const empty = to(wished, 'homecoming')
  const host = { type: 'hostChair' as const, ideaId: one.idea, chairId: 'wished-1', isOn: true }
  const free = Object.values(empty.state.shared.seats).find(({ id }) => mayHost(empty.state.shared, id))?.name ?? ''
  const hosted = given(empty)
    .when(host, by(free))
    .happens({ type: 'chairHosted', ideaId: one.idea, chairId: 'wished-1', seatId: seat(free), isOn: true })
  expect(chairs(hosted)).toMatchObject([{ id: 'wished-1', why: 'wished', hosts: [seat(free)] }])
  given(hosted).when(host, by(free)).happens()
  given(empty).when(host, by(first.name)).refused('hasTable')
  given(empty)
    .when({ ...host, chairId: 'nobody' }, by(free))
    .refused('unknown')
  const back = play(hosted, { ...host, isOn: false }, by(free))
  expect(chairs(back)).toMatchObject([{ hosts: [] }])
})

test('[E3] several may host a chair, and each thinks again alone', () => {
  const table = play(play(joined, wish(), by(one.author), { id: 'wished-1' }), wish('Bion'), by(one.author))
  const empty = to(table, 'homecoming')
  const free = Object.values(empty.state.shared.seats).filter(({ id }) => mayHost(empty.state.shared, id))
  const [ada = '', bea = ''] = free.map(({ name }) => name)
  const host = (isOn = true) => ({ type: 'hostChair' as const, ideaId: one.idea, chairId: 'wished-1', isOn })
  const both = play(play(empty, host(), by(ada)), host(), by(bea))
  expect(chairs(both).map(({ hosts }) => hosts)).toEqual([[seat(ada), seat(bea)], []])
  const back = play(both, host(false), by(ada))
  expect(chairs(back).map(({ hosts }) => hosts)).toEqual([[seat(bea)], []])
})

test('[E4] a chair is empty after whoever was asked and had no time to answer, in the words of the question', () => {
  const question = (now: Evening, actorId: string) =>
    play(now, invite(one.idea, actorId, 'Ni har nycklarna'), by(one.author), { id: `asked-${now.story.length}` })
  const elsewhere = play(question(joined, stranger.free), invite(guest.idea, stranger.placed), by(guest.author), {
    id: 'asked-elsewhere',
  })
  const missing = [{ id: stranger.free, why: 'missing', words: 'Ni har nycklarna', hosts: [] }]
  const written = to(elsewhere, 'formulate')
  expect(chairs(written)).toMatchObject(missing)
  const again = play(written, { type: 'jump', phaseId: '4-gatherMarket' }, facilitator)
  expect(chairs(to(question(again, stranger.free), 'formulate'))).toMatchObject(missing)
  const came = play(again, { type: 'answerInPerson', ideaId: one.idea, actorId: stranger.free }, by(one.author))
  expect(chairs(to(came, 'formulate'))).toEqual([])
})

test('[E4] a chair is empty after whoever declined, in the words of what was hoped for, and after a bank that is missing', () => {
  expect(chairs(home)).toEqual([])
  const no = { answer: 'no', reason: 'wrongTime' } as const
  const declined = play(
    play(home, answerOn(home.state, first.tile), by(first.name)),
    answerOn(home.state, second.tile, no),
    by(second.name),
  )
  const [chair, ...more] = chairs(declined)
  expect(chair).toMatchObject({ id: second.tile, why: 'declined', words: 'Vi lånar ut lokalen' })
  expect(more).toEqual([])
  const idea = structuredClone(declined.state.shared.ideas[one.idea])
  if (!idea) throw new Error('the partnership is there')
  delete idea.placed[second.tile]
  const sector = declined.state.shared.actors[second.tile]?.sector
  expect(chairsAt(declined.state.shared, idea)).toEqual([
    { id: sector, sector, why: 'sector', name: '', words: '', hosts: [] },
  ])
})

test('[E1, P19] whom one of two ideas wished for is wished for by the one they become', () => {
  const from = play(joined, { ...wish(), ideaId: stranger.idea }, by(stranger.author), { id: 'wished-1' })
  const merge = { type: 'proposeMerge' as const, fromId: stranger.idea, intoId: one.idea }
  const proposed = play(from, merge, by(one.author), { id: 'merge-1' })
  const merged = play(proposed, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, by(stranger.author))
  expect(chairs(merged)).toMatchObject([{ id: 'wished-1', name: 'Bostadsbolaget' }])
})

test('[E4, R7] a wish that has been hidden keeps no chair', () => {
  const hide = { type: 'hide' as const, kind: 'wished' as const, id: one.idea, field: 'name', part: 'wished-1' }
  expect(chairs(wished)).toHaveLength(1)
  expect(chairs(play(wished, hide, facilitator))).toEqual([])
})
