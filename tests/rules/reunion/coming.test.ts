import { expect, test } from 'vitest'
import { EarlierWorkshop } from '#shared/messages/agreement/earlier.ts'
import { begunWith } from '#shared/views/report/before/again.ts'
import { type EarlierReading, earlierIn, readExport } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { reportFormat } from '#shared/views/report/reportSchema.ts'
import { marked } from '../../export/whole/given.ts'
import { by, type Evening, play, room, to } from '../telling/evening.ts'
import { first, home } from '../telling/home.ts'
import { one } from '../telling/market.ts'
import { people } from '../telling/people.ts'
import { actorId, ideaId, october, planned, reunionIn, stepId } from '../telling/reunion.ts'

const exported = (evening: Evening): string => JSON.stringify(reportOf(evening.state))
const broken = (change: object): string => JSON.stringify({ ...reportOf(home.state), ...change })
const faultOf = (reading: EarlierReading) => ('fault' in reading ? reading.fault : 'none')
function earlier(reading: EarlierReading) {
  if ('fault' in reading) throw new Error(reading.fault)
  return reading.earlier
}

test('[N1] an export is read back with everything that comes along, and with no name of a person', () => {
  const { state } = marked
  const came = earlier(readExport(exported(marked)))
  expect(came).toEqual(earlier(earlierIn(reportOf(state))))
  const homes = Object.values(state.shared.actors).filter(({ origin }) => origin === 'home')
  expect(came.actors.filter(({ origin }) => origin === 'home').map(({ name }) => name)).toEqual(
    homes.map(({ name }) => name),
  )
  expect(came.challenges.map(({ title }) => title)).toEqual(['ensamhet', 'läxor'])
  const [partnership] = came.partnerships
  const paper = [...reportOf(state).confirmed, ...reportOf(state).unconfirmed][0]!
  expect(partnership).toMatchObject({ goal: paper.goal, firstStep: paper.firstStep, firstStepDay: paper.firstStepDay })
  expect(partnership?.parties.map(({ does }) => does)).toEqual(paper.parties.map(({ does }) => does))
  expect(partnership?.steps).toEqual(paper.steps.map(({ what, due, organisation }) => ({ what, due, organisation })))
  expect(partnership?.parked).toEqual(paper.parked.filter(({ isSettled }) => !isSettled).map(({ text }) => text))
  expect(partnership?.folded.map(({ field }) => field)).toContain('duration')
  const first = Object.values(state.shared.seats).map(({ name }) => name)
  const said = JSON.stringify({ ...came, actors: [] })
  expect(first.filter(name => said.includes(`"${name}"`))).toEqual([])
})

test('[N1] a reunion can be met again about: what was said there, and what nobody has said yet', () => {
  const formulate = reunionIn('formulate')
  const row = {
    type: 'writeOwnRow' as const,
    ideaId: ideaId(1),
    actorId: actorId(1),
    chips: ['time' as const],
    base: 1,
  }
  const written = play(formulate, { ...row, text: 'Vi bakar också' }, by('Amira'))
  const taken = { type: 'markStep' as const, ideaId: ideaId(1), stepId: stepId(1, 1), outcome: 'yes' as const }
  const evening = to(play(written, taken, by('Bo')), 'closed')
  const again = earlier(readExport(exported(evening)))
  const [coffee] = again.partnerships
  expect(coffee).toMatchObject({ name: 'Torsdagsfika', goal: 'Färre äter ensamma', firstStep: '' })
  expect(coffee?.parties.map(({ does }) => does)).toEqual(['Vi bakar också', 'Vi öppnar lokalen', ''])
  expect(coffee?.steps).toEqual([{ what: 'boka köket', due: '2026-11-20', organisation: 'Lärka' }])
  expect(again.actors.map(({ name }) => name)).toEqual([
    ...['Lärka', 'Äldreomsorgen', 'Fritidsgården', 'Kören', 'Kulturskolan', 'Nyblivna', 'Odlarna'],
  ])
  expect(planned(again).state.shared.ideas[ideaId(1)]?.earlier?.goal).toBe('Färre äter ensamma')
})

test('[N1] what came along once comes along the same once more, while nobody has said anything', () => {
  const once = planned().state
  const twice = earlier(earlierIn(reportOf(to(planned(), 'closed').state)))
  const again = planned({ ...twice, title: october.title, day: october.day }).state
  const told = (state: typeof once) =>
    Object.values(state.shared.ideas).map(({ name, text, earlier: before, agreement }) => ({
      ...{ name, text, goal: before?.goal, folded: Object.keys(agreement.folded) },
      steps: Object.values(before?.steps ?? {}).map(({ what, due }) => [what, due]),
      rows: Object.values(agreement.rows).map(row => row.text),
    }))
  expect(told(again)).toEqual(told(once))
})

const held = (evening: Evening, what: string, at: number) => {
  const step = { type: 'addStep' as const, ideaId: one.idea, what, due: '2027-03-01', withWhom: '', ifStuck: '' }
  return play(evening, step, by(first.name), { id: `step-${1000 + at}` })
}
const many = Array.from({ length: 101 }, (_, at) => at)
const parkedAt = (evening: Evening, id: string, name: string) =>
  many.reduce(
    (now, at) => play(now, { type: 'park', ideaId: id, text: `Fråga ${at}` }, by(name), { id: `parked-${1000 + at}` }),
    evening,
  )

