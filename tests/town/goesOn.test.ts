import { expect, test } from 'vitest'
import type { Engine } from '#game/town/engine/engine.ts'
import { heard } from '#game/town/engine/sound.ts'
import { Lighting } from '#game/town/scene/lighting.ts'
import { entering } from '#game/town/scene/motions.ts'
import type { Frame } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { blend, type Glow, glowOf } from '#shared/town/scenery/light.ts'
import type { Scenery } from '#shared/town/scenery/piece.ts'
import { sceneryOf } from '#shared/town/scenery/sceneryOf.ts'
import type { Town, TownIdea } from '#shared/town/town.ts'
import { frames, townLike } from './layout/judge/towns.ts'

const pictureOf = (town: Town, frame: Frame = frames.landscape) =>
  sceneryOf(town, layoutOf(town, frame, approximateMeasure))

/** The town with one of its ideas as it is told. */
const withIdea = (town: Town, id: string, more: Partial<TownIdea>): Town => ({
  ...town,
  challenges: town.challenges.map(challenge => ({
    ...challenge,
    ideas: challenge.ideas.map(idea => (idea.id === id ? { ...idea, ...more } : idea)),
  })),
})

const whole = townLike({ left: 8, right: 8, challenges: 1, ideas: 4, bridges: 4, isOneIsland: true })

/** How many steps the deck of the second idea has. */
const stepsIn = ({ pieces }: Scenery) => pieces.filter(({ id }) => /^idea\/idea 1\/public\/(deck|met)/.test(id)).length

test.each(Object.entries(frames))(
  'a lane that comes before spans that have met lets none meet again, %s',
  (_, frame) => {
    const without = withIdea(whole, 'idea 0', { lane: undefined, state: 'spark', parties: [] })
    const parties = whole.challenges[0]?.ideas[0]?.parties.filter(({ sector }) => sector === 'public') ?? []
    const before = pictureOf(without, frame)
    const after = pictureOf(withIdea(whole, 'idea 0', { state: 'half', parties }), frame)
    const fresh = entering(before.pieces, after.pieces).filter(({ enters }) => enters)
    expect(new Set(fresh.map(({ id }) => id.split('/')[1]))).toEqual(new Set(['idea 0']))
    expect(heard(before, after)).toBeUndefined()
  },
)

test('a deck that has got other steps, with a board of another scale, is the deck it was', () => {
  const [one, other] = [pictureOf(whole), pictureOf(whole, { ...frames.landscape, height: 600 })]
  expect(stepsIn(one)).not.toBe(stepsIn(other))
  for (const [from, to] of [
    [one, other],
    [other, one],
  ] as const)
    expect(entering(from.pieces, to.pieces).filter(({ enters }) => enters === 'lay' || enters === 'meet')).toEqual([])
})

test('spans meet once: the bell rings for it, and never again when their agreement fills its last planks', () => {
  const parties = whole.challenges[0]?.ideas[0]?.parties.filter(({ sector }) => sector === 'ideaDriven')
  const half = withIdea(whole, 'idea 0', { state: 'half', planks: 0, parties })
  const met = withIdea(whole, 'idea 0', { planks: 0 })
  const written = withIdea(whole, 'idea 0', { planks: 5 })
  expect(heard(pictureOf(half), pictureOf(met))).toBe('meet')
  expect(heard(pictureOf(met), pictureOf(written))).toBeUndefined()
  const laid = entering(pictureOf(met).pieces, pictureOf(written).pieces)
  expect(new Set(laid.map(({ enters }) => enters))).toEqual(new Set(['lay']))
})

test('a pavilion stands where it stood when its spark gets a lane', () => {
  const spark = withIdea(whole, 'idea 0', { lane: undefined, state: 'spark', parties: [] })
  const half = withIdea(whole, 'idea 0', { state: 'half' })
  const came = entering(pictureOf(spark).pieces, pictureOf(half).pieces).map(({ id }) => id)
  expect(came.filter(id => id.includes('idea 0/pavilion'))).toEqual(['idea/idea 0/pavilion/glow/false'])
})

test('a lit window is seen and not heard; a lantern is heard', () => {
  const dark = withIdea(whole, 'idea 0', { lane: undefined, state: 'bank', parties: [] })
  const spark = withIdea(whole, 'idea 0', { lane: undefined, state: 'spark', parties: [] })
  expect(heard(pictureOf(dark), pictureOf(spark))).toBeUndefined()
  const evening: Town = { ...whole, light: { hour: 'evening', dawn: 0 } }
  const [first, ...rest] = whole.challenges[0]?.ideas[0]?.parties ?? []
  if (!first) throw new Error('an idea has parties')
  const lit = withIdea(evening, 'idea 0', { parties: [{ ...first, lantern: 'lit' }, ...rest] })
  expect(heard(pictureOf(evening), pictureOf(lit))).toBe('light')
  // The evening hangs them all, and nobody has said yes.
  expect(heard(pictureOf(whole), pictureOf(evening))).toBeUndefined()
})

/** Time that passes by hand. */
function time() {
  const begun: { each: (share: number) => void; over: () => void; isEnded: boolean }[] = []
  const run: Engine['run'] = (_, each, over) => {
    const one = { each, over, isEnded: false }
    begun.push(one)
    each(0)
    return () => {
      one.isEnded = true
    }
  }
  return { begun, run }
}

test('the light goes on through a patch, and from where it is to another hour', () => {
  const [evening, dawn, night] = (['evening', 'dawn', 'night'] as const).map(hour => glowOf({ hour, dawn: 0 }))
  if (!evening || !dawn || !night) throw new Error('there are three lights')
  const { begun, run } = time()
  const shown: Glow[] = []
  const lighting = new Lighting(run, light => shown.push(light))
  lighting.set(evening)
  expect(lighting.turn(evening)).toBe(false)
  expect(lighting.turn(dawn)).toBe(true)
  begun[0]?.each(0.6)
  const reached = blend(evening, dawn, 0.6)
  expect(lighting.turn(dawn)).toBe(true)
  expect([begun.length, begun[0]?.isEnded, shown.at(-1)]).toEqual([1, false, reached])
  expect(lighting.turn(night)).toBe(true)
  expect([begun.length, begun[0]?.isEnded, shown.at(-1)]).toEqual([2, true, reached])
  begun[1]?.each(1)
  begun[1]?.over()
  expect(shown.at(-1)).toEqual(night)
  expect(lighting.turn(night)).toBe(false)
})
