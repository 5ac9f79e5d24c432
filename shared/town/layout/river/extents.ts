import type { Box, Point } from '../board.ts'

/**
 * What the kit's small things take round their point, in units of k, and how large they are drawn: the scenery draws them
 * at these scales, and nothing else is put where they stand.
 */
type Extent = { scale: number; half: number; up: number; down: number }

export const extents = {
  pavilion: { scale: 0.79, half: 20, up: 43, down: 2 },
  spark: { scale: 0.74, half: 19, up: 40, down: 2 },
  /** From its foot on the deck's rail. */
  post: { scale: 0.98, half: 4.4, up: 31, down: 1 },
  /** The third post, on the pavilion's roof. */
  roofPost: { scale: 0.8, half: 3.6, up: 17, down: 1 },
  pawn: { scale: 0.54, half: 11.5, up: 34.5, down: 2.5 },
  /** From where it hangs. */
  lantern: { scale: 0.92, half: 6.4, up: 0, down: 15.5 },
  tree: { scale: 0.9, half: 13, up: 44, down: 3 },
} satisfies Record<string, Extent>

/** How high above a lane the roof's post has its foot. */
export const roof = 34

/** The room that a thing takes at a point, at an art scale. */
export function spaceOf(kind: keyof typeof extents, { x, y }: Point, k: number): Box {
  const { half, up, down } = extents[kind]
  return { x: x - half * k, y: y - up * k, width: half * 2 * k, height: (up + down) * k }
}

/** A knot and its pin at scale 1: 62 wide, 80 high. */
export const knotWidth = 62
export const knotHeight = 80

/** A point on a bridge's deck, which arches between its ends: 0 at the first, 1 at the second. */
export function onDeck(a: Point, b: Point, k: number, share: number): Point {
  const rise = Math.min(11 * k, Math.abs(b.x - a.x) * 0.07)
  return { x: a.x + (b.x - a.x) * share, y: a.y + (b.y - a.y) * share - 4 * rise * share * (1 - share) }
}

/** The foot of a post stands this much above the deck's middle line. */
export const rail = 5

/** Above a lane's line, in k: pawns and pavilion. Under it: the pawns' feet and the deck. */
export const above = 46
export const below = 10

/** What the post on the roof reaches above that. */
export const roofPostOver = 6

/**
 * Where the posts stand on each water span, counted from its bank: in every phase, so that lanterns never move, and so near
 * the bank that signs and flags have room between the inner ones.
 */
export const outerPost = 0.15
export const innerPost = 0.6
