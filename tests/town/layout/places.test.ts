import { expect, test } from 'vitest'
import type { Sector } from '#shared/model/actor.ts'
import type { HouseSpot, Layout } from '#shared/town/layout/board.ts'
import { layoutOf } from '#shared/town/layout/layoutOf.ts'
import { approximateMeasure } from '#shared/town/layout/text/measure.ts'
import type { Town } from '#shared/town/town.ts'
import { boards, frames, townLike } from './judge/towns.ts'

const laid = (town: Town): Layout => layoutOf(town, frames.landscape, approximateMeasure)

const full = townLike({ left: 14, right: 14, challenges: 4, ideas: 10, bridges: 6 })

const without = (town: Town, id: string): Town => ({ ...town, actors: town.actors.filter(actor => actor.id !== id) })

const movesOf = (before: HouseSpot[], after: HouseSpot[]): number[] =>
  after.flatMap(house => {
    const old = before.find(({ actorId }) => actorId === house.actorId)
    return old ? [Math.hypot(old.x - house.x, old.y - house.y)] : []
  })

/** Each row of a bank, from the river's edge of its board to the other, by who stands there. */
const rowsOf = ({ houses }: Layout, sector: Sector): string[][] => {
  const rows = Map.groupBy(
    houses.filter(house => house.sector === sector),
    ({ row }) => row,
  )
  return [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([, row]) => row.toSorted((one, other) => one.x - other.x).map(({ actorId }) => actorId))
}

const sectors = ['ideaDriven', 'public'] as const

