import * as z from 'zod/mini'
import { isText, textsFor } from './texts.ts'
import type { World } from './World.ts'

/** The only dice of the fuzzer. */
export type Roll = () => number

/** One of several things, and how many of so many. */
export const pick = <Thing>(things: readonly Thing[], roll: Roll): Thing | undefined =>
  things[Math.floor(roll() * things.length)]
export const below = (most: number, roll: Roll): number => Math.floor(roll() * most)

const mostTried = 40
const mostItems = 3

const numberIn = (bag: Record<string, unknown>, name: string): number | undefined => {
  const value = bag[name]
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

function numberFor({ _zod: { bag } }: z.core.$ZodType, world: World, roll: Roll): number {
  const least = Math.max(numberIn(bag, 'minimum') ?? -5, -1_000_000)
  const most = Math.min(numberIn(bag, 'maximum') ?? 1_000_000, 1_000_000)
  const known = world.numbers.filter(number => number >= least && number <= most)
  return (roll() < 0.6 ? pick(known, roll) : undefined) ?? least + below(Math.min(most - least, 200) + 1, roll)
}

function textFor(schema: z.core.$ZodType, name: string, world: World, roll: Roll): string {
  const named = roll() < 0.85 ? world.named[name] : undefined
  const any = roll() < 0.3 ? world.all : undefined
  for (const texts of [named, any]) {
    const text = texts && pick(texts, roll)
    if (text !== undefined && z.safeParse(schema, text).success) return text
  }
  return pick(textsFor(schema), roll) ?? ''
}

/** A value as a schema describes it; conditions over several fields are left to chance. */
function described(schema: z.core.$ZodType, name: string, world: World, roll: Roll): unknown {
  const inside = (type: z.core.$ZodType, field = name) => described(type, field, world, roll)
  if (isText(schema)) return textFor(schema, name, world, roll)
  if (schema instanceof z.core.$ZodLiteral) return pick(schema._zod.def.values, roll)
  if (schema instanceof z.core.$ZodEnum) return pick(Object.values(schema._zod.def.entries), roll)
  if (schema instanceof z.core.$ZodOptional) return roll() < 0.5 ? undefined : inside(schema._zod.def.innerType)
  if (schema instanceof z.core.$ZodNumber) return numberFor(schema, world, roll)
  if (schema instanceof z.core.$ZodBoolean) return roll() < 0.5
  if (schema instanceof z.core.$ZodArray) {
    const least = numberIn(schema._zod.bag, 'minimum') ?? 0
    const most = Math.min(numberIn(schema._zod.bag, 'maximum') ?? mostItems, least + mostItems)
    const length = least + below(most - least + 1, roll)
    return Array.from({ length }, () => inside(schema._zod.def.element))
  }
  if (schema instanceof z.core.$ZodPipe) return inside(schema._zod.def.in)
  if (schema instanceof z.core.$ZodUnion) return inside(pick(schema._zod.def.options, roll) ?? schema)
  if (schema instanceof z.core.$ZodObject) {
    const fields = Object.entries(schema._zod.def.shape).map(([field, type]) => [field, inside(type, field)] as const)
    return Object.fromEntries(fields.filter(([, value]) => value !== undefined))
  }
  if (schema instanceof z.core.$ZodRecord) {
    const keys = Array.from({ length: below(mostItems, roll) }, () => inside(schema._zod.def.keyType))
    return Object.fromEntries(keys.map(key => [`${key}`, inside(schema._zod.def.valueType)]))
  }
  if (schema instanceof z.core.$ZodUnknown) return pick([7, 'anything', {}, [], null, { a: 1 }], roll)
  throw new Error(`nobody has said how to make up ${schema._zod.def.type}`)
}

/** Whether a value is one that a schema takes. */
export const fits = (schema: z.core.$ZodType, value: unknown): boolean => z.safeParse(schema, value).success

/** A value that a schema takes, with what there is in the world where it points at something. */
export function fitting(schema: z.core.$ZodType, world: World, roll: Roll): unknown {
  for (let tried = 0; tried < mostTried; tried += 1) {
    const value = described(schema, '', world, roll)
    if (fits(schema, value)) return value
  }
  return undefined
}
