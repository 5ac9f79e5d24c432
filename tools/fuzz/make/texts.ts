import fc from 'fast-check'
import * as z from 'zod/mini'

const ring = String.fromCodePoint(0xe5)

/** Words that fit most fields; what has a pattern of its own is made from that. */
const usual = [
  ...['', 'Amira', 'Vi lagar mat', ring.repeat(30), 'nothing-there', '2027-03-01', 'name', 'row', '1', 'true'],
  ...['https://meet.example/all', 'AAAAAA', 'attempt-00000000000001', 'late:command-000001'],
]
const eachPattern = 60
const pools = new WeakMap<z.core.$ZodType, readonly string[]>()

/** Texts of a pattern; none where it says what no generator knows how to make. */
function ofPattern(pattern: RegExp): string[] {
  try {
    return fc.sample(fc.stringMatching(pattern), { seed: 1, numRuns: eachPattern })
  } catch {
    return []
  }
}

const patternsOf = (schema: z.core.$ZodType): RegExp[] => {
  if (schema instanceof z.core.$ZodPipe) return [schema._zod.def.in, schema._zod.def.out].flatMap(patternsOf)
  return [...(schema._zod.bag.patterns instanceof Set ? schema._zod.bag.patterns : [])]
}

/** Texts that a schema takes, always the same ones. */
export function textsFor(schema: z.core.$ZodType): readonly string[] {
  const known = pools.get(schema)
  if (known) return known
  const made = [...usual, ...patternsOf(schema).flatMap(ofPattern)]
  const fits = made.filter(text => z.safeParse(schema, text).success)
  pools.set(schema, fits)
  return fits
}

/** Whether a schema reads a text, as it is or after tidying it. */
export function isText(schema: z.core.$ZodType): boolean {
  if (schema instanceof z.core.$ZodPipe) return isText(schema._zod.def.in)
  return schema instanceof z.core.$ZodString
}
