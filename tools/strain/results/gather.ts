import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { Kept } from './results.ts'

/** Every result in a folder; one that cannot be read stops everything, because it would be missed. */
export function keptIn(folder: string): Kept[] {
  if (!existsSync(folder)) return []
  const files = readdirSync(folder).filter(name => name.endsWith('.json'))
  return files.sort().map(name => Kept.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
}

const Record = z.array(Kept)

/** The results that have been kept for good. */
export const readRecord = (text: string): Kept[] => Record.parse(JSON.parse(text))

/** What was kept before, with what is new in its place, by command. */
export const merged = (before: readonly Kept[], now: readonly Kept[]): Kept[] =>
  [...new Map([...before, ...now].map(kept => [kept.command, kept])).values()].sort((one, other) =>
    one.command.localeCompare(other.command, 'en'),
  )
