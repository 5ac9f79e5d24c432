import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import type { TownIdea } from '#shared/town/town.ts'
import { townOf } from '#shared/town/townOf.ts'
import { trying } from '../rules/telling/agreeing.ts'
import { by, draft, type Evening, facilitator, play, room, roomIn, to } from '../rules/telling/evening.ts'
import { answerOn, first, formulated, home, second } from '../rules/telling/home.ts'
import { guest, invite, joined, market, one, pairsOf, tablesOf, three, two, yes } from '../rules/telling/market.ts'
import { idea as ideaId, people, tile } from '../rules/telling/people.ts'
import { ideaId as bridgeId, reunionIn } from '../rules/telling/reunion.ts'
import { evening } from '../support/evening.ts'

const townIn = ({ state }: { state: Workshop }) => townOf(state.shared)
const ideaIn = (now: Evening, id = one.idea): TownIdea => {
  const found = townIn(now)
    .challenges.flatMap(({ ideas }) => ideas)
    .find(shown => shown.id === id)
  if (!found) throw new Error(`${id} is not shown`)
  return found
}
const actorIn = (now: Evening, id: string) => townIn(now).actors.find(actor => actor.id === id)
const islandOf = (now: Evening, id: string) =>
  townIn(now).challenges.find(({ ideas }) => ideas.some(shown => shown.id === id))

const answered = (now: Evening, actorId: string, name: string, more = {}): Evening =>
  play(now, answerOn(now.state, actorId, more), by(name))

const step = (at: Evening, due: string, id: string): Evening =>
  play(at, { type: 'addStep', ideaId: one.idea, what: 'ringer Tove', due, withWhom: '', ifStuck: '' }, by(first.name), {
    id,
  })

test('before anybody has come there are dark islands with their knots tied', () => {
  const town = townIn(draft())
  expect(town).toMatchObject({ light: { hour: 'night', dawn: 0 }, actors: [], noes: 0 })
  expect(town.challenges.map(({ number, knot, ideas }) => [number, knot, ideas])).toEqual([
    [1, 'tied', []],
    [2, 'tied', []],
  ])
})

test('a tile with nothing but a name is a plot at night, a house once it says something, and everyone’s house when work begins', () => {
  const open = room(people(1, 1))
  expect(townIn(open).actors.map(({ name, isWritten, isLit }) => [name, isWritten, isLit])).toEqual([
    ['Amiras', false, true],
    ['Bos', false, true],
  ])
  const { sector, offers, offersText, needs, manyThink, limit, building, parent, name } =
    open.state.shared.actors[tile('Amira')]!
  const said = { sector, name, offers, offersText, needs, manyThink, limit, building, parent, does: 'Vi lagar mat' }
  const written = play(open, { type: 'saveTile', ...said }, by('Amira'))
  expect(actorIn(written, tile('Amira'))?.isWritten).toBe(true)
  expect(actorIn(written, tile('Bo'))?.isWritten).toBe(false)
  expect(townIn(market).actors.every(({ isWritten }) => isWritten)).toBe(true)
})

test('those who show the same sign are told apart by a shade, in the order they came', () => {
  const { actors } = townIn(evening({ seats: 70, seed: 5, until: 'open' }))
  const shades = Map.groupBy(actors, ({ sign }) => sign)
  expect(Math.max(...actors.map(({ shade }) => shade))).toBeGreaterThan(0)
  for (const same of shades.values()) expect(same.map(({ shade }) => shade)).toEqual(same.map((_, at) => at))
  expect(actors.map(({ number }) => number)).toEqual(
    actors.map(({ number }) => number).sort((one, other) => one - other),
  )
})

test('an idea is a spark without lane while only its own pair stands there, and their pawn is out at it', () => {
  expect(ideaIn(market)).toEqual({
    ...{ id: one.idea, number: 1, name: 'Tänk om vi åt middag ihop', state: 'spark' },
    ...{ parties: [{ actorId: one.placed, sector: actorIn(market, one.placed)?.sector, lantern: 'none' }], planks: 0 },
  })
  expect(actorIn(market, one.placed)).toMatchObject({ isLit: false, ideaId: one.idea })
  expect(actorIn(market, one.free)).toMatchObject({ isLit: true })
})

test('somebody else’s yes lays a deck from that bank, and one from each bank a whole bridge', () => {
  const sector = (id: string) => market.state.shared.actors[id]?.sector
  const same = [two, three].find(({ free }) => sector(free) === sector(one.placed))!
  const asked = play(market, invite(one.idea, same.free), by(one.author), { id: 'invitation-2' })
  const half = play(asked, yes('invitation-2'), by(same.walker))
  expect(ideaIn(half)).toMatchObject({ state: 'half', lane: 0, planks: 0 })
  expect(ideaIn(half).parties.map(({ actorId, sector: bank, lantern }) => [actorId, bank, lantern])).toEqual([
    [one.placed, sector(one.placed), 'none'],
    [same.free, sector(one.placed), 'none'],
  ])
  expect(ideaIn(half)).not.toHaveProperty('pillars')
  const bridge = ideaIn(joined)
  expect(bridge).toMatchObject({ state: 'bridge', lane: 0 })
  expect(bridge.pillars).toEqual({
    ...{ commonGoal: false, bothContribute: false, knowWhoDecides: false },
    ...{ moreThanOne: false, nextDay: false },
  })
  for (const id of [one.placed, guest.free])
    expect(actorIn(joined, id)).toMatchObject({ isLit: false, ideaId: one.idea })
})

