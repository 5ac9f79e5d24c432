import { expect, test } from 'vitest'
import { type Node, planted, read, type Source, tree, walk } from './reading/sources.ts'

/** Files above 250 lines, each with its reason in one sentence; a file that shrinks again leaves the list. */
const reasons: Record<string, string> = {
  'shared/messages/story.ts': 'The list of every command and the list of every fact, a line each.',
}

/** A catalogue is a list of sentences: it may be as long as its face has words, up to 400 lines. */
const isCatalogue = (path: string) => /^shared\/text\/(sv|en)\//.test(path)

/** Folders with more than nine entries, each with its reason in one sentence. */
const crowded: Record<string, string> = {
  'docs/decisions': 'One page per decision, only ever added to.',
  game: 'One folder per face, and what the faces share.',
  'server/store/migrations': 'One file per change of the tables, only ever added to.',
  'shared/text/en': 'One catalogue for each face and paper.',
  'shared/text/sv': 'One catalogue for each face and paper.',
  'tests/architecture': 'One file per invariant of the house.',
  tools: 'One entry for each script of package.json, by its name.',
  tests: 'One folder per kind of proof, after the names of what they prove.',
}

const lines = (text: string) => text.trimEnd().split('\n').length

function tooLong(sources: Source[]): string[] {
  return sources.flatMap(({ path, text }) => {
    const length = lines(text)
    if (length > 400) return [`${path}: ${length} lines, above 400`]
    return length > 250 && !reasons[path] && !isCatalogue(path) ? [`${path}: ${length} lines need a reason`] : []
  })
}

const median = (sources: Source[]): number => {
  const sorted = sources.map(source => lines(source.text)).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

/** Components are the functions of a .tsx file with a capital letter. */
function longComponents(sources: Source[]): string[] {
  const found: string[] = []
  const consider = (source: Source, id: unknown, body: Node) => {
    const name = String((id as Node | null)?.name ?? '')
    const length = lines(source.text.slice(body.start, body.end))
    if (/^[A-Z]/.test(name) && length > 200) found.push(`${source.path}: ${name} has ${length} lines, above 200`)
  }
  for (const source of sources) {
    walk(source, node => {
      if (node.type === 'FunctionDeclaration') consider(source, node.id, node)
      if (node.type === 'VariableDeclarator') consider(source, node.id, node)
    })
  }
  return found
}

function entries(paths: string[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>()
  for (const path of paths) {
    const parts = path.split('/')
    for (let depth = 1; depth < parts.length; depth += 1) {
      const folder = parts.slice(0, depth).join('/')
      const entry = parts[depth] ?? ''
      if (entry !== 'README.md') folders.set(folder, (folders.get(folder) ?? new Set()).add(entry))
    }
  }
  return folders
}

const overfull = (paths: string[]): string[] =>
  [...entries(paths)].flatMap(([folder, inside]) =>
    inside.size > 9 && !crowded[folder] ? [`${folder}: ${inside.size} entries, above 9`] : [],
  )

const code = read(['shared', 'server', 'game', 'tests', 'tools'], /\.tsx?$/)
const product = code.filter(source => /^(shared|server|game)\//.test(source.path))

test('planted excess is seen', () => {
  const long = (count: number) =>
    planted('shared/rules/a.ts', 'export const a = 1\n'.repeat(count).replace(/\ba\b/g, 'a'))
  expect(tooLong([long(250)])).toEqual([])
  expect(tooLong([long(251)])).toEqual(['shared/rules/a.ts: 251 lines need a reason'])
  expect(tooLong([long(401)])).toEqual(['shared/rules/a.ts: 401 lines, above 400'])
  const component = (count: number) =>
    planted('game/play/Market.tsx', `export function Market() {${'\n'.repeat(count - 1)}}`)
  expect(longComponents([component(200)])).toEqual([])
  expect(longComponents([component(201)])).toHaveLength(1)
  expect(overfull(Array.from({ length: 10 }, (_, index) => `shared/model/${index}.ts`))).toHaveLength(1)
  expect(
    overfull([...Array.from({ length: 9 }, (_, index) => `game/play/${index}.tsx`), 'game/play/README.md']),
  ).toEqual([])
  expect(median([long(10), long(20), long(300)])).toBe(20)
})

test('no file is above 400 lines, and none above 250 without a reason', () => {
  expect(tooLong(code)).toEqual([])
})

test('every reason is still needed', () => {
  const longOnes = code.filter(source => lines(source.text) > 250).map(source => source.path)
  expect(Object.keys(reasons).filter(path => !longOnes.includes(path))).toEqual([])
})

test('the median file is about a hundred lines', () => {
  expect(median(product)).toBeLessThanOrEqual(130)
})

test('no component is above 200 lines', () => {
  expect(longComponents(code.filter(source => source.path.endsWith('.tsx')))).toEqual([])
})

test('a folder has nine entries at most, its README aside', () => {
  expect(
    overfull(['shared', 'server', 'game', 'assets', 'tests', 'tools', 'docs'].flatMap(folder => tree(folder))),
  ).toEqual([])
})
