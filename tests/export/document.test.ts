import { expect, test } from 'vitest'
import { wordsIn } from '#server/export/words.ts'
import type { Actor } from '#shared/model/actor.ts'
import { standing } from '#shared/rules/partnership/standing.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { statusOf } from '#shared/views/status.ts'
import { roomIn } from '../rules/telling/evening.ts'
import { evening } from '../support/evening.ts'
import { dataOf, documentOf } from './opening.ts'
import { atHome, everyAnswer, facilitator, formedIn, homesAt, play, say, until } from './states.ts'
import { find, findAll, textOf } from './xml.ts'

const sections = [
  '1. Sammanfattning',
  '2. Bekräftade partnerskap',
  '3. Obekräftade spelidéer',
  '4. Nästa steg',
  '5. Parkerat och att kontrollera',
  '6. Insikter och hinder',
  '7. Idébank',
  '8. Enkät',
  '9. Metod, datum och antal',
]

const draft = roomIn('open', 0, 0).state

test('nine sections in order, then the slips and the letters', async () => {
  const { headings } = await documentOf(everyAnswer())
  expect(headings(1)).toEqual([
    ...sections,
    'Bilaga 1. Blad för dem som inte har svarat',
    'Bilaga 2. Brev till dem som saknas',
  ])
})

const phases = ['open', 'swap1', 'gatherIdeas', 'gatherMarket', 'formulate', 'homecoming', 'followUpSteps'] as const

test.each(phases)('complete in the middle of %s, and says that it is a draft', async phase => {
  const { state } = evening({ seats: 9, seed: 4, until: phase, at: 'middle' })
  const { headings, lines } = await documentOf(state)
  expect(headings(1).slice(0, 9)).toEqual(sections)
  expect(lines[0]?.text).toBe(' Utkast \tDiarienummer: ______________')
})

test('complete before anybody has come, and claims nothing', async () => {
  const { headings, text } = await documentOf(draft)
  expect(headings(1)).toEqual(sections)
  expect(text).toContain('Träffen har inte börjat.')
  expect(text).toContain('Inga deltagare är antecknade än.')
  expect(text).not.toContain('Ni tränade')
})

test('a partnership that has lost a bank is counted as the desk does, as one that seeks a party', async () => {
  const home = atHome()
  const ideas = formedIn(home)
  const [lost] = ideas.filter(({ id }) =>
    standing(home.shared, home.shared.ideas[id]!).every(one => one.origin === 'home'),
  )
  const refuses = ({ ideaId, sector }: Actor) => ideaId === lost?.id && sector === 'public'
  const state = ideas
    .flatMap(({ id }) => homesAt(home, id))
    .reduce((now, actor) => say(now, actor, refuses(actor) ? 'no' : 'us'), home)
  const closed = until(state, 'closed')
  expect(ideas.filter(({ id }) => statusOf(closed.shared, closed.shared.ideas[id]!) === 'seeksParty')).toHaveLength(1)
  const { number } = wordsIn('sv')
  expect((await documentOf(closed)).text).toContain(
    `Det blev ${number(ideas.length - 1)} partnerskap och ett som söker part.`,
  )
})

test('a closed evening is working material while somebody has not answered, and notes when all have', async () => {
  const waiting = everyAnswer()
  expect((await dataOf(waiting)).label).toBe('workingMaterial')
  expect((await documentOf(waiting)).lines[0]?.text).toContain('Arbetsmaterial')
  const { state } = evening({ seats: 9, seed: 3 })
  expect((await documentOf(state)).lines[0]?.text).toContain('Minnesanteckningar')
})

