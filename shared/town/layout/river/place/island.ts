import type { TownIdea } from '../../../town.ts'
import type { Box, IslandSpot, Lane, Point, SparkSpot } from '../../board.ts'
import type { Shoreline } from '../../shore/shoreline.ts'
import { fitted, labelAt, noLabel, paperOf } from '../../text/labels.ts'
import { extents, knotHeight, knotWidth, roofPostOver } from '../extents.ts'
import type { Tools } from '../sketch/crowd.ts'
import type { Head } from '../sketch/head.ts'
import { isInRow } from '../sketch/mode.ts'
import type { IslandSketch, Scale } from '../sketch/river.ts'
import { lineIn, placeLane } from './lane.ts'
import { landAt, ringIn } from './ring.ts'

export type Shores = { left: Shoreline; right: Shoreline }

/** Where an island lies: the top of its first row, its middle, and what each lane and the whole have got on top of what they need. */
export type Berth = { top: number; middle: number; stretch: number; more: number; seed: string }

const clamp = (least: number, value: number, most: number): number =>
  Math.min(Math.max(least, value), Math.max(least, most))

/** One island with all that is on it. */
export function placeIsland(
  sketch: IslandSketch,
  berth: Berth,
  scale: Scale,
  shores: Shores,
  tools: Tools,
): IslandSpot {
  const { k, mode, island } = scale
  const { top, middle, stretch, more } = berth
  const isOver = mode.tag === 'over'
  const over = isOver ? sketch.head.rowHeight * 0.4 : -3 * k
  const box: Box = {
    x: middle - island / 2,
    y: top + over,
    width: island,
    height: sketch.height + more - over + 3 * k,
  }
  const ring = ringIn(box, berth.seed, sketch.lanes.length > 0 ? 66 * k : box.height)
  let y = top + sketch.head.rowHeight
  const sparks =
    sketch.head.beside.length > 0
      ? sparksAt(
          sketch.head.beside,
          sketch.head,
          { x: box.x + box.width - 8 * k, y: top + sketch.head.rowHeight },
          'end',
          k,
          tools,
        )
      : []
  for (const row of sketch.head.sparkRows) {
    y += sketch.head.sparkHeight
    sparks.push(...sparksAt(row, sketch.head, { x: middle, y }, 'middle', k, tools))
  }
  y += sketch.padTop
  const lanes = sketch.lanes.map(({ lane, pitch: least }) => {
    const pitch = least + stretch
    const line = lineIn(y, pitch, lane, scale)
    const place = {
      top: y,
      pitch,
      from: shores.left.landing(line),
      to: shores.right.landing(line),
      land: landAt(ring, line),
      middle,
    }
    y += pitch
    return placeLane(lane, place, scale, tools)
  })
  const { tag, knot } = placeTag(sketch, berth, scale, shores, tools, lanes[0])
  return { challengeId: sketch.challenge.id, ring, box, tag, knot, knotScale: sketch.head.knotScale, lanes, sparks }
}

/** The tag with its knot at its left: over the island's top edge, at its upper left, or left of its first lane. */
function placeTag(
  { head, lanes }: IslandSketch,
  { top, middle }: Berth,
  { k, mode, island }: Scale,
  shores: Shores,
  { styles }: Tools,
  first: Lane | undefined,
): Pick<IslandSpot, 'tag' | 'knot'> {
  const broad = knotWidth * head.knotScale
  const tall = knotHeight * head.knotScale
  const width = broad + 4 + head.width
  const isRow = isInRow(mode) && first !== undefined
  const y = isRow ? first.hit.y + (first.hit.height - roofPostOver * k) / 2 : top + head.rowHeight / 2
  const sparks =
    head.beside.length > 0 ? middle + island / 2 - 8 * k - head.beside.length * head.sparkPitch - 6 : middle + island
  const wished = mode.tag === 'over' ? middle - width / 2 : Math.min(middle - island / 2 - 4 * k, sparks - width)
  const x = isRow
    ? first.number.box.x - (lanes[0]?.lane.lead ?? 0)
    : clamp(shores.left.edge(y) + 14, wished, shores.right.edge(y) - 14 - width)
  return {
    knot: { x: x + broad / 2, y: y + tall / 2 },
    tag: labelAt(head.tag, styles.tag, { x: x + broad + 4, y: y - head.height / 2 }),
  }
}

/** Sparks in a row on one ground line, each with its number at its right. */
function sparksAt(
  ideas: TownIdea[],
  { sparkPitch, sparkHeight }: Head,
  at: Point,
  from: 'end' | 'middle',
  k: number,
  tools: Tools,
): SparkSpot[] {
  const { styles, set, hasNumbers } = tools
  const width = ideas.length * sparkPitch
  const left = from === 'end' ? at.x - width : at.x - width / 2
  const half = extents.spark.half * k
  return ideas.map((idea, turn) => {
    const hit = { x: left + turn * sparkPitch, y: at.y - sparkHeight, width: sparkPitch, height: sparkHeight }
    const found = fitted(set, String(idea.number), styles.number, 200, 1)
    const paper = paperOf(found, styles.number)
    const x = hit.x + (sparkPitch - half * 2 - 2 - paper.width) / 2 + half
    const y = at.y - 4 * k
    const plateAt = { x: x + half + 2, y: y - paper.height }
    const number = hasNumbers ? labelAt(found, styles.number, plateAt) : noLabel(plateAt)
    return { ideaId: idea.id, x, y, isBank: idea.state === 'bank', number, hit }
  })
}
