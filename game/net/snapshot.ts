import {
  ArraySchema,
  type DataChange,
  type Decoder,
  getRawChangesCallback,
  MapSchema,
  Metadata,
  Schema,
} from '@colyseus/schema'
import type * as z from 'zod/mini'
import { type Model, objectShape } from '#shared/views/live/shapeHash.ts'

type Branch = Schema | MapSchema<unknown> | ArraySchema<unknown>

/**
 * Shows a new immutable state after everything the server sends, in which each branch that says the same as before is
 * the same object as before. `previous` is the last state of an earlier room, so that it also holds across a new
 * connection. With `due` it looks when that says so, once for all that came before. It takes the decoder's only place
 * for change callbacks; the returned function leaves it again.
 */
export function follow<M extends Model>(
  decoder: Decoder<Schema>,
  model: M,
  show: (state: z.output<M>) => void,
  previous?: z.output<M>,
  due: (look: () => void) => void = look => look(),
): () => void {
  const mirror = new Mirror()
  let shown: unknown = previous
  const look = () => {
    const now = mirror.of(decoder.state, shown)
    if (now === shown || !isWhole(model, now)) return
    shown = now
    show(now)
  }
  getRawChangesCallback(decoder, changes => {
    mirror.forget(changes)
    due(look)
  })
  look()
  return () => {
    decoder.triggerChanges = undefined
  }
}

/** The whole decoded state as plain data, made anew. */
export const plain = (state: Schema): unknown => new Mirror().of(state, undefined)

/** A state is whole when its first full message has been read; that its parts fit is the business of the shape's hash. */
function isWhole<M extends Model>(model: M, state: unknown): state is z.output<M> {
  return objectShape(model).fields.every(field => field.isOptional || own(state, field.name) !== undefined)
}

/** Plain twins of decoded branches, each kept until something in it changes. */
class Mirror {
  private readonly twins = new WeakMap<Branch, unknown>()
  private readonly parents = new WeakMap<object, Branch>()

  /** A change makes the twins of its branch and of all branches above it stale. */
  forget(changes: readonly DataChange[]): void {
    for (const change of changes) {
      let branch: unknown = change.ref
      while (isBranch(branch) && this.twins.delete(branch)) branch = this.parents.get(branch)
    }
  }

  of(branch: Branch, before: unknown): unknown {
    const kept = this.twins.get(branch)
    if (kept !== undefined) return kept
    const twin = branch instanceof ArraySchema ? this.list(branch, before) : this.object(branch, before)
    this.twins.set(branch, twin)
    return twin
  }

  private list(branch: ArraySchema<unknown>, before: unknown): unknown {
    const old: readonly unknown[] = Array.isArray(before) ? before : []
    const items = branch.map((item, at) => this.value(item, branch, old[at]))
    const isSame = before === old && items.length === old.length && items.every((item, at) => item === old[at])
    return isSame ? before : Object.freeze(items)
  }

  private object(branch: Schema | MapSchema<unknown>, before: unknown): unknown {
    const entries: [string, unknown][] = []
    let isSame = true
    for (const [name, value] of entriesOf(branch)) {
      if (value === undefined) continue
      const old = own(before, name)
      const now = this.value(value, branch, old)
      if (now !== old) isSame = false
      entries.push([name, now])
    }
    const size = typeof before === 'object' && before !== null ? Object.keys(before).length : -1
    return isSame && entries.length === size ? before : Object.freeze(Object.fromEntries(entries))
  }

  private value(value: unknown, parent: Branch, before: unknown): unknown {
    if (!isBranch(value)) return value
    this.parents.set(value, parent)
    return this.of(value, before)
  }
}

const names = new WeakMap<object, string[]>()

function entriesOf(branch: Schema | MapSchema<unknown>): Iterable<[string, unknown]> {
  if (branch instanceof MapSchema) return branch.entries()
  const known = names.get(branch.constructor) ?? Object.keys(Metadata.getFields(branch.constructor))
  names.set(branch.constructor, known)
  return known.map(name => [name, Reflect.get(branch, name)])
}

const isBranch = (value: unknown): value is Branch =>
  value instanceof Schema || value instanceof MapSchema || value instanceof ArraySchema

const own = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined
