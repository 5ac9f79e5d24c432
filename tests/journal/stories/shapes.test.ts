import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { upcastTypes } from '#server/store/migrations/upcast.ts'
import { Event } from '#shared/messages/story.ts'
import { type Model, wordsHash } from '#shared/views/live/shapeHash.ts'

/** The shapes that each event has had under its name, oldest first: nothing in a row is ever changed, only added to. */
const shapes = z
  .record(z.string(), z.array(z.string()))
  .parse(JSON.parse(readFileSync(new URL('./shapes.json', import.meta.url), 'utf8')))

const models: readonly Model[] = Event._zod.def.options
/** All that an event may hold, as it lies in a story: its fields, their words, and their limits. */
const shapeOf = (model: Model): string => wordsHash(JSON.stringify(z.toJSONSchema(model, { io: 'input' })))

const typeOf = (model: Model): string => String([...(model._zod.propValues?.type ?? [])][0])

/** What to do about each event that older stories, or older versions beside this one, would tell otherwise. */
function faults(
  today: readonly Model[],
  known: Readonly<Record<string, string[]>>,
  upcast: readonly string[],
): string[] {
  const types = today.map(typeOf)
  const gone = Object.keys(known).filter(type => !types.includes(type) && !upcast.includes(type))
  return [
    ...today.flatMap(model => {
      const [type, shape] = [typeOf(model), shapeOf(model)]
      const before = known[type]
      if (!before) return [`${type} is new: write "${type}": ["${shape}"] in shapes.json.`]
      const isRead = before.length === 1 || upcast.includes(type)
      return isRead && before.at(-1) === shape ? [] : [changed(type, shape)]
    }),
    ...gone.map(
      type => `${type} is gone: let upcast.ts say what its older ones are today, for their stories lie in journals.`,
    ),
  ]
}

const changed = (type: string, shape: string) =>
  `${type} has another shape under an old name: give the new one a name of its own, which older versions know that they cannot read, and let upcast.ts take the old to it; only if no older version can run beside may upcast.ts read both under one name, and then "${shape}" is written last in its row of shapes.json.`

test('every event has the shape that its stories were told in', () => {
  expect(faults(models, shapes, upcastTypes)).toEqual([])
})

test('a shape that is changed under an old name, a new event and one that is gone are each told, with what to do', () => {
  const was = z.object({ type: z.literal('posted'), text: z.string() })
  const is = z.object({ ...was.shape, by: z.optional(z.string()) })
  const [old, now] = [shapeOf(was), shapeOf(is)]
  expect(faults([was], { posted: [old] }, [])).toEqual([])
  expect(faults([is], { posted: [old] }, [])).toEqual([changed('posted', now)])
  expect(faults([is], { posted: [old] }, ['posted'])).toEqual([changed('posted', now)])
  expect(faults([is], { posted: [old, now] }, [])).toEqual([changed('posted', now)])
  expect(faults([is], { posted: [old, now] }, ['posted'])).toEqual([])
  expect(faults([is], {}, [])).toEqual([`posted is new: write "posted": ["${now}"] in shapes.json.`])
  expect(faults([], { posted: [old] }, [])).toEqual([expect.stringMatching(/^posted is gone: /)])
  expect(faults([], { posted: [old] }, ['posted'])).toEqual([])
})
