import type { Sector } from '../../../model/actor.ts'
import type { Bands } from '../bands.ts'
import type { Point } from '../board.ts'

/** One bank's edge: where the water begins and where the shore road runs, at each height. `inland` is −1 on the left bank. */
export type Shoreline = {
  inland: -1 | 1
  edge: (y: number) => number
  road: (y: number) => number
  /** Where a bridge's deck begins: the road's side towards the water. */
  landing: (y: number) => number
}

export const roadHalf = 6

/** A straight line and two sines, 3 % and 1.2 % of the shore's width; the road follows it inside. */
export function shorelineOf(sector: Sector, bands: Bands): Shoreline {
  const isLeft = sector === 'ideaDriven'
  const inland = isLeft ? -1 : 1
  const shore = bands.shores[sector]
  const base = isLeft ? shore : bands.width - shore
  const phase = isLeft ? 0.6 : 2.1
  const edge = (y: number) =>
    base -
    inland *
      shore *
      (Math.sin(y / (bands.height * 0.16) + phase) * 0.03 + Math.sin(y / (bands.height * 0.06) + phase * 2) * 0.012)
  const road = (y: number) => edge(y) + inland * 20
  return { inland, edge, road, landing: y => edge(y) + inland * (20 - roadHalf) }
}

/** A line from above the board to below it. */
export const traced = (across: (y: number) => number, height: number): Point[] =>
  Array.from({ length: Math.ceil((height + 80) / 16) + 1 }, (_, turn) => ({
    x: across(turn * 16 - 40),
    y: turn * 16 - 40,
  }))
