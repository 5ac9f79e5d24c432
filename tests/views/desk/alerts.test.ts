import { expect, test } from 'vitest'
import type { Actor } from '#shared/model/actor.ts'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { isFormulated, lacksOf } from '#shared/rules/agreement/agreement.ts'
import { isFormed } from '#shared/rules/partnership/standing.ts'
import { gateOf } from '#shared/rules/swap/gate.ts'
import { alertsOf, mostAlerts, partiesAt, whoCouldCome } from '#shared/views/desk/alerts.ts'
import { readinessOf } from '#shared/views/desk/readiness.ts'
import { desk } from '#shared/views/seenBy.ts'
import { missingSector } from '#shared/views/status.ts'
import { evening } from '../../support/evening.ts'

const minutes = (count: number) => count * 60_000

test('those who ask come first, the longest waiting before the others, and never more than three', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'gatherMarket', at: 'middle' })
  const [one = '', two = '', three = '', four = ''] = Object.keys(state.shared.seats)
  const asking = (help: ReturnType<typeof desk>['help']) => alertsOf(state.shared, { ...desk(state), help }, state.time)
  const asked = asking({ [one]: { kind: 'help', at: 30 }, [two]: { kind: 'time', at: 10 } })
  expect(asked.slice(0, 2)).toEqual([
    { kind: 'help', seatId: two, help: 'time' },
    { kind: 'help', seatId: one, help: 'help' },
  ])
  const at = { kind: 'hand' as const, at: 1 }
  const all = asking({ [one]: at, [two]: at, [three]: at, [four]: at })
  expect(all).toHaveLength(mostAlerts)
})

test('a question that nobody answers for three minutes is told, with how long it has waited', () => {
  const { state } = evening({ seats: 24, seed: 7, until: 'gatherMarket', at: 'middle' })
  const waiting = Object.values(state.shared.invitations).filter(one => one.state === 'open')
  expect(waiting.length).toBeGreaterThan(0)
  const slow = (after: number) =>
    alertsOf(state.shared, { ...desk(state), help: {} }, state.time + minutes(after)).filter(
      ({ kind }) => kind === 'unanswered',
    )
  expect(slow(0)).toEqual([])
  expect(slow(20)[0]).toMatchObject({ kind: 'unanswered', minutes: expect.any(Number) })
})

test('[A14] a first step on a day that has been is told, and stands', () => {
  for (const until of ['formulate', 'homecoming'] as const) {
    const { state } = evening({ seats: 24, seed: 7, until, at: 'end' })
    const shared = structuredClone(state.shared)
    const idea = Object.values(shared.ideas).find(({ wasFormed, state: is }) => wasFormed && is === 'live')!
    const told = (date: string | undefined) => {
      idea.agreement.firstStep.date = date
      const alerts = alertsOf(shared, { ...desk(state), help: {} }, Date.parse('2027-02-09T18:00:00Z'))
      return alerts.filter(alert => alert.kind === 'pastDay' && alert.ideaId === idea.id).length
    }
    expect([told('2027-02-08'), told('2027-02-09'), told('2027-02-10'), told(undefined)]).toEqual([1, 0, 0, 0])
    expect(isFormulated(shared, idea)).toBe(false)
    told('2027-02-08')
    expect(lacksOf(shared, idea)).toEqual([])
  }
})

test('what a text that has come home lacks is told, with those who are here to write it', () => {
  const { state } = evening({ seats: 24, seed: 7, until: 'homecoming', at: 'start' })
  const shared = structuredClone(state.shared)
  const idea = Object.values(shared.ideas).find(({ wasFormed, state: is }) => wasFormed && is === 'live')!
  const told = () =>
    alertsOf(shared, { ...desk(state), help: {} }, state.time).flatMap(alert =>
      alert.kind === 'lacksText' && alert.ideaId === idea.id ? [alert] : [],
    )
  expect(told()).toEqual([])
  const row = Object.values(idea.agreement.rows)[0]!
  const text = row.text
  const owners = shared.actors[Object.keys(idea.agreement.rows)[0]!]!.owners
  row.text = ''
  expect(told()).toEqual([{ kind: 'lacksText', ideaId: idea.id, lacks: ['rows'], askIds: owners }])
  row.text = text
  idea.agreement.goal.text = ''
  idea.agreement.firstStep.date = undefined
  const [alert] = told()
  expect(alert?.lacks).toEqual(['goal', 'firstStepDay'])
  expect(alert?.askIds.length).toBeGreaterThan(owners.length)
  for (const id of alert?.askIds ?? []) shared.seats[id]!.state = 'gone'
  expect(told()).toEqual([])
})

