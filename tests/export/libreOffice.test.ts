import { execFile } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { exportFile } from '#server/export/export.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../support/evening.ts'
import { openDocument, readDelimited, tableOf } from './opening.ts'
import { everyAnswer } from './states.ts'
import { findAll, parseXml } from './xml.ts'

/**
 * Real LibreOffice opens the files, headless. Where `soffice` or `pdftotext` is not installed, each test here says so
 * and proves nothing more; with CI or LIBREOFFICE set in the environment it fails instead. The other tests in this
 * folder read the same files without any program and always run.
 */
const run = promisify(execFile)
const home = mkdtempSync(join(tmpdir(), 'export-'))
const programs = { soffice: findProgram('soffice'), pdftotext: findProgram('pdftotext') }
const missing = Object.entries(programs).flatMap(([name, path]) => (path ? [] : [name]))
const withoutCalc: string[] = []
const mustRun = Boolean(process.env.CI || process.env.LIBREOFFICE)

function findProgram(name: string): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders.map(folder => join(folder, name)).find(path => existsSync(path))
}

/** True when the programs are here; otherwise says what is missing, and fails where they must be. */
function isAtHand(lacking = missing): boolean {
  if (lacking.length === 0) return true
  console.warn(
    `Not proved: ${lacking.join(' and ')} not found. Debian: apt-get install libreoffice-writer libreoffice-calc poppler-utils`,
  )
  expect(mustRun, `${lacking.join(' and ')} must be installed where CI or LIBREOFFICE is set`).toBe(false)
  return false
}

async function convert(to: string, files: Record<string, Uint8Array>, how: string[] = []): Promise<void> {
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(home, name), bytes)
  const paths = Object.keys(files).map(name => join(home, name))
  const profile = `-env:UserInstallation=file://${join(home, 'profile')}`
  const args = ['--headless', profile, ...how, '--convert-to', to, '--outdir', join(home, 'out'), ...paths]
  await run(programs.soffice ?? '', args, { timeout: 120_000 })
}

/** A Swedish spreadsheet's settings for delimited text: semicolon, UTF-8, and formulas read as formulas. */
const swedishTable = '--infilter=CSV:59,34,76,1,,1053,false,true,false,false,false,0,true'
const trap = '\uFEFFA;B\r\n=1+1;@SUM(1)\r\n'
const states = {
  whole: evening({ seats: 24, seed: 7 }).state,
  every: everyAnswer(),
  long: evening({ seats: 24, seed: 3, programme: 'long150' }).state,
  taster: evening({ seats: 12, seed: 3, programme: 'taster45' }).state,
}
type Name = keyof typeof states

beforeAll(async () => {
  mkdirSync(join(home, 'out'))
  if (missing.length > 0) return
  const documents = await Promise.all(
    Object.entries(states).map(async ([name, state]) => [`${name}.docx`, (await exportFile(state, 'docx')).bytes]),
  )
  await convert('pdf', Object.fromEntries(documents))
  const tables = {
    'every.csv': (await exportFile(states.every, 'csv')).bytes,
    'trap.csv': new TextEncoder().encode(trap),
  }
  await convert('fods', tables, [swedishTable])
  if (!existsSync(join(home, 'out', 'trap.fods'))) withoutCalc.push('libreoffice-calc')
}, 240_000)

afterAll(() => rmSync(home, { recursive: true, force: true }))

async function pagesOf(name: Name): Promise<string[]> {
  const { stdout } = await run(programs.pdftotext ?? '', ['-layout', join(home, 'out', `${name}.pdf`), '-'])
  return stdout
    .normalize('NFC')
    .replaceAll('\u00A0', ' ')
    .split('\f')
    .filter(page => page.trim() !== '')
}

/** The cells of a converted table, and those that became formulas. */
function sheetOf(name: string): { rows: string[][]; formulas: number } {
  const sheet = parseXml(readFileSync(join(home, 'out', `${name}.fods`), 'utf8'))
  const rows = findAll(sheet, 'table:table-row').map(row =>
    findAll(row, 'table:table-cell').flatMap(cell => {
      const words = findAll(cell, 'text:p').map(one => one.children.filter(part => typeof part === 'string').join(''))
      const times = Math.min(Number(cell.attributes['table:number-columns-repeated'] ?? 1), 20)
      return Array<string>(times).fill(words.join('\n'))
    }),
  )
  const formulas = findAll(sheet, 'table:table-cell').filter(({ attributes }) => attributes['table:formula']).length
  return { rows: rows.filter(row => row.some(cell => cell !== '')), formulas }
}

