import { setInterval as every } from 'node:timers/promises'
import type { Figure } from '../../strain/results/figures.ts'
import type { Result } from '../../strain/results/results.ts'
import { eachAt, errorsIn, figure, never, repeated } from './figures.ts'
import { Rig } from './Rig.ts'

/** So many workshops with so many seats each, on one process. */
export type Size = { halls: number; seats: number }

/** Which sizes are measured, how fast and how long all together write, and what is promised of every one. */
export type ScalePlan = {
  sizes: readonly Size[]
  /** Each seat writes once in so many seconds. */
  every: number
  seconds: number
  runs: number
  goals: { p99: number; rssMb: number }
}

const megabyte = 2 ** 20

const once = ({ halls, seats }: Size, { every: pause, seconds }: ScalePlan) =>
  Rig.with({ halls }, async rig => {
    const inAll = halls * seats
    await rig.fill(seats, 1)
    let highest = 0
    const watch = new AbortController()
    const watching = highestRss(rig, watch.signal, rss => {
      highest = Math.max(highest, rss)
    })
    const cpu = await rig.cpu()
    const { sent, unanswered } = await rig.pool.act(inAll / pause, seconds)
    const told = await rig.heard()
    const cpuMs = ((await rig.cpu()) - cpu) * 1000
    watch.abort()
    await watching
    highest = Math.max(highest, await rig.measure('process_resident_memory_bytes'))
    return { told, errors: errorsIn(told, unanswered), rssMb: highest / megabyte, cpuMs: cpuMs / sent }
  })

async function highestRss(rig: Rig, signal: AbortSignal, tell: (rss: number) => void): Promise<void> {
  try {
    for await (const _ of every(1_000, undefined, { signal })) tell(await rig.measure('process_resident_memory_bytes'))
  } catch (error) {
    if (!signal.aborted) throw error
  }
}

async function figuresAt(size: Size, plan: ScalePlan): Promise<Figure[]> {
  const runs = await repeated(plan.runs, () => once(size, plan))
  const name = `${size.halls} × ${size.seats}`
  const acks = runs.map(({ told }) => told.acks)
  return [
    figure(`${name} ack p50`, 'ms', eachAt(acks, 0.5)),
    figure(`${name} ack p99`, 'ms', eachAt(acks, 0.99), { atMost: plan.goals.p99 }),
    figure(
      `${name} seen by all p95`,
      'ms',
      eachAt(
        runs.map(({ told }) => told.toAll),
        0.95,
      ),
    ),
    figure(
      `${name} RSS`,
      'MB',
      runs.map(({ rssMb }) => rssMb),
      { atMost: plan.goals.rssMb },
    ),
    figure(
      `${name} CPU per command`,
      'ms',
      runs.map(({ cpuMs }) => cpuMs),
    ),
    figure(
      `${name} CPU per command and seat who sees it`,
      'µs',
      runs.map(({ cpuMs }) => (cpuMs * 1000) / size.seats),
    ),
    figure(
      `${name} errors`,
      '',
      runs.map(({ errors }) => errors),
      never,
    ),
    figure(
      `${name} bots late, p99`,
      'ms',
      eachAt(
        runs.map(({ told }) => told.late),
        0.99,
      ),
    ),
  ]
}

/** What many workshops on one process cost, in time, memory and processor. */
export async function measureScale(plan: ScalePlan): Promise<Result> {
  const figures: Figure[] = []
  for (const size of plan.sizes) figures.push(...(await figuresAt(size, plan)))
  return { command: 'bench scale', runs: plan.runs, figures }
}
