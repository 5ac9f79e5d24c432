import { expect, test } from 'vitest'
import { openMerges, partsOf } from '#shared/rules/partnership/merging.ts'
import { by, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { guest, joined, one, three, two } from '../telling/market.ts'
import { seat } from '../telling/people.ts'

const other = [two, three].find(({ author }) => author !== guest.author) ?? two
const proposal = { type: 'proposeMerge' as const, fromId: other.idea, intoId: one.idea }
const proposed = play(joined, proposal, by(one.author), { id: 'merge-1' })
const agree = (isAgreed = true) => ({ type: 'agreeMerge' as const, mergeId: 'merge-1', isAgreed })
const merged = play(proposed, agree(), by(other.author))
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
  const into = ideaOf(merged, one.idea)
  const from = ideaOf(merged, other.idea)
  expect(Object.keys(into?.placed ?? {})).toContain(other.placed)
  expect(into?.placed[other.placed]).toMatchObject({ pairId: ideaOf(joined, other.idea)?.pairId, via: 'created' })
  expect(merged.state.shared.actors[other.placed]?.ideaId).toBe(one.idea)
  expect(from).toMatchObject({
    state: 'withdrawn',
    mergedInto: one.idea,
    text: 'Tänk om vi åt middag ihop',
    placed: {},
  })
  expect(merged.state.shared.merges['merge-1']?.state).toBe('done')
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
  const closed = to(merged, 'formulate').state.shared
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
  const { ideas } = merged.state.shared
  expect(partsOf(merged.state.shared, one.idea).map(({ id }) => id)).toEqual([other.idea])
  const third = Object.values(ideas).find(({ id }) => id !== one.idea && id !== other.idea)
  if (!third) throw new Error('a third idea is there')
  const chain = { ...merged.state.shared, ideas: { ...ideas, [third.id]: { ...third, mergedInto: other.idea } } }
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