test('a lane is its idea’s for good: others who come, go and come back move nothing', () => {
  const later = tablesOf(joined.state).find(table => table.idea !== one.idea && table.free !== guest.free)!
  const third = [one, two, three].find(table => table.idea !== later.idea && table.free !== guest.free)!
  const asked = play(joined, invite(later.idea, third.free), by(later.author), { id: 'invitation-3' })
  const more = play(asked, yes('invitation-3'), by(third.walker))
  const lanes = (now: Evening) => [ideaIn(now).lane, ideaIn(now, later.idea).lane]
  const [, lane] = lanes(more)
  expect(lane).toEqual(expect.any(Number))
  const left = play(more, { type: 'leaveIdea', actorId: guest.free }, by(guest.walker))
  expect(lanes(left)).toEqual([undefined, lane])
  const again = play(
    play(left, invite(one.idea, guest.free), by(one.author), { id: 'invitation-4' }),
    yes('invitation-4'),
    by(guest.walker),
  )
  expect(lanes(again)).toEqual(lanes(more))
})

test('ideas that never became bridges rest in the bank, withdrawn ones are gone, and a no is only counted', () => {
  expect(ideaIn(to(joined, 'formulate'), two.idea)).toMatchObject({ state: 'bank', parties: [] })
  const asked = play(market, invite(one.idea, two.free), by(one.author), { id: 'invitation-5' })
  const no = play(
    asked,
    { type: 'answer', invitationId: 'invitation-5', answer: 'no', reason: 'tooFew' },
    by(two.walker),
  )
  expect(townIn(no).noes).toBe(1)
  expect(JSON.stringify(townIn(no))).not.toContain('tooFew')
  const withdrawn = play(market, { type: 'withdrawIdea', ideaId: three.idea }, by(three.author))
  expect(() => ideaIn(withdrawn, three.idea)).toThrow('is not shown')
})

test('each part of the agreement lays a fifth of the planks, and the whole loosens the knot', () => {
  const goal = { type: 'writeField' as const, ideaId: one.idea, field: 'goal' as const, text: 'Färre', base: 0 }
  const formulating = to(joined, 'formulate')
  expect(ideaIn(formulating).planks).toBe(0)
  const begun = play(formulating, goal, by(one.author))
  expect(ideaIn(begun)).toMatchObject({ planks: 1, pillars: { commonGoal: true } })
  expect(islandOf(begun, one.idea)?.knot).toBe('tied')
  expect(ideaIn(formulated).planks).toBe(5)
  expect(islandOf(formulated, one.idea)?.knot).toBe('loose')
})

test('[A5, V4] a line where two texts stand side by side lays no plank and bears no pillar until one is chosen', () => {
  const goal = { type: 'writeField' as const, ideaId: one.idea, field: 'goal' as const, base: 0 }
  const first = play(to(joined, 'formulate'), { ...goal, text: 'Färre äter ensamma' }, by(one.author))
  const both = play(first, { ...goal, text: 'Fler äter ihop' }, by(guest.walker))
  expect(ideaIn(both)).toMatchObject({ planks: 0, pillars: { commonGoal: false } })
  const chosen = { type: 'resolveClash' as const, ideaId: one.idea, field: 'goal' as const, text: 'Fler äter ihop' }
  expect(ideaIn(play(both, chosen, by(one.author)))).toMatchObject({ planks: 1, pillars: { commonGoal: true } })
})

test('an event card is a crack until the table has answered it', () => {
  const shown = ideaId('first')
  const drawn = play(trying, { type: 'drawHappening', ideaId: shown }, facilitator)
  expect(ideaIn(trying, shown)).not.toHaveProperty('crack')
  expect(ideaIn(drawn, shown).crack).toBe('open')
  const [cardId = ''] = Object.keys(drawn.state.shared.ideas[shown]!.happenings)
  const [author = ''] = pairsOf(drawn.state)[0]!
  const mended = play(
    drawn,
    { type: 'resolveHappening', ideaId: shown, cardId, result: 'change', note: 'Grannen har nyckeln' },
    by(author),
  )
  expect(ideaIn(mended, shown).crack).toBe('mended')
})

