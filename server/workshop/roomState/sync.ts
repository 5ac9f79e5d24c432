import { ArraySchema, MapSchema, Schema } from '@colyseus/schema'
import type * as z from 'zod'
import { type Model, type ObjectShape, objectShape, type Shape } from '#shared/views/live/shapeHash.ts'
import { classOf } from './derive.ts'

/**
 * Writes what differs between two immutable states into the Colyseus state, and nothing else: branches that are the
 * same object are not looked into. `previous` is what was last written to `target`, or nothing the first time.
 */
export function sync<M extends Model>(target: Schema, model: M, next: z.output<M>, previous?: z.output<M>): void {
  if (next !== previous) syncObject(target, objectShape(model), next, previous)
}

function syncObject(target: Schema, shape: ObjectShape, next: unknown, previous: unknown): void {
  for (const field of shape.fields) {
    const value = own(next, field.name)
    const before = own(previous, field.name)
    if (previous !== undefined && value === before) continue
    if (value === null) throw new Error(`${field.name} is null, and a state says nothing by leaving out`)
    if (value === undefined) Reflect.set(target, field.name, undefined)
    else writeField(target, field.name, field.shape, value, before)
  }
}

function writeField(target: Schema, name: string, shape: Shape, value: unknown, before: unknown): void {
  const held: unknown = Reflect.get(target, name)
  if (shape.kind === 'object') {
    if (held instanceof Schema) syncObject(held, shape, value, before)
    else Reflect.set(target, name, filled(shape, value, name))
  } else if (shape.kind === 'record') {
    const map = held instanceof MapSchema ? held : new MapSchema<unknown>()
    if (map !== held) Reflect.set(target, name, map)
    syncRecord(map, shape.of, value, before, name)
  } else if (shape.kind === 'list') {
    const items = Array.isArray(value) ? value : []
    if (!(held instanceof ArraySchema) || !syncItems(held, shape.of, items, before)) {
      Reflect.set(target, name, listOf(shape.of, items, name))
    }
  } else {
    Reflect.set(target, name, value)
  }
}

/** In a hall of 250 nearly all of a record is as it was: values are compared in their order, and looked up only where the ids differ. */
function syncRecord(map: MapSchema<unknown>, of: Shape, next: unknown, previous: unknown, name: string): void {
  // Colyseus looks keys up in a plain object, where ids such as `constructor` would be found without having been set.
  Object.setPrototypeOf(map._collectionIndexes, null)
  const [now, before] = [partsOf(next), partsOf(previous)]
  const isSameIds = now.ids.length === before.ids.length && now.ids.every((id, at) => id === before.ids[at])
  if (!isSameIds) for (const id of map.keys()) if (own(next, id) === undefined) map.delete(id)
  for (const [at, id] of now.ids.entries()) {
    const value = now.values[at]
    const earlier = before.ids[at] === id ? before.values[at] : own(previous, id)
    if (value === earlier && map.has(id)) continue
    const held = map.get(id)
    if (value === undefined) {
      if (held !== undefined) map.delete(id)
    } else if (of.kind !== 'object') map.set(id, value)
    else if (held instanceof Schema) syncObject(held, of, value, earlier)
    else map.set(id, filled(of, value, name))
  }
}

/** Whether the list could be kept; a list of another length, or with other plain values, is sent as a new one. */
function syncItems(held: ArraySchema<unknown>, of: Shape, next: readonly unknown[], previous: unknown): boolean {
  if (held.length !== next.length) return false
  if (of.kind !== 'object') return next.every((value, at) => value === held[at])
  const before: readonly unknown[] = Array.isArray(previous) ? previous : []
  next.forEach((value, at) => {
    const item = held[at]
    if (item instanceof Schema && value !== before[at]) syncObject(item, of, value, before[at])
  })
  return true
}

const listOf = (of: Shape, items: readonly unknown[], name: string): ArraySchema<unknown> =>
  new ArraySchema(...(of.kind === 'object' ? items.map(item => filled(of, item, name)) : items))

function filled(shape: ObjectShape, value: unknown, name: string): Schema {
  const fresh = new (classOf(shape, name))()
  syncObject(fresh, shape, value, undefined)
  return fresh
}

const partsOf = (value: unknown): { ids: string[]; values: unknown[] } =>
  typeof value === 'object' && value !== null
    ? { ids: Object.keys(value), values: Object.values(value) }
    : { ids: [], values: [] }

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
