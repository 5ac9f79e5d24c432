import { expect, test } from 'vitest'
import { reportOf } from '#shared/views/report/report.ts'
import { fewest } from '#shared/views/report/sums.ts'
import { evening } from '../../support/evening.ts'
import { documentOf, readDelimited, tableOf } from '../opening.ts'
import { marked, rested } from './given.ts'

const played = evening({ seats: 24, seed: 3, programme: 'long150' }).state

/** The insight panel as printed: what was asked, and what was found. */
const panelOf = async (state: typeof played): Promise<Record<string, string>> => {
  const { tables } = await documentOf(state)
  const [, ...rows] = tables.find(([head]) => head?.join() === 'Fråga,Svar') ?? []
  return Object.fromEntries(rows.map(([what = '', found = '']) => [what, found]))
}

test('[V7] the panel tells what the room asked for, chose, tried and lacks, each as a sum, and not who decides while fewer than five have said', async () => {
  expect(await panelOf(marked.state)).toEqual({
    'Oftast efterfrågat': 'Lokal (1).',
    'Principer som valdes': 'Dialog (1), öppenhet och insyn (1).',
    'Principer som prövades': 'Dialog (1).',
    'Stolpar som inte står än': 'Fler än en håller i det (i 1 av 1 partnerskap).',
    'Stämde bilden?': 'Ja (3), ungefär (2), nej (1).',
  })
})

test('in a whole evening the panel adds up with what stands on the papers', async () => {
  const report = reportOf(played)
  const papers = [...report.confirmed, ...report.unconfirmed]
  const panel = await panelOf(played)
  for (const { actor, count } of report.wanted) {
    const chairs = papers.filter(({ emptyChairs }) =>
      emptyChairs.some(chair => chair.actor === actor && chair.why !== 'declined'),
    )
    expect(chairs).toHaveLength(count)
    expect(panel['Saknades i rummet']).toContain(`${actor} (${count})`)
  }
  expect(report.wanted.length).toBeGreaterThan(0)
  const answered = papers.flatMap(({ parties }) => parties.filter(({ decider }) => decider !== undefined))
  expect(answered.length).toBeGreaterThanOrEqual(fewest)
  expect(report.deciders.reduce((sum, { count }) => sum + count, 0)).toBe(answered.length)
  expect(panel['Beslutar hos idéburna']).toMatch(/^Vi här \(\d+\)/)
  expect(panel['Beslutar hos offentliga']).toMatch(/ \(\d+\)\.$/)
  for (const { pillar, count } of report.pillarsLacking)
    expect(papers.filter(({ pillars }) => !pillars[pillar])).toHaveLength(count)
  for (const sums of [report.wanted, report.deciders, report.pillarsLacking, report.asked]) {
    const counts = sums.map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
  }
})

test('[D17] "Stämde bilden?" is a sum, and silent while fewer than five have said', async () => {
  const { actors } = rested.state.shared
  expect(reportOf(rested.state).verdicts).toEqual({ yes: 3, roughly: 2, no: 1 })
  const silenced = (most: number) => {
    let left = most
    const some = Object.entries(actors).map(([id, actor]) => {
      const kept = Object.entries(actor.verdicts).filter(() => left-- > 0)
      return [id, { ...actor, verdicts: Object.fromEntries(kept) }]
    })
    return { ...rested.state, shared: { ...rested.state.shared, actors: Object.fromEntries(some) } }
  }
  expect(reportOf(silenced(fewest)).verdicts).toEqual({ yes: 3, roughly: 2, no: 0 })
  const few = silenced(fewest - 1)
  expect(reportOf(few).verdicts).toBeUndefined()
  expect(await panelOf(few)).not.toHaveProperty('Stämde bilden?')
  expect((await tableOf(few)).includes('Stämde bilden?')).toBe(false)
})

test('[D17] a verdict is nobody’s: no file tells who said it', async () => {
  const swapped = Object.fromEntries(
    Object.entries(rested.state.shared.actors).map(([id, actor], at, all) => {
      const [, other] = all[(at + 1) % all.length] ?? []
      return [id, { ...actor, verdicts: other?.verdicts ?? {} }]
    }),
  )
  const state = { ...rested.state, shared: { ...rested.state.shared, actors: swapped } }
  expect(reportOf(state)).toEqual(reportOf(rested.state))
})

test('[D17] a tile that its owner changed stands before and after, with only what was changed', async () => {
  const { tables } = await documentOf(rested.state)
  expect(tables.find(([head]) => head?.[1] === 'Stod då')).toEqual([
    ['Organisation', 'Stod då', 'Står nu'],
    ['● Amiras', 'Behöver: inget skrivet.', 'Behöver: någon som ringer tillbaka.'],
  ])
  const rows = readDelimited(await tableOf(rested.state), ';')
  expect(rows.find(row => row.at(-1)?.startsWith('Brickor som ägaren ändrade'))?.slice(2, 5)).toEqual([
    'Amiras',
    'Idéburen',
    'Behöver: någon som ringer tillbaka',
  ])
})

test('[D17] what a tile said before the first Vänd was a draft, and a tile saved as it was is no change', () => {
  const { state } = evening({ seats: 9, seed: 3 })
  expect(reportOf(state).tileChanges).toEqual([])
  const again = Object.fromEntries(
    Object.entries(rested.state.shared.actors).map(([id, actor]) => [id, { ...actor, needs: '' }]),
  )
  expect(reportOf({ ...rested.state, shared: { ...rested.state.shared, actors: again } }).tileChanges).toEqual([])
})

test('every owner who changed the tile in a whole evening stands there once, by organisation', async () => {
  const changed = Object.values(played.shared.actors).filter(({ history }) => history.length > 0)
  expect(changed.length).toBeGreaterThan(2)
  const report = reportOf(played)
  expect(report.tileChanges.map(({ organisation }) => organisation)).toEqual(changed.map(({ name }) => name))
  for (const { before, after } of report.tileChanges) expect(before).not.toEqual(after)
})
