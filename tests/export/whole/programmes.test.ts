import { expect, test } from 'vitest'
import { exportFile } from '#server/export/export.ts'
import { ProgrammeId } from '#shared/model/programme.ts'
import { programme } from '#shared/rules/phases/programmes.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../../support/evening.ts'
import { dataOf, documentOf, everythingIn, readDelimited, tableOf } from '../opening.ts'
import { marked } from './given.ts'

const taster = evening({ seats: 12, seed: 3, programme: 'taster45' }).state
const notice =
  'Det här var en provträff med påhittade organisationer. Inget här binder någon. Det finns inga bekräftade partnerskap och inga nästa steg.'

test('[D19] a taster says plainly that nothing binds, first of all and in every file', async () => {
  const { lines } = await documentOf(taster)
  expect(lines.slice(0, 6).map(({ text }) => text)).toContain(notice)
  expect(readDelimited(await tableOf(taster), ';').some(row => row[4] === notice)).toBe(true)
  expect((await dataOf(taster)).isTaster).toBe(true)
  expect(lines[0]?.text).toContain('Minnesanteckningar')
})

test('[D19] a taster has ideas and invented organisations, and no answer, step, slip, letter or claim', async () => {
  const report = reportOf(taster)
  expect(report.unconfirmed.length).toBeGreaterThan(1)
  expect(report).toMatchObject({
    confirmed: [],
    steps: [],
    wanted: [],
    deciders: [],
    pillarsLacking: [],
    emptyChairs: [],
  })
  const parties = report.unconfirmed.flatMap(paper => paper.parties)
  expect(new Set(parties.map(({ state }) => state))).toEqual(new Set(['invented']))
  const { headings, text } = await documentOf(taster)
  expect(headings(1).at(-1)).toBe('9. Metod, datum och antal')
  expect(headings(2)).toEqual(expect.arrayContaining(report.unconfirmed.map(({ name }) => name)))
  for (const { actor } of parties) expect(text).toContain(actor)
  expect(text).toContain('En provträff har inga bekräftade partnerskap.')
  expect(text).toContain('På en provträff tar ingen på sig något steg.')
  expect(text).toContain('12 deltagare.')
  for (const words of ['Ni tränade', 'Obekräftad part', 'Därför är den inte bekräftad', 'skrev ingen bricka'])
    expect(text).not.toContain(words)
  expect(text).not.toMatch(/att kontakta|Att stämma av före start|sedan tala för någon annans/i)
  expect(await tableOf(taster)).not.toMatch(/att kontakta|Därför är den inte bekräftad/)
})

test('a taster that has not begun claims nothing of its future', async () => {
  const { state } = evening({ seats: 4, seed: 2, programme: 'taster45', until: 'open', at: 'start' })
  expect((await documentOf(state)).text).toContain('En provträff har inga bekräftade partnerskap.')
})

test('every programme has its name on the paper, and says so when it was changed on the way', async () => {
  for (const id of ProgrammeId.options) {
    const plan = programme(id)
    const text = async (phases: typeof plan.phases) => {
      const shared = { ...marked.state.shared, programme: { ...plan, phases } }
      return new TextDecoder().decode((await exportFile({ ...marked.state, shared }, 'csv')).bytes)
    }
    const said = /Program: ([^.]+)\./.exec(await text(plan.phases))?.[1] ?? ''
    expect(said).toMatch(id === 'custom' ? /^Egen ordning$/ : new RegExp(`^\\p{Lu}[\\p{L} ]+${/\d+/.exec(id)}$`, 'u'))
    const changed = plan.phases.filter(({ kind }) => kind !== 'followUpTalk' && kind !== 'gatherClose')
    expect(/Program: ([^.]+)\./.exec(await text(changed))?.[1]).toBe(
      id === 'custom' ? said : `${said}, ändrat av processledaren`,
    )
  }
  expect(reportOf(marked.state)).toMatchObject({ programme: 'long150', isProgrammeChanged: false })
  expect((await documentOf(marked.state)).text).toContain('Program: Lång 150.')
})

test('a reunion tells that everyone spoke for themselves', async () => {
  const shared = { ...marked.state.shared, programme: programme('reunion45') }
  const { text } = await documentOf({ ...marked.state, shared })
  expect(text).toContain('Deltagarna talade för sina egna organisationer hela tiden.')
  expect(text).not.toContain('fick sedan tala för någon annans')
})

test('with several markets the papers stand market by market, each with its own named', async () => {
  const { state } = evening({ seats: 40, seed: 2, programme: 'standard120' })
  const report = reportOf(state)
  expect(report.markets).toBe(2)
  for (const papers of [report.confirmed, report.unconfirmed, report.ideaBank]) {
    const order = papers.map(({ market, number }) => market * 1000 + number)
    expect(order).toEqual([...order].sort((one, other) => one - other))
  }
  expect(new Set(report.confirmed.map(({ market }) => market))).toEqual(new Set([1, 2]))
  const { lines, text, tables } = await documentOf(state)
  expect(text).toContain('Deltagarna satt på två torg.')
  const all = report.confirmed.length
  for (const [at, { market, name }] of report.confirmed.entries()) {
    expect(lines.some(line => line.text.endsWith(`Partnerskap ${at + 1} av ${all} · Torg ${market}`))).toBe(true)
    expect(tables.flat().some(([first]) => first === `${name}\nTorg ${market}`)).toBe(true)
  }
  const rows = readDelimited(await tableOf(state), ';')
  for (const { name, market } of [...report.confirmed, ...report.unconfirmed])
    expect(rows.find(row => row[1] === name && row.at(-1) === 'Torg')?.[4]).toBe(`Torg ${market}`)
})

test('one market needs no number', async () => {
  expect(reportOf(marked.state).markets).toBe(1)
  expect(await everythingIn(marked.state)).not.toMatch(/Torg \d|på \S+ torg\./)
})

test('in English a whole evening, a taster and several markets are English', async () => {
  for (const [programmeId, seats] of [
    ['long150', 24],
    ['taster45', 12],
    ['large75', 40],
  ] as const) {
    const { state } = evening({ seats, seed: 3, language: 'en', programme: programmeId })
    const { text } = await documentOf(state)
    const ours = text
      .split('\n')
      .filter(line => /[åäö]/i.test(line.replace(/Åstaden|Komma överens|\p{Lu}[\p{L}-]*/gu, '')))
    expect(ours).toEqual([])
  }
})
