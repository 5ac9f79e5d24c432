import { expect, test } from 'vitest'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { alertsOf } from '#shared/views/desk/alerts.ts'
import { isCrowded, mergeable, mergesFor, mostAdvised, proposedAt, tilesOfBoth } from '#shared/views/desk/merges.ts'
import { desk } from '#shared/views/seenBy.ts'
import { by, facilitator, play } from '../../rules/telling/evening.ts'
import { guest, joined, market, one, three, two } from '../../rules/telling/market.ts'
import { seat } from '../../rules/telling/people.ts'

const other = [two, three].find(({ author }) => author !== guest.author) ?? two
const proposal = { type: 'proposeMerge' as const, fromId: other.idea, intoId: one.idea }
const proposed = play(joined, proposal, by(one.author), { id: 'merge-1' })
const ideaIn = ({ ideas }: Shared, id: string): Idea => {
  const idea = ideas[id]
  if (!idea) throw new Error('the idea is there')
  return idea
}

/** An idea with so many tiles round it, taken from wherever they stand. */
function withTiles(shared: Shared, ideaId: string, count: number): Shared {
  const placement = Object.values(ideaIn(shared, ideaId).placed)[0]
  if (!placement) throw new Error('a tile stands there')
  const ids = Object.keys(shared.actors)
  const actors = Array.from({ length: count }, (_, at) => {
    const actor = shared.actors[ids[at % ids.length] ?? '']
    if (!actor) throw new Error('an actor')
    return { ...actor, id: `tile-${at}`, ideaId }
  })
  const placed = Object.fromEntries(actors.map(({ id }, at) => [id, { ...placement, order: at }]))
  return {
    ...shared,
    actors: { ...shared.actors, ...Object.fromEntries(actors.map(actor => [actor.id, actor])) },
    ideas: { ...shared.ideas, [ideaId]: { ...ideaIn(shared, ideaId), placed } },
  }
}

test('the side that has not said yes is asked, the other waits, and strangers see nothing', () => {
  const { shared } = proposed.state
  expect(mergesFor(shared, seat(other.author))).toMatchObject([{ merge: { id: 'merge-1' }, isAsked: true }])
  expect(mergesFor(shared, seat(one.author))).toMatchObject([{ merge: { id: 'merge-1' }, isAsked: false }])
  expect(mergesFor(shared, seat(guest.author))).toEqual([])
  expect(proposedAt(shared, one.idea).map(({ from, into }) => [from.id, into.id])).toEqual([[other.idea, one.idea]])
})

test('what the facilitator proposes asks both sides, the oldest first', () => {
  const asked = play(joined, proposal, facilitator, { id: 'merge-1' })
  for (const { author } of [one, other])
    expect(mergesFor(asked.state.shared, seat(author))).toMatchObject([{ isAsked: true }])
  const both = play(asked, { ...proposal, fromId: guest.idea }, facilitator, { id: 'merge-2' })
  expect(mergesFor(both.state.shared, seat(one.author)).map(({ merge }) => merge.id)).toEqual(['merge-1', 'merge-2'])
})

test('an answered or overtaken proposal is seen by nobody', () => {
  const declined = play(proposed, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: false }, by(other.author))
  const merged = play(proposed, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, by(other.author))
  for (const { state } of [declined, merged]) expect(mergesFor(state.shared, seat(other.author))).toEqual([])
})

test('an idea that lacks a bank is shown those that have it first, then those on its own island', () => {
  const { shared } = market.state
  const idea = ideaIn(shared, one.idea)
  const placed = shared.actors[one.placed]
  const hasOther = (id: string) =>
    Object.keys(ideaIn(shared, id).placed).some(tile => shared.actors[tile]?.sector !== placed?.sector)
  const found = mergeable(shared, idea)
  expect(found.map(({ id }) => id).sort()).toEqual([two.idea, three.idea].sort())
  const ranks = found.map(({ id }) => Number(!hasOther(id)))
  expect(ranks).toEqual([...ranks].sort())
  const alike = { ...shared, actors: { ...shared.actors } }
  for (const { placed } of [one, two, three]) {
    const actor = alike.actors[placed]
    if (actor) alike.actors[placed] = { ...actor, sector: 'public' }
  }
  const [first] = mergeable(alike, idea)
  expect(first?.challengeId).toBe(idea.challengeId)
})

test('an idea cannot be proposed twice, nor one that rests or stands in another market', () => {
  const { shared } = proposed.state
  expect(mergeable(shared, ideaIn(shared, one.idea)).map(({ id }) => id)).toEqual([guest.idea])
  const resting = {
    ...shared,
    ideas: { ...shared.ideas, [guest.idea]: { ...ideaIn(shared, guest.idea), state: 'bank' as const } },
  }
  expect(mergeable(resting, ideaIn(resting, one.idea))).toEqual([])
  const away = {
    ...shared,
    ideas: { ...shared.ideas, [guest.idea]: { ...ideaIn(shared, guest.idea), marketId: 'elsewhere' } },
  }
  expect(mergeable(away, ideaIn(away, one.idea))).toEqual([])
})

test('seven tiles hold together, eight are many, and the facilitator hears of it', () => {
  const { state } = joined
  const seven = withTiles(state.shared, one.idea, mostAdvised)
  const eight = withTiles(state.shared, one.idea, mostAdvised + 1)
  expect([seven, eight].map(shared => isCrowded(shared, ideaIn(shared, one.idea)))).toEqual([false, true])
  expect(tilesOfBoth(eight, ideaIn(eight, one.idea), ideaIn(eight, other.idea))).toBe(mostAdvised + 2)
  const told = (shared: Shared) =>
    alertsOf(shared, { ...desk(state), help: {} }, state.time).filter(({ kind }) => kind === 'crowded')
  expect(told(seven)).toEqual([])
  expect(told(eight)).toEqual([{ kind: 'crowded', ideaId: one.idea, tiles: 8 }])
})
