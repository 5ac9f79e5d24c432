import { createHash } from 'node:crypto'
import type { Workshop } from '#shared/model/workshop.ts'
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

/** What the picture of the town is asked for by, beside the report. */
export const pictureFormat = 'town.svg'

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

/** The town as it stands, as a picture that is opened in any browser or laid into a text. */
export function pictureFile({ shared }: Workshop): ExportedFile {
  const name = fileName({ ...shared, isRehearsal: shared.rehearsalOf !== undefined })
  const town = shared.language === 'sv' ? 'staden' : 'town'
  const bytes = new TextEncoder().encode(townPicture(shared))
  return { name: `${name}-${town}.svg`, type: 'image/svg+xml; charset=utf-8', bytes }
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
