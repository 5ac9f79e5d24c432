import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { exportFile } from '#server/export/export.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { readExport } from '#shared/views/report/before/reading.ts'
import { reportOf } from '#shared/views/report/report.ts'
import { readArguments } from '../../tools/play/arguments.ts'
import { cellsOf, check } from '../../tools/play/result/exports.ts'
import { evening } from '../support/evening.ts'

const program = fileURLToPath(new URL('../../tools/play.ts', import.meta.url))

/** Runs the command as a person would; answers with its exit code, what it said, and the folder it wrote in. */
async function play(...args: string[]): Promise<{ code: number; said: string; folder: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'play-test-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  return new Promise(resolve => {
    const child = execFile(process.execPath, [program, ...args, '--out', folder], { timeout: 170_000 }, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, said: out + err, folder }),
    )
  })
}

test('the same seed in lockstep gives the same journal', { timeout: 180_000 }, async () => {
  const played = await Promise.all(['11', '11'].map(seed => play('--participants', '8', '--seed', seed, '--lockstep')))
  for (const { code, said } of played) expect(code, said).toBe(0)
  const [one, again] = await Promise.all(played.map(({ folder }) => readFile(join(folder, 'journal.jsonl'), 'utf8')))
  expect(one?.split('\n').length).toBeGreaterThan(200)
  expect(again).toBe(one)
})

test('a reunion is played from the export of the evening before, and its own export is whole', {
  timeout: 120_000,
}, async () => {
  const before = evening({ seats: 12, seed: 5, programme: 'standard120' }).state
  const folder = await mkdtemp(join(tmpdir(), 'play-from-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'workshop.json')
  await writeFile(file, (await exportFile(before, 'json')).bytes)
  const { code, said, folder: after } = await play('--from', file, '--participants', '8')
  expect(code, said).toBe(0)
  const read = readExport(await readFile(join(after, 'workshop.json'), 'utf8'))
  if (!('earlier' in read)) throw new Error(read.fault)
  const { confirmed, unconfirmed } = reportOf(before)
  expect(read.earlier.partnerships).toHaveLength(confirmed.length + unconfirmed.length)
  expect(read.earlier.partnerships.some(({ isConfirmed }) => isConfirmed)).toBe(true)
})

test.each([
  ['is not there', undefined, 'filen finns inte'],
  ['is no export', '{"name": "package"}', 'filen är inte en export härifrån'],
  ['was cut off', '{"format": 2, "title": ', 'filen är trasig'],
])('a file to meet again from that %s is told, and nothing is played', { timeout: 60_000 }, async (_, text, why) => {
  const folder = await mkdtemp(join(tmpdir(), 'play-from-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const file = join(folder, 'workshop.json')
  if (text) await writeFile(file, text)
  const { code, said } = await play('--from', file)
  expect(code).toBe(64)
  expect(said).toContain(`${file} går inte att följa upp: ${why}`)
})

test('a wrong argument is told in a sentence, and nothing is played', { timeout: 60_000 }, async () => {
  const { code, said } = await play('--participants', 'många', '--turbo', '1')
  expect(code).toBe(64)
  expect(said).toContain('--participants')
  expect(said).toContain('--turbo')
})

test('arguments are read with their usual values', () => {
  expect(readArguments([])).toMatchObject({
    options: {
      participants: 24,
      programme: 'short90',
      form: 'onSite',
      seed: 7,
      speed: 'max',
      isLockstep: false,
      server: undefined,
    },
  })
  expect(readArguments(['--speed', '60', '--seed', '3', '--language', 'en'])).toMatchObject({
    options: { speed: 60, seed: 3, language: 'en' },
  })
  expect(readArguments(['--url', 'http://127.0.0.1:2567/x', '--key', 'k'])).toMatchObject({
    options: { server: { url: 'http://127.0.0.1:2567', key: 'k' } },
  })
})

test.each([
  [['--participants', '1'], '--participants'],
  [['--participants', '300'], '--participants'],
  [['--speed', '0'], '--speed'],
  [['--lockstep', '--speed', '60'], '--speed'],
  [['--programme', 'long500'], '--programme'],
  [['--programme', 'reunion45'], '--from'],
  [['--programme', 'short90', '--from', 'workshop.json'], '--from'],
  [['--url', 'http://127.0.0.1'], '--key'],
  [['--key', 'k'], '--url'],
  [['seven'], 'seven'],
])('%j is refused because of %s', (argv, name) => {
  expect(readArguments(argv)).toMatchObject({ problems: [{ name }] })
})

const formats = ['docx', 'csv', 'json'] as const
const fileOf = async (state: Workshop, format: (typeof formats)[number]) => (await exportFile(state, format)).bytes

test.each([2, 8, 24])('the exports of %i people pass the checks', async seats => {
  const { state } = evening({ seats, seed: 5 })
  for (const format of formats) expect(check(format, await fileOf(state, format), state.shared)).toBeUndefined()
})

test.each([
  ['long150', 24],
  ['taster45', 12],
  ['large75', 40],
] as const)('the exports of %s with %i people pass the checks', async (programme, seats) => {
  const { state } = evening({ seats, seed: 5, programme })
  for (const format of formats) expect(check(format, await fileOf(state, format), state.shared)).toBeUndefined()
})

test('a paper that has lost a line, a card or an idea does not pass, nor a taster that claims something', async () => {
  const { state } = evening({ seats: 24, seed: 5, programme: 'long150' })
  const report = JSON.parse(new TextDecoder().decode(await fileOf(state, 'json')))
  const without = (part: 'folded' | 'cards' | 'parked') => {
    const emptied = (papers: object[]) => papers.map(paper => ({ ...paper, [part]: [] }))
    return { ...report, confirmed: emptied(report.confirmed), unconfirmed: emptied(report.unconfirmed) }
  }
  const checked = (changed: object, shared = state.shared) =>
    check('json', new TextEncoder().encode(JSON.stringify(changed)), shared)
  for (const part of ['folded', 'cards', 'parked'] as const)
    expect(checked(without(part))).toMatchObject({ why: 'lineMissing' })
  const taster = { ...state.shared, programme: { ...state.shared.programme, id: 'taster45' as const } }
  expect(checked(report, taster)).toMatchObject({ why: 'bindsNobody' })
  expect(checked({ ...report, isTaster: true }, taster)).toMatchObject({ why: 'bindsNobody' })
})

test('a file about fewer partnerships, another workshop, or nothing at all does not pass', async () => {
  const { state } = evening({ seats: 24, seed: 5 })
  const early = evening({ seats: 24, seed: 5, until: 'gatherIdeas' }).state
  const other = evening({ seats: 8, seed: 6 }).state
  for (const format of formats) {
    expect(check(format, await fileOf(early, format), state.shared)).toMatchObject({ why: 'partnershipTimes' })
    expect(check(format, new TextEncoder().encode('nothing'), state.shared)).toBeDefined()
  }
  expect(check('json', await fileOf(other, 'json'), state.shared)).toMatchObject({ why: 'wrongWorkshop' })
})

test('a table is read with its quotation marks', () => {
  expect(cellsOf('a;"b;""c"""\r\n"d\ne";f\r\n', ';')).toEqual([
    ['a', 'b;"c"'],
    ['d\ne', 'f'],
  ])
})
