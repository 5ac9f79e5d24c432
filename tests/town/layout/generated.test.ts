import fc from 'fast-check'
import { expect, test } from 'vitest'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { faultsOf } from './judge/faults.ts'
import { frames, townLike } from './judge/towns.ts'

const seed = 20_261_123
console.info(`Layouts are generated with seed ${seed}`)

/** Any town that the rules allow: up to 28 actors on either bank, eight challenges, 14 ideas with or without a lane. */
const anyTown = fc
  .record({
    left: fc.nat({ max: 28 }),
    right: fc.nat({ max: 28 }),
    challenges: fc.integer({ min: 1, max: 8 }),
    ideas: fc.nat({ max: 14 }),
    bridges: fc.nat({ max: 14 }),
    hasFlags: fc.boolean(),
    isLongest: fc.boolean(),
    isOneIsland: fc.boolean(),
  })
  .filter(({ left, right }) => left + right >= 2 && left + right <= 28)
  .map(like => ({ ...like, bridges: Math.min(like.bridges, like.ideas) }))

test.each(Object.entries(frames))('any town on the %s: nothing lies over anything else', (_, frame) => {
  fc.assert(
    fc.property(anyTown, like => {
      const town = townLike(like)
      const font = !frame.isScreen && town.actors.length <= 8 ? 16 : frame.font
      expect(faultsOf(layoutOf(town, { ...frame, font }, approximateMeasure), town, approximateMeasure)).toEqual([])
    }),
    { seed, numRuns: 60 },
  )
})

test('any words people write as names stay on their paper', () => {
  const word = fc.string({ minLength: 1, maxLength: 50, unit: fc.constantFrom(...'abcdefghijklmnoprstuvåäö -ÅÄÖ/MW') })
  fc.assert(
    fc.property(fc.array(word, { minLength: 4, maxLength: 20 }), found => {
      const town = townLike({ left: found.length, right: 3, challenges: 2, ideas: 4, bridges: 2 })
      const written = { ...town, actors: town.actors.map((actor, at) => ({ ...actor, name: found[at] ?? actor.name })) }
      const layout = layoutOf(written, frames.landscape, approximateMeasure)
      expect(faultsOf(layout, written, approximateMeasure)).toEqual([])
      for (const { actorId, label } of layout.houses) {
        const name = written.actors.find(({ id }) => id === actorId)?.name.replaceAll(/[\s-]/g, '')
        if (!label.isCut) expect(label.lines.join('').replaceAll(/[\s-]/g, '')).toBe(name)
      }
    }),
    { seed, numRuns: 40 },
  )
})
