import { expect, test } from 'vitest'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../support/evening.ts'
import { dataOf, documentOf, readDelimited, tableOf } from './opening.ts'
import { atHome, everyAnswer, facilitator, formedIn, homesAt, next, play, say, seat, until } from './states.ts'

/** How each state of a party begins in its cell, in the order of the report's own names. */
const inWords = {
  standsFor: 'Står för det',
  yesIf: 'Ja, om nyckeln kan hämtas på lördagar',
  declines: 'Avstår',
  unconfirmed: 'Obekräftad part',
  toContact: 'Att kontakta',
  waiting: 'Har inte svarat än',
  invented: 'Påhittad',
} as const
const takesHome = {
  manager: 'Tar upp det med chefen',
  committee: 'Tar det till nämnden',
  board: 'Tar det till styrelsen',
  annualMeeting: 'Tar det till årsmötet',
  unknown: 'Tar det hem, vet inte än vem som beslutar',
  us: '',
} as const

test('every party stands in its own words, with who decides', async () => {
  const state = everyAnswer()
  const report = await dataOf(state)
  const { tables } = await documentOf(state)
  const papers = [...report.confirmed, ...report.unconfirmed]
  const partyTables = tables.filter(([head]) => head?.[0] === 'Part')
  expect(partyTables).toHaveLength(papers.length)
  const told = partyTables.flatMap(([, ...rows]) => rows.map(([who = '', , , answer = '']) => ({ who, answer })))
  const parties = papers.flatMap(paper => paper.parties)
  expect(told).toHaveLength(parties.length)
  for (const [at, { actor, state: is, decider }] of parties.entries()) {
    expect(told[at]?.who).toContain(actor)
    expect(told[at]?.answer).toBe(is === 'takesHome' ? takesHome[decider ?? 'unknown'] : inWords[is])
  }
  expect(new Set(parties.map(party => party.state))).toEqual(
    new Set(['standsFor', 'takesHome', 'yesIf', 'declines', 'unconfirmed', 'toContact']),
  )
  const words = [...Object.values(inWords), ...Object.values(takesHome)]
  expect(new Set(words).size).toBe(words.length)
})

test('an owner who has answered is told from one who has not, and what was answered stays closed', async () => {
  const state = atHome()
  const actor = homesAt(state, formedIn(state).find(({ id }) => homesAt(state, id).length > 1)?.id ?? '')[0]
  if (!actor) throw new Error('somebody is at home')
  const { tables, text } = await documentOf(say(state, actor, 'yesIf'))
  const rows = tables.filter(([head]) => head?.[0] === 'Part').flatMap(([, ...all]) => all)
  expect(rows.find(([who]) => who?.includes(actor.name))?.at(3)).toBe('har svarat, svaren är inte öppnade än')
  expect(rows.filter(([, , , answer]) => answer === 'Har inte svarat än').length).toBeGreaterThan(0)
  expect(text).not.toContain('nyckeln kan hämtas på lördagar')
})

test.each([3, 7, 12])(
  'each confirmed partnership stands exactly once, and never a spelidé as confirmed (seed %i)',
  async seed => {
    const { state } = evening({ seats: 24, seed })
    const report = await dataOf(state)
    const { lines, headings } = await documentOf(state)
    expect(report.confirmed.length).toBeGreaterThan(0)
    const at = (title: string) => lines.findIndex(({ style, text }) => style === 'Heading1' && text === title)
    const names = (from: string, to: string) =>
      lines.slice(at(from), at(to)).flatMap(({ style, text }) => (style === 'Heading2' ? [text] : []))
    expect(names('2. Bekräftade partnerskap', '3. Obekräftade spelidéer')).toEqual(
      report.confirmed.map(one => one.name),
    )
    expect(names('3. Obekräftade spelidéer', '4. Nästa steg')).toEqual(report.unconfirmed.map(one => one.name))
    for (const { name } of report.confirmed) expect(headings(2).filter(title => title === name)).toHaveLength(1)
    const ids = [...report.confirmed, ...report.unconfirmed].map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { parties } of report.confirmed) {
      const yes = parties.filter(({ state: is }) => ['standsFor', 'takesHome', 'yesIf'].includes(is))
      expect(new Set(yes.map(({ sector }) => sector)).size).toBe(2)
    }
  },
)

test('only who said yes has promised: for everyone else the row is a proposal', async () => {
  const { tables } = await documentOf(everyAnswer())
  const rows = tables.filter(([head]) => head?.[0] === 'Part').flatMap(([, ...all]) => all)
  for (const [, role = '', , answer = ''] of rows) {
    const isYes = /^(Står för|Tar det|Tar upp|Ja, om)/.test(answer)
    expect(role.startsWith('Föreslogs i deras namn:')).toBe(!isYes && !role.startsWith('Ingen har skrivit raden än'))
  }
})

