import { createHash } from 'node:crypto'
import type { Workshop } from '#shared/model/workshop.ts'
import { hasMarkets, marketsOf } from '#shared/views/desk/markets.ts'
import { reportOf } from '#shared/views/report/report.ts'
import type { Report } from '#shared/views/report/reportSchema.ts'
import { csvFile } from './csv/csv.ts'
import { documentFile } from './document/document.ts'
import { jsonFile } from './json.ts'
import { printableAll } from './printable.ts'
import { townPicture } from './town/picture.ts'
import { wordsIn } from './words.ts'

export const exportFormats = ['docx', 'csv', 'json'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** A file to hand over: what to call it, what it is, and what is in it. */
export type ExportedFile = { name: string; type: string; bytes: Uint8Array }

const types: Record<ExportFormat, string> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

/** What a workshop leaves behind, as one file; every format prints the same report, at any moment. */
export async function exportFile(state: Workshop, format: ExportFormat): Promise<ExportedFile> {
  const report = printableAll(reportOf(state))
  const words = wordsIn(report.language, report.earlier !== undefined)
  const json = jsonFile(report)
  const bytes = {
    docx: () => documentFile(report, words, createHash('sha256').update(json).digest('hex').slice(0, 16)),
    csv: () => csvFile(report, words),
    json: () => json,
  }
  return { name: `${fileName(report)}.${format}`, type: types[format], bytes: await bytes[format]() }
}

/** The town as it stands, as a picture that is opened in any browser or laid into a text; where there are several markets, that of one of them. */
export function pictureFile({ shared }: Workshop, market = 0): ExportedFile {
  const name = fileName({ ...shared, isRehearsal: shared.rehearsalOf !== undefined })
  const [town, of] = shared.language === 'sv' ? ['staden', 'torg'] : ['town', 'market']
  const bytes = new TextEncoder().encode(townPicture(shared, market))
  const file = [name, town, ...(market === 0 ? [] : [of, market])].join('-')
  return { name: `${file}.svg`, type: 'image/svg+xml; charset=utf-8', bytes }
}

/** What somebody asks for by name: a format of the report, or `town.svg`; where there are several markets, `town-2.svg` for the second's. */
export async function fileAsked(state: Workshop, asked: string): Promise<ExportedFile | undefined> {
  const format = exportFormats.find(known => known === asked)
  if (format) return exportFile(state, format)
  const [file, number = 0] = /^town(?:-(\d+))?\.svg$/.exec(asked) ?? []
  const towns = hasMarkets(state.shared) ? marketsOf(state.shared).map(market => market.number) : [0]
  return file && towns.includes(Number(number)) ? pictureFile(state, Number(number)) : undefined
}

/** Every format at once. */
export const exportFiles = (state: Workshop): Promise<ExportedFile[]> =>
  Promise.all(exportFormats.map(format => exportFile(state, format)))

/** A name that every file system and every mail takes: short, letters without marks, figures and hyphens. */
function fileName({ title, day, isRehearsal }: Pick<Report, 'title' | 'day' | 'isRehearsal'>): string {
  const parts = [isRehearsal ? 'provspel' : '', plain(title).slice(0, 50), plain(day)].map(part =>
    part.replace(/^-+|-+$/g, ''),
  )
  return parts.filter(part => part !== '').join('-') || 'komma-overens'
}

const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9\s-]/g, '')
    .replace(/[\s-]+/g, '-')
