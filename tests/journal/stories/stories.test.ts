import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { type Fact, journalFormat } from '#server/store/journal.ts'
import { upcast } from '#server/store/migrations/upcast.ts'
import { vocabulary } from '#server/store/migrations/vocabulary.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import { loadStory } from '#server/workshop/queue/story.ts'
import { Event } from '#shared/messages/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { readExport } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'

const linesOf = (name: string) =>
  readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

/** Stories as the rules of the first evening wrote them, at commit f47e19d: never made anew, or they prove nothing. */
const firstEvening = ['rehearsed', 'everyEvent']

/** Evenings that simulated people played at commit bce5f1c, with what their reports told then: nor are they made anew. An
 * event of a new type is kept in a story of its own, beside these. */
const simulated = Map.groupBy<string, Fact & { evening: string }>(linesOf('allEvents'), ({ evening }) => evening)

const factsOf = (name: string): Fact[] =>
  simulated.get(name)?.map(({ number, time, event }) => ({ number, time, event })) ?? linesOf(name)

const typesIn = (names: Iterable<string>) =>
  new Set([...names].flatMap(factsOf).map(({ event }) => (event as { type: string }).type))

const cluster = clusterOfFile()

const engines = {
  SQLite: () => openStore(tempFolder()),
  PostgreSQL: async () => openDatabase(await cluster().newDatabase(), tempFolder()),
}

/** What a start of today makes of a story that lies in its journal. */
async function told(name: string, engine: keyof typeof engines = 'SQLite') {
  const store = await engines[engine]()
  onTestFinished(() => store.close())
  await store.journal.append(name, { command: name, epoch: 1, events: factsOf(name) })
  const state = await loadStory(store.journal, name)
  if (!state) throw new Error('the story has begun')
  return { state, report: reportOf(state) }
}

test('the old stories hold every kind of event that there was then, and still have the format of today', () => {
  expect(typesIn(firstEvening).size).toBe(58)
  expect(journalFormat).toBe(1)
})

test('the kept stories hold every kind of event that may stand in a store today', () => {
  expect([...typesIn([...firstEvening, ...simulated.keys()])].sort()).toEqual(vocabulary)
})

test.each(linesOf('allEvents.told'))('a simulated evening is read, and tells what it told: $evening', async kept => {
  const { evening, facts, ...report } = kept
  const now = await told(evening)
  expect(Workshop.safeParse(now.state).error?.issues).toBeUndefined()
  expect(now.state.number).toBe(facts)
  expect(now.report).toMatchObject(report)
})

test.each([
  ['rehearsed', 'SQLite'],
  ['everyEvent', 'SQLite'],
  ['rehearsed', 'PostgreSQL'],
  ['everyEvent', 'PostgreSQL'],
] as const)('an old story is read, and is a whole state of today: %s on %s', async (name, engine) => {
  const { state, report } = await told(name, engine)
  expect(Workshop.safeParse(state).error?.issues).toBeUndefined()
  expect(state.number).toBe(factsOf(name).length)
  expect(report).toMatchObject({ isClosed: true, isTaster: false, markets: 1 })
  expect(readExport(JSON.stringify(report))).toMatchObject({ earlier: { title: report.title } })
})

test('an event that is written otherwise today is taken as it was written then, and none of today is changed', () => {
  const isOfToday = (event: unknown) => Event.safeParse(event).success
  const otherwise = firstEvening.flatMap(factsOf).flatMap(({ event }) => (isOfToday(event) ? [] : [event]))
  expect(new Set(otherwise.map(event => (event as { type: string }).type))).toEqual(new Set(['dealt']))
  for (const event of otherwise) {
    const taken = upcast(event)
    expect(isOfToday(taken)).toBe(true)
    expect(taken).toMatchObject(event as object)
    expect(upcast(taken)).toEqual(taken)
  }
  const strange = [{ type: 'neverHeardOf' }, { type: 'constructor' }, 'noted', null]
  expect(strange.map(upcast)).toEqual(strange)
})

test('what was agreed and answered in a rehearsed evening stands as it was', async () => {
  const { report } = await told('rehearsed')
  expect(report.unconfirmed).toEqual([])
  expect(report.confirmed).toMatchObject([
    {
      ...{ name: 'Lappkväll', status: 'stepBooked' },
      parties: [
        { actor: 'Schackvännerna vid torget', state: 'takesHome' },
        { actor: 'Elevhälsan i Åstaden', state: 'takesHome' },
        { actor: 'Tandvården i Åstaden', state: 'standsFor' },
        { actor: 'Hörselvännerna Åstaden', state: 'yesIf' },
      ],
      steps: [{ what: 'Jag går hem till Yusuf med en lapp från skolan som jag själv inte förstår.' }],
    },
  ])
  expect(report.survey.end).toMatchObject({ count: 5, understand: [0, 0, 1, 2, 2], willAct: [0, 0, 1, 1, 3] })
})

test('what was agreed, answered, hidden and promised among all events stands as it was', async () => {
  const { state, report } = await told('everyEvent')
  expect(state.desk.deal?.stayers).toEqual({})
  expect(report.confirmed).toMatchObject([
    {
      ...{ name: 'Torsdagsfika', aim: 'Alla får sällskap', goal: 'Färre äter ensamma', status: 'stepBooked' },
      ...{ firstStep: 'Vi ringer Tove', firstStepDay: '2027-03-01' },
      parties: [
        { does: 'Vi lagar maten', chips: ['time'], state: 'standsFor' },
        { does: 'Vi öppnar lokalen', chips: ['premises'], state: 'yesIf', condition: 'nämnden säger ja' },
      ],
      steps: [{ what: 'Jag ringa Tove', due: '2027-03-01' }],
      parked: [{ text: 'Vem har nyckeln?', isSettled: false }],
    },
  ])
  expect(report.ideaBank).toMatchObject([{ soThat: '' }])
})
