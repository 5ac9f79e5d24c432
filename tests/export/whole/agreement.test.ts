import { expect, test } from 'vitest'
import { reportOf } from '#shared/views/report/report.ts'
import { play, to } from '../../rules/telling/evening.ts'
import { dataOf, documentOf, readDelimited, tableOf } from '../opening.ts'
import { answered, beside, ideaOf, marked, parties, told, tried, written } from './given.ts'

const paperOf = ({ state }: typeof marked) => {
  const { confirmed, unconfirmed } = reportOf(state)
  const [paper] = [...confirmed, ...unconfirmed]
  if (!paper) throw new Error('a paper')
  return paper
}

/** The lines of a document under one heading, up to the next. */
async function under(evening: typeof marked, title: string): Promise<string[]> {
  const { lines } = await documentOf(evening.state)
  const from = lines.findIndex(({ style, text }) => style.startsWith('Heading') && text === title)
  const rest = from < 0 ? [] : lines.slice(from + 1)
  const end = rest.findIndex(({ style }) => style.startsWith('Heading'))
  return rest.slice(0, end < 0 ? undefined : end).map(({ text }) => text)
}

/** The rows of a document's first table whose head begins so. */
const tableAfter = async (evening: typeof marked, head: string) =>
  (await documentOf(evening.state)).tables.find(([first]) => first?.[0] === head)?.slice(1) ?? []

test('the folded part is in the report line by line, in its own order, with ticks in theirs', () => {
  const { folded, ticked } = paperOf(written)
  expect(folded).toEqual([
    { field: 'holderIdeaDriven', text: told.holderIdeaDriven, day: undefined },
    { field: 'holderPublic', text: told.holderPublic, day: undefined },
    { field: 'duration', text: told.duration, day: undefined },
    { field: 'economy', text: told.economy, day: undefined },
    { field: 'followUp', text: told.followUp, day: '2027-05-11' },
    { field: 'independence', text: told.independence, day: undefined },
    { field: 'disagreement', text: told.disagreement, day: undefined },
  ])
  expect(ticked).toEqual({
    economy: 'ownTime',
    principles: ['dialogue', 'openness'],
    checkWith: ['insurance', 'board'],
  })
})

test.each([
  { name: 'confirmed', evening: marked },
  { name: 'not confirmed', evening: tried },
])('what the table wrote beside its three questions stands on a paper that is $name', async ({ evening }) => {
  expect(await under(evening, 'Mer ur överenskommelsen')).toEqual([
    `Håller i det, idéburen: ${told.holderIdeaDriven}`,
    `Håller i det, offentlig: ${told.holderPublic}`,
    `Tid, och hur man kliver ur: ${told.duration}`,
    `Ekonomi: Egen tid. ${told.economy}`,
    `Uppföljning: ${told.followUp} När: tisdag 11 maj 2027.`,
    `Så hålls oberoendet: ${told.independence}`,
    `Om vi inte är överens: ${told.disagreement}`,
    'Principer: Dialog samt öppenhet och insyn.',
  ])
})

test('the headings of a real agreement are filled with what answers them, and what nobody wrote stays open', async () => {
  const rows = await tableAfter(marked, 'Rubrik i ett IOP-avtal')
  const found = Object.fromEntries(rows.map(([heading = '', text = '']) => [heading, text]))
  expect(found).toMatchObject({
    'Gemensam värdegrund': `${told.independence} Principer: dialog samt öppenhet och insyn.`,
    'Organisation och ansvar': `Idéburen: ${told.holderIdeaDriven} Offentlig: ${told.holderPublic}`,
    Uppföljning: `${told.followUp} När: tisdag 11 maj 2027.`,
    'Ekonomi och samhällsnytta': `Egen tid. ${told.economy}`,
    'Avtalstid och uppsägning': told.duration,
    'Ändringar och tillägg': 'Inte skrivet',
    'Omförhandling, hävning och tvist': told.disagreement,
  })
  for (const [, , blank] of rows) expect(blank).toContain('____')
})

