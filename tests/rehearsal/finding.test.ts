import { expect, test, vi } from 'vitest'
import type { Event } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { mostProposals } from '#shared/rules/phases/challenges.ts'
import { stretchesOf } from '#shared/rules/phases/programmes.ts'
import { evening } from '../support/evening.ts'

// Whole evenings: a busy machine may need its time.
vi.setConfig({ testTimeout: 60_000 })

const [prelude, ...rest] = stretchesOf('duo60')
const stretches = [...(prelude ? [prelude] : []), { kind: 'findChallenges' as const, minutes: 8 }, ...rest]
const happened = (played: ReturnType<typeof evening>) => new Set(played.story.map(({ event }) => event.type))

test('a room finds its challenges: the same is said twice and taken back or laid together, and some are taken up', () => {
  const evenings = [1, 2, 3, 4, 5, 6].map(seed =>
    evening({ seats: 24, seed, until: 'swap1', changes: { programme: 'custom', stretches, challenges: [] } }),
  )
  for (const { refusals, state } of evenings) {
    expect(refusals).toEqual([])
    expect(Object.keys(state.shared.challenges).length).toBeGreaterThan(0)
    const titles = Object.values(state.shared.proposals).flatMap(({ title, underId }) => (underId ? [] : [title]))
    expect(new Set(titles).size).toBe(titles.length)
  }
  const expected: Event['type'][] = ['challengeProposed', 'proposalWithdrawn', 'proposalGrouped', 'dotPut']
  const all = new Set(evenings.flatMap(played => [...happened(played)]))
  expect(expected.filter(type => !all.has(type))).toEqual([])
})

test.each<[number, PhaseKind]>([
  [2, 'prelude'],
  [12, 'prelude'],
])('%i people who are asked beforehand have a challenge before the swap', (seats, until) => {
  for (const seed of [1, 2, 3]) {
    const { refusals, state } = evening({ seats, seed, until, changes: { asksBeforehand: true, challenges: [] } })
    expect(refusals).toEqual([])
    const { challenges, proposals } = state.shared
    expect(Object.keys(challenges).length).toBeGreaterThan(0)
    expect(Object.values(proposals).some(({ isAdopted }) => isAdopted)).toBe(true)
    for (const { by } of Object.values(proposals))
      expect(Object.values(proposals).filter(one => one.by === by).length).toBeLessThanOrEqual(mostProposals)
  }
})
