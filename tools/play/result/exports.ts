import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import type { Idea } from '#shared/model/partnership.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { hasOwnTiles } from '#shared/rules/phases/programmes.ts'
import { nameOf } from '#shared/views/report/partnershipPaper.ts'
import { Report } from '#shared/views/report/reportSchema.ts'
import { isAnchored } from '#shared/views/status.ts'
import type { Say } from '../progress.ts'

/** What a check says against a file, as data; nothing when the file holds. */
export type Fault =
  | { why: 'noAnswer'; values: { status: number } }
  | { why: 'partnershipTimes'; values: { name: string; count: number } }
  | { why: 'notRead'; values: { why: string } }
  | { why: 'lineMissing'; values: { name: string; line: string } }
  | { why: 'bindsNobody'; values: Record<string, never> }
  | { why: 'noRows' | 'wrongWorkshop'; values: Record<string, never> }

const formats = ['json', 'docx', 'csv'] as const
type Format = (typeof formats)[number]

/** Where the exports are fetched, with what right, and where they are written. */
export type Errand = { url: string; workshopId: string; key: string; out: string }

/** Fetches every export as a facilitator would, writes it down, opens and reads it; whether all of them hold. */
export async function fetchExports(
  { url, workshopId, key, out }: Errand,
  shared: Shared,
  { say, line }: { say: Say; line(text: string): void },
): Promise<boolean> {
  const cookie = await deskCookie(url, workshopId, key)
  let isWell = true
  for (const format of formats) {
    const response = await fetch(`${url}/api/workshops/${workshopId}/export/${format}`, { headers: { cookie } })
    const bytes = new Uint8Array(await response.arrayBuffer())
    const file = join(out, `workshop.${format}`)
    const fault: Fault | undefined = response.ok
      ? check(format, bytes, shared)
      : { why: 'noAnswer', values: { status: response.status } }
    if (response.ok) await writeFile(file, bytes)
    if (fault) isWell = false
    line(
      fault
        ? say('exportFailed', { file, why: say(fault.why, fault.values) })
        : say('exported', { file, bytes: bytes.length }),
    )
  }
  return isWell
}

/** A desk's own right, from the link that the plan gave. */
async function deskCookie(url: string, workshopId: string, key: string): Promise<string> {
  const response = await fetch(`${url}/api/workshops/${workshopId}/desk`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-komma-overens': '1' },
    body: JSON.stringify({ key }),
  })
  return response.headers
    .getSetCookie()
    .map(cookie => cookie.split(';')[0])
    .join('; ')
}

/** Opens a file as its reader would, and looks for every partnership in it. */
export function check(format: Format, bytes: Uint8Array, shared: Shared): Fault | undefined {
  try {
    if (format === 'json') return checkJson(bytes, shared)
    return format === 'docx' ? checkDocument(bytes, shared) : checkTable(bytes, shared)
  } catch (error) {
    return { why: 'notRead', values: { why: error instanceof Error ? error.name : 'unknown' } }
  }
}

const formed = (shared: Shared): Idea[] =>
  Object.values(shared.ideas).filter(({ wasFormed, state }) => wasFormed && state === 'live')

const namesOf = (shared: Shared): string[] => formed(shared).map(idea => nameOf(shared, idea))

/** The first partnership that is not in a list exactly once. */
function miscounted(names: readonly string[], list: readonly string[]): Fault | undefined {
  for (const name of names) {
    const count = list.filter(one => one === name).length
    if (count !== 1) return { why: 'partnershipTimes', values: { name, count } }
  }
  return undefined
}

/** The published schema holds, the confirmed are exactly those that both sides stand for, a taster claims nothing, and no line is lost. */
function checkJson(bytes: Uint8Array, shared: Shared): Fault | undefined {
  const report = Report.parse(JSON.parse(new TextDecoder().decode(bytes)))
  if (report.workshopId !== shared.id) return { why: 'wrongWorkshop', values: {} }
  const ideas = formed(shared)
  const idsOf = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  if (!hasOwnTiles(shared.programme) && (!report.isTaster || report.confirmed.length + report.steps.length > 0))
    return { why: 'bindsNobody', values: {} }
  return (
    miscounted(idsOf(ideas.filter(idea => isAnchored(shared, idea))), idsOf(report.confirmed)) ??
    miscounted(idsOf(ideas.filter(idea => !isAnchored(shared, idea))), idsOf(report.unconfirmed)) ??
    lineMissing(report, shared)
  )
}

