/** A bridge's line over the water, from bank to bank, in the drawing's own units. */
export type Arc = { from: number; to: number; foot: number; rise: number }

/** The point at a share of the way, and how much the deck leans there, in degrees. */
export function pointOn({ from, to, foot, rise }: Arc, share: number): { x: number; y: number; lean: number } {
  const x = from + (to - from) * share
  const y = foot - 2 * share * (1 - share) * rise
  const slope = (-2 * rise * (1 - 2 * share)) / (to - from)
  return { x, y, lean: (Math.atan(slope) * 180) / Math.PI }
}

/** Where each of so many things stands, evenly along the way. */
export const spread = (count: number): number[] => Array.from({ length: count }, (_, k) => (k + 0.5) / count)

/** The outline of a bank: grown by `grow` all round, moved down by `down`. */
export function bank(cx: number, cy: number, rx: number, ry: number, grow = 0, down = 0): string {
  const y = cy + down
  const [left, right] = [cx - rx - grow, cx + rx + grow]
  return (
    `M${left} ${y}C${left} ${y - ry * 1.35 - grow} ${cx - rx * 0.2} ${y - ry - grow} ${cx} ${y - ry * 0.9 - grow}` +
    `S${right} ${y - ry * 1.1 - grow} ${right} ${y}S${cx + rx * 0.4} ${y + ry + grow} ${cx} ${y + ry + grow}S${left} ${y + ry * 0.9 + grow} ${left} ${y}Z`
  )
}
