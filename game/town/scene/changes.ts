import type { Piece } from '#shared/town/scenery/piece.ts'

/** What is new in a picture, by the names of its pieces. */
export function entering(previous: Piece[], next: Piece[]): Piece[] {
  const known = new Set(previous.map(({ id }) => id))
  return next.filter(({ id }) => !known.has(id))
}
