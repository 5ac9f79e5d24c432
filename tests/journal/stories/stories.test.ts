import { readFileSync } from 'node:fs'
import { expect, onTestFinished, test } from 'vitest'
import { type Fact, journalFormat } from '#server/store/journal.ts'
import { openDatabase, openStore } from '#server/store/open.ts'
import { loadStory } from '#server/workshop/queue/story.ts'
import { Workshop } from '#shared/model/workshop.ts'
import { readExport } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { clusterOfFile } from '../../support/postgres/ofFile.ts'
import { tempFolder } from '../tempFolder.ts'

/** Stories as the rules of the first evening wrote them, at commit f47e19d: never made anew, or they prove nothing. */
const factsOf = (name: string): Fact[] =>
  readFileSync(new URL(`./${name}.jsonl`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .map(line => JSON.parse(line))

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
  const facts = [...factsOf('rehearsed'), ...factsOf('everyEvent')]
  expect(new Set(facts.map(({ event }) => (event as { type: string }).type)).size).toBe(58)
  expect(journalFormat).toBe(1)
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
