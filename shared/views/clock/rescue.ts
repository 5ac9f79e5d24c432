import type { Command } from '../../messages/story.ts'
import type { Phase, PhaseKind } from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'
import { comingStretches } from '../../rules/phases/replan.ts'
import { clockFace } from './clockFace.ts'

const minute = 60_000
const lateEnough = 5
const worthIt = 2

/** What may give time when the room is late, in this order; homecoming and next steps never do. */
const ways: readonly { kind: PhaseKind; keeps: number }[] = [
  { kind: 'trial', keeps: 0 },
  { kind: 'swap2', keeps: 0 },
  { kind: 'gatherMarket', keeps: 12 },
  { kind: 'formulate', keeps: 11 },
]

/** A proposal that saves time: which phase gives it, how much, when the evening then ends, and the order that does it. */
export type Rescue = { kind: PhaseKind; isSkipped: boolean; minutes: number; expectedEnd: number; command: Command }

/** The first thing that would help, once the luft is gone and five minutes or more are missing. */
export function rescueOf(shared: Shared, now: number): Rescue | undefined {
  const { expectedEnd, behindMinutes } = clockFace(shared, now)
  if (expectedEnd === undefined || behindMinutes < lateEnough) return undefined
  for (const { kind, keeps } of ways) {
    const saved = shared.clock.kind === kind ? fromRunning(shared, now, keeps) : fromComing(shared, kind, keeps)
    if (saved && saved.minutes >= worthIt) return { kind, ...saved, expectedEnd: expectedEnd - saved.minutes * minute }
  }
  return undefined
}

type Saved = Pick<Rescue, 'isSkipped' | 'minutes' | 'command'>

/** Only the market gives of its own running time, and only before its half time. */
function fromRunning(shared: Shared, now: number, keeps: number): Saved | undefined {
  const { totalMs, leftMs } = clockFace(shared, now)
  if (shared.clock.kind !== 'gatherMarket' || leftMs < totalMs / 2) return undefined
  const over = Math.floor((totalMs - keeps * minute) / minute)
  const minutes = Math.min(over, Math.floor(leftMs / minute))
  return { isSkipped: false, minutes, command: { type: 'extend', minutes: -minutes } }
}

function fromComing(shared: Shared, kind: PhaseKind, keeps: number): Saved | undefined {
  const stretches = comingStretches(shared)
  const isGiving = (one: Pick<Phase, 'kind' | 'minutes'>) => one.kind === kind && one.minutes > keeps
  const minutes = stretches.filter(isGiving).reduce((sum, one) => sum + one.minutes - keeps, 0)
  if (minutes === 0) return undefined
  const left = stretches
    .map(one => (isGiving(one) ? { ...one, minutes: keeps } : one))
    .filter(one => one.minutes > 0 || one.kind !== kind)
  return {
    isSkipped: keeps === 0,
    minutes,
    command: { type: 'replan', from: shared.clock.phaseId, stretches: left },
  }
}