test('headings never skip a level, tables have header rows, and the document has title and language', async () => {
  const { lines, parts } = await documentOf(everyAnswer())
  let level = 0
  for (const { style } of lines) {
    const now = Number(/^Heading(\d)$/.exec(style)?.[1] ?? 0)
    if (now === 0) continue
    expect(now).toBeLessThanOrEqual(level + 1)
    level = now
  }
  const body = parts['word/document.xml']
  if (!body) throw new Error('a document has a body')
  const tables = findAll(body, 'w:tbl').filter(table => findAll(table, 'w:tr').length > 1)
  expect(tables.length).toBeGreaterThan(10)
  for (const table of tables) {
    const [head, ...rows] = findAll(table, 'w:tr')
    expect(head && find(head, 'w:tblHeader')).toBeDefined()
    for (const row of rows) expect(find(row, 'w:tblHeader')).toBeUndefined()
  }
  const core = parts['docProps/core.xml']
  expect(core && find(core, 'dc:title')?.children).toEqual(['Träff i Åstaden'])
  const styles = parts['word/styles.xml']
  expect(styles && find(styles, 'w:lang')?.attributes['w:val']).toBe('sv-SE')
})

test('every page carries title, kind, date, version and page number; the first has a line for the diary number', async () => {
  const { state } = evening({ seats: 9, seed: 3 })
  const { parts, lines } = await documentOf(state)
  const said = (part: string) =>
    Object.entries(parts).flatMap(([path, xml]) => (path.includes(part) ? [textOf(xml)] : []))
  const footer = `Träff i Åstaden, version ${state.number}, 9 februari 2027\tSida  av `
  expect(said('word/footer')).toEqual([footer, footer])
  expect(said('word/header').sort()).toEqual(['\t', 'Träff i Åstaden\tMinnesanteckningar'])
  expect(lines[0]?.text).toContain('Diarienummer:')
})

test('a rehearsal says so on every page, and first of all', async () => {
  const { state } = evening({ seats: 9, seed: 3 })
  const rehearsal = { ...state, shared: { ...state.shared, rehearsalOf: 'workshop-real' } }
  const { parts, lines } = await documentOf(rehearsal)
  const headers = Object.entries(parts).filter(([path]) => path.includes('word/header'))
  expect(headers).toHaveLength(2)
  for (const [, header] of headers) expect(textOf(header)).toMatch(/^Provspel: /)
  expect(lines.slice(0, 5).some(({ text }) => text.startsWith('Provspel: '))).toBe(true)
})

test('a room with one side only has been training', async () => {
  const { state } = roomIn('homecoming', 4, 0)
  const { text } = await documentOf(until(state, 'closed'))
  expect(text).toContain('Ni tränade – den andra parten var inte här.')
  expect(reportOf(state).confirmed).toEqual([])
})

test('every agreement says that it is no contract, and lies beside the headings of a real one', async () => {
  const { state } = evening({ seats: 24, seed: 7 })
  const { lines, tables } = await documentOf(state)
  const { confirmed, unconfirmed } = reportOf(state)
  const labels = lines.filter(({ text }) => text.includes('Avsiktsförklaring – inte ett avtal'))
  expect(labels).toHaveLength(confirmed.length * 2 + unconfirmed.length)
  const compared = tables.filter(([head]) => head?.[0] === 'Rubrik i ett IOP-avtal')
  expect(compared).toHaveLength(confirmed.length)
  for (const [, ...rows] of compared) {
    expect(rows).toHaveLength(11)
    for (const [, , blank] of rows) expect(blank).toContain('____')
    expect(rows.find(([heading]) => heading === 'Ändringar och tillägg')?.[1]).toBe('Inte skrivet')
    expect(rows.find(([heading]) => heading === 'Insatser och åtaganden')?.[1]).toMatch(/Först: .+ När: /)
  }
})

test('the two kinds of steps are told apart, and the sentence on first names is true', async () => {
  const { state } = evening({ seats: 24, seed: 7 })
  const { text, lines } = await documentOf(state)
  const { confirmed, unconfirmed } = reportOf(state)
  const papers = [...confirmed, ...unconfirmed]
  expect(lines.filter(({ text: said }) => said === 'Partnerskapets första steg')).toHaveLength(papers.length + 1)
  expect(lines.filter(({ text: said }) => said.startsWith('Egna steg som någon'))).toHaveLength(
    papers.filter(({ steps }) => steps.length > 0).length,
  )
  expect(text).not.toContain('bara här')
  expect(text).toContain('I övrigt står förnamn bara där någon har skrivit dem i en text.')
})

