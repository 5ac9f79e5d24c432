import { Shared } from '#shared/model/workshop.ts'
import { objectShape, type Shape } from '#shared/views/live/shapeHash.ts'

/** What Colyseus sends for each thing at most besides its text: which field or key it is, which object, how long it is. */
const most = { text: 3, number: 9, integer: 5, truth: 1, field: 1, object: 8, key: 6 } as const

/** At most so many bytes are sent for a value; names of fields are never sent, keys of records are. */
function bytesOf(shape: Shape, value: unknown): number {
  if (value === undefined) return 0
  if (shape.kind === 'text') return most.text + Buffer.byteLength(`${value}`)
  if (shape.kind !== 'object' && !('of' in shape)) return most[shape.kind]
  let sum: number = most.object
  const inside = typeof value === 'object' && value !== null ? value : {}
  if (shape.kind === 'object')
    for (const field of shape.fields) sum += most.field + bytesOf(field.shape, Reflect.get(inside, field.name))
  else
    for (const [key, one] of Object.entries(inside))
      sum += most.key + (shape.kind === 'record' ? Buffer.byteLength(key) : 0) + bytesOf(shape.of, one)
  return sum
}

/** At most so many bytes are sent to whoever comes in and has to see everything. */
export const wireSize = (shared: Shared): number => bytesOf(objectShape(Shared), shared)
