import { expect, test } from 'vitest'
import type { Tick } from '#shared/messages/agreement/agreement.ts'
import type { Idea } from '#shared/model/partnership.ts'
import { chairsAt } from '#shared/rules/partnership/chairs.ts'
import { threadOf } from '#shared/rules/partnership/meetings.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { isStale } from '#shared/views/status.ts'
import { type Evening, facilitator, play, to } from '../../telling/evening.ts'
import { answerOn } from '../../telling/home.ts'
import { createIdea } from '../../telling/market.ts'
import { joinedMarket } from '../../telling/rounds.ts'

const agreeing = to(joinedMarket(), 'formulate')
const [a, b] = Object.values(agreeing.state.shared.ideas).filter(
  ({ wasFormed, state }) => wasFormed && state === 'live',
)
if (!a || !b) throw new Error('two partnerships')

const voiceOf = ({ state }: Evening, { placed }: Idea) => {
  const [voice] = Object.keys(placed).flatMap(id => state.shared.actors[id]?.voices ?? [])
  return { kind: 'seat' as const, seatId: voice ?? '' }
}
const goal = (of: Idea, text: string) => ({
  type: 'writeField' as const,
  ideaId: of.id,
  field: 'goal' as const,
  text,
  base: 0,
})

const written = [
  goal(a, 'Mål A'),
  { ...goal(a, 'Vi ringer A'), field: 'firstStep' as const, date: '2027-03-01' },
  { type: 'park' as const, ideaId: a.id, text: 'Parkerad A' },
  {
    type: 'tick' as const,
    ideaId: a.id,
    choice: { group: 'principles' as const, key: 'dialogue' as const },
    isOn: true,
  },
].reduce((now, order) => play(now, order, voiceOf(now, a)), agreeing)

/** The evening goes back to the market, and the first becomes part of the second. */
function merged(evening: Evening): Evening {
  const phaseId = evening.state.shared.programme.phases.find(({ kind }) => kind === 'gatherMarket')?.id ?? ''
  const back = play(evening, { type: 'jump', phaseId }, facilitator)
  const asked = play(back, { type: 'proposeMerge', fromId: a!.id, intoId: b!.id }, voiceOf(back, a!), { id: 'merge-1' })
  return play(asked, { type: 'agreeMerge', mergeId: 'merge-1', isAgreed: true }, voiceOf(asked, b!))
}
const agreementOf = ({ state }: Evening) => state.shared.ideas[b.id]!.agreement

test('[P19] what a partnership has agreed comes along to the one it becomes part of, and stays in no other place', () => {
  const both = merged(written)
  const { goal: kept, firstStep, parked, ticked, rows } = agreementOf(both)
  expect(kept).toMatchObject({ text: 'Mål A' })
  expect([kept.clashes, firstStep.clashes]).toEqual([{}, {}])
  expect(firstStep).toMatchObject({ text: 'Vi ringer A', date: '2027-03-01' })
  expect(Object.values(parked).map(({ text }) => text)).toEqual(['Parkerad A'])
  expect(ticked.principles).toEqual(['dialogue'])
  expect(Object.keys(rows).sort()).toEqual([...Object.keys(a.placed), ...Object.keys(b.placed)].sort())
  expect(JSON.stringify(both.state.shared.ideas[a.id])).not.toContain('Mål A')
  const told = JSON.stringify(reportOf(to(both, 'homecoming').state))
  expect(['Mål A', 'Vi ringer A', 'Parkerad A'].filter(text => !told.includes(text))).toEqual([])
})

test('[P19] where both have written a line the texts stand side by side until somebody chooses', () => {
  const two = play(written, goal(b, 'Mål B'), voiceOf(written, b))
  const both = merged(two)
  expect(agreementOf(both).goal).toMatchObject({ text: 'Mål B' })
  expect(Object.values(agreementOf(both).goal.clashes).map(({ text }) => text)).toEqual(['Mål A'])
  const again = to(both, 'formulate')
  const choose = { type: 'resolveClash' as const, ideaId: b.id, field: 'goal' as const, text: 'Mål A och mål B' }
  const chosen = play(again, choose, voiceOf(again, again.state.shared.ideas[b.id]!))
  expect(agreementOf(chosen).goal).toMatchObject({ text: 'Mål A och mål B', clashes: {} })
})

test('[P19] the same words are no second text', () => {
  const same = play(written, goal(b, 'Mål A'), voiceOf(written, b))
  expect(agreementOf(merged(same)).goal.text).toBe('Mål A')
  expect(agreementOf(merged(same)).goal.clashes).toEqual({})
})

test('[P19] the same words with another day are a second text', () => {
  const first = { ...goal(b!, 'Vi ringer A'), field: 'firstStep' as const, date: '2027-03-02' }
  const { firstStep } = agreementOf(merged(play(written, first, voiceOf(written, b!))))
  expect(firstStep.date).toBe('2027-03-02')
  expect(Object.values(firstStep.clashes)).toMatchObject([{ text: 'Vi ringer A', date: '2027-03-01' }])
})