test('boxes that were ticked at the table are crossed, and the others wait for a hand', async () => {
  const { lines } = await documentOf(marked.state)
  const boxes = lines.find(({ text }) => text.startsWith('Kryssa för det som ska stämmas av:'))?.text
  expect(boxes?.match(/☒ [^☐☒]+/g)?.map(one => one.trim())).toEqual(['☒ försäkring', '☒ styrelse'])
  expect(boxes?.match(/☐/g)).toHaveLength(5)
  expect(await under(tried, 'Att stämma av före start')).toContain('Stäms av med försäkring och styrelse.')
})

test('two texts for a folded line both stand there, each after the line it is for', async () => {
  expect(paperOf(beside).otherTexts).toEqual([{ field: 'followUp', actor: '', text: told.beside }])
  expect(paperOf(beside).lacks).toContain('clash')
  expect(await under(beside, 'Skrevs samtidigt, inte hopskrivet. Svaren gäller texten ovan')).toEqual([
    `Uppföljning: ${told.beside}`,
  ])
  const rows = readDelimited(await tableOf(beside.state), ';')
  expect(rows.filter(row => row[4] === told.beside).map(row => row.at(-1))).toEqual([
    'Skrevs samtidigt, inte hopskrivet. Svaren gäller texten ovan: Uppföljning',
  ])
})

test('Provet tells each card, what it tried and what the table said, and that one was not answered', async () => {
  expect(await under(marked, 'Provet')).toEqual([
    `dialogue 2 (prövar dialog). Håller bron? Öppen fråga: ${told.card}`,
    'Snön. Vem skottar? Kortet besvarades inte.',
  ])
  expect((await dataOf(marked.state)).confirmed[0]?.cards).toMatchObject([
    { title: 'dialogue 2', principle: 'dialogue', result: 'openQuestion', note: told.card },
    { title: 'Snön', text: 'Det snöar i tre dagar.', question: 'Vem skottar?', note: '' },
  ])
})

test('the three results of a card are told apart', async () => {
  const [card] = Object.values(ideaOf(tried).happenings)
  const [actor] = parties(tried)
  const answer = { type: 'resolveHappening' as const, ideaId: ideaOf(tried).id, cardId: card?.id ?? '' }
  const said = async (result: 'holds' | 'change', note: string) => {
    const by = { kind: 'seat' as const, seatId: actor?.voices[0] ?? '' }
    return (await under(play(tried, { ...answer, result, note }, by), 'Provet'))[0]
  }
  expect(await said('holds', '')).toMatch(/Håller bron\? Det håller\.$/)
  expect(await said('holds', 'raden om nyckeln')).toMatch(/Håller bron\? Det håller: raden om nyckeln\.$/)
  expect(await said('change', 'Två har nyckel.')).toMatch(/Håller bron\? Ändrades: Två har nyckel\.$/)
})

test('[A11] settled questions are told apart from open ones, on the paper and in the list of all', async () => {
  const { lines } = await documentOf(marked.state)
  expect(await under(marked, 'Parkerat')).toEqual([told.parked])
  expect(await under(marked, 'Parkerat och löst')).toEqual([told.settled])
  const at = (title: string) => lines.findIndex(({ style, text }) => style === 'Heading1' && text === title)
  const all = lines.slice(at('5. Parkerat och att kontrollera'), at('6. Insikter och hinder')).map(({ text }) => text)
  const listed = (title: string, next: string) => all.slice(all.indexOf(title) + 1, all.indexOf(next))
  expect(listed('Parkerat', 'Att stämma av före start')).toEqual(
    [told.parked, told.card].map(text => `Tänk om vi åt middag ihop: ${text}`),
  )
  expect(all.slice(all.indexOf('Parkerat och löst') + 1)).toEqual([`Tänk om vi åt middag ihop: ${told.settled}`])
  const rows = readDelimited(await tableOf(marked.state), ';')
  const noteOf = (text: string) => rows.find(row => row[4] === text)?.at(-1)
  expect([noteOf(told.parked), noteOf(told.settled)]).toEqual(['Parkerat', 'Parkerat och löst'])
})

test('a question that a card left open and that was settled afterwards says so where the card stands', async () => {
  const idea = ideaOf(tried)
  const [parkedId = ''] = Object.entries(idea.agreement.parked).find(([, { text }]) => text === told.card) ?? []
  const [actor] = parties(tried)
  const by = { kind: 'seat' as const, seatId: actor?.voices[0] ?? '' }
  const settled = play(tried, { type: 'settleParked', ideaId: idea.id, parkedId, isSettled: true }, by)
  expect((await under(settled, 'Provet'))[0]).toMatch(/Öppen fråga: Vem svarar om någon klagar\? Löst sedan dess\.$/)
})

