import type { Result } from '../../strain/results/results.ts'
import { eachAt, errorsIn, figure, never, repeated } from './figures.ts'
import { Rig, type RigPlan } from './Rig.ts'

/** How many write how fast for how long, and what is promised of it. */
export type WorkshopPlan = Omit<RigPlan, 'halls'> & {
  command: string
  seats: number
  /** Commands a second, and in the bursts. */
  perSecond: number
  burst: number
  /** So many times: calm for so many seconds, and then a burst of one. */
  rounds: number
  calm: number
  runs: number
  /** `journal`: a write takes at least so long, or the disk is not as slow as it is said to be. */
  goals: { p95?: number; p99: number; seenP95?: number; journal?: number }
}

const readers = 5

const once = (plan: WorkshopPlan) =>
  Rig.with({ ...plan, halls: 1 }, async rig => {
    await rig.fill(plan.seats, readers)
    const cpu = await rig.cpu()
    const journal = await journalOf(rig)
    let [sent, unanswered] = [0, 0]
    for (let round = 0; round < plan.rounds; round += 1) {
      for (const [perSecond, seconds] of [
        [plan.perSecond, plan.calm],
        [plan.burst, 1],
      ] as const) {
        const done = await rig.pool.act(perSecond, seconds)
        sent += done.sent
        unanswered += done.unanswered
      }
    }
    const told = await rig.heard()
    const cpuMs = ((await rig.cpu()) - cpu) * 1000
    const [before, after] = [journal, await journalOf(rig)]
    const journalMs = ((after.seconds - before.seconds) / (after.writes - before.writes)) * 1000
    const atOnce = await rig.pool.burst(plan.burst)
    const afterBurst = await rig.heard()
    const errors = errorsIn(told, unanswered) + errorsIn(afterBurst, atOnce.unanswered)
    return { told, sent, errors, cpuMs: cpuMs / sent, journalMs, atOnce: afterBurst }
  })

/** How many writes the journal has made, and how long they took together. */
async function journalOf(rig: Rig): Promise<{ writes: number; seconds: number }> {
  const [writes, seconds] = await Promise.all(['count', 'sum'].map(of => rig.measure(`ko_journal_write_seconds_${of}`)))
  return { writes: writes ?? 0, seconds: seconds ?? 0 }
}

/** How long a command takes in one full workshop, to the one who gave it and to everybody else. */
export async function measureWorkshop(plan: WorkshopPlan): Promise<Result> {
  const { goals, burst } = plan
  const runs = await repeated(plan.runs, () => once(plan))
  const acks = runs.map(({ told }) => told.acks)
  const seen = runs.map(({ told }) => told.toAll)
  return {
    command: plan.command,
    runs: plan.runs,
    figures: [
      figure('ack p50', 'ms', eachAt(acks, 0.5)),
      figure('ack p95', 'ms', eachAt(acks, 0.95), { atMost: goals.p95 }),
      figure('ack p99', 'ms', eachAt(acks, 0.99), { atMost: goals.p99 }),
      figure('ack max', 'ms', eachAt(acks, 1)),
      figure('seen by all p95', 'ms', eachAt(seen, 0.95), { atMost: goals.seenP95 }),
      figure(
        'seen by readers p95',
        'ms',
        eachAt(
          runs.map(({ told }) => told.toReaders),
          0.95,
        ),
        { atMost: goals.seenP95 },
      ),
      figure(
        `${burst} at once, ack p95`,
        'ms',
        eachAt(
          runs.map(({ atOnce }) => atOnce.acks),
          0.95,
        ),
      ),
      figure(
        `${burst} at once, seen by all p95`,
        'ms',
        eachAt(
          runs.map(({ atOnce }) => atOnce.toAll),
          0.95,
        ),
      ),
      figure(
        'a write in the journal',
        'ms',
        runs.map(({ journalMs }) => journalMs),
        { atLeast: goals.journal },
      ),
      figure(
        'errors',
        '',
        runs.map(({ errors }) => errors),
        never,
      ),
      figure(
        'server CPU per command',
        'ms',
        runs.map(({ cpuMs }) => cpuMs),
      ),
      figure(
        'bytes to a client per command',
        'B',
        runs.map(({ told, sent }) => told.bytesIn / plan.seats / sent),
      ),
      figure(
        'bots late, p99',
        'ms',
        eachAt(
          runs.map(({ told }) => told.late),
          0.99,
        ),
      ),
    ],
  }
}