test('LibreOffice opens the document, page by page with its title and number', async () => {
  if (!isAtHand()) return
  const pages = await pagesOf('whole')
  expect(pages.length).toBeGreaterThan(10)
  for (const [at, page] of pages.entries()) expect(page).toContain(`Sida ${at + 1} av ${pages.length}`)
  for (const page of pages) expect(page).toContain('Träff i Åstaden, version')
})

test('in what LibreOffice prints, each confirmed partnership has a page of its own with its parties', async () => {
  if (!isAtHand()) return
  const pages = await pagesOf('whole')
  const { confirmed } = reportOf(states.whole)
  expect(confirmed.length).toBeGreaterThan(2)
  for (const [at, paper] of confirmed.entries()) {
    const own = pages.filter(page => page.includes(`Partnerskap ${at + 1} av ${confirmed.length}`))
    expect(own).toHaveLength(1)
    expect(own[0]).toContain(paper.name)
    expect(own[0]).toContain('Avsiktsförklaring – inte ett avtal')
    for (const { actor } of paper.parties) expect(own[0]).toContain(actor.split(' ')[0])
  }
})

test('in what LibreOffice prints, a confirmed partnership takes one sheet: the agreement in front, what was tried behind', async () => {
  if (!isAtHand()) return
  const { confirmed } = reportOf(states.long)
  const pages = await pagesOf('long')
  expect(confirmed.length).toBeGreaterThan(3)
  const front = (at: number) => pages.findIndex(page => page.includes(`Partnerskap ${at + 1} av ${confirmed.length}`))
  for (const [at, paper] of confirmed.entries()) {
    const [face = '', back = ''] = [pages[front(at)], pages[front(at) + 1]]
    const next = at + 1 < confirmed.length ? front(at + 1) : pages.findIndex(page => page.includes('3. Obekräftade'))
    expect(next).toBe(front(at) + 2)
    for (const words of [paper.name, 'Mer ur överenskommelsen', 'Fem stolpar']) expect(face).toContain(words)
    for (const words of [paper.name, 'Provet', 'Europarådets kod', 'Om det ska bli ett avtal', 'Kryssa för det som'])
      expect(back).toContain(words)
  }
})

test.each(Object.keys(states) as Name[])(
  'in what LibreOffice prints of %s, no page ends with a heading',
  async name => {
    if (!isAtHand()) return
    const { lines } = openDocument((await exportFile(states[name], 'docx')).bytes)
    const headings = new Set(lines.filter(({ style }) => /^Heading/.test(style)).map(({ text }) => text))
    const ends = (await pagesOf(name)).map(page => {
      const words = page.split('\n').map(line => line.trim())
      return words.filter(line => line !== '').at(-2) ?? ''
    })
    expect(headings.size).toBeGreaterThan(9)
    expect(ends.filter(last => headings.has(last) || last.endsWith(':'))).toEqual([])
  },
)

test('in what LibreOffice prints, every kind of answer can be told apart', async () => {
  if (!isAtHand()) return
  const text = (await pagesOf('every')).join('\n').replace(/\s+/g, ' ')
  const said = [
    'Står för det',
    'Tar det till nämnden',
    'Tar upp det med chefen',
    'Ja, om nyckeln',
    'Avstår',
    'Obekräftad part',
  ]
  for (const words of [...said, 'Att kontakta', 'Svara senast torsdag 11 mars 2027.']) expect(text).toContain(words)
})

test('LibreOffice opens the table cell by cell, and finds no formula in it', async () => {
  if (!isAtHand([...missing, ...withoutCalc])) return
  const planted = sheetOf('trap')
  expect(planted.formulas).toBeGreaterThan(0)
  const { rows, formulas } = sheetOf('every')
  expect(formulas).toBe(0)
  const written = readDelimited(await tableOf(states.every), ';')
  expect(rows).toHaveLength(written.length)
  expect(rows[0]?.slice(0, 10)).toEqual(written[0])
  for (const [at, row] of written.entries()) expect(rows[at]?.[4]).toBe(row[4])
})
