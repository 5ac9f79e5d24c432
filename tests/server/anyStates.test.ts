import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import { plain } from '#game/net/snapshot.ts'
import { objectShape, type Shape } from '#shared/views/live/shapeHash.ts'
import { Everything, room } from '../support/roomOfPlainStates.ts'

describe('whatever happens, in whatever order', () => {
  const ids = fc.constantFrom('a1', 'b2', 'c3', 'constructor', '__proto__', 'ö – k')
  const fields = (pairs: [string, unknown][]) => Object.fromEntries(pairs.filter(([, value]) => value !== undefined))

  /** Any value of a shape. */
  function anything(shape: Shape): fc.Arbitrary<unknown> {
    if (shape.kind === 'text')
      return shape.words ? fc.constantFrom(...shape.words) : fc.string({ unit: 'grapheme', maxLength: 6 })
    if (shape.kind === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true }).map(number => number + 0)
    if (shape.kind === 'integer') return fc.oneof(fc.constantFrom(0, 1, 2), fc.maxSafeInteger())
    if (shape.kind === 'truth') return fc.boolean()
    if (shape.kind === 'list') return fc.array(anything(shape.of), { maxLength: 4 })
    if (shape.kind === 'record') return fc.array(fc.tuple(ids, anything(shape.of)), { maxLength: 4 }).map(fields)
    if (shape.kind !== 'object') throw new Error('a kind of its own')
    const values = shape.fields.map(field =>
      field.isOptional ? fc.option(anything(field.shape), { nil: undefined }) : anything(field.shape),
    )
    return fc.tuple(...values).map(list => fields(list.map((value, at) => [shape.fields[at]!.name, value])))
  }

  const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null
  const own = (value: unknown, key: string) => (isBranch(value) && Object.hasOwn(value, key) ? value[key] : undefined)

  /** A next state that shares some of its branches with the one before, as `evolve` makes them. */
  function blend(before: unknown, after: unknown, dice: () => number): unknown {
    if (before === undefined || after === undefined || !isBranch(before) || !isBranch(after))
      return dice() < 0.5 ? before : after
    if (dice() < 0.3) return before
    if (dice() < 0.1) return after
    if (Array.isArray(before) && Array.isArray(after))
      return after.map((item, at) => (dice() < 0.5 && at < before.length ? before[at] : item))
    const keys = new Set([...Object.keys(before), ...Object.keys(after)])
    return fields([...keys].map(key => [key, blend(own(before, key), own(after, key), dice)]))
  }

  function diceFrom(seed: number) {
    let at = seed >>> 0
    return () => {
      at = (Math.imul(at, 1664525) + 1013904223) >>> 0
      return at / 2 ** 32
    }
  }

  /** Two snapshots share every branch that is alike in both. */
  function shares(one: unknown, other: unknown): boolean {
    if (!isBranch(one) || !isBranch(other)) return true
    if (isDeepStrictEqual(one, other)) return one === other
    return Object.keys(one).every(key => shares(one[key], own(other, key)))
  }

  /** Told by the shape, which allows more than the model: a union may hold fields of several variants at once. */
  const whole = (value: unknown) => value as Everything
  const turn = fc.record({
    wish: anything(objectShape(Everything)),
    seed: fc.integer(),
    moment: fc.constantFrom('patch', 'patch', 'wait', 'join', 'resync', 'latecomer'),
  })

  test('everyone reads what was written, and shares what is alike', { timeout: 120_000 }, () => {
    const complaints = [vi.spyOn(console, 'warn'), vi.spyOn(console, 'error')]
    fc.assert(
      fc.property(anything(objectShape(Everything)), fc.array(turn, { minLength: 1, maxLength: 10 }), (wish, turns) => {
        let state = whole(wish)
        const host = room(Everything, state)
        const people = [host.join()]
        const agree = () => {
          for (const complaint of complaints) expect(complaint).not.toHaveBeenCalled()
          for (const { seen, decoder } of people) {
            if (!isDeepStrictEqual(seen.at(-1), state)) expect(seen.at(-1)).toStrictEqual(state)
            if (!isDeepStrictEqual(plain(decoder.state), state)) expect(plain(decoder.state)).toStrictEqual(state)
            for (const [at, now] of seen.slice(1).entries()) expect(shares(seen[at], now)).toBe(true)
            seen.splice(0, seen.length - 1)
          }
        }
        agree()
        for (const { wish, seed, moment } of turns) {
          const next = whole(blend(state, whole(wish), diceFrom(seed)))
          host.write(next)
          state = next
          if (moment === 'latecomer') people.push(host.join()) // in the middle of what the others have not heard yet
          if (moment === 'resync') host.resync(people[0]!.decoder)
          if (moment !== 'wait') host.patch()
          if (moment === 'join') people.push(host.join())
          if (moment !== 'wait') agree()
        }
        host.patch()
        agree()
        // Nothing that was removed is held on to; full states in the middle of a patch may leave a few branches behind.
        if (turns.some(({ moment }) => moment === 'resync' || moment === 'latecomer')) return
        expect(people[0]!.decoder.root.refs.size).toBe(host.join().decoder.root.refs.size)
      }),
      { numRuns: 200 },
    )
    for (const complaint of complaints) complaint.mockRestore()
  })
})
