import { below, pick, type Roll } from './fitting.ts'

const sign = (...points: number[]) => String.fromCodePoint(...points)

/** Names that every object has although nobody gave it one, and names that only the server may say. */
const fields = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'by',
  'who',
  'seatId',
  'extra',
  '',
]

const numbers = [
  ...[-1, -0, 0.5, 1e308, -1e308, 5e-324, 2 ** 31, 2 ** 32, 2 ** 53, -(2 ** 53), 2 ** 64, 1e21],
  ...[Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
]

const texts = [
  ...['', ' ', '\0', '\r\n', '__proto__', 'constructor', 'toString', '../../../etc/passwd', '%00', "' or 1=1 --"],
  ...['#{7*7}', '<script>alert(1)</script>', '=1+1', '2027-02-30', '0000-00-00', 'javascript:alert(1)', 'null', 'NaN'],
  ...[sign(0xd800), sign(0xdfff), sign(0x202e, 0x41), sign(0x200b), sign(0xfeff), sign(0xfffe), sign(0x1f468, 0x200d)],
  ...[sign(0x65, 0x301).repeat(400), sign(0x1f4a5).repeat(300), sign(0xe5).repeat(6_000), 'a'.repeat(9_000)],
  ...[
    sign(0x130),
    sign(0xfb03),
    sign(0x1e9e),
    sign(0x10ffff),
    sign(0xe000),
    sign(0x3164),
    sign(0x41, ...Array(40).fill(0x300)),
  ],
]

const nested = (depth: number, isList: boolean): unknown => {
  let value: unknown = 1
  for (let at = 0; at < depth; at += 1) value = isList ? [value] : { a: value }
  return value
}

/** What no form sends, and somebody may. */
function garbage(roll: Roll): unknown {
  const kind = below(9, roll)
  if (kind < 3) return pick(texts, roll)
  if (kind < 5) return pick(numbers, roll)
  if (kind === 5) return nested(pick([3, 40, 120, 400], roll) ?? 3, roll() < 0.5)
  if (kind === 6) return Array.from({ length: below(2_000, roll) }, () => 'money')
  if (kind === 7) return withField({}, pick(fields, roll) ?? '', pick([1, {}, null, 'x', []], roll))
  return pick([null, true, false, [], {}, [[]], [null], '[object Object]'], roll)
}

/** A record with one field more, whatever its name: `__proto__` becomes a field of its own and nothing else. */
const withField = (record: object, field: string, value: unknown): object =>
  Object.fromEntries([...Object.entries(record), [field, value]])

/** A value with one thing wrong somewhere in it: another kind, gone, one too many, too long, too deep. */
export function spoiled(value: unknown, roll: Roll): unknown {
  if (typeof value !== 'object' || value === null || roll() < 0.12) return spoiledLeaf(value, roll)
  if (Array.isArray(value)) return spoiledList(value, roll)
  const entries = Object.entries(value)
  const at = below(entries.length, roll)
  const way = roll()
  if (entries.length === 0 || way < 0.15) return withField(value, pick(fields, roll) ?? '', garbage(roll))
  if (way < 0.3) return Object.fromEntries(entries.filter((_, index) => index !== at))
  if (way < 0.35)
    return Object.fromEntries(entries.map(([name, one], index) => [index === at ? `${name}x` : name, one]))
  if (way < 0.39) return entries
  return Object.fromEntries(entries.map(([name, one], index) => [name, index === at ? spoiled(one, roll) : one]))
}

function spoiledList(list: readonly unknown[], roll: Roll): unknown {
  const way = roll()
  if (list.length === 0 || way < 0.2) return [...list, garbage(roll)]
  if (way < 0.35) return Array.from({ length: 50 + below(1_000, roll) }, (_, at) => list[at % list.length])
  if (way < 0.45) return Object.fromEntries(list.entries())
  const at = below(list.length, roll)
  return list.map((one, index) => (index === at ? spoiled(one, roll) : one))
}

function spoiledLeaf(value: unknown, roll: Roll): unknown {
  const way = roll()
  if (typeof value === 'string' && way < 0.3) return value + (pick(texts, roll) ?? '')
  if (typeof value === 'string' && way < 0.4) return value.slice(0, -1)
  if (typeof value === 'number' && way < 0.4) return pick(numbers, roll)
  if (way < 0.5) return [value]
  if (way < 0.55) return `${typeof value === 'object' ? 'object' : String(value)}`
  return garbage(roll)
}
