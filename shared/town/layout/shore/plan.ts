import { leading } from '../board.ts'
import { textSpace } from '../text/labels.ts'
import {
  broadest,
  type Ground,
  gapOf,
  houseHeight,
  houseWidth,
  overRoof,
  spaceAt,
  underFoot,
  widthsOf,
} from './ground.ts'
import type { Wish } from './rows.ts'

/** How a name would be set in its slot. */
type Tried = { lines: number; size: number; isCut: boolean; isDivided: boolean }

/** A row of houses: where it begins and ends, its slots from the left, and how the names would be set in them. */
export type Row = {
  top: number
  height: number
  left: number
  room: number
  wishes: Wish[]
  slots: number[]
  tried: Tried[]
  labelHeight: number
}

/** One way to stand: so many rows, houses of one scale, and what it is worth. */
export type Plan = { rows: Row[]; scale: number; lines: number; worth: number; hasCuts: boolean }

/** The smallest house that is still a house, and the smallest whose kind can be told from the back of a room: 75 px. */
const least = 0.2
const readable = 0.5

/** What houses of a scale are worth, whatever stands under them. */
export const sizeWorth = (scale: number): number => Math.min(scale, 1) * Math.min(1, scale / readable)

export const capOf = ({ bands }: Ground): number => (bands.isPortrait ? 0.72 : 0.9)

/** Fits names to rows at given heights, with houses of a scale that the rows' widths allow. */
function filled(
  grouped: Wish[][],
  edges: number[],
  scale: number | undefined,
  lines: number,
  names: Map<string, string>,
  ground: Ground,
) {
  const { frame, set, style } = ground
  const gap = gapOf(frame.font)
  const smallest = style.sizes.at(-1) ?? frame.font
  const places = grouped.map((_, at) => spaceAt(ground, edges[at] ?? 0, edges[at + 1] ?? 0))
  const broad = grouped.map((row, at) => broadest(row, (places[at]?.room ?? 0) - gap * row.length))
  const wide = Math.max(least, Math.min(capOf(ground), scale ?? 1, ...broad))
  const rows = grouped.map((row, at) => {
    const { left, room } = places[at] ?? { left: 0, room: 0 }
    const slots = widthsOf(row, room - gap * row.length, wide * houseWidth + 4)
    const tried = row.map(({ id }, place) => {
      const space = { width: textSpace(slots[place] ?? 0, style), sizes: style.sizes, lines, weight: style.weight }
      const whole = set.whole(names.get(id) ?? '', space)
      return whole
        ? { lines: whole.lines.length, size: whole.size, isCut: false, isDivided: whole.isDivided }
        : { lines, size: smallest, isCut: true, isDivided: true }
    })
    const labelHeight = Math.max(...tried.map(({ lines: count, size }) => count * size * leading + style.padY * 2))
    return { left, room, wishes: row, slots, tried, labelHeight }
  })
  return { rows, wide }
}

/** Between a row's parts, besides its houses and its label. */
export const airOf = (count: number): number => (underFoot + overRoof) * count

/** Rows as they would stand: as high as their labels ask for, with the largest houses that fit them all. */
export function planOf(grouped: Wish[][], names: Map<string, string>, lines: number, ground: Ground): Plan {
  const { bands, style } = ground
  const count = grouped.length
  const height = bands.shoreBottom - bands.top
  let edges = Array.from({ length: count + 1 }, (_, row) => bands.top + (height * row) / count)
  let scale: number | undefined
  let found = filled(grouped, edges, scale, lines, names, ground)
  // Rows are as high as their labels ask for: once with the houses that fit across, once with those that also fit in height.
  for (let turn = 0; turn < 2; turn += 1) {
    const labels = found.rows.reduce((sum, { labelHeight }) => sum + labelHeight, 0)
    scale = Math.min(found.wide, (height - labels - airOf(count)) / (houseHeight * count))
    const free = Math.max(0, height - labels - airOf(count) - scale * houseHeight * count) / count
    edges = [bands.top]
    for (const { labelHeight } of found.rows)
      edges.push((edges.at(-1) ?? 0) + labelHeight + underFoot + overRoof + scale * houseHeight + free)
    if (turn === 0) found = filled(grouped, edges, scale, lines, names, ground)
  }
  const rows = found.rows.map((row, at) => ({
    ...row,
    top: edges[at] ?? 0,
    height: (edges[at + 1] ?? 0) - (edges[at] ?? 0),
  }))
  return { rows, lines, scale: scale ?? least, ...worthOf(rows, scale ?? least, style.sizes[0] ?? 0) }
}

/** Large houses, whole names, few lines, the whole size. */
function worthOf(rows: Row[], scale: number, whole: number): { worth: number; hasCuts: boolean } {
  const all = rows.flatMap(row => row.tried)
  const mean = (weigh: (name: Tried) => number) => all.reduce((sum, name) => sum + weigh(name), 0) / all.length
  const extra = ({ lines }: Tried) => 0.18 * Math.max(0, lines - 2) + 0.4 * Math.max(0, lines - 3)
  const plain = Math.max(0.1, 1 - 0.08 * mean(name => Number(name.size < whole)) - mean(extra))
  const divided = Math.max(0.1, 1 - 1.5 * mean(name => Number(name.isDivided)))
  const cuts = mean(name => Number(name.isCut))
  // Where some names are cut and others are not, whole names win, however small the houses.
  const worth = sizeWorth(scale) * plain * divided * (1 - cuts) - cuts - Number(cuts > 0)
  return { worth: scale < least ? worth - 10 + scale : worth, hasCuts: cuts > 0 }
}
