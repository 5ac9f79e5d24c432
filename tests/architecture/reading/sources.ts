import { readdirSync, readFileSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type ParseResult, parseSync } from 'vite'

const root = fileURLToPath(new URL('../../../', import.meta.url))
const generated = new Set(['node_modules', '.git', 'dist', 'data', 'out', 'screenshots', 'test-results', 'coverage'])

/** A file of the tree by its path from the root, always with forward slashes. */
export interface Source {
  path: string
  text: string
}

/** A piece of parsed code: an ESTree node, open to any property. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** A made-up file, to show that a test can see a fault. */
export const planted = (path: string, text: string): Source => ({ path, text })

/** Every file that people write, below a folder or in the whole tree. */
export function tree(folder = ''): string[] {
  if (!statSync(root + folder, { throwIfNoEntry: false })?.isDirectory()) return []
  return readdirSync(root + folder, { withFileTypes: true }).flatMap(entry => {
    const path = folder ? `${folder}/${entry.name}` : entry.name
    if (generated.has(entry.name)) return []
    return entry.isDirectory() ? tree(path) : [path]
  })
}

/** The files of the given folders whose names end as asked, read. */
export const read = (folders: string[], ending: RegExp): Source[] =>
  folders
    .flatMap(folder => tree(folder))
    .filter(path => ending.test(path))
    .map(path => ({ path, text: readFileSync(root + path, 'utf8') }))

const parsed = new WeakMap<Source, ParseResult>()

/** The parsed file: what the language sees, so that comments and layout never decide. */
export function parse(source: Source): ParseResult {
  const known = parsed.get(source)
  if (known) return known
  const result = parseSync(source.path, source.text)
  if (result.errors.length > 0) throw new Error(`${source.path}: ${result.errors[0]?.message}`)
  parsed.set(source, result)
  return result
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

/** Visits every node with its ancestors, nearest last. */
export function walk(source: Source, visit: (node: Node, ancestors: Node[]) => void): void {
  const ancestors: Node[] = []
  const step = (node: Node) => {
    visit(node, ancestors)
    ancestors.push(node)
    for (const value of Object.values(node)) {
      if (Array.isArray(value)) for (const item of value) isNode(item) && step(item)
      else if (isNode(value)) step(value)
    }
    ancestors.pop()
  }
  step(parse(source).program as unknown as Node)
}

/** Where a node stands, as people write it: path:line. */
export const at = (source: Source, position: number): string =>
  `${source.path}:${source.text.slice(0, position).split('\n').length}`