const mean = (values: number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

test('one who comes moves nobody on the other bank, as long as the shores keep their width', () => {
  const before = laid(without(full, 'ideaDriven 13'))
  const after = laid(full)
  const others = (layout: Layout) => layout.houses.filter(({ sector }) => sector === 'public')
  expect(others(after)).toEqual(others(before))
})

const ideaDriven = ({ houses }: Layout) => houses.filter(({ sector }) => sector === 'ideaDriven')
const river = { right: 4, challenges: 2, ideas: 4, bridges: 2 }
const counts = Array.from({ length: 10 }, (_, at) => at + 5)

test('whoever comes takes no neighbour from anybody but where it stands between two, and is given a place on its bank', () => {
  for (const count of counts) {
    const [before, after] = [laid(townLike({ left: count - 1, ...river })), laid(townLike({ left: count, ...river }))]
    const newest = ideaDriven(after).find(({ actorId }) => !ideaDriven(before).some(old => old.actorId === actorId))
    for (const sector of sectors) {
      const rest = rowsOf(after, sector).map(row => row.filter(id => id !== newest?.actorId))
      expect(rest.filter(row => row.length > 0)).toEqual(rowsOf(before, sector))
    }
  }
})

test('an actor keeps its bank: whoever goes, the rest move by less than two rows on average', () => {
  for (const count of counts) {
    const town = townLike({ left: count, ...river })
    const all = laid(town)
    for (const { actorId } of ideaDriven(all)) {
      const rest = laid(without(town, actorId))
      for (const { sector, x } of [...all.houses, ...rest.houses]) expect(x < 640).toBe(sector === 'ideaDriven')
      expect(rest.houses).toHaveLength(all.houses.length - 1)
      const moves = movesOf(ideaDriven(all), ideaDriven(rest))
      expect(mean(moves)).toBeLessThan((2 * 730) / rowsOf(all, 'ideaDriven').length)
    }
  }
})

test.each([
  { board: 'landscape', frame: frames.landscape, most: 60 },
  { board: 'portrait', frame: frames.portrait, most: 170 },
  { board: 'screen', frame: frames.screen, most: 160 },
  { board: 'screen with a panel', frame: frames['screen with a panel'], most: 170 },
])('while people come one by one, those who are there move by less than $most px on average on the $board', row => {
  const bank = (left: number) =>
    layoutOf(townLike({ left, right: 4, challenges: 4, ideas: 0, hour: 'night' }), row.frame, approximateMeasure).houses
  const steps = Array.from({ length: 12 }, (_, at) => at + 2)
  const moved = steps.map(count => mean(movesOf(bank(count), bank(count + 1)).slice(0, count)))
  expect(mean(moved)).toBeLessThan(row.most)
})

test.each([
  ['laptop 1280 × 800', 14, 2, 110],
  ['tablet 820 × 1180', 14, 1, 180],
  // With thirteen there, names are cut, and each has as much room as the others.
  ['laptop 1024 × 768', 12, 2, 150],
  ['wall', 14, 0, 160],
  ['wall beside the code', 14, 3, 160],
] as const)(
  'on the board of a %s, up to %i on a bank, one who comes lets at most %i change rows, and moves those who stand by %i px at most',
  (board, last, most, px) => {
    const bank = (left: number) =>
      layoutOf(townLike({ left, right: 4, challenges: 4, ideas: 0, hour: 'night' }), boards[board], approximateMeasure)
    let before = ideaDriven(bank(2))
    for (let count = 3; count <= last; count += 1) {
      const after = ideaDriven(bank(count))
      const rows = new Map(after.map(({ actorId, row }) => [actorId, row]))
      expect(before.filter(({ actorId, row }) => rows.get(actorId) !== row).length).toBeLessThanOrEqual(most)
      expect(mean(movesOf(before, after))).toBeLessThan(px)
      before = after
    }
  },
)

test('a hall that has no markets yet, with 110 on each bank, is laid out in the time of some towns', () => {
  const timed = (like: number) => {
    const begun = performance.now()
    layoutOf(
      townLike({ left: like, right: like, challenges: 4, ideas: 0, hour: 'night', seed: `${like}` }),
      boards['wall beside the code'],
      (text, size, weight) => approximateMeasure(text, size, weight),
    )
    return performance.now() - begun
  }
  timed(14)
  expect(timed(110)).toBeLessThan(60 * timed(14))
})

test('in a row they stand in the order in which they came', () => {
  const numbers = new Map(full.actors.map(({ id, number }) => [id, number]))
  const { houses } = laid(full)
  for (const a of houses) {
    for (const b of houses) {
      if (a.sector === b.sector && a.row === b.row && a.x < b.x) {
        expect(numbers.get(a.actorId)!).toBeLessThan(numbers.get(b.actorId)!)
      }
    }
  }
})

test('what happens on the river moves no house and no tree', () => {
  const before = laid(townLike({ left: 10, right: 9, challenges: 4, ideas: 3, bridges: 1 }))
  const after = laid(townLike({ left: 10, right: 9, challenges: 4, ideas: 12, bridges: 7, hasFlags: true }))
  expect(after.houses).toEqual(before.houses)
  expect(after.trees).toEqual(before.trees)
})

test('a lane keeps its place among its island’s, and a new one comes last', () => {
  const few = townLike({ left: 10, right: 9, challenges: 2, ideas: 8, bridges: 4 })
  const many = townLike({ left: 10, right: 9, challenges: 2, ideas: 8, bridges: 7 })
  const lanes = (town: Town) => laid(town).islands.map(island => island.lanes.map(({ ideaId }) => ideaId))
  for (const [at, ids] of lanes(few).entries()) expect(lanes(many)[at]!.slice(0, ids.length)).toEqual(ids)
  const ys = laid(many).islands.flatMap(island => island.lanes.map(({ y }) => y))
  expect(ys).toEqual([...ys].sort((a, b) => a - b))
})

test('an idea that gets its third party moves nothing but its own lane', () => {
  const before = townLike({ left: 10, right: 9, challenges: 3, ideas: 5, bridges: 4 })
  const after = structuredClone(before)
  const [idea] = after.challenges[0]!.ideas
  idea!.parties[0]!.lantern = 'lit'
  idea!.planks = 5
  idea!.crack = 'open'
  const still = (town: Town) =>
    laid(town).islands.map(({ ring, tag, lanes }) => ({ ring, tag, y: lanes.map(({ y }) => y) }))
  expect(still(after)).toEqual(still(before))
})
