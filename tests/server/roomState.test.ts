import { isDeepStrictEqual } from 'node:util'
import { describe, expect, test } from 'vitest'
import * as z from 'zod/mini'
import { plain } from '#game/net/snapshot.ts'
import { derive, mostFields } from '#server/workshop/roomState/derive.ts'
import { Everything, room, row, start, watching } from '../support/roomOfPlainStates.ts'

describe('what is written is what is read', () => {
  test('a first full state, with nothing added and nothing lost', () => {
    const { seen, decoder } = watching()
    expect(seen).toStrictEqual([start])
    expect(plain(decoder.state)).toStrictEqual(start)
  })

  test('empty, zero and false are not the same as absent, in both directions', () => {
    const { seenAfter } = watching()
    const empty = { ...start, note: '', level: 0, steps: 0, isSure: false, wholes: [], maybeFlags: {} }
    expect(seenAfter(empty)).toStrictEqual(empty)
    const full = { ...empty, note: 'a', level: 1.5, steps: 7, isSure: true, wholes: [0, 1], maybeFlags: { a: false } }
    expect(seenAfter(full)).toStrictEqual(full)
    expect(seenAfter(empty)).toStrictEqual(empty)
    expect(seenAfter({ ...start, note: undefined, level: undefined })).toStrictEqual(start)
    expect(seenAfter(start)).toStrictEqual(start)
  })

  test('empty values in collections stay', () => {
    const { seenAfter } = watching()
    const next = {
      ...start,
      names: { a: '' },
      amounts: { a: 0 },
      counts: { a: 0 },
      flags: { a: false },
      lines: ['', ''],
      points: [0, 0],
      signs: [false],
    }
    expect(seenAfter(next)).toStrictEqual(next)
  })

  test('numbers keep every digit', () => {
    const { seenAfter } = watching()
    const next = {
      ...start,
      amount: 0.1 + 0.2,
      points: [1 / 3, 1e300, -5],
      count: Number.MAX_SAFE_INTEGER,
      counts: { a: -(2 ** 31) - 1, b: 1764000000123 },
    }
    expect(seenAfter(next)).toStrictEqual(next)
  })

  test('an id may be the name of something every object has', () => {
    const { host, seenAfter, seen } = watching()
    const rows = Object.fromEntries(['constructor', 'toString', '__proto__', 'hasOwnProperty'].map(id => [id, row]))
    const next = { ...start, rows, names: { constructor: 'a' }, flags: { valueOf: true } }
    host.step(next)
    expect(isDeepStrictEqual(seen.at(-1), next)).toBe(true)
    expect(isDeepStrictEqual(host.join().seen, [next])).toBe(true)
    expect(Object.keys(seen.at(-1)!.rows)).toContain('__proto__')
    expect(seenAfter(start)).toStrictEqual(start)
  })

  test('a list in the 22nd place can be replaced right after a new object', () => {
    const texts = Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`text${at}`, z.string()]))
    const model = z.object({ ...texts, row: z.optional(z.object({ text: z.string() })), list: z.array(z.string()) })
    const first = { ...Object.fromEntries(Object.keys(texts).map(name => [name, ''])), list: ['a'] }
    const host = room(model, first)
    const { seen } = host.join()
    const next = { ...first, row: { text: 'ny' }, list: ['b', 'c'] }
    host.step(next)
    expect(seen).toStrictEqual([first, next])
  })

  test('a variant leaves none of its fields to the next one', () => {
    const { seenAfter } = watching()
    const next: Everything = {
      ...start,
      happening: { type: 'counted', to: 'x', number: 0, row },
      log: { a: { type: 'said', text: '' } },
    }
    expect(seenAfter(next)).toStrictEqual(next)
    const later: Everything = { ...start, log: { a: { type: 'left' } } }
    expect(seenAfter(later)).toStrictEqual(later)
  })

  test('null is refused rather than turned into something else', () => {
    const { host } = watching()
    expect(() => host.write({ ...start, note: null as never })).toThrow('note is null')
  })
})

describe('only what differs travels', () => {
  test('the same state again is no bytes and no new snapshot', () => {
    const { host, seen } = watching()
    expect(host.step(start)).toBe(0)
    expect(host.step(structuredClone(start))).toBe(0)
    expect(seen).toHaveLength(1)
  })

  test('one word deep in a row is a few bytes', () => {
    const { host } = watching({ ...start, rows: { r1: { ...row, answers: { a: { answer: 'yes' } } } } })
    expect(host.step({ ...start, rows: { r1: { ...row, answers: { a: { answer: 'no' } } } } })).toBeLessThan(8)
  })
})

describe('what cannot travel is refused when the class is made', () => {
  const many = (count: number) =>
    z.object(Object.fromEntries(Array.from({ length: count }, (_, at) => [`field${at}`, z.string()])))

  test('at most 50 fields in a class', () => {
    expect(() => derive(many(mostFields), 'Most')).not.toThrow()
    expect(() => derive(many(mostFields + 1), 'Workshop')).toThrow(
      'Workshop has 51 fields, and a Colyseus class may have 50',
    )
    expect(() => derive(z.object({ row: many(mostFields + 1) }), 'Workshop')).toThrow('Workshop.row has 51 fields')
  })

  test.each([
    ['a list of lists', z.object({ a: z.array(z.array(z.string())) }), 'State.a is a list of lists'],
    ['a record of lists', z.object({ a: z.record(z.string(), z.array(z.string())) }), 'State.a is a record of lists'],
    ['null', z.object({ a: z.nullable(z.string()) }), "zod's nullable at state.a"],
    ['a date', z.object({ rows: z.record(z.string(), z.object({ on: z.date() })) }), "zod's date at state.rows.*.on"],
    ['a missing row', z.object({ a: z.record(z.string(), z.optional(z.string())) }), "zod's optional at state.a.*"],
    ['a name of its own', z.object({ clone: z.string() }), 'State.clone is a name that Colyseus needs'],
    ['a name of a number', z.object({ 1: z.string() }), 'State.1 is a name that Colyseus needs'],
    ['values of several kinds', z.object({ a: z.literal(['a', 1]) }), 'state.a are of several kinds'],
    [
      'variants that disagree',
      z.object({
        a: z.discriminatedUnion('t', [
          z.object({ t: z.literal('a'), x: z.string() }),
          z.object({ t: z.literal('b'), x: z.number() }),
        ]),
      }),
      'two variants mean different things by state.a.x',
    ],
  ])('%s', (_, model, message) => {
    expect(() => derive(model, 'State')).toThrow(message)
  })

  test('the same model is the same class', () => expect(derive(Everything, 'State')).toBe(derive(Everything, 'State')))
})
