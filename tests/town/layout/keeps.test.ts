import { expect, test } from 'vitest'
import type { Frame, Layout } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { extents } from '#shared/town/layout/river/extents.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import { sceneryOf } from '#shared/town/scenery/sceneryOf.ts'
import type { Town } from '#shared/town/town.ts'
import { frames, type Like, townLike } from './judge/towns.ts'

const usual: Like = { left: 13, right: 11, challenges: 4, ideas: 12, bridges: 7 }
const devices = [frames.landscape, frames.portrait]
const boards = [...devices, frames.screen]

const laid = (town: Town, frame: Frame): Layout => layoutOf(town, frame, approximateMeasure)
const lanesOf = (layout: Layout) => layout.islands.flatMap(({ lanes }) => lanes)

/** The town of an afternoon, as it stands when the evening has come and every lantern is lit. */
function inEvening(town: Town): Town {
  const evening = structuredClone({ ...town, light: { hour: 'evening' as const, dawn: 0 } })
  for (const { parties } of evening.challenges.flatMap(({ ideas }) => ideas))
    for (const party of parties) party.lantern = 'lit'
  return evening
}

test('when the evening comes no island, bridge, post or pawn moves, though the numbers go', () => {
  for (const frame of boards) {
    const town = townLike(usual)
    const [before, after] = [laid(town, frame), laid(inEvening(town), frame)]
    const standing = (layout: Layout) =>
      layout.islands.map(({ ring, tag, lanes, sparks }) => ({
        ...{ ring, tag, sparks: sparks.map(({ x, y }) => ({ x, y })) },
        lanes: lanes.map(({ y, posts, pawns, pavilion, sign }) => ({ y, posts, pawns, pavilion, sign: sign.box })),
      }))
    expect(standing(after)).toEqual(standing(before))
    expect(lanesOf(before).every(({ number }) => number.lines.length > 0)).toBe(true)
    expect(lanesOf(after).every(({ number }) => number.lines.length === 0)).toBe(true)
  }
})

test('posts stand at the same share of their water before the first step is booked and after', () => {
  const shares = (hasFlags: boolean) =>
    lanesOf(laid(townLike({ left: 4, right: 4, challenges: 2, ideas: 4, bridges: 3, hasFlags }), frames.landscape)).map(
      ({ posts, from, land }) => posts.slice(0, 2).map(({ x }) => Math.round(((x - from) / (land.from - from)) * 50)),
    )
  expect(shares(true)).toEqual(shares(false))
})

test.each([1, 2, 3, 4])(
  '%i owners a bank: every lantern hangs over the water between the outer post and the land',
  each => {
    for (const frame of boards) {
      const town = townLike({ left: each * 2, right: each * 2, challenges: 2, ideas: 2, bridges: 2, hasFlags: true })
      for (const lane of lanesOf(laid(town, frame))) {
        const [outer, , , , last] = lane.posts
        expect(lane.lanterns).toHaveLength(each * 2)
        for (const { sector, x } of lane.lanterns) {
          expect(sector === 'ideaDriven' ? x - outer!.x : last!.x - x).toBeGreaterThan(0)
          expect(x < lane.land.from || x > lane.land.to).toBe(true)
        }
      }
    }
  },
)

test('lanterns are drawn as small as they have been packed', () => {
  const town = townLike({ left: 8, right: 8, challenges: 2, ideas: 2, bridges: 2, hasFlags: true })
  const layout = laid(town, frames.portrait)
  const { pieces } = sceneryOf(town, layout)
  for (const { ideaId, lanternScale } of lanesOf(layout)) {
    const hung = pieces.filter(({ id }) => new RegExp(`^idea/${ideaId}/lantern/[^/]+$`).test(id))
    expect(hung.length).toBeGreaterThan(0)
    for (const { scale } of hung) expect(scale).toBeCloseTo(layout.k * extents.lantern.scale * lanternScale)
  }
})

test('both banks are called in letters of one size', () => {
  for (const frame of boards)
    for (const left of [1, 4, 13]) {
      const { banks } = laid(townLike({ left, right: 1, challenges: 2, ideas: 2 }), frame)
      expect(banks.ideaDriven.name.size).toBe(banks.public.name.size)
    }
})

test('pawns stand on land, not on their bridge', () => {
  for (const frame of boards)
    for (const hasFlags of [false, true])
      for (const { pawns, land } of lanesOf(laid(townLike({ ...usual, hasFlags }), frame)))
        expect(pawns.filter(({ x }) => x < land.from || x > land.to)).toEqual([])
})

test('an island without a lane keeps its pavilions, on the wall too', () => {
  const town = townLike({ ...usual, ideas: 12 })
  const dark = town.challenges.at(-1)!
  for (const idea of dark.ideas) Object.assign(idea, { lane: undefined, state: 'spark', parties: [], step: undefined })
  for (const frame of boards) {
    const spot = laid(town, frame).islands.find(({ challengeId }) => challengeId === dark.id)
    expect(spot?.sparks).toHaveLength(dark.ideas.length)
  }
})
