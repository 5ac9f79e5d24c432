import type { TownChallenge, TownIdea } from '../../../town.ts'
import { fitted, paperOf, type Styles } from '../../text/labels.ts'
import type { Fitted, Typesetter } from '../../text/typesetter.ts'
import { extents, knotHeight, knotWidth } from '../extents.ts'
import { isInRow, type Mode } from './mode.ts'

/** The room that a finger needs. */
export const finger = 44

/** The head of an island: its tag with the knot at its left, and its sparks beside the tag or in rows under it. */
export type Head = {
  tag: Fitted
  width: number
  height: number
  knotScale: number
  /** The row of the tag, and the sparks that stand in it. */
  rowHeight: number
  beside: TownIdea[]
  sparkRows: TownIdea[][]
  sparkPitch: number
  sparkHeight: number
}

/** What a head is made with: the art's scale, how broad the island and the river are. */
export type HeadSpace = { k: number; mode: Mode; island: number; river: number; hasLanes: boolean }

const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

/** All knots of a board are of one size: half as high again as a tag of one line, or as high where there is little room. */
function knotScaleOf({ tag }: Styles, mode: Mode): number {
  if (mode.tag === 'over' || mode.tag === 'inside') return Math.min(72, (tag.sizes[0] ?? 14) * 2.5) / knotHeight
  return Math.min(38, (tag.sizes[0] ?? 14) * 2) / knotHeight
}

export function headOf(challenge: TownChallenge, room: HeadSpace, styles: Styles, set: Typesetter): Head {
  const { k, mode, island, river, hasLanes } = room
  const knotScale = knotScaleOf(styles, mode)
  const knot = knotWidth * knotScale + 4
  const isNumber = mode.tag === 'number' && hasLanes
  const sparks = mode.isBare ? [] : challenge.ideas.filter(({ lane }) => lane === undefined)
  const plates = sparks.map(
    ({ number }) => paperOf(fitted(set, String(number), styles.number, 200, 1), styles.number).width + 2,
  )
  const sparkPitch = Math.max(finger, extents.spark.half * 2 * k + Math.max(0, ...plates) + 4)
  const sparkHeight = Math.max(finger, 46 * k)
  // Beside a tag of one line they need no more than they are drawn, so that they are not left to the list.
  const besideHeight = mode.tag === 'line' ? extents.spark.up * k + 4 : sparkHeight
  const least = knotHeight * knotScale
  const headWith = (broad: number, lines: number, isBeside: boolean): Head => {
    const tag = fitted(set, isNumber ? String(challenge.number) : challenge.title, styles.tag, broad - knot, lines)
    const { width, height } = paperOf(tag, styles.tag)
    return {
      tag,
      width,
      height,
      knotScale,
      rowHeight: Math.max(height, least, isBeside ? besideHeight : 0),
      beside: isBeside ? sparks : [],
      sparkRows: isBeside ? [] : chunks(sparks, Math.max(1, Math.floor((island * 0.92) / sparkPitch))),
      sparkPitch,
      sparkHeight,
    }
  }
  if (isInRow(mode) && hasLanes) return { ...headWith(river * 0.34, 1, false), rowHeight: 0 }
  const [first, ...others] = [2, 3, 4].map(lines =>
    headWith(mode.tag === 'over' ? river * 0.94 : Math.min(river * 0.86, island), lines, false),
  )
  // A tag may be broader than its island, where it is lower for it.
  const broadest = headWith(river * 0.92, mode.tag === 'line' ? 1 : 2, false)
  if (mode.tag === 'over') return lowest(first ?? broadest, others)
  const under = mode.tag === 'line' ? broadest : lowest(first ?? broadest, [broadest, ...others])
  if (sparks.length === 0) return under
  // Nothing else lies in the row of the tag: it may begin left of its island, so that the sparks have room on it.
  const row = river * 0.48 + island / 2 - 28 - 8 * k
  const beside = headWith(row - sparkPitch * sparks.length - 6, mode.tag === 'line' ? 1 : 2, true)
  if (!beside.tag.isCut && heightOf(beside) <= heightOf(under) + (mode.tag === 'line' ? 6 * k + 4 : 0)) return beside
  return mode.tag === 'line' && hasLanes ? { ...under, sparkRows: [] } : under
}

/** The lowest of some heads among those that say the whole title, the first where several are as low; the last where none does. */
function lowest(first: Head, others: Head[]): Head {
  return others.reduce((best, head) => {
    if (head.tag.isCut) return best
    return best.tag.isCut || heightOf(head) < heightOf(best) ? head : best
  }, first)
}

const heightOf = ({ rowHeight, sparkRows, sparkHeight }: Head): number => rowHeight + sparkRows.length * sparkHeight
