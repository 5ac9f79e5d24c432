import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { exportFile, exportFiles } from '#server/export/export.ts'
import { reportJsonSchema } from '#server/export/json.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../support/evening.ts'
import { dataOf, documentOf, readDelimited, tableOf } from './opening.ts'
import { everyAnswer } from './states.ts'

const closed = evening({ seats: 24, seed: 7 }).state

test('each file has a name, a type and something in it', async () => {
  const files = await exportFiles(closed)
  expect(files.map(({ name }) => name)).toEqual([
    'traff-i-astaden-2027-02-09.docx',
    'traff-i-astaden-2027-02-09.csv',
    'traff-i-astaden-2027-02-09.json',
  ])
  for (const { type, bytes } of files) {
    expect(type).toMatch(/^(application|text)\//)
    expect(bytes.length).toBeGreaterThan(1000)
  }
})

test('the table opens by itself: mark, separator, line ends, and as many cells in every row', async () => {
  const text = await tableOf(closed)
  expect(text.startsWith('\uFEFFAvsnitt;Partnerskap;Vem;')).toBe(true)
  expect(text.endsWith('\r\n')).toBe(true)
  const rows = readDelimited(text, ';')
  expect(new Set(rows.map(row => row.length))).toEqual(new Set([10]))
  expect(
    (await tableOf(evening({ seats: 9, seed: 3, language: 'en' }).state)).startsWith('\uFEFFSection,Partnership,'),
  ).toBe(true)
})

test('the table holds every section that has something to tell, in order', async () => {
  const [, ...rows] = readDelimited(await tableOf(closed), ';')
  expect([...new Set(rows.map(([section]) => section))]).toEqual([
    '1. Sammanfattning',
    '2. Bekräftade partnerskap',
    '3. Obekräftade spelidéer',
    '4. Nästa steg',
    '5. Parkerat och att kontrollera',
    '6. Insikter och hinder',
    '7. Idébank',
    '8. Enkät',
    '9. Metod, datum och antal',
  ])
})

test('the data is the report, and reads back as the same', async () => {
  expect(await dataOf(closed)).toEqual(reportOf(closed))
  expect(await dataOf(everyAnswer())).toEqual(reportOf(everyAnswer()))
})

test('the document carries the checksum of its own data', async () => {
  const { bytes } = await exportFile(closed, 'json')
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  expect((await documentOf(closed)).text).toContain(`Kontrollsumma för samma version som JSON: ${hash}.`)
})

test('the same workshop gives the same data and the same table twice', async () => {
  for (const format of ['json', 'csv'] as const)
    expect(await exportFile(closed, format)).toEqual(await exportFile(closed, format))
})

test('the published schema is the one that the data is checked by', () => {
  const published = new URL('../../docs/export.schema.json', import.meta.url)
  expect(
    JSON.parse(readFileSync(published, 'utf8')),
    'write reportJsonSchema() to docs/export.schema.json again, and format it',
  ).toEqual(JSON.parse(JSON.stringify(reportJsonSchema())))
})

test('exporting leaves the workshop as it was', async () => {
  const before = JSON.stringify(closed)
  await exportFiles(closed)
  expect(JSON.stringify(closed)).toBe(before)
})
