import { expect, test } from 'vitest'
import { at, type Node, parse, planted, read, type Source, walk } from './reading/sources.ts'

/** Places that assert a type all the same, each with its reason in one sentence; the list may only shrink. */
const reasons: Record<string, string> = {}

function faults(sources: Source[]): string[] {
  const found: string[] = []
  for (const source of sources) {
    walk(source, node => {
      const asserted = (node.typeAnnotation as Node | undefined)?.typeName as Node | undefined
      if (node.type === 'TSAsExpression' && asserted?.name !== 'const')
        found.push(`${at(source, node.start)} asserts a type`)
      if (node.type === 'TSTypeAssertion') found.push(`${at(source, node.start)} asserts a type`)
      if (node.type === 'TSNonNullExpression') found.push(`${at(source, node.start)} asserts with !`)
      if (node.type === 'TSAnyKeyword') found.push(`${at(source, node.start)} any`)
    })
    for (const { value, start } of parse(source).comments) {
      if (/@ts-(ignore|expect-error|nocheck)/.test(value)) found.push(`${at(source, start)} silences the compiler`)
    }
  }
  return found
}

const hasReason = (line: string) => Object.keys(reasons).some(path => line.startsWith(`${path}:`))

test('planted assertions are seen', () => {
  const seen = (text: string) => faults([planted('shared/rules/a.ts', text)]).length
  expect(seen('export const a = JSON.parse("1") as number')).toBe(1)
  expect(seen('export const a = <number>JSON.parse("1")')).toBe(1)
  expect(seen('export const a = [1][0]!')).toBe(1)
  expect(seen('export const a = (b: any) => b')).toBe(1)
  expect(seen('// @ts-expect-error\nexport const a = 1')).toBe(1)
  expect(seen("export const a = ['as', 'any'] as const satisfies string[]")).toBe(0)
})

test('no any, no !, no type assertion in what people run', () => {
  expect(faults(read(['shared', 'server', 'game'], /\.tsx?$/)).filter(line => !hasReason(line))).toEqual([])
})

test('every reason is still needed', () => {
  const lines = faults(read(['shared', 'server', 'game'], /\.tsx?$/))
  expect(Object.keys(reasons).filter(path => !lines.some(line => line.startsWith(`${path}:`)))).toEqual([])
})
