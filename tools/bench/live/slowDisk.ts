import { strace } from '../../operate/programs/strace.ts'
import type { Result } from '../../strain/results/results.ts'
import { measureWorkshop, type WorkshopPlan } from './workshop.ts'

/** Starts the server with so much added to every sync of the disk; what else it asks of the system is not looked at. */
export function slowSyncs(ms: number): readonly string[] {
  const calls = 'fsync,fdatasync'
  return [
    ...[strace(), '-D', '-f', '--seccomp-bpf', '-qqq', '-o', '/dev/null'],
    ...['-e', `trace=${calls}`, '-e', `inject=${calls}:delay_exit=${ms * 1000}`],
  ]
}

/** How long a command takes in a full workshop on a disk that takes so much longer to sync. */
export const measureSlowDisk = (plan: Omit<WorkshopPlan, 'under'>, ms: number): Promise<Result> =>
  measureWorkshop({ ...plan, under: slowSyncs(ms), goals: { ...plan.goals, journal: ms } })
