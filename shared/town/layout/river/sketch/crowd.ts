import { type Frame, leading } from '../../board.ts'
import type { Style, Styles } from '../../text/labels.ts'
import type { Typesetter } from '../../text/typesetter.ts'
import { above, below, roofPostOver } from '../extents.ts'
import type { Mode } from './mode.ts'

/**
 * What the river is set with. Numbers are for finding an idea at the market: in the evening the names are enough, but the
 * numbers' room is kept, so that no place moves.
 */
export type Tools = { frame: Frame; styles: Styles; set: Typesetter; hasNumbers: boolean }

/**
 * The room a lane has for what stands between its inner posts; `lead` is what the island's tag takes at its left, `land` how
 * broad the land is on which its pavilion must stand.
 */
export type LaneSpace = {
  k: number
  mode: Mode
  width: number
  signWidth: number
  isPortrait: boolean
  lead: number
  land: number
}

/** Closed up no further than this share of k. */
const closest = 15.3

/** What a sign of so many lines needs beside its pawns, and whether pawns may fold for it. */
type SignNeed = { width: number; lines: number; mayFold: boolean }

/** From as many lines as stand beside the art without making its lane higher, to words divided between syllables. */
export function signNeeds(name: string, { k, mode }: LaneSpace, { set }: Tools, style: Style): SignNeed[] {
  if (mode.sign !== 'beside') return [{ width: 0, lines: 2, mayFold: true }]
  const { sizes, weight, padX, padY, lead } = style
  const size = sizes.at(-1) ?? 13
  const low = ((above + below - roofPostOver) * k - 4 - padY * 2) / ((sizes[0] ?? size) * leading)
  const few = Math.min(2, Math.max(1, Math.floor(low)))
  const need = (lines: number, level: 0 | 1 | 2, mayFold: boolean): SignNeed => ({
    width: set.narrowest(name, weight, lines, level).width * size + padX * 2 + lead + 2,
    lines,
    mayFold,
  })
  const wide = Array.from({ length: 3 - few }, (_, turn) => need(few + turn, few + turn > 1 ? 1 : 0, false))
  return [...wide, need(3, 1, true), need(3, 2, true)]
}

export type Crowd = { left: number; right: number; step: number }

/** How pawns may stand, from the roomiest: closing up, then folding the larger side, a plate in the place of two. */
export function crowdsFor(left: number, right: number, { k, isPortrait }: LaneSpace): Crowd[] {
  const span = (isPortrait ? 46 : 70) * k
  const most = Math.max(left, right)
  const tight = closest * k
  const widest = Math.max(tight, Math.min(23 * k, most > 1 ? span / (Math.min(most, 4) - 1) : 23 * k))
  const found = [widest, (widest + tight) / 2, tight].map(step => ({ left, right, step }))
  let [a, b] = [left, right]
  while (Math.max(a, b) > 1) {
    if (a >= b) a = Math.max(1, a - (a === left ? 2 : 1))
    else b = Math.max(1, b - (b === right ? 2 : 1))
    found.push({ left: a, right: b, step: tight })
  }
  return found
}

/** The roomiest crowd beside which the sign is whole, in as few lines as can be; else the roomiest that fits at all. */
export function bestCrowd(
  crowds: Crowd[],
  free: (crowd: Crowd) => number,
  needs: SignNeed[],
): { crowd: Crowd; lines: number; width: number } {
  const first = crowds[0] ?? { left: 1, right: 1, step: 0 }
  for (const { width, lines, mayFold } of needs) {
    const crowd = crowds.find(other => {
      const isWhole = other.left === first.left && other.right === first.right
      return (mayFold || isWhole) && free(other) >= width
    })
    if (crowd) return { crowd, lines, width }
  }
  const crowd =
    crowds.find(other => free(other) >= 0) ??
    crowds.reduce((best, other) => (free(other) > free(best) ? other : best), first)
  return { crowd, lines: 3, width: 0 }
}