test('[A13] the code’s grid is a small table with the level at each step, and no table where nothing is marked', async () => {
  const { tables } = await documentOf(marked.state)
  const [head, levels] = tables.find(([first]) => first?.[0] === 'Ta upp frågan') ?? []
  expect(head).toEqual(['Ta upp frågan', 'Skriva förslaget', 'Besluta', 'Genomföra', 'Följa upp', 'Göra om'])
  expect(levels).toEqual(['Partnerskap', '–', 'Dialog', '–', '–', '–'])
  expect((await dataOf(marked.state)).confirmed[0]?.grid).toEqual([
    { step: 'agendaSetting', level: 'partnership' },
    { step: 'decision', level: 'dialogue' },
  ])
  expect((await documentOf(tried.state)).text).not.toContain('Europarådets kod')
})

test('[A13] the one step that a partnership would move is told under its grid, in every format', async () => {
  const actor = parties(marked).find(({ origin }) => origin === 'home')
  const by = { kind: 'seat' as const, seatId: actor?.owners[0] ?? '' }
  const grid = to(answered, 'codeGrid')
  const wish = { type: 'markGrid' as const, ideaId: ideaOf(grid).id, step: 'decision' as const, isWish: true }
  const wished = to(play(grid, { ...wish, level: 'partnership' }, by), 'closed')
  const line = 'Det här steget vill vi flytta: besluta, till partnerskap.'
  expect((await dataOf(wished.state)).confirmed[0]?.gridWish).toEqual({ step: 'decision', level: 'partnership' })
  expect((await documentOf(wished.state)).text).toContain(line)
  expect(await tableOf(wished.state)).toContain(line)
  expect((await documentOf(marked.state)).text).not.toContain('vill vi flytta')
})

test('[P19] an idea that became part of another is printed with it, and in no idea bank', async () => {
  const report = reportOf(marked.state)
  const all = [...report.confirmed, ...report.unconfirmed, ...report.ideaBank]
  expect(all.flatMap(({ mergedFrom }) => mergedFrom.map(({ whatIf }) => whatIf))).toEqual([told.merged])
  expect(all.filter(({ whatIf }) => whatIf === told.merged)).toEqual([])
  const { lines } = await documentOf(marked.state)
  expect(lines.filter(({ text }) => text.includes(told.merged)).map(({ text }) => text)).toEqual([
    `Slogs ihop med: Tänk om vi ${told.merged}, så att ingen behöver leta.`,
  ])
})

test('an idea that became part of one that itself became part of a third is told there too', () => {
  const [, second, third] = Object.values(marked.state.shared.ideas)
  if (!second || !third) throw new Error('three ideas')
  const ideas = {
    ...marked.state.shared.ideas,
    [third.id]: { ...third, state: 'withdrawn' as const, mergedInto: second.id, text: 'lånade ut cyklar' },
  }
  const [paper] = reportOf({ ...marked.state, shared: { ...marked.state.shared, ideas } }).confirmed
  const from = paper?.mergedFrom.map(({ whatIf }) => whatIf) ?? []
  expect(from.sort()).toEqual(['lånade ut cyklar', told.merged].sort())
})

test('the table has a row for every line, tick, card and mark', async () => {
  const rows = readDelimited(await tableOf(marked.state), ';')
  const told4 = rows.map(row => [row[4], row[5], row[8], row.at(-1)].join(' / '))
  for (const row of [
    `${told.holderPublic} /  /  / Håller i det, offentlig`,
    `${told.followUp} /  / 2027-05-11 / Uppföljning`,
    'egen tid /  /  / Ekonomi',
    'Dialog /  /  / Principer',
    'försäkring /  /  / Att stämma av före start',
    `dialogue 2 | Håller bron? | ${told.card} / Öppen fråga /  / Provet, prövar Dialog`,
    'Snön | Vem skottar? / Kortet besvarades inte /  / Provet',
    'Besluta / Dialog /  / Delaktighet enligt Europarådets kod',
    `Tänk om vi ${told.merged}, så att ingen behöver leta. /  /  / Slogs ihop med`,
  ])
    expect(told4).toContain(row)
})
