import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { exportFile } from '#server/export/export.ts'
import { printable } from '#server/export/printable.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { evening } from '../../support/evening.ts'
import { dataOf, documentOf, readDelimited, tableOf } from '../opening.ts'
import { findAll, parseXml, textOf } from '../xml.ts'

/** What people and worse than people might write, past every door. */
const hostile: Record<string, string> = {
  formula: '=HYPERLINK("http://evil.example";"Klicka")',
  'formula after a space': '  =1+1',
  'formula after a hidden sign': '\u200B=1+1',
  'formula after a no-break space': '\u00A0@SUM(A1)',
  'formula after a line break': '\n=cmd|calc!A0',
  'plus, minus, at': '+46 70 123 45 67',
  minus: '-2+3',
  at: '@SUM(1)',
  'wide equals': '＝1+1',
  'wide plus': '＋1',
  'wide minus': '－1',
  'wide at': '＠SUM(1)',
  tab: '\t=1+1',
  return: '\r=1+1',
  'a cell that ends early': 'snäll";=1+1;"',
  'closing tags': '</w:t></w:r></w:p><w:p><w:r><w:instrText>DDEAUTO c:\\\\calc</w:instrText></w:r>',
  'field code': '{ INCLUDETEXT "http://evil.example/x" }',
  'the library’s own word for a page number': 'CURRENT',
  'the library’s own word for all pages': 'TOTAL_PAGES',
  entity: '&xxe;<!ENTITY xxe SYSTEM "file:///etc/passwd">]]>',
  'a message pattern': "{count, plural, other {#}} '{' {word}",
  'a template': '${process.env.HOME} {{name}} %s $& $1',
  'control characters': 'a\u0000b\u0008c\u000Bd\u001Be\u007Ff\u0085g',
  'half a sign': 'a\uD800b\uDFFFc',
  'signs that are none': 'a\uFFFEb\uFFFFc',
  'turned text': 'Åsta\u202Eneda\u2066x\u2069\u200F',
  'one very long word': 'W'.repeat(160),
  'many lines': 'ett\ntvå\r\ntre',
  'many signs above one': `a${'\u0301'.repeat(40)}`,
  'a family': '👨‍👩‍👧‍👦 och ☕️',
}

const { state: played } = evening({ seats: 6, seed: 3, programme: 'long150' })

/** Words that are names of things in the model, not what somebody wrote. */
const kept = new Set([
  'id',
  'seed',
  'language',
  'day',
  'due',
  'date',
  'form',
  'libraryKey',
  'building',
  'phaseId',
  'marketId',
])
const isWritten = (key: string, text: string) =>
  !kept.has(key) && text !== '' && !/Id$/.test(key) && !/^[a-z0-9]{16}$/.test(text) && !(key === 'by')

/** The evening as if everyone had written one thing, everywhere that anything was written. */
function filledWith(words: string): Workshop {
  const fill = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return isWritten(key, value) && textFields.has(key) ? words : value
    if (Array.isArray(value)) return value.map(one => fill(one, key))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(Object.entries(value).map(([name, inside]) => [name, fill(inside, name)]))
  }
  return fill(played, '') as Workshop
}

const textFields = new Set(
  `title place notToday question situation source townVoice name does offersText needs text soThat aim because
   condition reasonText what withWhom ifStuck sentence affected note manyThink limit parent`.split(/\s+/),
)

test('the evening that is filled really is written in everywhere', async () => {
  const report = await dataOf(filledWith('ÖVERALLT'))
  const { title, place, confirmed, steps, organisations, insights, survey, challenges, ideaBank, tileChanges } = report
  const [paper] = confirmed
  const texts = [
    ...[
      title,
      place,
      paper?.name,
      paper?.goal,
      paper?.firstStep,
      paper?.whatIf,
      paper?.soThat,
      paper?.parties[0]?.actor,
    ],
    ...[
      paper?.parties[0]?.does,
      steps[0]?.what.replace('Jag ', ''),
      steps[0]?.who,
      organisations[0]?.does,
      insights[0]?.text,
    ],
    ...[survey.end.sentences[0], challenges[0]?.townVoice, ideaBank[0]?.whatIf],
    ...[paper?.folded[0]?.text, paper?.cards[0]?.title, paper?.cards[0]?.question, tileChanges[0]?.after.limit],
  ]
  expect(texts.every(text => text?.startsWith('ÖVERALLT'))).toBe(true)
})

const corpus = Object.entries(hostile)
const shown = (text: string) => text.replace(/\s+/g, ' ')

test.each(corpus)('a document keeps %s as words', async (_, words) => {
  const { bytes } = await exportFile(filledWith(words), 'docx')
  const files = unzipSync(bytes)
  const allowed = ['PAGE', 'NUMPAGES']
  for (const [path, inside] of Object.entries(files)) {
    if (!/\.(xml|rels)$/.test(path)) continue
    const part = parseXml(strFromU8(inside))
    const fields = [...findAll(part, 'w:instrText').flatMap(({ children }) => children)]
    const isFooter = path.startsWith('word/footer')
    expect(fields).toEqual(isFooter ? allowed : [])
    expect(findAll(part, 'w:fldSimple')).toEqual([])
    expect(findAll(part, 'w:hyperlink')).toEqual([])
    for (const { attributes } of findAll(part, 'Relationship')) {
      expect(attributes.TargetMode).toBeUndefined()
      expect(attributes.Target).not.toMatch(/^\w+:|^\/\//)
    }
    expect(strFromU8(inside)).not.toMatch(/[\u202A-\u202E\u2066-\u2069\u200B-\u200F]/)
  }
  const body = parseXml(strFromU8(files['word/document.xml'] ?? new Uint8Array()))
  const goal = printable(reportOf(filledWith(words)).confirmed[0]?.goal ?? '')
  expect(goal).not.toBe('')
  expect(shown(textOf(body))).toContain(shown(goal))
})

const formula = /^\s*[=+\-@＝＋－＠]/

test.each(corpus)('a table keeps %s as words', async (_, words) => {
  const rows = readDelimited(await tableOf(filledWith(words)), ';')
  const [head] = rows
  expect(head).toHaveLength(10)
  for (const row of rows) {
    expect(row).toHaveLength(10)
    for (const cell of row) {
      expect(cell).not.toMatch(formula)
      expect(cell).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\uFFFE\uFFFF]/u)
    }
  }
})

test.each(corpus)('the data keeps %s, and stays what its schema says', async (_, words) => {
  const report = await dataOf(filledWith(words))
  expect(JSON.stringify(report)).not.toMatch(/[\p{Cc}\p{Cf}\uFFFE\uFFFF]|\\u0000|\\ud800/iu)
  expect(report.confirmed[0]?.goal.length).toBeGreaterThan(0)
})

test('a file name holds only what every system takes', async () => {
  for (const words of [...Object.values(hostile), '../../etc/passwd', 'CON', '']) {
    const { name } = await exportFile(filledWith(words), 'json')
    expect(name).toMatch(/^[a-z0-9][a-z0-9-]{0,90}\.json$/)
  }
})

test('a page number is still a page number, and only in the footer', async () => {
  const { parts } = await documentOf(filledWith('CURRENT'))
  const footer = parts['word/footer1.xml']
  expect(footer && findAll(footer, 'w:instrText').flatMap(({ children }) => children)).toEqual(['PAGE', 'NUMPAGES'])
})
