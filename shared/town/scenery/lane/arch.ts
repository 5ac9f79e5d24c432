import type { Point } from '../../layout/board.ts'

/** An arched deck over the water, from the bank it was laid from; `rise` is how high it stands in the middle. */
export type Arch = { from: Point; to: Point; rise: number }

/** A place on the arch, 0 at its bank and 1 at the island. */
export const along = ({ from, to, rise }: Arch, share: number): Point => ({
  x: from.x + (to.x - from.x) * share,
  y: from.y + (to.y - from.y) * share - 4 * rise * share * (1 - share),
})

export type Step = { at: Point; turn: number; stretch: number }

/** The arch in equal steps from its bank, each turned along it: a step of the kit is 9.2 wide at scale 1. */
export function steps(arch: Arch, scale: number): Step[] {
  const span = Math.abs(arch.to.x - arch.from.x)
  const count = Math.max(6, Math.round(span / (9.2 * scale)))
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [along(arch, index / count), along(arch, (index + 1) / count)]
    const [left, right] = from.x <= to.x ? [from, to] : [to, from]
    return {
      at: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
      turn: Math.atan2(right.y - left.y, right.x - left.x),
      // A hair longer than its step, so that no water shows between two.
      stretch: (Math.hypot(to.x - from.x, to.y - from.y) + 0.5) / (9.2 * scale),
    }
  })
}
