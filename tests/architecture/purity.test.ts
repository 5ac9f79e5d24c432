import { expect, test } from 'vitest'
import { at, type Node, parse, planted, read, type Source, walk } from './reading/sources.ts'

/** Names of the world outside: time, dice, network, screen, device, process. */
const outside = new Set(
  `process Buffer require global globalThis performance crypto fetch XMLHttpRequest WebSocket EventSource Worker
   setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame console alert
   window self document navigator location localStorage sessionStorage indexedDB caches`.split(/\s+/),
)

const name = (node: unknown): string => {
  const { type, name: text } = (node ?? {}) as Node
  return type === 'Identifier' ? String(text) : ''
}

/** Whether an identifier stands for a value, rather than naming a property, a type's member or a binding. */
function isUse(node: Node, parent: Node | undefined): boolean {
  if (!parent) return false
  if (parent.type === 'MemberExpression') return parent.object === node || parent.computed === true
  if (parent.type === 'Property') return parent.value === node || parent.computed === true
  return (
    !/^(TS|Import|Export|MethodDefinition|PropertyDefinition|LabeledStatement)/.test(parent.type) ||
    parent.type === 'TSAsExpression'
  )
}

/** Every name the file itself gives something: a parameter called `document` is not the browser's. */
function namesGiven(source: Source): Set<string> {
  const given = new Set<string>()
  const pattern = (node: unknown): void => {
    const { type, ...rest } = (node ?? {}) as Node
    if (type === 'Identifier') given.add(String(rest.name))
    else if (type === 'AssignmentPattern') pattern(rest.left)
    else if (type === 'RestElement') pattern(rest.argument)
    else if (type === 'ArrayPattern') for (const element of rest.elements as unknown[]) pattern(element)
    else if (type === 'ObjectPattern')
      for (const property of rest.properties as Node[]) pattern(property.value ?? property)
  }
  walk(source, node => {
    if (node.type === 'VariableDeclarator') pattern(node.id)
    if (/Function/.test(node.type)) {
      pattern(node.id)
      for (const parameter of (node.params as unknown[] | undefined) ?? []) pattern(parameter)
    }
    if (/^Import.*Specifier$/.test(node.type)) pattern(node.local)
  })
  return given
}

/** Time and dice that hide inside an otherwise innocent global. */
function hidden(node: Node): string | undefined {
  if (node.type === 'NewExpression' && name(node.callee) === 'Date' && (node.arguments as unknown[]).length === 0)
    return 'new Date()'
  if (node.type === 'CallExpression' && name(node.callee) === 'Date') return 'Date()'
  if (node.type !== 'MemberExpression') return undefined
  const member = `${name(node.object)}.${name(node.property)}`
  return ['Date.now', 'Math.random', 'import.meta'].includes(member) ? member : undefined
}

/** `what` may be 'time and dice' alone, for tests of the rules, which may read files. */
function faults(sources: Source[], what: 'everything' | 'time and dice'): string[] {
  return sources.flatMap(source => {
    const given = namesGiven(source)
    const found: string[] = []
    walk(source, (node, ancestors) => {
      const secret = hidden(node)
      if (secret) found.push(`${at(source, node.start)} ${secret}`)
      if (what === 'time and dice') return
      const text = name(node)
      if (outside.has(text) && !given.has(text) && isUse(node, ancestors.at(-1)))
        found.push(`${at(source, node.start)} ${text}`)
    })
    for (const meta of what === 'everything' ? parse(source).module.importMetas : [])
      found.push(`${at(source, meta.start)} import.meta`)
    return found
  })
}

test('planted time, dice and world are seen', () => {
  const seen = (text: string) =>
    faults([planted('shared/rules/a.ts', text)], 'everything').map(line => line.replace(/.*? /, ''))
  expect(seen('export const a = Date.now()')).toEqual(['Date.now'])
  expect(seen('export const a = new Date()')).toEqual(['new Date()'])
  expect(seen('export const a = Math.random() < 0.5')).toEqual(['Math.random'])
  expect(seen('export const a = performance.now()')).toEqual(['performance'])
  expect(seen('export const a = [process.env.HOME, fetch]')).toEqual(['process', 'fetch'])
  expect(seen('setTimeout(() => crypto.randomUUID(), 10)')).toEqual(['setTimeout', 'crypto'])
  expect(seen('export const a = { process, b: globalThis["Date"] }')).toEqual(['process', 'globalThis'])
  expect(seen('export const a = import.meta.url')).toEqual(['import.meta'])
})

test('comments, names of properties and given names are left in peace', () => {
  const quiet = `
    // Date.now() would be wrong here
    /** new Date() too */
    export const day = (at: number) => new Date(at).toISOString() + 'Math.random()'
    export type Process = { process: string; location: string }
    export const where = (place: { location: string }, document: string) => [place.location, document, { fetch: 1 }]
    export interface Wait { setTimeout(): void }`
  expect(faults([planted('shared/rules/a.ts', quiet)], 'everything')).toEqual([])
})

test('shared/ asks neither clock, dice, network nor screen', () => {
  expect(faults(read(['shared'], /\.tsx?$/), 'everything')).toEqual([])
})

test('tests of rules and views give their own time and seed', () => {
  expect(faults(read(['tests/rules', 'tests/views', 'tests/content'], /\.tsx?$/), 'time and dice')).toEqual([])
})
