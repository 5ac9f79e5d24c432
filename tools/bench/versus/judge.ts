import { type Figure, median, percentile } from '../../strain/results/figures.ts'
import type { RivalName } from './servers/rivals.ts'
import type { Trial } from './trial.ts'
import type { Tried } from './versus.ts'

/** What is measured of every server, each as one number a trial. */
export const measures = {
  'all p50': { unit: 'ms', of: ({ heard }) => percentile(heard.all, 0.5) },
  'all p95': { unit: 'ms', of: ({ heard }) => percentile(heard.all, 0.95) },
  'all p99': { unit: 'ms', of: ({ heard }) => percentile(heard.all, 0.99) },
  'ack p50': { unit: 'ms', of: ({ heard }) => percentile(heard.acks, 0.5) },
  'ack p95': { unit: 'ms', of: ({ heard }) => percentile(heard.acks, 0.95) },
  'ack p99': { unit: 'ms', of: ({ heard }) => percentile(heard.acks, 0.99) },
  'CPU per 1,000': { unit: 's', of: ({ heard, before, after }) => ((after.cpu - before.cpu) / heard.sent) * 1000 },
  'bytes per client': { unit: 'B', of: ({ load, heard }) => (heard.down + heard.up) / heard.sent / load.seats },
  RSS: { unit: 'MB', of: ({ after }) => after.rss },
  missing: { unit: '', of: ({ heard }) => heard.sent - heard.all.length + heard.refused },
} as const satisfies Record<string, { unit: string; of(trial: Trial): number }>
export type Measure = keyof typeof measures

/** The size for which the goals are set: a full hall, where sending is most of what a server does. */
const fullHall = 250
const goals = { latency: 2, cpu: 2.5, bytes: 0.5 }
/** So far the floor's bytes may be from ours, or it is no floor. */
const sameBytes = 0.15
const mostBusy = 0.9

const sizesOf = (tried: readonly Tried[]): number[] => [...new Set(tried.map(({ trial }) => trial.load.seats))]

/** The values of a measure over the runs; NaN where nothing came to anybody. */
export const valuesOf = (tried: readonly Tried[], name: RivalName, seats: number, measure: Measure): number[] =>
  tried
    .filter(one => one.name === name && one.trial.load.seats === seats)
    .map(({ trial }) => measures[measure].of(trial))

/** Everything that was measured of everybody; how long something took stands nowhere if it never came. */
export const figuresOf = (tried: readonly Tried[]): Figure[] =>
  allFigures(tried).filter(({ values }) => values.length > 0)

const allFigures = (tried: readonly Tried[]): Figure[] =>
  sizesOf(tried).flatMap(seats =>
    [...new Set(tried.map(({ name }) => name))].flatMap(name =>
      measureNames.map(measure => ({
        name: `${seats}: ${name}, ${measure}`,
        unit: measures[measure].unit,
        values: valuesOf(tried, name, seats, measure).filter(Number.isFinite),
      })),
    ),
  )

const isMeasure = (name: string): name is Measure => name in measures
export const measureNames: readonly Measure[] = Object.keys(measures).filter(isMeasure)

/** Ours against the others, run by run, with what is promised: against who saves as well, and without a disk on either
 * side. Saving against not saving is told. */
export function ratiosOf(tried: readonly Tried[]): Figure[] {
  const names = new Set(tried.map(({ name }) => name))
  return sizesOf(tried).flatMap(seats => {
    const isFull = seats === fullHall
    const ratio = (one: RivalName, other: RivalName, measure: Measure, goal: Partial<Figure> = {}): Figure[] => {
      if (!names.has(one) || !names.has(other)) return []
      const others = valuesOf(tried, other, seats, measure)
      const all = valuesOf(tried, one, seats, measure).map((value, run) => value / (others[run] ?? Number.NaN))
      const values = all.filter(Number.isFinite)
      return [{ name: `${seats}: ${one} / ${other}, ${measure}`, unit: '×', values, ...goal }]
    }
    const latency = isFull ? { atMost: goals.latency } : {}
    const cpu = isFull ? { atMost: goals.cpu } : {}
    return [
      ...(['all p50', 'CPU per 1,000'] as const).flatMap(measure => [
        ...ratio('ours', 'saving', measure, measure === 'all p50' ? latency : cpu),
        ...ratio('memory', 'relay', measure, measure === 'all p50' ? latency : cpu),
        ...ratio('ours', 'relay', measure),
      ]),
      ...ratio('ours', 'socketio', 'bytes per client', { atMost: goals.bytes }),
      ...ratio('ours', 'relay', 'bytes per client', { atLeast: 1 - sameBytes, atMost: 1 + sameBytes }),
      ...(['ours', 'memory', 'relay'] as const).flatMap(name => whole(tried, name, seats)),
    ]
  })
}

/** That everything came to everybody, and that the generator was not what was measured. */
function whole(tried: readonly Tried[], name: RivalName, seats: number): Figure[] {
  const here = tried.filter(one => one.name === name && one.trial.load.seats === seats)
  if (here.length === 0) return []
  const busy = here.map(({ trial }) => trial.heard.busy)
  return [
    {
      name: `${seats}: ${name}, missing`,
      unit: '',
      values: valuesOf(tried, name, seats, 'missing'),
      atMost: 0,
      isEach: true,
    },
    { name: `${seats}: ${name}, generator's share of a core`, unit: '', values: busy, atMost: mostBusy },
  ]
}

/** The value in the middle of the runs. */
export const middle = (tried: readonly Tried[], name: RivalName, seats: number, measure: Measure): number =>
  median(valuesOf(tried, name, seats, measure))
