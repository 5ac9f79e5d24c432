import type { Phase } from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'

/** How the time left looks: it advises, and never ends anything by itself. */
export type TimerState = 'none' | 'calm' | 'soon' | 'last' | 'over' | 'paused'
export type ClockFace = {
  state: TimerState
  leftMs: number
  totalMs: number
  expectedEnd: number | undefined
  plannedEnd: number | undefined
  behindMinutes: number
  /** Minutes that the room can still lose before it is late; more than the luft when it is ahead. */
  spareMinutes: number
}

const minute = 60_000

/** What the clock shows at a moment; the spare minutes are spent before it says that we are behind. */
export function clockFace(shared: Shared, now: number): ClockFace {
  const { clock } = shared
  const at = clock.pausedAt ?? now
  const totalMs = clock.endsAt === undefined ? 0 : clock.endsAt - clock.startedAt
  // A device whose clock is a little behind shows the whole time, and never more than there is.
  const leftMs = clock.endsAt === undefined ? 0 : Math.min(totalMs, Math.max(0, clock.endsAt - at))
  const rest = remaining(shared).reduce((sum, { minutes }) => sum + minutes, 0) * minute
  const isRunning = clock.plannedEnd !== undefined && clock.kind !== 'closed'
  const expectedEnd = isRunning ? Math.max(now, (clock.endsAt ?? now) + now - at) + rest : undefined
  const behind = expectedEnd === undefined || clock.plannedEnd === undefined ? 0 : expectedEnd - clock.plannedEnd
  return {
    state: timerState(clock.endsAt !== undefined, clock.pausedAt !== undefined, leftMs, totalMs),
    leftMs,
    totalMs,
    expectedEnd,
    plannedEnd: clock.plannedEnd,
    behindMinutes: Math.max(0, Math.ceil(behind / minute)),
    spareMinutes: Math.max(0, Math.floor(-behind / minute)),
  }
}

function timerState(hasEnd: boolean, isPaused: boolean, leftMs: number, totalMs: number): TimerState {
  if (isPaused) return 'paused'
  if (!hasEnd) return 'none'
  if (leftMs === 0) return 'over'
  if (leftMs <= minute) return 'last'
  return leftMs <= totalMs * 0.2 ? 'soon' : 'calm'
}

/** Whole minutes until half of the phase has gone; none when it has, or when the phase has no end. */
export function minutesToHalf({ clock }: Shared, now: number): number {
  if (clock.endsAt === undefined) return 0
  const half = (clock.startedAt + clock.endsAt) / 2
  return Math.max(0, Math.ceil((half - (clock.pausedAt ?? now)) / minute))
}

/** When each of the coming phases begins, as it looks now; before the start nobody knows. */
export function runOfShow(shared: Shared, now: number): { phase: Phase; startsAt: number | undefined }[] {
  const { expectedEnd } = clockFace(shared, now)
  const coming = remaining(shared)
  const length = coming.reduce((sum, { minutes }) => sum + minutes, 0) * minute
  let at = expectedEnd === undefined ? undefined : expectedEnd - length
  return coming.map(phase => {
    const startsAt = at
    if (at !== undefined) at += phase.minutes * minute
    return { phase, startsAt }
  })
}

/** The phases after this one, the end itself left out. */
export function remaining(shared: Shared): Phase[] {
  const at = shared.programme.phases.findIndex(({ id }) => id === shared.clock.phaseId)
  return shared.programme.phases.slice(at + 1).filter(({ kind }) => kind !== 'closed')
}

/** The next phase, when there is one. */
export function nextPhase(shared: Shared): Phase | undefined {
  const at = shared.programme.phases.findIndex(({ id }) => id === shared.clock.phaseId)
  return shared.programme.phases[at + 1]
}
