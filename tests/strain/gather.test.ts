import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from '../../tools/build/pages.ts'
import { keptIn, merged, readRecord } from '../../tools/strain/results/gather.ts'
import { outcomeOf } from '../../tools/strain/results/outcome.ts'
import { needsOf, page, promises } from '../../tools/strain/results/page.ts'
import { type Kept, keepResult } from '../../tools/strain/results/results.ts'
import { tried } from '../../tools/strain/results/trial.ts'
import { tempFolder } from '../journal/tempFolder.ts'

const lost = { name: 'acked and lost', unit: 'commands', values: [0, 0], atMost: 0, isEach: true }
const kept = (command: string, more: Partial<Kept> = {}): Kept => ({
  ...{ command, seed: 7, runs: 2, figures: [lost], date: '2027-02-25T18:00:00.000Z', commit: 'abc1234' },
  machine: { cpu: 'Plain CPU', cores: 2, memoryGiB: 24, node: 'v24.21.0', kernel: '6.18', load: 0.4 },
  ...more,
})

test('results are gathered by command: what is new stands in the place of what was, and the rest is left', () => {
  const folder = tempFolder()
  expect(keptIn(join(folder, 'nowhere'))).toEqual([])
  keepResult({ command: 'chaos kill SQLite', figures: [{ ...lost, values: [0] }] }, folder)
  const now = keptIn(folder)
  expect(now).toHaveLength(1)
  const all = merged([kept('chaos kill SQLite'), kept('bench join')], now)
  expect(all.map(({ command, figures }) => [command, figures[0]?.values])).toEqual([
    ['bench join', [0, 0]],
    ['chaos kill SQLite', [0]],
  ])
  expect(readRecord(JSON.stringify(all))).toEqual(all)
})

test('a result that cannot be read stops the gathering', () => {
  const folder = tempFolder()
  writeFileSync(join(folder, 'chaos-kill.json'), '{"command": "chaos kill"}')
  expect(() => keptIn(folder)).toThrow()
})

test('the page says of each promise whether it holds, when it was measured, and on what', () => {
  const broken = kept('chaos kill PostgreSQL', { figures: [{ ...lost, values: [0, 1] }] })
  const told = page([kept('bench join'), kept('chaos kill SQLite'), broken, kept('chaos killer')])
  expect(told).toMatch(/^\| Q1 \| .+ \| `npm run bench -- join` \| ✓ \| 2027-02-25 \|$/m)
  expect(told).toMatch(/^\| Q6 \| .+ \| `npm run chaos -- kill` \| ✗ \| 2027-02-25 \|$/m)
  expect(told).toMatch(/^\| Q7 \| .+ \| `npm run chaos -- restart` \| – \| {2}\|$/m)
  expect(told).toContain(
    '## chaos kill SQLite\n\n2027-02-25; commit abc1234; seed 7; 2 runs; Plain CPU, 2 cores, 24 GiB;',
  )
  expect(told).toContain('| acked and lost | 0.5 | 0 | 1 | commands | ≤ 0 | ✗ |')
})

const markOf = (id: string, all: readonly Kept[]) =>
  new RegExp(`^\\| ${id} \\|.+\\| (.) \\| .*\\|$`, 'm').exec(page(all))?.[1]

test('a promise holds when all that it needs has been measured: one store of two is not enough, and red tests are a no', () => {
  const passed = { ...lost, name: 'test files that failed', values: [0] }
  const tests = kept('chaos kill tests', { figures: [passed] })
  const both = [kept('chaos kill SQLite'), kept('chaos kill PostgreSQL')]
  expect(markOf('Q6', [...both, tests])).toBe('✓')
  expect(markOf('Q6', [...both.slice(0, 1), tests])).toBe('–')
  expect(markOf('Q6', both)).toBe('–')
  expect(markOf('Q6', [...both, kept('chaos kill tests', { figures: [{ ...passed, values: [1] }] })])).toBe('✗')
})

test('tests that fail before anything was measured take the place of what another time measured', async () => {
  const folder = tempFolder()
  const measured = () => keepResult({ command: 'chaos fsync', figures: [lost] }, folder)
  const now = (code: number, measure = measured) =>
    tried(
      'fsync',
      async () => {
        measure()
        return code
      },
      folder,
    )
  expect(await now(0)).toMatchObject({ isGreen: true, results: [{ command: 'chaos fsync' }] })
  const before = keptIn(folder)
  expect(markOf('Q8', before)).toBe('✓')
  expect(await now(1)).toMatchObject({ isGreen: false, results: [{ command: 'chaos fsync' }] })
  expect(markOf('Q8', merged(before, keptIn(folder)))).toBe('✗')
  expect(await now(1, () => undefined)).toEqual({ isGreen: false, results: [] })
  expect(markOf('Q8', merged(before, keptIn(folder)))).toBe('✗')
  const off = () => {
    throw new Error('broken off')
  }
  await expect(now(0, off)).rejects.toThrow('broken off')
  expect(markOf('Q8', merged(before, keptIn(folder)))).toBe('✗')
})

test('every promise needs all that its tests keep', () => {
  const engines = ['SQLite', 'PostgreSQL']
  for (const told of promises.filter(([, , command]) => command.startsWith('chaos '))) {
    const [, fault = ''] = told[2].split(' ')
    const text = readFileSync(`${root}tests/chaos/${fault}.test.ts`, 'utf8')
    const commands = [...text.matchAll(/command: ['`](chaos [^'`]+)['`]/g)].flatMap(([, command = '']) =>
      command.includes('${engine}') ? engines.map(engine => command.replace('${engine}', engine)) : command,
    )
    expect(needsOf(told).toSorted()).toEqual([...commands, `chaos ${fault} tests`].toSorted())
  }
})

test('every promise has its command', () => {
  const scripts: Record<string, string> = JSON.parse(readFileSync(`${root}package.json`, 'utf8')).scripts
  for (const [, , command] of promises) {
    const [script = '', word = ''] = command.split(' ')
    expect(Object.keys(scripts), command).toContain(script)
    if (script === 'chaos') expect(existsSync(`${root}tests/chaos/${word}.test.ts`), command).toBe(true)
  }
})

test('docs/measurements.md is what docs/measurements.json says', () => {
  const record = readRecord(readFileSync(`${root}docs/measurements.json`, 'utf8'))
  expect(readFileSync(`${root}docs/measurements.md`, 'utf8')).toBe(page(record))
})

test('goals are counted, and red tests or nothing measured are faults of their own', () => {
  const free = { name: 'acked', unit: '', values: [7] }
  expect(outcomeOf([lost, free], true)).toEqual({ passed: 1, failed: 0 })
  expect(outcomeOf([lost, { ...lost, values: [1] }], true)).toEqual({ passed: 1, failed: 1 })
  expect(outcomeOf([lost], false)).toEqual({ passed: 1, failed: 1 })
  expect(outcomeOf([free], true)).toEqual({ passed: 0, failed: 1 })
})

test('the command says what can happen when it is asked for something else', () => {
  for (const words of [[], ['earthquake'], ['kill', 'earthquake']]) {
    const { status, stderr } = spawnSync(process.execPath, [`${root}tools/chaos.ts`, ...words, 'en'], {
      encoding: 'utf8',
    })
    expect(status).toBe(64)
    expect(stderr).toContain('cluster, dependencies, deploy')
  }
})
