import type { Box, Point } from '../../board.ts'
import { dice } from '../../seeds.ts'

const exponent = 3.3

/**
 * An island's outline: a superellipse in a box with a seeded wobble of 3 %. A long island is no taller for its ends: they
 * are rounded over a height of their own, and its sides are straight between them.
 */
export function ringIn({ x, y, width, height }: Box, seed: string, most: number): Point[] {
  const end = Math.min(height / 2, most)

  const throwDice = dice(seed)
  const first = throwDice() * 6
  const second = throwDice() * 6
  return Array.from({ length: 72 }, (_, turn) => {
    const angle = (turn / 72) * Math.PI * 2
    const [across, down] = [Math.cos(angle), Math.sin(angle)]
    const wobble = 1 + 0.02 * Math.sin(angle * 3 + first) + 0.01 * Math.sin(angle * 5 + second)
    const stretch = (share: number) => Math.sign(share) * Math.abs(share) ** (2 / exponent) * wobble
    return {
      x: x + (width / 2) * (1 + stretch(across)),
      y: y + height / 2 + Math.sign(down) * (height / 2 - end) + end * stretch(down),
    }
  })
}

/** Where the land begins and ends on a level line. */
export function landAt(ring: Point[], y: number): { from: number; to: number } {
  const crossings = ring.flatMap((a, turn) => {
    const b = ring[(turn + 1) % ring.length] ?? a
    return a.y > y !== b.y > y ? [a.x + ((b.x - a.x) * (y - a.y)) / (b.y - a.y)] : []
  })
  const xs = crossings.length > 0 ? crossings : ring.map(point => point.x)
  return { from: Math.min(...xs), to: Math.max(...xs) }
}
