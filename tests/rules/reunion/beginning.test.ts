import { expect, test } from 'vitest'
import { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { CreateWorkshop } from '#shared/messages/phases.ts'
import { chairsAt } from '#shared/rules/partnership/chairs.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { fold } from '#shared/rules/story.ts'
import { ownerPage } from '#shared/views/live/ownerPage.ts'
import { pillarsOf } from '#shared/views/pillars.ts'
import { answerOf, isAnchored, partyState, statusOf } from '#shared/views/status.ts'
import { by, device, doorsOpen, draft, facilitator, play, setting, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { seat, tileText } from '../telling/people.ts'
import { actorId, ideaId, october, planned, returns, reunionIn, reunionPlan, stepId } from '../telling/reunion.ts'

const stamp = { id: 'workshop-1', time: doorsOpen, by: shell }
const begun = () => planned().state

test('[N1] organisations, partnerships with answers, steps, parked questions and challenges come along', () => {
  const { shared } = begun()
  expect(CreateWorkshop.parse(reunionPlan())).toEqual(reunionPlan())
  expect(shared.earlier).toEqual({ title: 'Åstaden möts', day: '2026-10-13' })
  expect(
    Object.values(shared.actors).map(({ number, name, origin, owners, voices }) => [
      number,
      name,
      origin,
      owners,
      voices,
    ]),
  ).toEqual([
    [1, 'Lärka', 'home', [], []],
    [2, 'Äldreomsorgen', 'home', [], []],
    [3, 'Fritidsgården', 'home', [], []],
    [4, 'Kören', 'home', [], []],
    [5, 'Odlarna', 'library', [], []],
    [6, 'Kulturskolan', 'home', [], []],
  ])
  expect(Object.values(shared.challenges).map(({ title }) => title)).toEqual(['ensamhet', 'nätterna'])
  const coffee = shared.ideas[ideaId(1)]!
  expect(coffee).toMatchObject({ name: 'Torsdagsfika', aim: 'Alla får sällskap', state: 'live', wasFormed: true })
  expect(coffee.earlier).toMatchObject({ isConfirmed: true, goal: 'Färre äter ensamma' })
  expect(Object.values(coffee.earlier?.steps ?? {})).toEqual([
    { id: stepId(1, 1), what: 'Vi ringer Tove', due: '2026-11-02', organisation: '', isFirst: true, order: 1 },
    { id: stepId(1, 2), what: 'boka köket', due: '2026-11-20', organisation: 'Lärka', isFirst: false, order: 2 },
  ])
  expect(coffee.earlier?.parties[actorId(2)]).toMatchObject({ answer: 'yesIf', condition: 'nämnden säger ja' })
  expect(Object.values(coffee.agreement.parked).map(({ text }) => text)).toEqual(['Vem har nyckeln?'])
  expect(chairsAt(shared, coffee)).toMatchObject([
    { why: 'notHere' },
    { name: 'Bostadsbolaget', words: 'De har trapphusen' },
  ])
  expect(coffee.agreement.folded.duration?.text).toBe('Till midsommar')
  expect(coffee.agreement.ticked).toEqual({ economy: 'ownTime', principles: ['dialogue'], checkWith: [] })
})

test('[N1] what comes along keeps its order and its numbers, and nothing is lost of it', () => {
  const [coffee, football] = october.partnerships
  const more = {
    ...coffee!,
    parked: ['Vem har nyckeln?', 'Vem städar?'],
    checkWith: ['board' as const, 'legal' as const],
    wished: [...coffee!.wished!, { sector: 'public' as const, name: 'Busschauffören', why: '' }],
  }
  const { shared } = planned({ ...october, partnerships: [more, football!] }).state
  const [first, second] = [shared.ideas[ideaId(1)]!, shared.ideas[ideaId(2)]!]
  expect([first.number, second.number, first.pairId]).toEqual([1, 2, ''])
  expect(Object.values(first.placed).map(({ order, via, pairId }) => [order, via, pairId])).toEqual([
    [1, 'earlier', ''],
    [2, 'earlier', ''],
    [3, 'earlier', ''],
  ])
  expect(first.agreement.rows[actorId(2)]).toMatchObject({
    ...{ text: 'Vi öppnar lokalen', chips: ['premises'], isSuggested: true, isOwners: false },
  })
  const inTime = <One extends { at: number }>(things: Record<string, One>) =>
    Object.values(things).sort((one, other) => one.at - other.at)
  expect(inTime(first.agreement.parked).map(({ text }) => text)).toEqual(more.parked)
  expect(inTime(first.wished ?? {}).map(({ name }) => name)).toEqual(more.wished.map(({ name }) => name))
  expect(first.agreement.ticked.checkWith).toEqual(more.checkWith)
})

test('[N1] a reunion begins from something earlier, and nothing else does', () => {
  const { earlier: _, ...without } = reunionPlan()
  expect(decideCreate(without, stamp)).toEqual({ refusal: 'brokenProgramme' })
  expect(decideCreate({ ...reunionPlan(), programme: 'short90' }, stamp)).toEqual({ refusal: 'brokenProgramme' })
})

test('[N1] an old story without anything earlier still folds', () => {
  const { story, state } = draft()
  expect(fold(story).shared.earlier).toBeUndefined()
  expect(state.shared.ideas).toEqual({})
})

test.each([
  [
    'a party of a tile that is not there',
    { parties: [{ actor: 9, does: '', chips: [], answer: 'standsFor' as const }] },
  ],
  ['a challenge that is not there', { challenge: 2 }],
  ['the same party twice', { parties: [october.partnerships[0]!.parties[0]!, october.partnerships[0]!.parties[0]!] }],
  ['a tile at two partnerships', { parties: [{ actor: 3, does: '', chips: [], answer: 'standsFor' as const }] }],
])('[N1] what does not hang together does not come along: %s', (_, broken) => {
  const [coffee, football] = october.partnerships
  const earlier = { ...october, partnerships: [{ ...coffee!, ...broken }, football] }
  expect(EarlierWorkshop.safeParse(october).success).toBe(true)
  expect(EarlierWorkshop.safeParse(earlier).success).toBe(false)
})

test('[N2] it is a partnership from the start, whatever pairs said then', () => {
  const { shared } = begun()
  const coffee = shared.ideas[ideaId(1)]!
  expect(Object.keys(coffee.placed)).toEqual([actorId(1), actorId(2), actorId(5)])
  expect(statusOf(shared, coffee)).toBe('partnership')
  expect(statusOf(shared, { ...coffee, wasFormed: false })).toBe('partnership')
})

test('[N2] whoever declined stands there no longer, and their bank may be sought at once', () => {
  const [coffee, football] = october.partnerships
  const parties = coffee!.parties.map(party => (party.actor === 1 ? { ...party, answer: 'declines' as const } : party))
  const { shared } = planned({ ...october, partnerships: [{ ...coffee!, parties }, football!] }).state
  expect(shared.actors[actorId(2)]?.ideaId).toBeUndefined()
  expect(statusOf(shared, shared.ideas[ideaId(1)]!)).toBe('seeksParty')
})

test('[N6] nothing of what was said then counts before somebody says it again', () => {
  const { shared } = begun()
  const coffee = shared.ideas[ideaId(1)]!
  expect(coffee.agreement).toMatchObject({ goal: { text: '' }, firstStep: { text: '' }, answered: [], isOpened: false })
  expect(coffee.agreement.rows[actorId(1)]).toMatchObject({ text: 'Vi lagar maten', isSuggested: true, version: 1 })
  expect(pillarsOf(shared, coffee)).toEqual({
    ...{ commonGoal: false, bothContribute: false, knowWhoDecides: false, moreThanOne: false, nextDay: false },
  })
})

test('[N8] earlier answers are read and never counted', () => {
  const { shared } = reunionIn('homecoming').state
  const coffee = shared.ideas[ideaId(1)]!
  expect(answerOf(coffee, shared.actors[actorId(1)]!)).toBeUndefined()
  expect(partyState(shared, coffee, shared.actors[actorId(1)]!)).toBe('waiting')
  expect(isAnchored(shared, coffee)).toBe(false)
})

test('[N9] the plan of a reunion may change, and its challenges stay', () => {
  const plan = { ...setting(1, 'reunion45'), title: 'Ett halvår senare' }
  const after = given(to(planned(), 'open'))
    .when({ type: 'changePlan', ...plan }, facilitator)
    .leads()
  expect(after.state.shared).toMatchObject({ title: 'Ett halvår senare', challenges: begun().shared.challenges })
  given(planned())
    .when({ type: 'changePlan', ...setting(1) }, facilitator)
    .refused('brokenProgramme')
  given(draft())
    .when({ type: 'changePlan', ...plan }, facilitator)
    .refused('brokenProgramme')
})

test('[N10] neither a swap nor a market can be laid into a reunion', () => {
  const stretches = programme('reunion45')
    .phases.slice(1, -1)
    .map(({ kind, minutes }) => ({ kind, minutes }))
  const withSwap = [stretches[0]!, { kind: 'swap1' as const, minutes: 5 }, ...stretches.slice(1)]
  expect(decideCreate({ ...reunionPlan(), stretches: withSwap }, stamp)).toEqual({ refusal: 'brokenProgramme' })
  given(reunionIn('prelude'))
    .when({ type: 'replan', from: '1-prelude', stretches: withSwap.slice(1) }, facilitator)
    .refused('brokenProgramme')
})

test('[N3] the owners are the voices, also when they come late, leave, come back or share', () => {
  const voices = (evening: ReturnType<typeof planned>, number: number) =>
    evening.state.shared.actors[actorId(number)]?.voices
  const open = returns(to(planned(), 'open'), 'Amira', 1)
  expect(voices(open, 1)).toEqual([seat('Amira')])
  const both = returns(open, 'Bo', 1)
  expect(voices(both, 1)).toEqual([seat('Amira'), seat('Bo')])
  const without = play(both, { type: 'markGone', seatId: seat('Amira') }, shell)
  expect(voices(without, 1)).toEqual([seat('Bo')])
  expect(voices(play(without, { type: 'markBack', seatId: seat('Amira') }, shell), 1)).toEqual([
    seat('Amira'),
    seat('Bo'),
  ])
  const written = to(both, 'formulate')
  const late = play(written, { type: 'join', name: 'Cecilia' }, device('Cecilia'), { id: seat('Cecilia') })
  const own = play(late, { type: 'saveTile', ...tileText('Nytt', 'public') }, by('Cecilia'), { id: 'tile-Cecilia' })
  expect(own.state.shared.actors['tile-Cecilia']?.voices).toEqual([seat('Cecilia')])
})

test('[N3] nobody speaks for anybody else, and two seats of one person keep one voice', () => {
  const evening = reunionIn('formulate')
  given(evening)
    .when({ type: 'coverTile', actorId: actorId(4) }, by('Amira'))
    .refused('wrongPhase')
  const twice = play(evening, { type: 'join', name: 'Amira' }, device('phone'), { id: seat('Amira-2') })
  const merged = play(twice, { type: 'mergeSeats', seatId: seat('Amira-2'), otherId: seat('Amira') }, facilitator)
  expect(merged.state.shared.actors[actorId(1)]?.voices).toEqual([seat('Amira-2')])
})

test('[L1, N7] whoever did not come reads by link what is said now, and what was answered last time', () => {
  const open = to(returns(to(planned(), 'open'), 'Amira', 1), 'homecoming')
  const pageOf = (number: number) => ownerPage(open.state, actorId(number))
  expect(pageOf(2)).toMatchObject({ isReunion: true, partnership: 'Torsdagsfika' })
  expect(pageOf(2)?.lastTime).toEqual({ answer: 'yesIf', condition: 'nämnden säger ja' })
  expect(pageOf(2)?.answer).toBeUndefined()
  expect(pageOf(3)).toBeUndefined()
})
