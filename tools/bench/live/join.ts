import type { Result } from '../../strain/results/results.ts'
import { eachAt, errorsIn, figure, never, repeated } from './figures.ts'
import { Rig } from './Rig.ts'

/** How many come through one address, within what time, how often, and when all must be in and see the same. */
export type JoinPlan = { seats: number; overMs: number; runs: number; allMs: number }

const readers = 5

/** Everybody comes in, and then a single text must reach everybody: who has it has all that came before. */
const once = ({ seats, overMs }: JoinPlan) =>
  Rig.with({ halls: 1 }, async rig => {
    const halls = rig.halls.map(({ planned }) => ({ code: planned.code, seats, readers }))
    const { ms, allMs, failures } = await rig.pool.enter(rig.server.url, halls, { overMs })
    const { unanswered } = await rig.pool.burst(1)
    const told = await rig.heard()
    const missing = seats - ms.length
    return { ms, allMs, errors: errorsIn(told, unanswered) + Math.max(missing, failures.length) }
  })

/** How long it takes a hall to come in. */
export async function measureJoin(plan: JoinPlan): Promise<Result> {
  const runs = await repeated(plan.runs, () => once(plan))
  const each = runs.map(({ ms }) => ms)
  return {
    command: 'bench join',
    runs: plan.runs,
    figures: [
      figure(
        `${plan.seats} in and in sync`,
        'ms',
        runs.map(({ allMs }) => allMs),
        { atMost: plan.allMs },
      ),
      figure('one of them, p50', 'ms', eachAt(each, 0.5)),
      figure('one of them, p99', 'ms', eachAt(each, 0.99)),
      figure(
        'failures',
        '',
        runs.map(({ errors }) => errors),
        never,
      ),
    ],
  }
}
