import { createHash } from 'node:crypto'
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import * as z from 'zod'
import { root } from '../../build/pages.ts'
import type { Totals } from './Totals.ts'

const Count = z.record(z.string(), z.number())
const Kept = z.object({
  seed: z.number(),
  sources: z.string(),
  totals: z.custom<Totals>(
    value => z.looseObject({ upTo: z.number(), passed: z.number(), refusals: Count }).safeParse(value).success,
  ),
})

/** One hash over all that a simulation runs: what other rules have come to is not counted in. */
export function sourcesHash(): string {
  const hash = createHash('sha256')
  const files = ['shared', 'tools/simulate', 'tools/play', 'assets/content', 'server/workshop/queue']
  for (const file of files.flatMap(folder => globSync(`${folder}/**/*.{ts,json}`, { cwd: root })).sort())
    hash.update(`${file}\n`).update(readFileSync(root + file))
  return hash.digest('hex')
}

/** What an earlier run with this seed has come to, as long as the rules are the same. */
export function takeUp(file: string, seed: number, sources: string): Totals | undefined {
  if (!existsSync(file)) return undefined
  const kept = Kept.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  return kept.success && kept.data.seed === seed && kept.data.sources === sources ? kept.data.totals : undefined
}

/** Writes down how far a run has come; a file that is half written is never found. */
export function writeDown(file: string, seed: number, sources: string, totals: Totals): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, JSON.stringify({ seed, sources, totals }))
  renameSync(`${file}.new`, file)
}
