import { describe, expect, test } from 'vitest'
import * as classic from 'zod'
import * as z from 'zod/mini'
import { Refusal } from '#shared/messages/reply.ts'
import { Shared, Workshop } from '#shared/model/workshop.ts'
import { objectShape, shapeHash, wordsHash } from '#shared/views/live/shapeHash.ts'
import { Said, wireShape } from '#shared/views/live/wireShape.ts'

describe('the hash of a shape', () => {
  const mini = z.object({
    id: z.string(),
    seats: z.record(z.string(), z.object({ name: z.optional(z.string()), at: z.number() })),
    kind: z.enum(['a', 'b']),
  })
  const full = classic.object({
    id: classic.string().min(1).max(40),
    seats: classic.record(
      classic.string(),
      classic.object({ name: classic.string().optional(), at: classic.number() }),
    ),
    kind: classic.enum(['a', 'b']),
  })
  const seat = { name: z.optional(z.string()), at: z.number() }
  const others = {
    'a field is added': z.object({ ...mini.shape, more: z.string() }),
    'a field is added deep inside': z.object({
      ...mini.shape,
      seats: z.record(z.string(), z.object({ ...seat, more: z.string() })),
    }),
    'a field is renamed': z.object({ key: z.string(), seats: mini.shape.seats, kind: mini.shape.kind }),
    'fields change places': z.object({ seats: mini.shape.seats, id: z.string(), kind: mini.shape.kind }),
    'a field becomes optional': z.object({ ...mini.shape, id: z.optional(z.string()) }),
    'a field changes kind': z.object({ ...mini.shape, id: z.number() }),
    'a number becomes whole': z.object({
      ...mini.shape,
      seats: z.record(z.string(), z.object({ ...seat, at: z.int() })),
    }),
    'a word is added': z.object({ ...mini.shape, kind: z.enum(['a', 'b', 'c']) }),
  }

  test('it is the same for zod and zod/mini, whatever they check', () => {
    expect(shapeHash(full)).toBe(shapeHash(mini))
    expect(shapeHash(classic.object({ at: classic.int(), on: classic.number().int() }))).toBe(
      shapeHash(z.object({ at: z.int(), on: z.number().check(z.int()) })),
    )
  })

  test('it is the same every time and everywhere', () => expect(shapeHash(mini)).toBe('0iixy6s186587n'))

  test.each(Object.entries(others))('it is another when %s', (_, model) => {
    expect(shapeHash(model)).not.toBe(shapeHash(mini))
  })

  test('the whole workshop has one, also what Colyseus never carries', () => {
    expect(shapeHash(Workshop)).toMatch(/^[0-9a-z]{14}$/)
    expect(shapeHash(Workshop)).not.toBe(shapeHash(Shared))
  })

  test('what is said over the wire has one: the state, the slices beside it, and the commands', () => {
    expect(wireShape).toMatch(/^[0-9a-z]{28}$/)
    expect(wireShape.endsWith(wordsHash(''))).toBe(false)
    expect(wireShape.startsWith(shapeHash(Said))).toBe(true)
    expect(wordsHash('invite: type,ideaId')).not.toBe(wordsHash('invite: type,ideaId,because'))
  })

  test('a new word for a no is another shape', () => {
    const words = objectShape(Said).fields.find(({ name }) => name === 'refusal')
    expect(words?.shape).toEqual({ kind: 'text', words: Refusal.options })
    const more = z.object({ ...Said.shape, refusal: z.enum([...Refusal.options, 'tooLoud']) })
    expect(wireShape.startsWith(shapeHash(more))).toBe(false)
  })

  test('none of the changes share a hash', () => {
    const hashes = Object.values(others).map(model => shapeHash(model))
    expect(new Set(hashes).size).toBe(hashes.length)
  })
})