test.each([115, 116, 117, 120])('[N1] a step of %i signs comes along, with the word that is laid before it', signs => {
  const what = `ringa ${'å'.repeat(signs - 6)}`
  const came = earlier(readExport(exported(held(to(home, 'followUpSteps'), what, 1))))
  expect(came.partnerships[0]?.steps.map(step => step.what)).toEqual([`Jag ${what}`])
  const again = earlier(readExport(exported(to(planned(came), 'closed'))))
  expect(again.partnerships[0]?.steps.map(step => step.what)).toEqual([`Jag ${what}`])
  expect(Object.values(planned(again).state.shared.ideas[ideaId(1)]?.earlier?.steps ?? {})).toHaveLength(2)
})

test('[N1] of more questions and steps than a plan can carry the first come along', () => {
  const parked = parkedAt(home, one.idea, first.name)
  const all = many.reduce((now, at) => held(now, `ringa ${at}`, at), to(parked, 'followUpSteps'))
  const [came] = earlier(readExport(exported(all))).partnerships
  expect(came?.parked).toEqual(many.slice(0, 100).map(at => `Fråga ${at}`))
  expect(came?.steps).toHaveLength(100)
  const more = parkedAt(reunionIn('formulate'), ideaId(1), 'Amira')
  expect(EarlierWorkshop.parse(begunWith(more.state)).partnerships[0]?.parked).toHaveLength(100)
})

test('[N1] an idea without a name whose own words end like a number comes along', () => {
  const text = `${'å'.repeat(136)} (${home.state.shared.ideas[one.idea]?.number})`
  const idea = { ...home.state.shared.ideas[one.idea]!, text, name: '' }
  const shared = { ...home.state.shared, ideas: { ...home.state.shared.ideas, [one.idea]: idea } }
  const came = earlier(readExport(exported({ ...home, state: { ...home.state, shared } })))
  expect(came.partnerships[0]).toMatchObject({ whatIf: text, name: '' })
})

test('[N1] a reunion can be rehearsed from what it began with, and still is what it was', () => {
  expect(begunWith(planned().state)).toEqual(october)
  expect(planned(begunWith(reunionIn('homecoming').state)).state.shared.ideas).toEqual(planned().state.shared.ideas)
  expect(begunWith(home.state)).toBeUndefined()
})

test.each([
  ['nothing at all', '', 'notJson'],
  ['a file that was cut off', exported(home).slice(0, 900), 'notJson'],
  ['a page in its place', '<!doctype html><title>Logga in</title>', 'notJson'],
  ['a list', '[1, 2, 3]', 'notOurs'],
  ['somebody else’s file', '{"name": "package", "version": "1.0.0"}', 'notOurs'],
  ['another version', broken({ format: reportFormat - 1 }), 'otherVersion'],
  ['a version that does not exist yet', broken({ format: reportFormat + 1 }), 'otherVersion'],
  ['a partnership that lacks half of itself', broken({ confirmed: [{ id: 'x' }] }), 'damaged'],
  ['a text where a list should be', broken({ organisations: 'inga' }), 'damaged'],
  ['nothing to follow up', broken({ confirmed: [], unconfirmed: [] }), 'noPartnerships'],
])('[N1] %s is told for what it is', (_, file, fault) => {
  expect(faultOf(readExport(file))).toBe(fault)
})

test('[N1] a taster leaves nothing to meet again about', () => {
  const taster = to(room(people(0, 0), 'tuesday', 'taster45'), 'closed')
  expect(faultOf(readExport(exported(taster)))).toBe('taster')
})

test('[N1] a file that means harm is read as text, or not at all', () => {
  const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`
  expect(faultOf(readExport(deep))).toBe('notOurs')
  expect(faultOf(readExport(broken({ extra: JSON.parse(`${'['.repeat(3_000)}${']'.repeat(3_000)}`) })))).toBe('none')
  const polluted = exported(home).replace(
    '{',
    '{"__proto__": {"isAdmin": true}, "constructor": {"prototype": {"x": 1}},',
  )
  const came = earlier(readExport(polluted))
  expect(({} as { isAdmin?: boolean }).isAdmin).toBeUndefined()
  expect(Object.keys(came).sort()).toEqual(['actors', 'challenges', 'day', 'partnerships', 'title'])
  const report = reportOf(home.state)
  const [paper] = [...report.confirmed, ...report.unconfirmed]
  const named = (name: string) => faultOf(readExport(broken({ confirmed: [{ ...paper!, name }], unconfirmed: [] })))
  expect(named('å'.repeat(5_000))).toBe('damaged')
  expect(named('=HYPERLINK("http://127.0.0.1","x")')).toBe('none')
  const parties = Array.from({ length: 5_000 }, () => paper!.parties[0]!)
  expect(faultOf(readExport(broken({ confirmed: [{ ...paper!, parties }] })))).toBe('damaged')
})