test('windows light up as owners answer, lanterns when the table’s answers open, and the evening brightens', () => {
  expect(townIn(home).light).toEqual({ hour: 'evening', dawn: 0 })
  const firstYes = answered(home, first.tile, first.name, { decider: 'committee' })
  expect(actorIn(firstYes, first.tile)).toMatchObject({ isLit: true, ideaId: one.idea })
  expect(actorIn(firstYes, second.tile)?.isLit).toBe(false)
  expect(ideaIn(firstYes).parties.map(({ lantern }) => lantern)).toEqual(['none', 'none'])
  expect(townIn(firstYes).light.dawn).toBeCloseTo(1 / 3)
  const opened = answered(firstYes, second.tile, second.name)
  expect(ideaIn(opened).parties).toMatchObject([
    { actorId: first.tile, lantern: 'asks' },
    { actorId: second.tile, lantern: 'lit' },
  ])
  expect(townIn(opened).light.dawn).toBeCloseTo(2 / 3)
})

test('who answers that it is not them leaves an inviting light, and the bridge seeks somebody from that bank', () => {
  const no = answered(answered(home, first.tile, first.name), second.tile, second.name, {
    answer: 'no',
    reason: 'tooFew',
  })
  expect(ideaIn(no)).toMatchObject({ state: 'bridge', seeks: no.state.shared.actors[second.tile]?.sector })
  expect(ideaIn(no).parties.map(({ lantern }) => lantern)).toEqual(['lit', 'chair'])
  const alone = play(joined, { type: 'next', from: joined.state.shared.clock.phaseId, anyway: true }, facilitator)
  expect(ideaIn(alone)).not.toHaveProperty('seeks')
})

test('a booked step is a tree with its nearest day, unwinds the knot and brings the dawn', () => {
  const steps = to(answered(answered(home, first.tile, first.name), second.tile, second.name), 'followUpSteps')
  const booked = step(step(steps, '2027-04-01', 'step-1'), '2027-03-02', 'step-2')
  expect(ideaIn(booked).step).toEqual({ day: '2027-03-02', more: 1 })
  expect(islandOf(booked, one.idea)?.knot).toBe('unwound')
  expect(townIn(booked).light).toEqual({ hour: 'evening', dawn: 1 })
})

test('everybody gets the same sun at the end, whatever became of their bridge, and looking changes nothing', () => {
  const before = JSON.stringify(home.state)
  expect(townIn(to(home, 'checkOut')).light).toEqual({ hour: 'dawn', dawn: 1 })
  expect(townIn(to(home, 'closed')).light).toEqual({ hour: 'dawn', dawn: 1 })
  expect(JSON.stringify(home.state)).toBe(before)
})

test('the hour follows the phase, and a reunion talks by night before it works', () => {
  expect(townIn(roomIn('swap1')).light.hour).toBe('afternoon')
  expect(townIn(reunionIn('followUpTalk')).light.hour).toBe('night')
  expect(townIn(reunionIn('formulate')).light.hour).toBe('afternoon')
  const bridge = ideaIn(reunionIn('formulate'), bridgeId(1))
  expect(bridge.state).toBe('bridge')
  expect(bridge.parties.every(({ lantern }) => lantern === 'none')).toBe(true)
})

const hide = (kind: 'actor' | 'idea', id: string, field: 'name' | 'text') => ({
  type: 'hide' as const,
  kind,
  id,
  field,
})

test('a hidden text is not shown: neither a tile’s name nor an idea’s name or words', () => {
  const named = play(
    to(joined, 'formulate'),
    { type: 'nameIdea', ideaId: one.idea, name: 'Fult namn', aim: '' },
    by(one.author),
  )
  expect(ideaIn(named).name).toBe('Fult namn')
  const orders = [hide('idea', one.idea, 'name'), hide('idea', one.idea, 'text'), hide('actor', tile('Amira'), 'name')]
  const hidden = orders.reduce((now, order) => play(now, order, facilitator), named)
  expect(ideaIn(hidden).name).toBe('')
  expect(actorIn(hidden, tile('Amira'))?.name).toBe('')
  expect(JSON.stringify(townIn(hidden))).not.toMatch(/Fult|Amiras/)
})

test('each market is a town of its own', () => {
  const { state } = evening({ seats: 40, seed: 3, until: 'gatherMarket' })
  const [whole, ...towns] = [undefined, ...Object.keys(state.shared.markets)].map(id => townOf(state.shared, id))
  expect(towns.length).toBeGreaterThan(1)
  expect(new Set(towns.map(({ seed }) => seed)).size).toBe(towns.length)
  for (const key of ['actors', 'noes'] as const) {
    const count = (town: typeof whole) => (key === 'noes' ? town!.noes : town!.actors.length)
    expect(towns.reduce((sum, town) => sum + count(town), 0)).toBe(count(whole))
  }
  for (const { actors, challenges } of towns) {
    expect(challenges.length).toBe(whole!.challenges.length)
    const here = new Set(actors.map(({ id }) => id))
    const parties = challenges.flatMap(({ ideas }) => ideas.flatMap(shown => shown.parties))
    expect(parties.every(({ actorId }) => here.has(actorId))).toBe(true)
  }
})
