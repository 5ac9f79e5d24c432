import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { holds, median, percentile } from '../../tools/strain/results/figures.ts'
import { Kept, keepResult, type Result, tellResult } from '../../tools/strain/results/results.ts'
import { tempFolder } from '../journal/tempFolder.ts'

const result: Result = {
  command: 'chaos kill SQLite',
  seed: 7,
  runs: 3,
  figures: [
    { name: 'lost', unit: 'commands', values: [0, 0, 0], atMost: 0, isEach: true },
    { name: 'back after', unit: 'ms', values: [812.4, 640, 9_000], atMost: 6_000 },
    { name: 'acknowledged', unit: 'commands', values: [260] },
  ],
}

test('a percentile is a value that was measured, and the middle of two lies between them', () => {
  const hundred = Array.from({ length: 100 }, (_, at) => 100 - at)
  expect([0, 0.5, 0.95, 0.99, 1].map(share => percentile(hundred, share))).toEqual([1, 50, 95, 99, 100])
  expect(median([4, 1, 3, 2])).toBe(2.5)
  expect(median([9, 1, 3])).toBe(3)
  expect([percentile([], 0.5), median([])]).toEqual([Number.NaN, Number.NaN])
})

test('a goal is judged on the median, or on each value where nothing may slip through', () => {
  const figure = { name: 'lost', unit: '', values: [0, 0, 1] }
  expect(holds({ ...figure, atMost: 0 })).toBe(true)
  expect(holds({ ...figure, atMost: 0, isEach: true })).toBe(false)
  expect(holds({ ...figure, atLeast: 1 })).toBe(false)
  expect(holds(figure)).toBe(true)
})

test('what was never measured does not hold, nor does what is no number', () => {
  expect(holds({ name: 'lost', unit: '', values: [], atMost: 0 })).toBe(false)
  expect(holds({ name: 'lost', unit: '', values: [Number.NaN] })).toBe(false)
  expect(tellResult({ command: 'chaos kill', figures: [] }, () => undefined)).toBe(false)
})

test('a result is kept with where and when it was measured, and reads back as it was', () => {
  const folder = join(tempFolder(), 'measures')
  keepResult(result, folder)
  keepResult(result, folder)
  expect(readdirSync(folder)).toEqual(['chaos-kill-sqlite.json'])
  const { date, commit, machine, ...rest } = Kept.parse(
    JSON.parse(readFileSync(join(folder, 'chaos-kill-sqlite.json'), 'utf8')),
  )
  expect(rest).toEqual(result)
  expect(Date.now() - Date.parse(date)).toBeLessThan(60_000)
  expect(commit).toMatch(/^([0-9a-f]{7,}\+?)?$/)
  expect(machine).toMatchObject({ node: process.version })
  expect(machine.cores).toBeGreaterThan(0)
})

test('a result is told as a table, which says whether all goals hold', () => {
  const lines: string[] = []
  const line = (text: string) => lines.push(text)
  expect(tellResult(result, line, 'en')).toBe(true)
  expect(lines).toEqual([
    'chaos kill SQLite (seed 7, 3 runs)',
    'Measure       median  lowest  highest  unit      goal',
    'lost               0       0        0  commands  ≤ 0      ✓',
    'back after       812     640    9,000  ms        ≤ 6,000  ✓',
    'acknowledged     260     260      260  commands',
  ])
  const [lost, ...others] = result.figures
  expect(tellResult({ ...result, figures: [{ ...lost!, values: [0, 0, 2] }, ...others] }, line)).toBe(false)
  expect(lines).toContain('lost               0      0      2  commands  ≤ 0      ✗')
})