test('[A9] a suggestion that nobody has confirmed is no promise: it is told apart in every file', async () => {
  let state = evening({ seats: 24, seed: 7, until: 'formulate', at: 'start' }).state
  const idea = formedIn(state).find(({ id }) => homesAt(state, id).length > 1)
  const [one, other] = homesAt(state, idea?.id ?? '')
  const row = idea?.agreement.rows[one?.id ?? '']
  if (!idea || !one || !other || !row) throw new Error('two parties stand at a table')
  expect(row.isSuggested).toBe(true)
  state = until(state, 'homecoming')
  for (const actor of [one, other]) state = say(state, actor, 'us')
  const paper = [...(await dataOf(state)).unconfirmed].find(({ id }) => id === idea.id)
  const party = paper?.parties.find(({ actor }) => actor === one.name)
  expect(party).toMatchObject({ does: '', chips: [], suggested: { text: row.text, chips: row.chips } })
  expect(paper?.lacks).toContain('rows')
  expect(paper?.pillars.bothContribute).toBe(false)
  const { tables, text } = await documentOf(state)
  const role = tables.flat().find(([who]) => who?.includes(one.name))?.[1] ?? ''
  expect(role).toMatch(/^Ingen har skrivit raden än\.\nFörslag: /)
  expect(text).toContain(`en rad om vad ${paper?.rowless.slice(0, 1)}`)
  const lines = readDelimited(await tableOf(state), ';')
  const line = lines.find(([, name, who]) => name === paper?.name && who === one.name)
  expect(line?.[4]).toBe('')
  expect(line?.at(-1)).toContain('Förslag: ')
})

test('a slip typed in afterwards says that it came on paper, and late', async () => {
  const closed = everyAnswer()
  const silent = formedIn(closed)
    .flatMap(({ id }) => homesAt(closed, id))
    .find(actor => actor.owners.every(id => closed.shared.seats[id]?.state === 'gone'))
  if (!silent) throw new Error('somebody was away')
  const { text, tables } = await documentOf(say(closed, silent, 'us', facilitator, 3 * 24 * 60 * 60_000))
  const answer = tables.flat().find(([who]) => who?.includes(silent.name))?.[3]
  expect(answer).toBe('Står för det\nenligt ifyllt blad\nsvarade efter träffen, 12 februari')
  expect(text).not.toContain(`Svar för ${silent.name}`)
})

test('[L4] an answer given by link says so wherever the party stands', async () => {
  const closed = everyAnswer()
  const silent = formedIn(closed)
    .flatMap(({ id }) => homesAt(closed, id))
    .find(actor => actor.owners.every(id => closed.shared.seats[id]?.state === 'gone'))
  if (!silent) throw new Error('somebody was away')
  const told = say(closed, silent, 'us', { kind: 'owner', actorId: silent.id }, 3 * 24 * 60 * 60_000)
  const { tables } = await documentOf(told)
  const answer = tables.flat().find(([who]) => who?.includes(silent.name))?.[3]
  expect(answer).toBe('Står för det\nsvarat med länk\nsvarade efter träffen, 12 februari')
  const line = readDelimited(await tableOf(told), ';').find(cells => cells.includes(silent.name))
  expect(line?.join(';')).toContain('svarat med länk')
  const parties = [...(await dataOf(told)).confirmed, ...(await dataOf(told)).unconfirmed].flatMap(one => one.parties)
  expect(parties.filter(({ isByLink }) => isByLink).map(({ actor }) => actor)).toEqual([silent.name])
})

test('a text changed after the answer marks the answer, and keeps it', async () => {
  let state = atHome()
  const idea = formedIn(state).find(({ id }) => homesAt(state, id).length > 1)
  const [one, other] = homesAt(state, idea?.id ?? '')
  if (!idea || !one || !other) throw new Error('two parties are at home')
  state = say(state, one, 'committee')
  const { version, date } = idea.agreement.goal
  state = play(
    state,
    { type: 'writeField', ideaId: idea.id, field: 'goal', text: 'Fler hälsar i trappan.', base: version, date },
    seat(other.owners[0] ?? ''),
  )
  const { tables } = await documentOf(until(state, 'followUpTalk'))
  const answer = tables.flat().find(([who]) => who?.includes(one.name))?.[3]
  expect(answer).toBe('Tar det till nämnden\nsvarade på en tidigare version av texten')
})

