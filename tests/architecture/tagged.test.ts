import { expect, test } from 'vitest'
import * as z from 'zod/mini'
import { Event, Order } from '#shared/messages/story.ts'
import { personal, prose, tags, typed } from '#shared/model/ids.ts'
import { Workshop } from '#shared/model/workshop.ts'

/** Strings that are no text of anybody's: what they are called in the model, and why nothing is lost by keeping them. */
const names = new Set([
  'phaseId', // a phase of a programme
  'id', // a phase, a programme, a hidden place
  'pairId', // a pair, or a seat that has none
  'seed', // what chance begins with
  'day', // the day of the workshop, as its facilitator writes it
  'libraryKey', // an invented organisation
  'key', // a place, a line of the script, an invented organisation
  'field', // which text of an object
  'part', // whose line of an agreement
  'keptApart', // two tiles
  'from', // the phase that an order leaves
])

type Found = { path: string; erase: string | undefined }

/** Every string of a schema that is free to say anything, by its path, with its tag. */
function stringsOf(schema: z.core.$ZodType, path: string): Found[] {
  const inside = (type: z.core.$ZodType, step: string) => stringsOf(type, `${path}${step}`)
  if (schema instanceof z.core.$ZodObject)
    return Object.entries(schema._zod.def.shape).flatMap(([name, type]) => inside(type, `.${name}`))
  if (schema instanceof z.core.$ZodRecord) return inside(schema._zod.def.valueType, '.*')
  if (schema instanceof z.core.$ZodArray) return inside(schema._zod.def.element, '[]')
  if (schema instanceof z.core.$ZodOptional) return inside(schema._zod.def.innerType, '')
  if (schema instanceof z.core.$ZodUnion) return schema._zod.def.options.flatMap(option => inside(option, ''))
  if (schema instanceof z.core.$ZodPipe) {
    const found = [...inside(schema._zod.def.in, ''), ...inside(schema._zod.def.out, '')]
    return [found.find(({ erase }) => erase) ?? found[0] ?? []].flat()
  }
  if (!(schema instanceof z.core.$ZodString)) return []
  const isNarrow = schema._zod.def.checks?.some(({ _zod: { def } }) => def.check === 'string_format')
  return isNarrow ? [] : [{ path, erase: tags.get(schema)?.erase }]
}

const untagged = (schema: z.core.$ZodType, path: string): string[] =>
  stringsOf(schema, path).flatMap(found => {
    const name =
      found.path
        .replaceAll(/\[\]|\.\*/g, '')
        .split('.')
        .at(-1) ?? ''
    return found.erase || names.has(name) ? [] : [found.path]
  })

test('a planted text without a tag is seen, also inside what is typed', () => {
  const planted = z.object({
    told: prose(10),
    name: z.optional(personal(10)),
    list: z.array(z.string()),
    lines: z.record(z.string(), z.object({ secret: z.string().check(z.maxLength(3)) })),
    word: z.pipe(
      z.string(),
      z.transform(text => text),
    ),
    heard: typed(10),
    code: z.string().check(z.regex(/^[a-z]+$/)),
  })
  expect(untagged(planted, 'planted')).toEqual(['planted.list[]', 'planted.lines.*.secret', 'planted.word'])
})

test.each([
  ['the state', Workshop],
  ['every order', Order],
  ['every event', Event],
] as const)('%s tags each text as personal or as a text of the record', (name, schema) => {
  expect(stringsOf(schema, name).filter(({ erase }) => erase).length).toBeGreaterThan(30)
  expect(untagged(schema, name)).toEqual([])
})

test('what goes with the names is told apart from what goes with the record', () => {
  const personalIn = stringsOf(Workshop, 'state').flatMap(({ path, erase }) => (erase === 'personal' ? [path] : []))
  expect(personalIn.sort()).toEqual([
    'state.desk.hidden.*.text',
    'state.desk.hostActs.*.message.text',
    'state.desk.hostActs.*.name',
    'state.desk.hostActs.*.places[].text',
    'state.desk.lastAct.message.text',
    'state.desk.lastAct.name',
    'state.desk.lastAct.places[].text',
    'state.sealed.surveys[].sentence',
    'state.shared.actors.*.lastVoice',
    'state.shared.ideas.*.meetingUrl',
    'state.shared.ideas.*.thread.*.text',
    'state.shared.markets.*.message.text',
    'state.shared.meetingUrl',
    'state.shared.message.text',
    'state.shared.seats.*.name',
  ])
})
