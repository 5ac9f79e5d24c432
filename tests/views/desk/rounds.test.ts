import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { decide } from '#shared/rules/story.ts'
import { alertsOf } from '#shared/views/desk/alerts.ts'
import { isVoiceWaiting, mayBeWriting, readinessOf, undoneIn } from '#shared/views/desk/readiness.ts'
import { partnershipsAt, picturesOf, stayingAt } from '#shared/views/desk/rounds.ts'
import { desk } from '#shared/views/seenBy.ts'
import { evening } from '../../support/evening.ts'

const standard = (until: PhaseKind, at: 'start' | 'middle' | 'end' = 'start', seats = 24): Workshop =>
  evening({ seats, seed: 7, until, at, programme: 'standard120' }).state

test('in the break every owner who was spoken for is named once, beside those who did it', () => {
  const { shared } = standard('break')
  const pictures = picturesOf(shared)
  const wasSpokenFor = (homeId = '') => shared.actors[homeId]?.lastVoice !== undefined
  const owners = Object.values(shared.seats).filter(({ homeId }) => wasSpokenFor(homeId))
  expect(owners.length).toBeGreaterThan(20)
  expect(pictures.map(({ owner }) => owner.id).sort()).toEqual(owners.map(({ id }) => id).sort())
  const names = pictures.map(({ owner }) => owner.name)
  expect(names).toEqual([...names].sort((one, other) => one.localeCompare(other, 'sv')))
  for (const { owner, voices } of pictures) {
    const home = shared.actors[owner.homeId!]!
    expect(voices.map(({ id }) => id)).toEqual(home.voices)
    expect(voices.some(({ id }) => id === owner.id)).toBe(false)
  }
})

test('whoever has left is neither named nor waited for', () => {
  const shared = structuredClone(standard('break').shared)
  const [first] = picturesOf(shared)
  shared.seats[first!.owner.id]!.state = 'gone'
  const after = picturesOf(shared)
  expect(after.map(({ owner }) => owner.id)).not.toContain(first!.owner.id)
  expect(after.flatMap(({ voices }) => voices.map(({ id }) => id))).not.toContain(first!.owner.id)
  expect(readinessOf(shared)).toEqual({ unit: 'picture', ready: 0, all: after.length })
})

test('who has said whether the picture was right is counted, not what', () => {
  const shared = structuredClone(standard('break').shared)
  const [first, second] = picturesOf(shared)
  for (const [one, verdict] of [
    [first, 'yes'],
    [second, 'no'],
  ] as const)
    shared.actors[one!.owner.homeId!]!.verdicts[one!.owner.id] = verdict
  expect(picturesOf(shared).filter(({ hasSaid }) => hasSaid)).toHaveLength(2)
  expect(readinessOf(shared)).toMatchObject({ unit: 'picture', ready: 2 })
  expect(Object.keys(picturesOf(shared)[0]!)).toEqual(['owner', 'voices', 'hasSaid'])
})

test('at each partnership the one is suggested who stays if nobody is chosen', () => {
  const state = standard('swap2')
  const before = stayingAt(state.shared, desk(state))
  expect(before.map(({ idea }) => idea)).toEqual(partnershipsAt(state.shared))
  const { events = [] } = decide(state, { type: 'deal' }, stampOf(state))
  const dealt = events.find(event => event.type === 'dealt')
  for (const { idea, stays, able } of before) {
    expect(stays?.id).toBe(dealt?.deal.stayers[idea.id])
    expect(able.map(({ id }) => id)).toContain(stays?.id)
  }
})

test('whom the facilitator has chosen is no suggestion any more', () => {
  const state = structuredClone(standard('swap2'))
  const [table] = stayingAt(state.shared, desk(state))
  const other = table!.able.find(({ id }) => id !== table!.stays?.id)!
  state.shared.stayers[table!.idea.id] = other.id
  expect(stayingAt(state.shared, desk(state))[0]).toMatchObject({ isChosen: true, stays: { id: other.id } })
})

