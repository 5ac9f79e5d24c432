import type { Sector } from '../../../../model/actor.ts'
import type { TownIdea } from '../../../town.ts'
import type { Box, Lane, Point } from '../../board.ts'
import { extents, onDeck, rail, spaceOf } from '../extents.ts'

/** How high over its foot a post carries the line. */
const line = 27

/** Nothing hangs nearer than this to anything else. */
const air = 3

const overlaps = (a: Box, b: Box): boolean =>
  a.x - air < b.x + b.width && b.x - air < a.x + a.width && a.y - air < b.y + b.height && b.y - air < a.y + a.height

/** One half of a bridge: its landing, its land, and where on it the posts stand, as shares of the deck. */
export type Half = { sector: Sector; landing: Point; land: Point; outer: number; inner: number }

/** Where one bank's lanterns hang on the line over its water, from the outer post to the land, as many as there is line for. */
function hung(count: number, { landing, land, outer, inner }: Half, taken: Box[], k: number, scale: number): Point[] {
  const length = Math.abs(land.x - landing.x)
  const post = extents.post.half * k
  const broad = (extents.lantern.half * 2 * k + air) * scale
  // Between the posts first, then towards the land; never over the shore, and never where a sign, a flag or a pawn covers the line.
  const stretches = [
    { from: length * outer + post, free: length * (inner - outer) - post * 2 },
    { from: length * inner + post, free: length * (1 - inner) - post },
  ]
  const hang = (along: number): Point => {
    const deck = onDeck(landing, land, k, length > 0 ? along / length : 0)
    return { x: deck.x, y: deck.y - (rail + line - 5) * k }
  }
  const isSeen = (point: Point) => taken.every(box => !overlaps(box, spaceOf('lantern', point, k * scale)))
  const points: Point[] = []
  for (const { from, free } of stretches) {
    const most = Math.min(count - points.length, Math.max(0, Math.floor((free + air * scale) / broad)))
    const rows = Array.from({ length: most }, (_, less) =>
      Array.from({ length: most - less }, (_, at) => hang(from + (free * (at + 0.5)) / (most - less))),
    )
    points.push(...(rows.find(row => row.every(isSeen)) ?? []))
  }
  return points
}

/** The lanterns of a bridge, all of one size: smaller where more owners have said yes than the line has room for. */
export function lanternsOf(
  idea: TownIdea,
  halves: readonly Half[],
  taken: Box[],
  k: number,
): Pick<Lane, 'lanterns' | 'lanternScale'> {
  // An empty chair has its light at the table, and none on the line.
  const hanging = idea.parties.filter(({ lantern }) => lantern !== 'chair')
  const own = (sector: Sector) => hanging.filter(party => party.sector === sector)
  const at = (lanternScale: number) => {
    const lanterns = halves.flatMap(half => {
      const owners = own(half.sector)
      return hung(owners.length, half, taken, k, lanternScale).map((point, turn) => ({
        actorId: owners[turn]?.actorId ?? '',
        sector: half.sector,
        ...point,
      }))
    })
    return { lanterns, lanternScale }
  }
  const sizes = [1, 0.8, 0.65, 0.5, 0.4].map(at)
  return sizes.find(({ lanterns }) => lanterns.length === hanging.length) ?? at(0.4)
}
