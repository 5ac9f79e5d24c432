import { expect, test } from 'vitest'
import { earlierIn, readExport } from '#shared/views/report/before/reading.ts'
import { by, type Evening, play, to } from '../../rules/telling/evening.ts'
import { answerOn } from '../../rules/telling/home.ts'
import { actorId, ideaId, october, reunionIn, stepId } from '../../rules/telling/reunion.ts'
import { dataOf, documentOf, readDelimited, tableOf } from '../opening.ts'

const coffee = ideaId(1)

/** A formula as somebody might write it, in what happened: it must remain words in a table. */
const formula = '=HYPERLINK("http://127.0.0.1","bil")'

/** The coffee met again: one step was taken and one half, the agreement was said anew, and a new step booked. */
const met: Evening = (() => {
  const row = { type: 'writeOwnRow' as const, ideaId: coffee, chips: [], base: 1 }
  const lines = [
    { who: 'Amira', order: { type: 'markStep', ideaId: coffee, stepId: stepId(1, 1), outcome: 'yes' } },
    { who: 'Bo', order: { type: 'markStep', ideaId: coffee, stepId: stepId(1, 2), outcome: 'partly' } },
    { who: 'Amira', order: { type: 'tellFollowUp', ideaId: coffee, field: 'happened', text: 'tolv kom', base: 0 } },
    { who: 'Bo', order: { type: 'tellFollowUp', ideaId: coffee, field: 'needed', text: formula, base: 0 } },
  ] as const
  const told = lines.reduce((now, { who, order }) => play(now, order, by(who)), reunionIn('followUpTalk'))
  const writes = [
    { who: 'Amira', order: { ...row, actorId: actorId(1), text: 'Vi lagar soppa' } },
    { who: 'Bo', order: { ...row, actorId: actorId(2), text: 'Vi öppnar källaren' } },
    { who: 'Bo', order: { type: 'writeField', ideaId: coffee, field: 'goal', text: 'Tjugo äter ihop', base: 0 } },
    {
      who: 'Amira',
      order: {
        type: 'writeField',
        ideaId: coffee,
        field: 'firstStep',
        text: 'Vi lagar en gång',
        date: '2027-03-15',
        base: 0,
      },
    },
  ] as const
  const written = writes.reduce((now, { who, order }) => play(now, order, by(who)), to(told, 'formulate'))
  const home = to(written, 'homecoming')
  const one = play(home, answerOn(home.state, actorId(1)), by('Amira'))
  const both = play(one, answerOn(one.state, actorId(2)), by('Bo'))
  const step = { type: 'addStep' as const, ideaId: coffee, what: 'köpa grytor', due: '2027-03-01' }
  const steps = play(to(both, 'followUpSteps'), { ...step, withWhom: '', ifStuck: '' }, by('Amira'))
  return to(steps, 'closed')
})()

const opened = documentOf(met.state)

/** The lines of the document under what happened at one partnership, as they come. */
async function happened(partnership: string): Promise<string[]> {
  const { lines } = await opened
  const texts = lines.map(({ text }) => text)
  const from = texts.indexOf(
    'Vad hände?',
    texts.findIndex(text => text.includes(partnership) && text.startsWith('2')),
  )
  return texts.slice(from + 1, from + 14)
}

test('the cover says what was followed up, and the paper what happened at each partnership', async () => {
  const { text, tables, headings } = await opened
  expect(text).toContain('Återträff efter Åstaden möts, tisdag 13 oktober 2026.')
  expect(text).toContain('Steg från förra gången: 1 av 2 togs, 1 delvis, 0 inte än')
  expect(headings(3).filter(heading => heading === 'Vad hände?')).toHaveLength(2)
  const [taken] = tables.filter(([head]) => head?.includes('Togs det?'))
  expect(taken?.slice(1)).toEqual([
    ['Vi ringer Tove.', 'Partnerskapets första steg', '2 november', 'Ja'],
    ['Boka köket.', 'Lärka', '20 november', 'Delvis'],
  ])
  expect(text).toContain('Det här hände: tolv kom.')
})

test('what was written and answered the time before stands beside what is said now, as history', async () => {
  const { text } = await opened
  expect(text).toContain('Så här skrev och svarade ni förra gången')
  expect(text).toContain('Färre äter ensamma.')
  expect(text).toContain('Vi öppnar lokalen.')
  expect(text).toContain('Tjugo äter ihop.')
  expect(text).toContain('Lärka: Vi lagar maten. Tid och volontärer. Står för det.')
  expect(text).toContain('Fritidsgården: Vi skjutsar. Avstår.')
  expect(text).toContain('Jag köpa grytor.')
  const [paper] = (await dataOf(met.state)).confirmed
  expect(paper?.parties.map(({ actor, state }) => `${actor} ${state}`)).toEqual([
    'Lärka standsFor',
    'Äldreomsorgen standsFor',
    'Odlarna toContact',
  ])
})

test('nobody is said to have spoken for anybody else', async () => {
  const { text } = await opened
  expect(text).not.toMatch(/i roll\b|talade för någon|spelpar|rollbyte/i)
  expect(await happened('Torsdagsfika')).not.toHaveLength(0)
})

test('who never came is told, and stands for nothing', async () => {
  const { tables, text } = await opened
  const organisations = tables.flat().filter(row => row.some(one => one.includes('var inte med den här gången')))
  expect(organisations.map(row => row.join(' ')).join(' ')).toContain('Kören')
  expect(text).toContain('Inte bekräftat den här gången')
})

test('the table tells each earlier step with what became of it, and a formula is words', async () => {
  const records = readDelimited((await tableOf(met.state)).replace(/^\uFEFF/u, ''), ';')
  const told = records.map(record => record.join(' | '))
  expect(told.some(line => line.includes('Vi ringer Tove') && line.includes('Ja'))).toBe(true)
  expect(told.some(line => line.includes('tolv kom') && line.includes('Det här hände'))).toBe(true)
  const cell = records.flat().find(one => one.includes('HYPERLINK'))
  expect(cell?.startsWith('=')).toBe(false)
})

test("[N1] a reunion's own export begins the next one, with its new words and what is left undone", async () => {
  const file = JSON.stringify(await dataOf(met.state))
  const read = readExport(file)
  if (!('earlier' in read)) throw new Error(`${read.fault}: ${read.where}`)
  expect(read).toEqual(earlierIn(await dataOf(met.state)))
  const [next] = read.earlier.partnerships
  expect(next).toMatchObject({
    name: 'Torsdagsfika',
    isConfirmed: true,
    goal: 'Tjugo äter ihop',
    firstStep: 'Vi lagar en gång',
  })
  expect(next?.steps.map(({ what }) => what)).toEqual(['Jag köpa grytor', 'boka köket'])
  expect(next?.parties.map(({ does, answer }) => `${does}: ${answer}`)).toContain('Vi lagar soppa: standsFor')
  expect(next?.wished).toEqual(october.partnerships[0]?.wished)
})

test('no name of anybody who was there the time before or now goes along', async () => {
  const file = JSON.stringify(await dataOf(met.state))
  const read = readExport(file)
  expect(JSON.stringify(read)).not.toMatch(/Amira|Cecilia|David/)
})
