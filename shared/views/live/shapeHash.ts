import * as z from 'zod/mini'

/** What the wire needs to know of a zod model: names in order, kinds, and the words that may be said. */
export type Shape =
  | { kind: 'text'; words?: string[] }
  | { kind: 'number' | 'integer' | 'truth' }
  | { kind: 'record' | 'list'; of: Shape }
  | ObjectShape

export interface ObjectShape {
  kind: 'object'
  fields: { name: string; isOptional: boolean; shape: Shape }[]
}

/** A zod object, from `zod` or from `zod/mini`. */
export type Model = z.core.$ZodObject

const known = new WeakMap<z.core.$ZodType, Shape>()

/** The shape of any model that a state is made of; throws for what has no plain form, such as null, dates and transforms. */
export function shapeOf(model: z.core.$ZodType, path = 'state'): Shape {
  const shape = known.get(model) ?? read(model, path)
  known.set(model, shape)
  return shape
}

/** The shape of a whole state. */
export function objectShape(model: Model): ObjectShape {
  const shape = shapeOf(model)
  if (shape.kind !== 'object') throw new Error(`a state is an object, not a ${shape.kind}`)
  return shape
}

/** A short name for a shape: client and server with the same one understand each other, word by word. */
export function shapeHash(model: Model): string {
  return wordsHash(JSON.stringify(objectShape(model)))
}

/** A short name for some words. */
export function wordsHash(text: string): string {
  return [0x811c9dc5, 0x9dc5811c].map(start => fnv1a(text, start).toString(36).padStart(7, '0')).join('')
}

function read(model: z.core.$ZodType, path: string): Shape {
  if (model instanceof z.core.$ZodObject) return { kind: 'object', fields: fieldsOf(model, path) }
  if (model instanceof z.core.$ZodRecord) return { kind: 'record', of: shapeOf(model._zod.def.valueType, `${path}.*`) }
  if (model instanceof z.core.$ZodArray) return { kind: 'list', of: shapeOf(model._zod.def.element, `${path}[]`) }
  if (model instanceof z.core.$ZodDiscriminatedUnion) return oneOfSeveral(model, path)
  if (model instanceof z.core.$ZodEnum) return ofValues(Object.values(model._zod.def.entries), path)
  if (model instanceof z.core.$ZodLiteral) return ofValues(model._zod.def.values, path)
  if (model instanceof z.core.$ZodString || model instanceof z.core.$ZodTemplateLiteral) return { kind: 'text' }
  if (model instanceof z.core.$ZodNumber) return { kind: isInteger(model) ? 'integer' : 'number' }
  if (model instanceof z.core.$ZodBoolean) return { kind: 'truth' }
  if (model instanceof z.core.$ZodReadonly || model instanceof z.core.$ZodDefault) {
    return shapeOf(model._zod.def.innerType, path)
  }
  throw new Error(`a state has no plain form for zod's ${model._zod.def.type} at ${path}`)
}

/** Whole numbers are told by a format, which the model has itself (`z.int()`) or among its checks (`.int()`). */
const isInteger = (model: z.core.$ZodNumber): boolean =>
  [model, ...(model._zod.def.checks ?? [])].some(
    part => part instanceof z.core.$ZodCheckNumberFormat && part._zod.def.format.includes('int'),
  )

function fieldsOf(model: Model, path: string): ObjectShape['fields'] {
  return Object.entries(model._zod.def.shape).map(([name, type]) => {
    const isOptional = type instanceof z.core.$ZodOptional
    return { name, isOptional, shape: shapeOf(isOptional ? type._zod.def.innerType : type, `${path}.${name}`) }
  })
}

/** A union is one object with the fields of every variant; which of them are present follows the discriminator. */
function oneOfSeveral(model: z.core.$ZodDiscriminatedUnion, path: string): ObjectShape {
  const fields = new Map<string, Shape>()
  for (const option of model._zod.def.options) {
    const variant = shapeOf(option, path)
    if (variant.kind !== 'object') throw new Error(`a variant at ${path} is not an object`)
    for (const { name, shape } of variant.fields) {
      const met = fields.get(name)
      fields.set(name, met ? together(met, shape, `${path}.${name}`) : shape)
    }
  }
  const { discriminator } = model._zod.def
  return {
    kind: 'object',
    fields: [...fields].map(([name, shape]) => ({ name, isOptional: name !== discriminator, shape })),
  }
}

function together(one: Shape, other: Shape, path: string): Shape {
  if (one.kind === 'text' && other.kind === 'text') {
    return one.words && other.words
      ? { kind: 'text', words: [...new Set([...one.words, ...other.words])] }
      : { kind: 'text' }
  }
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`two variants mean different things by ${path}`)
  return one
}

function ofValues(values: readonly unknown[], path: string): Shape {
  const words = values.filter(value => typeof value === 'string')
  if (words.length === values.length) return { kind: 'text', words }
  if (values.every(value => Number.isInteger(value))) return { kind: 'integer' }
  if (values.every(value => typeof value === 'number')) return { kind: 'number' }
  if (values.every(value => typeof value === 'boolean')) return { kind: 'truth' }
  throw new Error(`the values at ${path} are of several kinds`)
}

/** Fowler, Noll and Vo's hash 1a, 32 bits over UTF-16 units. */
function fnv1a(text: string, start: number): number {
  let hash = start
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
