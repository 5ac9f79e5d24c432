import { strFromU8, unzipSync } from 'fflate'
import { exportFile, exportFiles } from '#server/export/export.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { Report } from '#shared/views/report/reportSchema.ts'
import { type Element, find, findAll, parseXml, textOf } from './xml.ts'

/** One paragraph as a reader meets it: its style, and its words. */
export type Line = { style: string; text: string }

/** A document taken apart: its parts as parsed XML, its lines in order, its tables row by row. */
export type Opened = {
  parts: Record<string, Element>
  files: string[]
  lines: Line[]
  text: string
  headings: (level: number) => string[]
  tables: string[][][]
}

const paragraph = (node: Element): Line => ({
  style: find(node, 'w:pStyle')?.attributes['w:val'] ?? 'Normal',
  text: textOf(node).replaceAll('\u00A0', ' '),
})

export function openDocument(bytes: Uint8Array): Opened {
  const files = Object.entries(unzipSync(bytes))
  const parts = Object.fromEntries(
    files.filter(([path]) => /\.(xml|rels)$/.test(path)).map(([path, inside]) => [path, parseXml(strFromU8(inside))]),
  )
  const body = parts['word/document.xml']
  if (!body) throw new Error('a document has a body')
  const lines = findAll(body, 'w:p').map(paragraph)
  const cells = (row: Element) =>
    findAll(row, 'w:tc').map(one =>
      findAll(one, 'w:p')
        .map(node => paragraph(node).text)
        .join('\n'),
    )
  return {
    parts,
    files: files.map(([path]) => path),
    lines,
    text: lines.map(({ text }) => text).join('\n'),
    headings: level => lines.filter(({ style }) => style === `Heading${level}`).map(({ text }) => text),
    tables: findAll(body, 'w:tbl').map(table => findAll(table, 'w:tr').map(cells)),
  }
}

export const documentOf = async (state: Workshop): Promise<Opened> =>
  openDocument((await exportFile(state, 'docx')).bytes)

export const tableOf = async (state: Workshop): Promise<string> =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode((await exportFile(state, 'csv')).bytes)

export const dataOf = async (state: Workshop): Promise<Report> =>
  Report.parse(JSON.parse(new TextDecoder().decode((await exportFile(state, 'json')).bytes)))

/** All three files as text, so that a word can be looked for everywhere at once. */
export async function everythingIn(state: Workshop): Promise<string> {
  const files = await exportFiles(state)
  const texts = files.map(({ name, bytes }) =>
    name.endsWith('.docx')
      ? `${openDocument(bytes).text} ${JSON.stringify(openDocument(bytes).parts)}`
      : new TextDecoder().decode(bytes),
  )
  return texts.join('\n')
}

/** Records of a delimited text by RFC 4180: quotes doubled, line breaks allowed inside them. */
export function readDelimited(text: string, delimiter: string): string[][] {
  const records: string[][] = [[]]
  let field = ''
  let isQuoted = false
  const end = () => {
    records.at(-1)?.push(field)
    field = ''
  }
  for (let at = text.startsWith('\uFEFF') ? 1 : 0; at < text.length; at += 1) {
    const sign = text.charAt(at)
    if (isQuoted && sign === '"' && text.charAt(at + 1) === '"') {
      field += '"'
      at += 1
    } else if (sign === '"') isQuoted = !isQuoted
    else if (isQuoted) field += sign
    else if (sign === delimiter) end()
    else if (sign === '\n') {
      end()
      records.push([])
    } else if (sign !== '\r') field += sign
  }
  if (isQuoted) throw new Error('a quote was never closed')
  return records.filter(record => record.length > 0)
}
