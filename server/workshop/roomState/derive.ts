import { Encoder, type FieldBuilder, Schema, schema, t } from '@colyseus/schema'
import { type Model, type ObjectShape, objectShape, type Shape } from '#shared/views/live/shapeHash.ts'

/** Room for the whole state of 250 people (160 kB early on, 550 kB late) in one buffer; it must be set before a room is made. */
Encoder.BUFFER_SIZE = 1024 * 1024

/** Colyseus has room for 63 fields in a class; we stop before. */
export const mostFields = 50

/** A class whose instances Colyseus keeps alike on server and client. */
export type StateClass = new () => Schema

/**
 * Replacing field 21 is the byte 213, which schema 5.0.34 takes for the mark of a subclass when it follows a new object,
 * and then loses the field. So that place is left empty.
 */
const unsafePlace = 21

const made = new WeakMap<ObjectShape, StateClass>()

/** The Colyseus class of a zod object, so that the model stays the only description of the state. */
export function derive(model: Model, name: string): StateClass {
  return classOf(objectShape(model), name)
}

/** The Colyseus class of a shape, always the same one for the same shape; `name` is only for reading in errors. */
export function classOf(shape: ObjectShape, name: string): StateClass {
  const before = made.get(shape)
  if (before) return before
  if (shape.fields.length > mostFields) {
    throw new Error(`${name} has ${shape.fields.length} fields, and a Colyseus class may have ${mostFields}: divide it`)
  }
  const fields: Record<string, FieldBuilder> = {}
  for (const [place, field] of shape.fields.entries()) {
    if (place === unsafePlace) fields[`_${place}`] = t.boolean()
    const path = `${name}.${field.name}`
    if (field.name in Schema.prototype || !/^[a-z]\w*$/i.test(field.name)) {
      throw new Error(`${path} is a name that Colyseus needs for itself: choose another`)
    }
    const builder = fieldOf(field.shape, path)
    fields[field.name] = field.isOptional ? builder.optional() : builder
  }
  const stateClass: StateClass = schema(fields, name)
  made.set(shape, stateClass)
  return stateClass
}

function fieldOf(shape: Shape, path: string): FieldBuilder<unknown, boolean, boolean> {
  if (shape.kind === 'object') return t.ref(classOf(shape, path))
  if (shape.kind !== 'record' && shape.kind !== 'list') return t[codecs[shape.kind]]()
  const { of } = shape
  if (of.kind === 'record' || of.kind === 'list') {
    throw new Error(`${path} is a ${shape.kind} of ${of.kind}s, which Colyseus cannot carry: put an object between`)
  }
  const element = of.kind === 'object' ? classOf(of, path) : codecs[of.kind]
  if (shape.kind === 'record') return typeof element === 'string' ? t.map(element) : t.map(element)
  return typeof element === 'string' ? t.array(element) : t.array(element)
}

/** Colyseus' own `number` is short but keeps only four decimals or so, hence only for whole numbers. */
const codecs = { text: 'string', truth: 'boolean', integer: 'number', number: 'float64' } as const