test('[P19, H4] a line that comes to an emptied one is newer than both', () => {
  const twice = play(
    play(written, goal(b!, 'Mål B'), voiceOf(written, b!)),
    { ...goal(b!, ''), base: 1 },
    voiceOf(written, b!),
  )
  expect(agreementOf(merged(twice)).goal).toMatchObject({ text: 'Mål A', version: 3 })
})

const tickAt = (now: Evening, at: Idea, choice: Tick['choice']) =>
  play(now, { type: 'tick', ideaId: at.id, choice, isOn: true }, voiceOf(now, at))
test('[P19] ticks, cards, steps and the grid come along, and what the other has chosen goes before', () => {
  const ticks = [
    { group: 'economy', key: 'exists' },
    { group: 'checkWith', key: 'board' },
  ] as const
  const ticked = ticks.reduce((now, choice) => tickAt(now, a!, choice), written)
  const drawn = play(ticked, { type: 'drawHappening', ideaId: a!.id }, facilitator, { id: 'draw-1' })
  const marked = structuredClone(drawn)
  const wish = { step: 'decision', level: 'partnership' } as const
  Object.assign(marked.state.shared.ideas[a!.id]!.agreement, { grid: { drafting: 'dialogue' }, gridWish: wish })
  const step = { type: 'addStep' as const, what: 'ringa', due: '2027-03-01', withWhom: '', ifStuck: '' }
  const home = to(marked, 'homecoming')
  const other = Object.values(home.state.shared.ideas).find(
    one => one.wasFormed && one.id !== a!.id && one.id !== b!.id,
  )
  const steps = [a!.id, other?.id ?? b!.id].reduce(
    (now, ideaId) => play(now, { ...step, ideaId }, ownerAt(now, a!).who, { id: `step-${ideaId}` }),
    home,
  )
  const both = merged(steps)
  expect(agreementOf(both)).toMatchObject({
    ...{ ticked: { economy: 'exists', checkWith: ['board'] }, grid: { drafting: 'dialogue' }, gridWish: wish },
  })
  expect(Object.keys(both.state.shared.ideas[b!.id]!.happenings)).toHaveLength(1)
  expect(Object.values(both.state.shared.steps).map(({ ideaId }) => ideaId)).toEqual([b!.id, other?.id ?? b!.id])
  const none = tickAt(ticked, b!, { group: 'economy', key: 'none' })
  expect(agreementOf(merged(none)).ticked.economy).toBe('none')
})

test('[P19, A1] a partnership that becomes part of an idea makes it a partnership, with a row for each', () => {
  const phaseId = written.state.shared.programme.phases.find(({ kind }) => kind === 'gatherMarket')?.id ?? ''
  const back = play(written, { type: 'jump', phaseId }, facilitator)
  const { shared } = back.state
  const resting = Object.values(shared.ideas).find(({ state }) => state === 'bank')!
  const author = { kind: 'seat' as const, seatId: resting.creators[0]! }
  const young = play(back, createIdea(), author, { id: 'idea-young' })
  const idea = young.state.shared.ideas['idea-young']!
  const asked = play(young, { type: 'proposeMerge', fromId: a!.id, intoId: idea.id }, voiceOf(young, a!), {
    id: 'merge-2',
  })
  const one = play(asked, { type: 'agreeMerge', mergeId: 'merge-2', isAgreed: true }, author)
  const into = one.state.shared.ideas[idea.id]!
  expect(into.wasFormed).toBe(true)
  expect(Object.keys(into.agreement.rows).sort()).toEqual(Object.keys(into.placed).sort())
  expect(Object.keys(into.placed).length).toBeGreaterThan(Object.keys(a!.placed).length)
})

/** Whoever owns the first tile at a partnership. */
const ownerAt = ({ state }: Evening, { placed }: Idea) => {
  const actor = Object.keys(placed).flatMap(id => state.shared.actors[id] ?? [])[0]!
  return { tile: actor.id, who: { kind: 'seat' as const, seatId: actor.owners[0]! } }
}
/** An owner at each has answered: the first on a condition, the second yes. */
function answered(evening: Evening): Evening {
  const home = to(evening, 'homecoming')
  return [a!, b!].reduce((now, at) => {
    const { tile, who } = ownerAt(now, at)
    const condition = at === a ? { answer: 'yesIf' as const, condition: 'Om lokalen är fri' } : {}
    return play(now, answerOn(now.state, tile, condition), who)
  }, home)
}
const answersOf = ({ state }: Evening) => ({ ...state.sealed.answers, ...agreementOf({ state } as Evening).answers })
const staleIn = (evening: Evening) => {
  const into = evening.state.shared.ideas[b.id]!
  return [a, b].map(at => isStale(into, answersOf(evening)[ownerAt(evening, at).tile]!))
}

test('[P19] answers from home come along unopened, and open together', () => {
  const both = merged(answered(agreeing))
  const tiles = [a, b].map(at => ownerAt(both, at).tile)
  expect(agreementOf(both)).toMatchObject({ answered: [...tiles].reverse(), answers: {}, isOpened: false })
  expect(staleIn(both)).toEqual([false, false])
  const open = play(to(both, 'homecoming'), { type: 'openAnswers', ideaId: b.id }, facilitator)
  expect(agreementOf(open).answers[tiles[0]!]).toMatchObject({ answer: 'yesIf', condition: 'Om lokalen är fri' })
  expect(open.state.sealed.answers).toEqual({})
})