test('a slip to cut out for each party that has not answered, and for nobody else', async () => {
  const state = everyAnswer()
  const report = reportOf(state)
  const silent = [...report.confirmed, ...report.unconfirmed].flatMap(({ parties }) =>
    parties.filter(({ state: is }) => is === 'unconfirmed').map(({ actor }) => actor),
  )
  const { lines } = await documentOf(state)
  const slips = lines.filter(({ style }) => style === 'SlipTitle').map(({ text }) => text)
  expect(slips.sort()).toEqual([...silent].sort())
  const slip = lines.slice(lines.findIndex(({ style }) => style === 'SlipTitle')).map(({ text }) => text)
  expect(slip.slice(0, 14).join('\n')).toMatch(
    /☐ Vi här[\s\S]*☐ Ja, vi står för det[\s\S]*☐ Ja, om __[\s\S]*☐ Inte vi, för att __/,
  )
  expect(slip.slice(0, 14).join('\n')).toContain('Svara senast torsdag 11 mars 2027.')
  const { text } = await documentOf(atHome())
  expect(text).not.toContain('Svara senast')
})

test('a letter is drafted for each library party, and none for who said no', async () => {
  const state = everyAnswer()
  const chairs = reportOf(state).emptyChairs.filter(({ why }) => why === 'notHere')
  const { lines } = await documentOf(state)
  const to = lines.flatMap(({ text }) => /\(i spelet: (.*)\)$/.exec(text)?.[1] ?? [])
  expect(to).toEqual(chairs.map(({ actor }) => actor))
  expect(to.length).toBeGreaterThan(0)
})

test('a condition is told with whose it is: an owner at home, or a voice in role', async () => {
  const state = everyAnswer()
  const { conditions } = reportOf(state).confirmed.find(paper => paper.conditions.some(one => one.isOwners)) ?? {
    conditions: [],
  }
  const { text } = await documentOf(state)
  expect(conditions.length).toBeGreaterThan(0)
  for (const { actor, condition, isOwners } of conditions)
    expect(text).toContain(`${actor}${isOwners ? '' : ', sagt i roll'}: ja, om ${condition}`)
})

test('a condition that the table set for a newcomer is the table’s, not the newcomer’s', () => {
  const state = atHome()
  const [idea] = formedIn(state)
  const [guest] = homesAt(state, idea?.id ?? '')
  const placement = idea?.placed[guest?.id ?? '']
  if (!idea || !guest || !placement) throw new Error('somebody stands at a partnership')
  const saidBy = (conditionOf: string | undefined) => {
    const placed = { ...idea.placed, [guest.id]: { ...placement, conditionOf, condition: 'ni tar med er nyckel' } }
    const ideas = { ...state.shared.ideas, [idea.id]: { ...idea, placed } }
    const { unconfirmed } = reportOf({ ...state, shared: { ...state.shared, ideas } })
    const paper = unconfirmed.find(({ id }) => id === idea.id)
    const condition = paper?.conditions.find(one => one.condition === 'ni tar med er nyckel')
    return { said: condition?.actor, name: paper?.name }
  }
  const host = Object.keys(idea.placed).find(id => id !== guest.id) ?? ''
  expect(saidBy(guest.id).said).toBe(guest.name)
  expect(saidBy(host).said).toBe(state.shared.actors[host]?.name)
  const { said, name } = saidBy(undefined)
  expect(said).toBe(name)
})

test('the table tells the same states as the document', async () => {
  const state = everyAnswer()
  const report = reportOf(state)
  const [, ...rows] = readDelimited(await tableOf(state), ';')
  for (const paper of [...report.confirmed, ...report.unconfirmed]) {
    const isConfirmed = report.confirmed.includes(paper)
    const section = isConfirmed ? '2. Bekräftade partnerskap' : '3. Obekräftade spelidéer'
    const parties = rows.filter(([at, name, who]) => at === section && name === paper.name && who !== '')
    expect(parties.map(([, , who]) => who)).toEqual(paper.parties.map(({ actor }) => actor))
    for (const [at, { state: is, decider }] of paper.parties.entries()) {
      const answer = is === 'takesHome' ? takesHome[decider ?? 'unknown'] : inWords[is]
      expect(parties[at]?.[5]?.toLowerCase()).toBe(answer.toLowerCase())
    }
  }
})

test('contested answers count as unanswered, and say that the owners disagree', async () => {
  let state = atHome()
  const shared = Object.values(state.shared.actors).find(
    ({ owners, ideaId, origin }) =>
      origin === 'home' && owners.length > 1 && formedIn(state).some(({ id }) => id === ideaId),
  )
  if (!shared) throw new Error('two colleagues share a tile')
  state = say(state, shared, 'us')
  state = play(state, { type: 'contest', actorId: shared.id, isContested: true }, seat(shared.owners[1] ?? ''))
  const { tables } = await documentOf(next(state))
  expect(tables.flat().find(([who]) => who?.includes(shared.name))?.[3]).toBe('Obekräftad part\nägarna är inte eniga')
})
