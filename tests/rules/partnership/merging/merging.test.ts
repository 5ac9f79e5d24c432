import { expect, test } from 'vitest'
import { openMerges, partsOf } from '#shared/rules/partnership/merging.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { by, facilitator, play, to } from '../../telling/evening.ts'
import { given } from '../../telling/given.ts'
import { first, market as hosted, ideaIn, second } from '../../telling/hosting.ts'
import { guest, invite, joined, one, three, two } from '../../telling/market.ts'
import { seat } from '../../telling/people.ts'

const other = [two, three].find(({ author }) => author !== guest.author) ?? two
const proposal = { type: 'proposeMerge' as const, fromId: other.idea, intoId: one.idea }
const proposed = play(joined, proposal, by(one.author), { id: 'merge-1' })
const agree = (isAgreed = true) => ({ type: 'agreeMerge' as const, mergeId: 'merge-1', isAgreed })
const merged = () => play(proposed, agree(), by(other.author))
const ideaOf = (evening: typeof joined, id: string) => evening.state.shared.ideas[id]

test('[P19] a voice proposes, which is its own side’s yes, and the other side’s yes makes one idea of two', () => {
  const agreed = [one.idea]
  given(joined)
    .when(proposal, by(one.author), { id: 'merge-1' })
    .happens({ ...proposal, type: 'mergeProposed', mergeId: 'merge-1', by: seat(one.author), agreed })
  given(proposed)
    .when(agree(), by(other.author))
    .happens(
      { type: 'mergeAgreed', mergeId: 'merge-1', ideaIds: [other.idea] },
      { type: 'ideasMerged', fromId: other.idea, intoId: one.idea },
    )
})

test('[P19] the tiles come along with the yes that placed them, and both texts are kept', () => {
  const both = merged()
  const into = ideaOf(both, one.idea)
  const from = ideaOf(both, other.idea)
  expect(Object.keys(into?.placed ?? {})).toContain(other.placed)
  expect(into?.placed[other.placed]).toMatchObject({ pairId: ideaOf(joined, other.idea)?.pairId, via: 'created' })
  expect(merged().state.shared.actors[other.placed]?.ideaId).toBe(one.idea)
  expect(from).toMatchObject({
    state: 'withdrawn',
    mergedInto: one.idea,
    text: 'Tänk om vi åt middag ihop',
    placed: {},
  })
  expect(merged().state.shared.merges['merge-1']?.state).toBe('done')
})

test('[P19] those who wrote either idea have written the one it becomes, and the tiles stand in the order they came', () => {
  const { shared } = merged().state
  const into = shared.ideas[one.idea]
  expect(into?.creators).toEqual([one, other].flatMap(({ author, walker }) => [seat(author), seat(walker)]))
  expect(into && standing(shared, into).map(({ id }) => id)).toEqual([one.placed, guest.free, other.placed])
})

test('[P19] questions and proposals that wait at an idea end when it becomes part of another, and no others do', () => {
  const third = guest.idea
  const orders = [
    [invite(other.idea, guest.placed), other.author, 'asked-from'],
    [invite(one.idea, other.free), one.author, 'asked-into'],
    [{ ...proposal, fromId: third, intoId: other.idea }, guest.author, 'merge-third'],
    [{ ...proposal, fromId: third, intoId: one.idea }, guest.author, 'merge-into'],
  ] as const
  const waiting = orders.reduce((now, [order, name, id]) => play(now, order, by(name), { id }), proposed)
  expect(openMerges(waiting.state.shared, third).map(({ id }) => id)).toEqual(['merge-third', 'merge-into'])
  expect(openMerges(waiting.state.shared, other.idea).map(({ id }) => id)).toEqual(['merge-1', 'merge-third'])
  const { invitations, merges } = play(waiting, agree(), by(other.author)).state.shared
  expect(['asked-from', 'asked-into'].map(id => invitations[id]?.state)).toEqual(['tooLate', 'open'])
  expect(['merge-1', 'merge-third', 'merge-into'].map(id => merges[id]?.state)).toEqual(['done', 'declined', 'open'])
})

test('[P19, M5] two different ideas of one market that live may become one', () => {
  given(joined)
    .when({ ...proposal, fromId: one.idea }, by(one.author))
    .refused('unknown')
  const withdrawn = play(joined, { type: 'withdrawIdea', ideaId: other.idea }, by(other.author))
  given(withdrawn).when(proposal, by(one.author)).refused('ideaResting')
  given(withdrawn)
    .when({ ...proposal, fromId: one.idea, intoId: other.idea }, by(one.author))
    .refused('ideaResting')
  const [here = '', there = ''] = [first.id, second.id].map(ideaIn)
  given(hosted)
    .when({ ...proposal, fromId: here, intoId: there }, facilitator)
    .refused('unknown')
})

test('[P19] whoever speaks at both ideas makes them one at once', () => {
  const both = structuredClone(joined)
  both.state.shared.actors[other.placed]?.voices.push(seat(one.author))
  const after = given(both).when(proposal, by(one.author)).leads()
  expect(ideaOf(after, other.idea)?.mergedInto).toBe(one.idea)
})

