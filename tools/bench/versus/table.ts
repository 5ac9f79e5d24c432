import { type Measure, measureNames, measures, middle } from './judge.ts'
import type { RivalName } from './servers/rivals.ts'
import type { Tried } from './versus.ts'

const decimals: Partial<Record<Measure, number>> = { 'bytes per client': 0, RSS: 0, missing: 0 }

/** A table of one size: a server a row, the medians of the runs beside each other. */
export function rowsOf(tried: readonly Tried[]): string[] {
  const seats = tried[0]?.trial.load.seats ?? 0
  const cells = (name: RivalName) =>
    measureNames.map(measure => middle(tried, name, seats, measure).toFixed(decimals[measure] ?? 2))
  const heads = measureNames.map(measure => `${measure} ${measures[measure].unit}`.trim())
  const rows = [['', ...heads], ...[...new Set(tried.map(({ name }) => name))].map(name => [name, ...cells(name)])]
  const widths = heads.map((_, at) => Math.max(...rows.map(row => row[at + 1]?.length ?? 0)))
  return rows.map(([name = '', ...row]) =>
    [name.padEnd(10), ...row.map((cell, at) => cell.padStart(widths[at] ?? 0))].join('  '),
  )
}
