import type { Sector } from '../../../model/actor.ts'
import type { TownIdea } from '../../town.ts'
import type { Box, Lane, Point } from '../board.ts'
import { extents, onDeck, rail, roomOf } from './extents.ts'
import { outerPost } from './sketch.ts'

/** How high over its foot a post carries the line. */
const line = 27

const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height

/** Where one bank's lanterns hang on the line from its landing over two posts to the land. */
export function lanternsOf(
  idea: TownIdea,
  sector: Sector,
  [landing, land]: readonly [Point, Point],
  inner: number,
  taken: Box[],
  k: number,
): Lane['lanterns'] {
  const own = idea.parties.filter(party => party.sector === sector)
  const length = Math.abs(land.x - landing.x)
  const reach = (extents.lantern.half + extents.post.half + 0.5) * k
  const broad = (extents.lantern.half * 2 + 1) * k
  const stretches = [
    [outerPost, inner],
    [0, outerPost],
    [inner, 1],
  ] as const
  const places = stretches.map(([from, to], turn) => {
    const edge = turn === 1 ? extents.lantern.half * k : reach
    const free = length * (to - from) - (turn === 0 ? reach * 2 : reach + edge)
    const count = free < 0 ? 0 : Math.floor(free / broad) + 1
    return { from: length * from + (turn === 1 ? edge : reach), free, count }
  })
  const hang = (along: number): Point => {
    const share = length > 0 ? along / length : 0
    const deck = onDeck(landing, land, k, share)
    return { x: deck.x, y: deck.y - (rail + line - 5) * k }
  }
  // Two between the posts, then one on each side of them, then as many as there is line for.
  const wanted = places.map(() => 0)
  for (const round of [[2, 1, 1], places.map(({ count }) => count)]) {
    for (const [turn, place] of places.entries()) {
      const left = own.length - wanted.reduce((sum, count) => sum + count, 0)
      const most = Math.min(place.count, round[turn] ?? 0)
      wanted[turn] = Math.min(most, (wanted[turn] ?? 0) + left)
    }
  }
  const points = places.flatMap(({ from, free }, turn) => {
    const count = wanted[turn] ?? 0
    return Array.from({ length: count }, (_, at) => hang(from + (count === 1 ? free / 2 : (free * (at + (count === 2 ? 0.15 : 0))) / (count - (count === 2 ? 0.7 : 1)))))
  })
  const seen = points.filter(point => !taken.some(box => overlaps(box, roomOf('lantern', point, k))))
  return own.slice(0, seen.length).map(({ actorId }, at) => ({ actorId, sector, x: seen[at]?.x ?? 0, y: seen[at]?.y ?? 0 }))
}
