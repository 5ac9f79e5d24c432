import { expect, test } from 'vitest'
import { at, type Node, parse, planted, read, type Source, walk } from './reading/sources.ts'

const number = /[A-ZÅÄÖ]{1,3}\d+[a-z]?/

/** The numbers that RULES.md gives: first on their line, after list, table, heading or emphasis marks. */
const rulesOf = (rules: Source): string[] => [
  ...new Set([...rules.text.matchAll(/^[\s|#*>`[-]*([A-ZÅÄÖ]{1,3}\d+[a-z]?)(?![\w-])/gm)].map(match => match[1] ?? '')),
]

/** The numbers that titles of tests carry in brackets, as [P4] or [P4, P5], with where they stand. */
function titled(sources: Source[]): { rule: string; where: string }[] {
  const found: { rule: string; where: string }[] = []
  for (const source of sources) {
    walk(source, node => {
      if (
        node.type !== 'CallExpression' ||
        !/^(test|it|describe)\b/.test(source.text.slice(node.start, node.start + 12))
      )
        return
      const [title] = node.arguments as Node[]
      const text = title ? source.text.slice(title.start, title.end) : ''
      if (!title || !/^(Literal|TemplateLiteral)$/.test(title.type)) return
      for (const [, inside = ''] of text.matchAll(/\[([^\]]*)\]/g)) {
        for (const part of inside.split(/,\s*/)) {
          if (new RegExp(`^${number.source}$`).test(part)) found.push({ rule: part, where: at(source, node.start) })
        }
      }
    })
  }
  return found
}

const untested = (rules: string[], tests: Source[]): string[] => {
  const carried = new Set(titled(tests).map(({ rule }) => rule))
  return rules.filter(rule => !carried.has(rule))
}

const unknown = (rules: string[], tests: Source[]): string[] =>
  titled(tests).flatMap(({ rule, where }) => (rules.includes(rule) ? [] : [`${where} carries ${rule}`]))

/** Numbers that the code refers to in comments: `return refuse('unknown') // P1`. */
const unknownInCode = (rules: string[], code: Source[]): string[] =>
  code.flatMap(source =>
    parse(source).comments.flatMap(({ type, value, start }) => {
      const rule = type === 'Line' ? new RegExp(`^\\s*(${number.source})(?![\\w-])`).exec(value)?.[1] : undefined
      return rule && !rules.includes(rule) ? [`${at(source, start)} refers to ${rule}`] : []
    }),
  )

test('a planted rule without a test, and a test without a rule, are seen', () => {
  const rules = rulesOf(
    planted('shared/RULES.md', '## P Ideas\n- **P1** An idea …\n| P2 | A tile … |\n### P3. Three\nSee P9 for more.'),
  )
  expect(rules).toEqual(['P1', 'P2', 'P3'])
  const tests = [
    planted('tests/rules/a.test.ts', "test('[P1] one', () => {})\ntest.each([1])(`[P3, P7] ${1}`, () => {})"),
  ]
  expect(untested(rules, tests)).toEqual(['P2'])
  expect(unknown(rules, tests)).toEqual(['tests/rules/a.test.ts:2 carries P7'])
  const code = [
    planted('shared/rules/a.ts', 'const a = 1 // P1\nconst b = 2 // P8: no such rule\n// Plain words, P9 among them'),
  ]
  expect(unknownInCode(rules, code)).toEqual(['shared/rules/a.ts:2 refers to P8'])
})

const [rules] = read(['shared'], /(^|\/)RULES\.md$/)
const code = read(['shared/rules'], /\.ts$/)
const tests = read(['tests'], /\.tsx?$/).filter(source => !source.path.startsWith('tests/architecture/'))

test('RULES.md is there as soon as there are rules, and numbers them', () => {
  expect(code.length === 0 || (rules !== undefined && rulesOf(rules).length > 0)).toBe(true)
})

test('every rule has a test that carries its number', () => {
  expect(rules ? untested(rulesOf(rules), tests) : []).toEqual([])
})

test('no test and no code carries a number that RULES.md does not know', () => {
  const known = rules ? rulesOf(rules) : []
  expect([...unknown(known, tests), ...unknownInCode(known, code)]).toEqual([])
})
