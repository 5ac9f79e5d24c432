import { expect, test } from 'vitest'
import type { Sector } from '#shared/model/actor.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { panelOf, panelParts } from '#shared/views/report/panel.ts'
import { fewest, meanOf, reasonsOf } from '#shared/views/report/sums.ts'
import { pairsUntil, screenAt, screenSteps, stepsLeft } from '#shared/views/screen.ts'
import { nearTo } from '#shared/views/seatView.ts'
import { desk } from '#shared/views/seenBy.ts'
import { facilitator, play } from '../../rules/telling/evening.ts'
import { decksOfScreen, evening } from '../../support/evening.ts'

const talking = evening({ seats: 24, seed: 7, until: 'followUpTalk', at: 'start', programme: 'standard120' })
const { shared } = talking.state
const sum = (found: readonly { count: number }[]) => found.reduce((all, { count }) => all + count, 0)

test('[V7] the panel sums the whole room, the largest first, and tells the banks together', () => {
  const panel = panelOf(shared)
  for (const part of panelParts) {
    const counts = panel[part].map(({ count }) => count)
    expect(counts).toEqual([...counts].sort((one, other) => other - one))
    expect(new Set(panel[part].map(({ key }) => key)).size).toBe(panel[part].length)
  }
  const chips = Object.values(shared.invitations).flatMap(({ kind, chips }) => (kind === 'invite' ? chips : []))
  expect(sum(panel.asked)).toBe(chips.length)
  expect(panel.pillars.length).toBeGreaterThan(0)
  for (const { count, all = 0 } of [...panel.pillars, ...panel.principles]) expect(count).toBeLessThanOrEqual(all)
})

test('[V7] reasons and decisions are silent while there are fewer than five', () => {
  const panel = panelOf(shared)
  expect(sum(panel.reasons)).toBeGreaterThanOrEqual(fewest)
  expect(sum(panel.deciders)).toBeGreaterThanOrEqual(fewest)
  const noes = Object.values(shared.invitations).filter(({ reason }) => reason)
  const few = Object.fromEntries(noes.slice(0, fewest - 1).map(one => [one.id, one]))
  const quiet: Shared = { ...shared, invitations: few, ideas: {} }
  expect(panelOf(quiet)).toMatchObject({ reasons: [], deciders: [] })
})

test('[V7] reasons are told by sector only where each sector has five to hide among', () => {
  const noes = Object.values(shared.invitations).filter(({ reason }) => reason)
  const [pattern] = noes
  if (!pattern) throw new Error('a no')
  const ofSector = (sector: Sector) => Object.values(shared.actors).find(actor => actor.sector === sector)?.id ?? ''
  const said = (ideaDriven: number, inPublic: number): Shared => {
    const told = [...Array(ideaDriven).fill(ofSector('ideaDriven')), ...Array(inPublic).fill(ofSector('public'))]
    const invitations = told.map((actorId, at) => [`no-${at}`, { ...pattern, id: `no-${at}`, actorId }])
    return { ...shared, ideas: {}, invitations: Object.fromEntries(invitations) }
  }
  const { reason } = pattern
  expect(reasonsOf(said(5, 5))).toEqual([
    { reason, sector: 'ideaDriven', count: 5 },
    { reason, sector: 'public', count: 5 },
  ])
  expect(reasonsOf(said(8, 1))).toEqual([{ reason, count: 9 }])
  expect(reasonsOf(said(5, 0))).toEqual([{ reason, sector: 'ideaDriven', count: 5 }])
})

test('[V7] the wall comes to no sum by itself, and shows one when it is chosen', () => {
  const steps = screenSteps(shared, decksOfScreen)
  const sums = steps.flatMap(({ subject }, at) => (subject?.kind === 'panel' ? [at] : []))
  expect(sums.length).toBe(panelParts.filter(part => panelOf(shared)[part].length > 0).length)
  expect(stepsLeft(shared, decksOfScreen).map(({ at }) => at)).not.toEqual(expect.arrayContaining(sums.slice(0, 1)))
  const shown = play(talking, { type: 'show', step: sums[1] ?? 0 }, facilitator).state.shared
  expect(steps[screenAt(shown, steps)]?.subject).toEqual({ kind: 'panel', part: expect.any(String) })
})

test('a question is the pairs’ for two minutes from when it came up', () => {
  expect(pairsUntil(shared)).toBe(shared.clock.startedAt + 120_000)
  const next = play(talking, { type: 'show', step: 1 }, facilitator, { after: 300 })
  expect(pairsUntil(next.state.shared)).toBe(next.state.time + 120_000)
})

test('[V8, R5] the desk sees the survey in sums when the workshop is closed, and not before', () => {
  expect(desk(talking.state).surveySums).toBeUndefined()
  const closed = evening({ seats: 12, seed: 7 }).state
  const { start, end } = desk(closed).surveySums ?? {}
  expect([start?.count, end?.count]).toEqual([closed.shared.surveys.start, closed.shared.surveys.end])
  expect(meanOf(end?.understand)).toBeGreaterThan(meanOf(start?.understand) ?? 5)
  expect(meanOf([1, 0, 0, 0, 1])).toBe(3)
  expect(meanOf(undefined)).toBeUndefined()
  const few = evening({ seats: 4, seed: 7, programme: 'duo60' }).state
  expect(desk(few).surveySums?.end).toEqual({ count: few.shared.surveys.end, sentences: [] })
})

test('[R10] whom one has sat with is everybody at the table and round the own tile, never oneself', () => {
  for (const { id, homeId } of Object.values(shared.seats)) {
    const near = nearTo(shared, id).map(seat => seat.id)
    expect(near).not.toContain(id)
    expect(new Set(near).size).toBe(near.length)
    for (const voice of shared.actors[homeId ?? '']?.voices ?? []) expect([id, ...near]).toContain(voice)
  }
})
