import { expect, test } from 'vitest'
import { fieldAt } from '#shared/rules/agreement/lines.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { statusOf } from '#shared/views/status.ts'
import { earlierFrom, evening } from '../support/evening.ts'

const before = evening({ seats: 24, seed: 7, programme: 'standard120' })
const earlier = earlierFrom(before)
const reunion = evening({ seats: 18, seed: 8, earlier, startsAt: Date.parse('2027-05-11T15:30:00Z') })

test('simulated people meet again: they find their tiles, tell what happened, write anew and answer', () => {
  const { shared } = reunion.state
  expect(shared.clock.kind).toBe('closed')
  const seats = Object.values(shared.seats)
  expect(seats.filter(({ homeId }) => homeId)).toHaveLength(seats.length)
  const ideas = Object.values(shared.ideas)
  expect(ideas).toHaveLength(earlier.partnerships.length)
  const steps = ideas.flatMap(idea => Object.values(idea.earlier?.steps ?? {}))
  expect(steps.filter(({ outcome }) => outcome).length).toBeGreaterThan(steps.length / 2)
  expect(ideas.filter(({ agreement }) => fieldAt(agreement, 'happened').text !== '').length).toBeGreaterThan(2)
  expect(ideas.filter(idea => ['anchored', 'stepBooked'].includes(statusOf(shared, idea))).length).toBeGreaterThan(1)
  expect(Object.keys(shared.steps).length).toBeGreaterThan(1)
})

test('nobody there is refused what they were shown how to do', () => {
  expect(reunion.refusals.map(({ type, refusal, phase }) => `${phase}: ${type} ${refusal}`)).toEqual([])
})

test('a reunion can follow a reunion', () => {
  const third = evening({
    seats: 12,
    seed: 9,
    earlier: earlierFrom(reunion),
    startsAt: Date.parse('2027-11-11T15:30:00Z'),
  })
  const report = reportOf(third.state)
  expect(report.phase).toBe('closed')
  expect(report.earlier?.title).toBe('Träff i Åstaden')
  expect([...report.confirmed, ...report.unconfirmed].every(({ followUp }) => followUp)).toBe(true)
})