test('readiness is counted as the room sits: tiles, pairs, tables, people', () => {
  const unit = (until: Parameters<typeof evening>[0]['until'], at: 'start' | 'middle') =>
    readinessOf(evening({ seats: 8, seed: 7, until, at }).state.shared)
  expect(unit('open', 'middle')).toMatchObject({ unit: 'tile', all: 8 })
  expect(unit('gatherIdeas', 'start')).toEqual({ unit: 'idea', ready: 0, all: 4 })
  expect(unit('formulate', 'middle').unit).toBe('table')
  expect(unit('followUpTalk', 'start')).toEqual({ unit: 'person', ready: 0, all: 8 })
})

test('one who says so is enough for the pair, and somebody who has left is not waited for', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'gatherMarket', at: 'start' })
  const shared = structuredClone(state.shared)
  const [pair, other] = Object.values(shared.pairs)
  shared.seats[pair!.seatIds[0]!]!.isReady = true
  expect(readinessOf(shared)).toEqual({ unit: 'pair', ready: 1, all: 4 })
  for (const id of other!.seatIds) shared.seats[id]!.state = 'gone'
  expect(readinessOf(shared)).toEqual({ unit: 'pair', ready: 1, all: 3 })
})

test('a table at home tells how many have answered and whom it waits for', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'homecoming', at: 'middle' }).state
  const tables = Object.values(shared.ideas).filter(({ wasFormed }) => wasFormed)
  expect(tables.length).toBeGreaterThan(0)
  for (const idea of tables) {
    const { parties, answered, waiting } = partiesAt(shared, idea)
    expect(answered + waiting.length).toBe(parties)
    expect(answered).toBeLessThanOrEqual(idea.agreement.answered.length)
  }
})

test.each([
  ['gatherIdeas', 'idea'],
  ['gatherClose', 'name'],
  ['formulate', 'table'],
  ['homecoming', 'answer'],
  ['followUpSteps', 'step'],
  ['checkOut', 'person'],
] as const)('in %s what people have done is counted, though nobody says so', (until, unit) => {
  const { shared } = evening({ seats: 8, seed: 7, until }).state
  const silent = {
    ...shared,
    seats: Object.fromEntries(Object.entries(shared.seats).map(([id, seat]) => [id, { ...seat, isReady: false }])),
  }
  const { ready, all, unit: counted } = readinessOf(silent)
  expect(counted).toBe(unit)
  expect(all).toBeGreaterThan(0)
  const withoutAnswer = { answer: all - answers(shared), person: all - shared.surveys.end }
  expect(all - ready).toBe(unit === 'answer' || unit === 'person' ? withoutAnswer[unit] : 0)
})

const answers = (shared: Shared) =>
  Object.values(shared.ideas).reduce((sum, { agreement }) => sum + agreement.answered.length, 0)

test('a pair has done its market when all it speaks for stands in a partnership and nobody waits for it', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'gatherMarket' }).state
  const silent = structuredClone(shared)
  for (const seat of Object.values(silent.seats)) seat.isReady = false
  const { ready, all } = readinessOf(silent)
  expect(ready).toBeGreaterThan(0)
  expect(ready).toBeLessThan(all)
})

test('an idea with both sectors from one pair alone is told in the second half of the market', () => {
  const { state } = evening({ seats: 24, seed: 7, until: 'gatherMarket', at: 'middle' })
  const shared = structuredClone(state.shared)
  const idea = Object.values(shared.ideas).find(one => one.state === 'live' && isFormed(shared, one))!
  for (const placement of Object.values(idea.placed)) placement.pairId = idea.pairId
  shared.invitations = {}
  const { startedAt, endsAt = 0 } = shared.clock
  const told = (now: number, isVoiceOpen: boolean) =>
    alertsOf({ ...shared, isVoiceOpen }, { ...desk(state), help: {} }, now).some(({ kind }) => kind === 'onePair')
  expect(told(startedAt + 1, false)).toBe(false)
  expect(told(startedAt + 1, true)).toBe(true)
  expect(told((startedAt + endsAt) / 2 + 1, false)).toBe(true)
})

