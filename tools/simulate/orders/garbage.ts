import * as z from 'zod/mini'
import type { Workshop } from '#shared/model/workshop.ts'
import { pick, type Roll } from './World.ts'

/** What no form sends, and somebody may. */
export const garbage: readonly unknown[] = [
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '',
  String.fromCodePoint(0xe5).repeat(5000),
  '\u{1f4a5}'.repeat(200),
  '\u202e\u0000',
  '2027-02-30',
  '0000-01-01',
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e308,
  2.5,
  null,
  undefined,
  true,
  [],
  [[]],
  {},
  Array.from({ length: 2000 }, () => 'money'),
]

const texts = ['', 'Vi lagar mat', String.fromCodePoint(0xe5).repeat(90)] as const

/** Something that nearly fits a schema: mostly real ids and plain words, now and then garbage. */
export function nearly(schema: z.core.$ZodType, state: Workshop, roll: Roll): unknown {
  if (roll() < 0.08) return pick(garbage, roll)
  const inside = (type: z.core.$ZodType) => nearly(type, state, roll)
  if (schema instanceof z.core.$ZodLiteral) return schema._zod.def.values[0]
  if (schema instanceof z.core.$ZodEnum) return pick(Object.values(schema._zod.def.entries), roll)
  if (schema instanceof z.core.$ZodOptional) return roll() < 0.5 ? undefined : inside(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodNumber) return pick([0, 1, 2, 3, 5, -5, 200], roll)
  if (schema instanceof z.core.$ZodBoolean) return roll() < 0.5
  if (schema instanceof z.core.$ZodArray)
    return Array.from({ length: Math.floor(roll() * 4) }, () => inside(schema._zod.def.element))
  if (schema instanceof z.core.$ZodPipe) return pick(texts, roll)
  if (schema instanceof z.core.$ZodUnion) return inside(pick(schema._zod.def.options, roll) ?? schema)
  if (schema instanceof z.core.$ZodObject)
    return Object.fromEntries(Object.entries(schema._zod.def.shape).map(([name, type]) => [name, inside(type)]))
  const { seats, actors, ideas, invitations, clock } = state.shared
  const ids = [seats, actors, ideas, invitations, state.desk.hidden].flatMap(things => Object.keys(things))
  return pick([...ids, clock.phaseId, '2027-03-01', 'name', 'row', 'toString', 'constructor'], roll)
}
