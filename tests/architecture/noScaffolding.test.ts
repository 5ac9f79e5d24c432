import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { at, planted, read, type Source, walk } from './reading/sources.ts'

const vagueNames = /(^|\/)(utils?|helpers?|common|misc|types|index)\.[jt]sx?$/
const leftovers = new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X', 'HA' + 'CK'].join('|')})\\b`)

/** Where this copy lies, and where its packages came from: facts of one machine, which no file may hold. */
const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '')
const registry = process.env.npm_config_registry ? new URL(process.env.npm_config_registry).host : undefined
const registryHost = /\bregistry\.[\w-]+\.[a-z]{2,}\b|"resolved":\s*"http/

function inText(source: Source): string[] {
  const found: string[] = []
  for (const [index, line] of source.text.split('\n').entries()) {
    const where = `${source.path}:${index + 1}`
    if (leftovers.test(line)) found.push(`${where} left for later`)
    if (registryHost.test(line) || (registry && line.includes(registry))) found.push(`${where} names a registry's host`)
    if (line.includes(root)) found.push(`${where} names a folder of one machine`)
  }
  return vagueNames.test(source.path) ? [...found, `${source.path} has a name that says nothing`] : found
}

/** Files with a test that cannot run everywhere, each with its reason in one sentence; the closing line counts them. */
const reasons: Record<string, string> = {
  'tests/journal/postgres/trouble.test.ts':
    'Only Linux can move the limit on a file’s size under a running PostgreSQL; CI is Linux.',
  'tests/journal/faults.test.ts':
    'Only Linux can move the limit on a file in mid-run, which stands in for a full disk.',
}

/** Tests that run alone, not at all, or only sometimes. */
function unrun(source: Source): string[] {
  const found: string[] = []
  walk(source, node => {
    if (node.type !== 'MemberExpression') return
    const text = source.text.slice(node.start, node.end).replace(/\s+/g, '')
    const isOff = /^(test|it|describe|context|ctx|suite)(\.\w+)*\.(only|skip|skipIf|runIf|todo|fails)$/.test(text)
    if (isOff && !(reasons[source.path] && text === 'test.runIf')) found.push(`${at(source, node.start)} ${text}`)
  })
  return found
}

test('planted scaffolding is seen', () => {
  const seen = (path: string, text: string) => inText(planted(path, text)).length
  expect(seen('shared/rules/a.ts', `// ${'TO' + 'DO'}: later`)).toBe(1)
  expect(seen('shared/rules/a.ts', 'export const todo = 1')).toBe(0)
  expect(seen('shared/rules/utils.ts', '')).toBe(1)
  expect(seen('game/play/index.ts', '')).toBe(1)
  expect(seen('game/play/index.html', '')).toBe(0)
  expect(seen('package-lock.json', `"resolved": "${'http'}s://packages.example/a.tgz"`)).toBe(1)
  expect(seen('docs/a.md', `npm from ${'registry'}.example.org`)).toBe(1)
  expect(seen('docs/a.md', `see ${root}/docs`)).toBe(1)
  const off = (text: string) => unrun(planted('tests/rules/a.test.ts', text))
  expect(off("test.only('a', () => {})")).toEqual(['tests/rules/a.test.ts:1 test.only'])
  expect(off("describe.skip('a', () => {})\ntest.skipIf(true)('b', () => {})")).toHaveLength(2)
  expect(off("test.each([1])('a', () => {})")).toEqual([])
})

test('nothing is left for later, badly named, or tied to one machine', () => {
  const written = read(
    [''],
    /(^|\/)(\.[\w.-]+|run|LICENSE|[^/]+\.(ts|tsx|js|mjs|json|jsonc|md|css|html|svg|ya?ml|txt))$/,
  )
  expect(written.length).toBeGreaterThan(20)
  expect(written.flatMap(inText)).toEqual([])
})

test('every test runs, always', () => {
  expect(read(['tests'], /\.tsx?$/).flatMap(unrun)).toEqual([])
})