test('words that hold an ”och” of their own are joined so that they cannot be misread', () => {
  const { list } = wordsIn('sv')
  expect(list(['transport', 'fakta och underlag'])).toBe('transport samt fakta och underlag')
  expect(list(['tid och volontärer', 'lokal', 'personal'])).toBe('tid och volontärer, lokal samt personal')
  expect(list(['lokal', 'personal'])).toBe('lokal och personal')
  expect(list(['fakta och underlag'])).toBe('fakta och underlag')
  expect(wordsIn('en').list(['transport', 'facts and figures'])).toBe('transport, and facts and figures')
})

test('the legend tells the answers that were given, and no others', async () => {
  const legend = async (state: Parameters<typeof documentOf>[0]) =>
    (await documentOf(state)).tables.find(([head]) => head?.[1] === 'Det betyder')?.slice(1)
  const state = everyAnswer()
  const given = new Set(
    [...reportOf(state).confirmed, ...reportOf(state).unconfirmed].flatMap(one =>
      one.parties.map(({ state: is }) => is),
    ),
  )
  expect(await legend(state)).toHaveLength(given.size)
  expect(await legend(draft)).toBeUndefined()
})

test('the six phases of the process stand beside the parts', async () => {
  const { tables } = await documentOf(draft)
  const [, ...rows] = tables.find(([head]) => head?.[1] === 'Fas i samverkansprocessen') ?? []
  expect([...new Set(rows.map(([, phase]) => phase))]).toEqual([
    'förfas',
    'samlingsfas',
    'formuleringsfas',
    'förankrings- och beslutsfas',
    'genomförandefas',
    'uppföljning',
  ])
})

test('numbers agree with the room', async () => {
  const { state } = evening({ seats: 24, seed: 7 })
  const { text, tables } = await documentOf(state)
  expect(text).toContain('24 deltagare: 14 från idéburna organisationer, 10 från offentliga.')
  expect(tables.find(([head]) => head?.[1] === 'Deltagare')?.slice(1)).toEqual([
    ['● Idéburen', '14', '13'],
    ['■ Offentlig', '10', '9'],
  ])
})

test('two partnerships with one name are told apart by their number', async () => {
  let state = evening({ seats: 24, seed: 7, until: 'gatherClose' }).state
  const [one, other] = formedIn(
    play(state, { type: 'next', from: state.shared.clock.phaseId, anyway: true }, facilitator),
  )
  for (const idea of [one, other]) {
    const [actor] = homesAt(state, idea?.id ?? '')
    if (!idea || !actor) throw new Error('two partnerships have formed')
    const name = { type: 'nameIdea' as const, ideaId: idea.id, name: 'Torsdagsfika', aim: '' }
    state = play(state, name, { kind: 'seat', seatId: actor.voices[0] ?? '' })
  }
  const { headings } = await documentOf(until(state, 'formulate'))
  expect(headings(2)).toEqual(
    expect.arrayContaining([`Torsdagsfika (${one?.number})`, `Torsdagsfika (${other?.number})`]),
  )
})

test('in English all of it is English', async () => {
  const { state } = evening({ seats: 24, seed: 7, language: 'en' })
  const { parts, text, headings } = await documentOf(state)
  expect(headings(1)[1]).toBe('2. Confirmed partnerships')
  expect(parts['word/styles.xml'] && find(parts['word/styles.xml'], 'w:lang')?.attributes['w:val']).toBe('en-GB')
  expect(text).toContain('Declaration of intent – not a contract')
  expect(text).toContain('Tuesday 9 February 2027.')
  const ours = text
    .split('\n')
    .filter(line => /[åäö]/i.test(line.replace(/Åstaden|Komma överens|\p{Lu}[\p{L}-]*/gu, '')))
  expect(ours).toEqual([])
})
