import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { strainCommand as english } from '#shared/text/en/strainCommand.ts'
import { strainCommand as swedish } from '#shared/text/sv/strainCommand.ts'
import { translator } from '#shared/text/translate.ts'
import { root } from '../../build/pages.ts'
import { tier } from '../tier.ts'
import { cellsOf } from './cells.ts'
import { holds, Result } from './figures.ts'
import { commit, Machine, machine } from './machine.ts'

export type { Figure, Result } from './figures.ts'

/** A result with where and when it was measured, as it lies on disk. */
export const Kept = z.strictObject({ ...Result.shape, date: z.iso.datetime(), commit: z.string(), machine: Machine })
export type Kept = z.infer<typeof Kept>

/** Where results lie until they are gathered. */
export const measures = join(root, 'out/measures')

/** What `npm test` measures in passing is kept apart: it is too small to say anything of a goal. */
const isShort = () => process.env.VITEST !== undefined && tier === 'short'

/** The file of a command: `chaos kill SQLite` lies in chaos-kill-sqlite.json. */
export const fileName = (command: string): string =>
  `${command
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')}.json`

/** Writes what was measured, with the date, the commit and the machine; the last one of a command stands. */
export function keepResult(result: Result, folder: string = isShort() ? join(measures, 'short') : measures): void {
  const kept: Kept = { ...Result.parse(result), date: new Date().toISOString(), commit: commit(), machine: machine() }
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, fileName(result.command)), `${JSON.stringify(kept, undefined, 2)}\n`)
}

/** Tells a result as a table, a figure a line; whether all goals hold. One that has measured nothing does not. */
export function tellResult(result: Result, line: (text: string) => void, language: 'sv' | 'en' = 'sv'): boolean {
  const say = translator(language, { sv: swedish, en: english })
  const rows = [
    [say('name'), say('median'), say('lowest'), say('highest'), say('unit'), say('goal'), ''],
    ...result.figures.map(figure => cellsOf(figure, language)),
  ]
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map(row => row[at]?.length ?? 0))) ?? []
  const isNumber = (at: number) => at >= 1 && at <= 3
  line(say('result', { command: result.command, seed: result.seed ?? '–', runs: result.runs ?? 1 }))
  for (const row of rows) {
    const cells = row.map((cell, at) => (isNumber(at) ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
    line(cells.join('  ').trimEnd())
  }
  return result.figures.length > 0 && result.figures.every(holds)
}