test('tiles with only a name hold nobody up, and are told as one line until Vänd', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'swap1', at: 'start' })
  const shared = structuredClone(state.shared)
  const told = (now: Shared) => alertsOf(now, { ...desk(state), help: {} }, state.time)
  expect(told(shared)).toEqual([])
  const [one, other] = Object.values(shared.actors).filter(({ origin }) => origin === 'home')
  one!.does = ''
  expect(told(shared)).toEqual([{ kind: 'thinTiles', seatId: one!.owners[0], count: 1 }])
  other!.does = ''
  expect(told(shared)).toMatchObject([{ kind: 'thinTiles', count: 2 }])
  expect(gateOf({ ...shared, clock: { ...shared.clock, kind: 'prelude' } }, 'swap1')).toEqual([])
  shared.seats[one!.owners[0]!]!.state = 'gone'
  expect(told(shared)).toMatchObject([{ kind: 'thinTiles', seatId: other!.owners[0], count: 1 }])
  expect(told({ ...shared, isRevealed: true })).toEqual([])
})

test('nobody is called late at the first second: ideas in the second half, a missing bank after a third of the market', () => {
  const kinds = (until: 'gatherIdeas' | 'gatherMarket', share: number) => {
    const { state } = evening({ seats: 24, seed: 7, until, at: 'start' })
    const { startedAt, endsAt = 0 } = state.shared.clock
    const alerts = alertsOf(state.shared, { ...desk(state), help: {} }, startedAt + (endsAt - startedAt) * share + 1)
    return [...new Set(alerts.map(({ kind }) => kind))]
  }
  expect([kinds('gatherIdeas', 0), kinds('gatherIdeas', 0.4), kinds('gatherIdeas', 0.5)]).toEqual([[], [], ['noIdea']])
  expect([kinds('gatherMarket', 0), kinds('gatherMarket', 0.3)]).toEqual([[], []])
  expect(kinds('gatherMarket', 0.34)).toContain('lacksSector')
})

test('a tile that has been asked is told as asked, and the pair’s own as theirs: neither is said to be missing', () => {
  const { state } = evening({ seats: 8, seed: 7, until: 'gatherMarket', at: 'start' })
  const shared = structuredClone(state.shared)
  const pairOf = (actor: Actor) => shared.seats[actor.voices[0] ?? '']?.pairId
  const partnerOf = (idea: Idea) =>
    Object.values(shared.actors).find(
      actor => !actor.ideaId && pairOf(actor) === idea.pairId && actor.sector === missingSector(shared, idea),
    )
  const idea = Object.values(shared.ideas).find(one => partnerOf(one) !== undefined)!
  const sides = (): Record<'free' | 'asked' | 'ours', string[]> => {
    const { free, asked, ours } = whoCouldCome(shared, idea)
    const ids = (actors: { id: string }[]) => actors.map(({ id }) => id)
    return { free: ids(free), asked: ids(asked), ours: ids(ours) }
  }
  expect(sides().ours).toEqual([partnerOf(idea)?.id])
  const other = sides().free[0]!
  shared.invitations['fraga-1'] = {
    ...{ id: 'fraga-1', ideaId: idea.id, actorId: other, kind: 'invite', because: 'Salen', chips: [] },
    ...{ by: idea.creators[0]!, at: state.time, state: 'open' },
  }
  expect(sides().asked).toEqual([other])
  expect(sides().free).not.toContain(other)
})

test('a table is not called late while it talks, and two texts in a line are told: at once at home, where they stop the answers', () => {
  const kinds = (until: 'formulate' | 'homecoming', share: number) => {
    const { state } = evening({ seats: 24, seed: 7, until, at: 'start' })
    const shared = structuredClone(state.shared)
    const formed = Object.values(shared.ideas).filter(({ wasFormed, state: is }) => wasFormed && is === 'live')
    for (const { agreement } of formed) agreement.firstStep.date = '2099-01-31'
    formed[0]!.agreement.goal.clashes = { [Object.keys(shared.seats)[0]!]: { text: 'En annan text', chips: [] } }
    const { startedAt, endsAt = 0 } = shared.clock
    const now = startedAt + (endsAt - startedAt) * share + 1
    return [...new Set(alertsOf(shared, { ...desk(state), help: {} }, now).map(({ kind }) => kind))]
  }
  expect([kinds('formulate', 0), kinds('formulate', 0.3)]).toEqual([[], ['emptyAgreement']])
  expect([kinds('homecoming', 0), kinds('homecoming', 0.3)]).toEqual([['twoTexts'], ['twoTexts', 'noAnswers']])
})