test('[P19] nothing moves without a yes from each side: the facilitator’s proposal needs both', () => {
  const asked = play(joined, proposal, facilitator, { id: 'merge-1' })
  expect(asked.state.shared.merges['merge-1']?.agreed).toEqual([])
  const half = play(asked, agree(), by(one.author))
  expect(ideaOf(half, other.idea)?.state).toBe('live')
  given(half).when(agree(), by(one.author)).happens()
  expect(ideaOf(play(half, agree(), by(other.author)), other.idea)?.mergedInto).toBe(one.idea)
})

test('[P19] one side’s no ends it, and strangers have no say', () => {
  const declined = given(proposed)
    .when(agree(false), by(other.author))
    .happens({ type: 'mergeDeclined', mergeId: 'merge-1' })
  given(declined).when(agree(), by(one.author)).refused('noLongerOpen')
  const stranger = guest.author
  given(proposed).when(agree(), by(stranger)).refused('notYourIdea')
  given(joined).when(proposal, by(stranger)).refused('notYourIdea')
  given(proposed)
    .when({ ...proposal, fromId: one.idea, intoId: other.idea }, by(other.author))
    .refused('alreadyAsked')
})

test('[P19] an idea that became part of another is no partnership of its own, and rests in no bank', () => {
  const closed = to(merged(), 'formulate').state.shared
  expect(closed.ideas[other.idea]).toMatchObject({ state: 'withdrawn', wasFormed: false })
  expect(closed.ideas[one.idea]).toMatchObject({ state: 'live', wasFormed: true })
})

test('[P19] nothing becomes one with an idea that has left the market', () => {
  const withdrawn = { ...proposed.state.shared.ideas }
  const into = withdrawn[one.idea]
  if (!into) throw new Error('the first idea is there')
  const shared = { ...proposed.state.shared, ideas: { ...withdrawn, [one.idea]: { ...into, state: 'bank' as const } } }
  const resting = { ...proposed, state: { ...proposed.state, shared } }
  expect(openMerges(shared, other.idea)).toEqual([])
  given(resting).when(agree(), by(other.author)).refused('ideaResting')
  given(resting).when(agree(false), by(other.author)).leads()
})

test('[P19] the text of every idea that became part of another is found again, also by way of a third', () => {
  const { ideas } = merged().state.shared
  expect(partsOf(merged().state.shared, one.idea).map(({ id }) => id)).toEqual([other.idea])
  const third = Object.values(ideas).find(({ id }) => id !== one.idea && id !== other.idea)
  if (!third) throw new Error('a third idea is there')
  const chain = { ...merged().state.shared, ideas: { ...ideas, [third.id]: { ...third, mergedInto: other.idea } } }
  expect(partsOf(chain, one.idea).map(({ id }) => id)).toEqual([other.idea, third.id])
})

const wish = (ideaId: string, name: string) => ({
  type: 'wishActor' as const,
  ideaId,
  sector: 'public' as const,
  name,
  why: `Vi behöver ${name}`,
})
const hideWish = (ideaId: string, part: string) => ({
  type: 'hide' as const,
  kind: 'wished' as const,
  id: ideaId,
  field: 'name',
  part,
})
const wishing = ['Polisen', 'Kyrkan', 'Bolaget'].reduce(
  (now, name) => play(now, wish(other.idea, name), by(other.author), { id: `wished-${name}` }),
  play(proposed, wish(one.idea, 'Skolan'), by(one.author), { id: 'wished-Skolan' }),
)

test('[E1, R7] those who were wished for move along, all of them, and a hidden one is gone everywhere', () => {
  const after = given(wishing).when(agree(), by(other.author)).leads()
  expect(Object.keys(ideaOf(after, one.idea)?.wished ?? {})).toHaveLength(4)
  given(after).when(wish(one.idea, 'Biblioteket'), by(one.author)).refused('tooManyWished')
  const hidden = play(after, hideWish(one.idea, 'wished-Polisen'), facilitator)
  const why = play(hidden, { ...hideWish(one.idea, 'wished-Polisen'), field: 'why' }, facilitator)
  expect(JSON.stringify(why.state.shared).replaceAll('wished-Polisen', '')).not.toContain('Polisen')
})

test('[R9, U1] what was hidden before the merge is restored, or the hiding undone, where the wish stands now', () => {
  const hidden = play(wishing, hideWish(other.idea, 'wished-Polisen'), facilitator)
  const after = play(hidden, agree(), by(other.author))
  const nameIn = (evening: typeof after) => ideaOf(evening, one.idea)?.wished?.['wished-Polisen']?.name
  expect(nameIn(after)).toBe('')
  const [key = ''] = Object.keys(after.state.desk.hidden)
  expect(nameIn(given(after).when({ type: 'restore', key }, facilitator).leads())).toBe('Polisen')
  const number = after.state.desk.lastAct?.number ?? 0
  expect(nameIn(given(after).when({ type: 'undo', number }, facilitator).leads())).toBe('Polisen')
})
