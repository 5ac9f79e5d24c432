import type { Shared, Workshop } from '#shared/model/workshop.ts'

/** What whoever makes something up knows of a workshop: what there is, by the name of the field that would point at it. */
export type World = {
  named: Readonly<Record<string, readonly string[]>>
  all: readonly string[]
  numbers: readonly number[]
}

const singular = (collection: string): string => collection.replace(/ies$/, 'y').replace(/s$/, '')

/** Everything in a workshop that has a name, always in the same order. */
export function worldOf({ shared, number }: Pick<Workshop, 'shared' | 'number'>): World {
  const named: Record<string, string[]> = {}
  const note = (field: string, id: string) => {
    named[field] ??= []
    if (!named[field].includes(id)) named[field].push(id)
  }
  for (const [collection, things] of Object.entries(shared))
    if (isRecord(things)) for (const id of Object.keys(things)) note(`${singular(collection)}Id`, id)
  walk(shared, (field, value) => {
    if (/\w(Id|By)$|^by$/.test(field) && typeof value === 'string') note(field, value)
  })
  for (const { id } of shared.programme.phases) for (const field of ['phaseId', 'from']) note(field, id)
  const all = [...new Set(Object.values(named).flat())]
  return { named, all, numbers: [0, 1, 2, 3, 5, number, number + 1] }
}

const isRecord = (thing: unknown): thing is Record<string, unknown> =>
  typeof thing === 'object' && thing !== null && !Array.isArray(thing)

function walk(thing: unknown, look: (field: string, value: unknown) => void): void {
  if (Array.isArray(thing)) for (const inside of thing) walk(inside, look)
  if (!isRecord(thing)) return
  for (const [field, value] of Object.entries(thing)) {
    look(field, value)
    walk(value, look)
  }
}

/** The seats that each device holds, by the device's name. */
export function devicesOf({ seats }: Shared): Map<string, string[]> {
  const devices = new Map<string, string[]>()
  for (const { id, deviceId } of Object.values(seats)) devices.set(deviceId, [...(devices.get(deviceId) ?? []), id])
  return devices
}
