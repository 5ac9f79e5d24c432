import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import * as z from 'zod'
import type { Language } from '#shared/model/workshop.ts'
import { pages } from '#shared/text/sv/pages.ts'
import { codeOf } from '../store/errors.ts'

/** What whoever arranges workshops here has filled in on /integritet and /tillganglighet, in each language. */
export type Organiser = Record<Language, Record<string, string>>

const sections = [pages.accessibility, pages.privacy].flatMap(page => page.sections)

/** What can be filled in, by name. */
export const blankNames: readonly string[] = [...new Set(sections.flatMap(({ blanks }) => Object.keys(blanks ?? {})))]

/** One thing wrong in the file; its sentence lies in the catalogues. Line 0 is one that nobody knows. */
export type OrganiserProblem =
  | { fault: 'unreadable' }
  | { fault: 'noJson'; line: number }
  | { fault: 'unknown' | 'text'; name: string }

/** The file cannot be used as it is; nothing has been opened yet. */
export class OrganiserRefused extends Error {
  readonly file: string
  readonly problems: readonly OrganiserProblem[]

  constructor(file: string, problems: readonly OrganiserProblem[]) {
    super('organiser')
    this.name = 'OrganiserRefused'
    this.file = file
    this.problems = problems
  }
}

const Text = z.string().trim().max(300)
const Answer = z.union([Text.transform(text => ({ sv: text, en: text })), z.strictObject({ sv: Text, en: Text })])
const Fields = z.record(z.string(), z.unknown())

/** Reads DATA_DIR/organiser.json, once, at the start; without it every blank stands empty. All that is wrong is told at once. */
export function readOrganiser(dataDir: string): Organiser {
  const file = join(resolve(dataDir), 'organiser.json')
  const fields = Fields.safeParse(jsonIn(file))
  if (!fields.success) throw new OrganiserRefused(file, [{ fault: 'noJson', line: 0 }])
  const organiser: Organiser = { sv: {}, en: {} }
  const problems: OrganiserProblem[] = []
  for (const [name, given] of Object.entries(fields.data)) {
    const answer = Answer.safeParse(given)
    if (!blankNames.includes(name)) problems.push({ fault: 'unknown', name })
    else if (!answer.success) problems.push({ fault: 'text', name })
    else {
      // An empty answer is none, so that a sample can be filled in a little at a time.
      if (answer.data.sv !== '') organiser.sv[name] = answer.data.sv
      if (answer.data.en !== '') organiser.en[name] = answer.data.en
    }
  }
  if (problems.length > 0) throw new OrganiserRefused(file, problems)
  return organiser
}

function jsonIn(file: string): unknown {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return {}
    throw new OrganiserRefused(file, [{ fault: 'unreadable' }])
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    const line = /line (\d+)/.exec(error instanceof Error ? error.message : '')?.[1]
    throw new OrganiserRefused(file, [{ fault: 'noJson', line: Number(line ?? 0) }])
  }
}