test('a partnership that everybody would leave is told before the turn, and not after it', () => {
  const state = structuredClone(standard('swap2'))
  const [idea] = partnershipsAt(state.shared)
  for (const actor of Object.values(state.shared.actors)) if (actor.ideaId === idea!.id) actor.voices = []
  const told = () =>
    alertsOf(state.shared, { ...desk(state), help: {} }, state.time).filter(({ kind }) => kind === 'noStayer')
  expect(told()).toEqual([{ kind: 'noStayer', ideaId: idea!.id }])
  state.shared.isRevealed = true
  expect(told()).toEqual([])
})

test('after a further swap the tables say that they are ready', () => {
  const { shared } = standard('swap2')
  expect(readinessOf(shared)).toEqual({ unit: 'table', ready: 0, all: partnershipsAt(shared).length })
})

test('nobody is said to have a text to finish where the phase asks for none', () => {
  const writing = (['swap1', 'gatherIdeas', 'swap2', 'formulate', 'trial', 'followUpSteps'] as const).filter(kind =>
    mayBeWriting(standard(kind).shared),
  )
  expect(writing).toEqual(['gatherIdeas', 'formulate', 'trial', 'followUpSteps'])
})

test('what is left undone is counted by what there is, though everybody says that they are ready', () => {
  const ready = (kind: PhaseKind, at: 'start' | 'middle' = 'start') => {
    const shared = structuredClone(standard(kind, at).shared)
    for (const seat of Object.values(shared.seats)) seat.isReady = true
    return shared
  }
  const ideas = ready('gatherIdeas')
  const pairs = Object.values(ideas.pairs).length
  expect(readinessOf(ideas)).toEqual({ unit: 'idea', ready: pairs, all: pairs })
  expect(undoneIn(ideas)).toEqual([{ what: 'idea', count: pairs }])
  const market = ready('gatherMarket', 'middle')
  const open = Object.values(market.invitations).filter(
    ({ state, kind, actorId }) =>
      ['open', 'held'].includes(state) && (kind !== 'invite' || market.actors[actorId]!.voices.length > 0),
  )
  expect(open.length).toBeGreaterThan(0)
  expect(undoneIn(market)).toEqual([
    { what: 'question', count: open.length },
    { what: 'seeking', count: expect.any(Number) },
  ])
  const close = ready('gatherClose')
  for (const { id } of partnershipsAt(close)) close.ideas[id]!.name = ''
  // What waits then is not asked again: the questions lapse, and the ideas rest.
  const seeking = Object.values(close.ideas).find(({ state }) => state === 'live')
  if (seeking) seeking.placed = {}
  expect(undoneIn(close).map(({ what }) => what)).toEqual(expect.arrayContaining(['seeking', 'name']))
  const writing = ready('formulate')
  const tables = partnershipsAt(writing)
  expect(readinessOf(writing)).toEqual({ unit: 'table', ready: tables.length, all: tables.length })
  expect(undoneIn(writing)).toEqual([{ what: 'agreement', count: tables.length }])
  expect(undoneIn(standard('formulate', 'end').shared)).toEqual([])
})

test('no voice waits at half time where no challenge has one', () => {
  const { shared, ...state } = standard('gatherMarket')
  const seen = desk({ shared, ...state })
  expect(isVoiceWaiting(shared, seen)).toBe(true)
  expect(isVoiceWaiting({ ...shared, isVoiceOpen: true }, seen)).toBe(false)
  expect(isVoiceWaiting(shared, { ...seen, townVoices: {} })).toBe(false)
})

test('in a taster nobody is waited for with a tile', () => {
  const state = evening({ seats: 8, seed: 7, until: 'prelude', at: 'start', programme: 'taster45' }).state
  expect(alertsOf(state.shared, { ...desk(state), help: {} }, state.time)).toEqual([])
  expect(readinessOf(state.shared).unit).toBe('person')
})

const stampOf = ({ time }: Workshop) => ({
  id: 'deal-again',
  time: time + 1000,
  by: { kind: 'facilitator' as const },
  library: [],
  cards: [],
})
