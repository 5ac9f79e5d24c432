import type { Slowest } from '../hall/Findings.ts'
import type { Size } from '../invariants/whole.ts'
import type { EveningResult } from './work.ts'

/** How often something was looked at, and in how many workshops. */
export type Checked = { times: number; workshops: number }

/** A workshop that did not hold, to be simulated again. */
export type Failed = Pick<EveningResult, 'index' | 'failure'>

/** What all workshops have come to so far; it survives JSON. */
export type Totals = {
  /** Every workshop before this one has been simulated, and those beyond it besides. */
  upTo: number
  beyond: number[]
  passed: number
  failed: Failed[]
  sums: Record<'commands' | 'events' | 'partnerships' | 'anchored' | 'steps' | 'seats', number>
  refusals: Record<string, number>
  checks: Record<string, Checked>
  programmes: Record<string, number>
  seen: Record<string, number>
  largest: Size
  slowest: Slowest & { index: number }
  /** How long it has taken so far, in seconds, and the processor's share of it. */
  seconds: number
  cpu: number
}

export const nothingYet = (): Totals => ({
  upTo: 0,
  beyond: [],
  passed: 0,
  failed: [],
  sums: { commands: 0, events: 0, partnerships: 0, anchored: 0, steps: 0, seats: 0 },
  refusals: {},
  checks: {},
  programmes: {},
  seen: {},
  largest: { state: 0, wire: 0, packed: 0, seats: 0 },
  slowest: { type: '', ms: 0, seats: 0, index: 0 },
  seconds: 0,
  cpu: 0,
})

/** How many workshops have been simulated. */
export const doneIn = ({ passed, failed }: Pick<Totals, 'passed' | 'failed'>): number => passed + failed.length

/** One more workshop, in whatever order they come. */
export function add(totals: Totals, { index, setup, findings, failure, cpu }: EveningResult): void {
  totals.beyond.push(index)
  totals.beyond.sort((one, other) => one - other)
  while (totals.beyond[0] === totals.upTo) {
    totals.beyond.shift()
    totals.upTo += 1
  }
  if (failure) totals.failed.push({ index, failure })
  else totals.passed += 1
  totals.cpu += cpu
  totals.sums.seats += setup.seats
  for (const name of ['commands', 'events', 'partnerships', 'anchored', 'steps'] as const)
    totals.sums[name] += findings[name]
  addTo(totals.refusals, findings.refusals)
  addTo(totals.seen, findings.seen)
  addTo(totals.programmes, { [setup.programme]: 1 })
  for (const [name, times] of Object.entries(findings.checks)) {
    const before = totals.checks[name] ?? { times: 0, workshops: 0 }
    totals.checks[name] = { times: before.times + times, workshops: before.workshops + 1 }
  }
  if (findings.largest.state > totals.largest.state) totals.largest = findings.largest
  if (findings.slowest.ms > totals.slowest.ms) totals.slowest = { ...findings.slowest, index }
}

function addTo(sums: Record<string, number>, more: Readonly<Record<string, number>>): void {
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count
}