test('[P19, H8] whoever answered a text that is another now is asked again, and nobody else', () => {
  expect(staleIn(merged(answered(written)))).toEqual([false, true])
  const two = play(written, goal(b, 'Mål B'), voiceOf(written, b))
  const both = merged(answered(two))
  expect(agreementOf(both).goal.version).toBe(agreementOf(two).goal.version)
  expect(staleIn(both)).toEqual([true, true])
  const same = play(
    play(written, goal(b, 'Mål'), voiceOf(written, b)),
    { ...goal(b, 'Mål A'), base: 1 },
    voiceOf(written, b),
  )
  const unchanged = merged(answered({ ...same }))
  const { goalVersion } = answersOf(unchanged)[ownerAt(unchanged, a).tile]!
  expect(goalVersion).toBe(agreementOf(unchanged).goal.version)
})

test.each([
  ['the first', a],
  ['the second', b],
])('[P19] where %s has open answers they are open at both', (_, opened) => {
  const open = play(answered(agreeing), { type: 'openAnswers', ideaId: opened.id }, facilitator)
  const both = merged(open)
  expect(Object.keys(agreementOf(both).answers).sort()).toEqual([a, b].map(at => ownerAt(both, at).tile).sort())
  expect(agreementOf(both).isOpened).toBe(true)
  expect(both.state.sealed.answers).toEqual({})
})

test('[P19, G12] messages, chairs and whoever writes along come along, and what is hidden there stays hidden', () => {
  const remote = play(agreeing, { type: 'setMeeting', form: 'remote', meetingUrl: '', hasThreads: true }, facilitator)
  const said = (now: Evening, at: Idea, text: string, id: string) =>
    play(now, { type: 'post', ideaId: at.id, text }, voiceOf(now, at), { id })
  const talked = said(said(said(remote, b, 'Från B', 'post-2'), a, 'Från A', 'post-1'), a, 'ett fult ord', 'post-3')
  const hidden = play(
    play(talked, { type: 'hide', kind: 'message', id: a.id, field: 'text', part: 'post-3' }, facilitator),
    goal(a, 'ett fult mål'),
    voiceOf(talked, a),
  )
  const gone = play(hidden, { type: 'hide', kind: 'agreement', id: a.id, field: 'goal' }, facilitator)
  const url = play(gone, { type: 'writeMeeting', ideaId: a.id, url: 'https://mote.example/a' }, voiceOf(gone, a))
  const both = merged(url)
  const into = both.state.shared.ideas[b.id]!
  expect(threadOf(into).map(({ text }) => text)).toEqual(['Från B', 'Från A'])
  expect(into.meetingUrl).toBe('https://mote.example/a')
  expect(both.state.shared.ideas[a.id]).not.toHaveProperty('thread')
  const again = to(both, 'formulate')
  const resent = play(again, goal(b, 'ett fult mål'), voiceOf(again, b))
  expect(JSON.stringify(resent.state.shared)).not.toContain('fult')
  const restored = Object.keys(both.state.desk.hidden).reduce(
    (now, key) => play(now, { type: 'restore', key }, facilitator),
    both,
  )
  expect(threadOf(restored.state.shared.ideas[b.id]!).map(({ text }) => text)).toContain('ett fult ord')
  expect(agreementOf(restored).goal.text).toBe('ett fult mål')
})

test('[P19, E1, E3] whom it wished for, who takes care of the chair, and whoever sat down there are at the one idea', () => {
  const { shared } = agreeing.state
  const stands = (id: string) => shared.actors[id]?.ideaId !== undefined
  const free = Object.values(shared.seats).find(({ homeId = '' }) => !stands(homeId))!
  const roles = Object.entries(agreeing.state.desk.roles)
  const writer = roles.flatMap(([seatId, role]) => (stands(role) ? [] : [seatId]))[0]!
  const wish = { type: 'wishActor' as const, ideaId: a.id, sector: 'public' as const, name: 'Polisen', why: '' }
  const sat = play(agreeing, { type: 'sitAt', ideaId: a.id }, { kind: 'seat', seatId: writer })
  const home = to(play(sat, wish, voiceOf(sat, a), { id: 'wished-1' }), 'homecoming')
  const host = { type: 'hostChair' as const, ideaId: a.id, chairId: 'wished-1', isOn: true }
  const both = merged(play(home, host, { kind: 'seat', seatId: free.id }))
  const into = both.state.shared.ideas[b.id]!
  expect(chairsAt(both.state.shared, into).find(({ id }) => id === 'wished-1')).toMatchObject({ hosts: [free.id] })
  expect(both.state.shared.seats[writer]?.tableId).toBe(b.id)
  const sitting = Object.values(both.state.shared.seats).filter(({ tableId }) => tableId !== undefined)
  expect(sitting.map(({ id }) => id)).toEqual([writer])
})
