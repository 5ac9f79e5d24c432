import { expect, test } from 'vitest'
import type { PhaseKind, ProgrammeId } from '#shared/model/programme.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { clockFace, nextPhase, runOfShow } from '#shared/views/clock/clockFace.ts'
import { rescueOf } from '#shared/views/clock/rescue.ts'
import { evening } from '../support/evening.ts'

const minutes = (count: number) => count * 60_000

/** A room that has just entered a phase, so many minutes later than planned. */
function entered(kind: PhaseKind, late = 0, programme: ProgrammeId = 'short90'): { shared: Shared; now: number } {
  const shared = structuredClone(evening({ seats: 8, seed: 7, until: kind, at: 'start', programme }).state.shared)
  const now = shared.clock.startedAt
  const rest = runOfShow(shared, now).reduce((sum, { phase }) => sum + phase.minutes, 0)
  shared.clock.plannedEnd = (shared.clock.endsAt ?? now) + minutes(rest - late)
  return { shared, now }
}

test('the luft is spent before anybody is late', () => {
  const spare = entered('gatherMarket', -2)
  expect(clockFace(spare.shared, spare.now)).toMatchObject({ behindMinutes: 0, spareMinutes: 2 })
  const late = entered('gatherMarket', 3)
  expect(clockFace(late.shared, late.now)).toMatchObject({ behindMinutes: 3, spareMinutes: 0 })
})

test('the timer is calm, then soon, then in its last minute, then over, and never below zero', () => {
  const { shared, now } = entered('gatherMarket')
  const after = (past: number) => clockFace(shared, now + minutes(past))
  expect([0, 12, 14, 15, 40].map(past => after(past).state)).toEqual(['calm', 'soon', 'last', 'over', 'over'])
  expect(after(40).leftMs).toBe(0)
})

test('a pause keeps the time that is left and moves the end', () => {
  const { shared, now } = entered('gatherMarket')
  shared.clock.pausedAt = now + minutes(5)
  const face = clockFace(shared, now + minutes(8))
  expect(face).toMatchObject({ state: 'paused', leftMs: minutes(10) })
  expect(face.expectedEnd).toBe((shared.clock.plannedEnd ?? 0) + minutes(3))
})

test('the run of show says when each coming phase begins', () => {
  const { shared, now } = entered('gatherMarket')
  const [first, second] = runOfShow(shared, now)
  expect(first).toMatchObject({ phase: { kind: 'gatherClose' }, startsAt: now + minutes(15) })
  expect(second).toMatchObject({ phase: { kind: 'formulate' }, startsAt: now + minutes(19) })
  expect(nextPhase(shared)?.kind).toBe('gatherClose')
})

test('five minutes late in the market, three can be cut; four minutes late, nothing is proposed', () => {
  const late = entered('gatherMarket', 5)
  expect(rescueOf(late.shared, late.now)).toMatchObject({ minutes: 3 })
  const little = entered('gatherMarket', 4)
  expect(rescueOf(little.shared, little.now)).toBeUndefined()
})

test('a late room first drops the trial, then the second swap that has not begun, and says when it then ends', () => {
  const late = entered('gatherMarket', 12, 'standard120')
  const rescue = rescueOf(late.shared, late.now)
  expect(rescue).toMatchObject({ kind: 'trial', isSkipped: true, minutes: 6, command: { type: 'replan' } })
  expect(rescue?.expectedEnd).toBe((late.shared.clock.plannedEnd ?? 0) + minutes(6))
  late.shared.programme.phases = late.shared.programme.phases.filter(({ kind }) => kind !== 'trial')
  expect(rescueOf(late.shared, late.now)).toMatchObject({ kind: 'swap2', isSkipped: true, minutes: 5 })
  const kinds = rescue?.command.type === 'replan' ? rescue.command.stretches.map(({ kind }) => kind) : []
  expect(kinds).toEqual([
    'gatherClose',
    'break',
    'swap2',
    'formulate',
    'homecoming',
    'followUpTalk',
    'followUpSteps',
    'checkOut',
  ])
})

test('what has begun keeps its time, but for the market before its half time', () => {
  const swapping = entered('swap2', 12, 'standard120')
  swapping.shared.programme.phases = swapping.shared.programme.phases.filter(({ kind }) => kind !== 'trial')
  expect(rescueOf(swapping.shared, swapping.now)).toMatchObject({ kind: 'formulate', isSkipped: false, minutes: 3 })
  const { shared, now } = entered('gatherMarket', 6)
  expect(rescueOf(shared, now)).toMatchObject({
    kind: 'gatherMarket',
    minutes: 3,
    command: { type: 'extend', minutes: -3 },
  })
  expect(rescueOf(shared, now + minutes(8))).toMatchObject({ kind: 'formulate', minutes: 2 })
})

test('homecoming never gives up its time', () => {
  const { shared, now } = entered('homecoming', 20)
  expect(rescueOf(shared, now)).toBeUndefined()
})