/** The first line that a table wrote, ticked, drew or brought along and that does not stand on its paper. */
function lineMissing(report: Report, shared: Shared): Fault | undefined {
  const papers = [...report.confirmed, ...report.unconfirmed]
  for (const idea of formed(shared)) {
    const paper = JSON.stringify(papers.find(({ id }) => id === idea.id) ?? {})
    const line = writtenAt(shared, idea).find(text => !paper.includes(JSON.stringify(text)))
    if (line !== undefined) return { why: 'lineMissing', values: { name: nameOf(shared, idea), line } }
  }
  return undefined
}

/** All that a partnership wrote beside its rows: its shared lines, what stands beside them, its cards, what it parked, and the ideas it took in. */
function writtenAt({ ideas }: Shared, { id, agreement, happenings, earlier }: Idea): string[] {
  const { goal, firstStep, folded, parked, followUp = {} } = agreement
  const lines = [goal, firstStep, ...Object.values(folded), ...Object.values(followUp)]
  const before = [earlier?.goal ?? '', ...Object.values(earlier?.steps ?? {}).map(({ what }) => what)]
  const cards = Object.values(happenings).flatMap(({ title, question, note }) => [title, question, note])
  const merged = Object.values(ideas).flatMap(one => (one.mergedInto === id ? [one.text, one.soThat] : []))
  const beside = lines.flatMap(({ clashes }) => Object.values(clashes))
  return [
    ...[...lines, ...beside, ...Object.values(parked)].map(({ text }) => text),
    ...cards,
    ...merged,
    ...before,
  ].filter(text => text !== '')
}

/** The document opens, and each partnership has one heading. */
function checkDocument(bytes: Uint8Array, shared: Shared): Fault | undefined {
  const file = unzipSync(bytes)['word/document.xml']
  if (!file) return { why: 'notRead', values: { why: 'document.xml' } }
  const headings = strFromU8(file)
    .split('</w:p>')
    .filter(paragraph => /<w:pStyle w:val="Heading\d"/.test(paragraph))
    .map(paragraph => [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)/g)].map(([, text = '']) => text).join(''))
    .map(unescaped)
  return miscounted(namesOf(shared), headings)
}

const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: 'amp' | 'lt' | 'gt' | 'quot' | 'apos') => signs[name])
const signs = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const

/** Every row has as many cells as the first, and each partnership has rows of its own. */
function checkTable(bytes: Uint8Array, shared: Shared): Fault | undefined {
  const text = new TextDecoder().decode(bytes)
  const rows = cellsOf(text, shared.language === 'sv' ? ';' : ',')
  const [head] = rows
  if (!head || rows.length < 2) return { why: 'noRows', values: {} }
  if (rows.some(row => row.length !== head.length)) return { why: 'notRead', values: { why: `${head.length}` } }
  const missing = namesOf(shared).find(name => !rows.some(row => row.includes(name)))
  return missing ? { why: 'partnershipTimes', values: { name: missing, count: 0 } } : undefined
}

/** A table of separated values as its cells, quotation marks read as RFC 4180 says. */
export function cellsOf(text: string, separator: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const end = () => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text[at] ?? ''
    if (isQuoted && sign === '"' && text[at + 1] === '"') {
      cell += '"'
      at++
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) cell += sign
    else if (sign === separator) end()
    else if (sign === '\n') {
      end()
      rows.push([])
    } else if (sign !== '\r') cell += sign
  }
  if (cell !== '' || (rows.at(-1)?.length ?? 0) > 0) end()
  return rows.filter(row => row.length > 0)
}
