import type { TownIdea } from '../../town.ts'
import type { Box, IslandSpot, Point, SparkSpot } from '../board.ts'
import type { Shoreline } from '../shore/shoreline.ts'
import { labelAt, paperOf } from '../text/labels.ts'
import { extents, knotHeight, knotWidth } from './extents.ts'
import type { Tools } from './lane.ts'
import { lineIn, placeLane } from './placeLane.ts'
import { landAt, ringIn } from './ring.ts'
import type { IslandSketch, Scale } from './sketch.ts'

export type Shores = { left: Shoreline; right: Shoreline }

/** Where an island lies: the top of its first row, its middle, and what it has got on top of what it needs. */
export type Berth = { top: number; middle: number; stretch: number; seed: string }

const clamp = (least: number, value: number, most: number): number => Math.min(Math.max(least, value), Math.max(least, most))

/** One island with all that is on it. */
export function placeIsland(sketch: IslandSketch, berth: Berth, scale: Scale, shores: Shores, tools: Tools): IslandSpot {
  const { k, mode, island } = scale
  const { top, middle, stretch } = berth
  const isOver = mode.tag === 'over'
  const over = isOver ? sketch.rowHeight * 0.4 : -3 * k
  const box: Box = { x: middle - island / 2, y: top + over, width: island, height: sketch.height + stretch * sketch.lanes.length - over + 3 * k }
  const ring = ringIn(box, berth.seed)
  const { tag, knot } = placeTag(sketch, berth, scale, shores, tools)
  let y = top + sketch.rowHeight
  const sparks = sketch.beside.length > 0 ? sparksAt(sketch.beside, sketch, { x: box.x + box.width - 8 * k, y: top + sketch.rowHeight }, 'end', scale, tools) : []
  for (const row of sketch.sparkRows) {
    y += sketch.sparkHeight
    sparks.push(...sparksAt(row, sketch, { x: middle, y }, 'middle', scale, tools))
  }
  y += sketch.padTop
  const lanes = sketch.lanes.map(({ lane, pitch: least }) => {
    const pitch = least + stretch
    const line = lineIn(y, pitch, lane, scale)
    const place = { top: y, pitch, from: shores.left.landing(line), to: shores.right.landing(line), land: landAt(ring, line) }
    y += pitch
    return placeLane(lane, place, scale, tools)
  })
  return { challengeId: sketch.challenge.id, ring, box, tag, knot, knotScale: sketch.knotScale, lanes, sparks }
}

/** The tag with its knot at its left: over the island's top edge, at its upper left, or left of its first lane. */
function placeTag(sketch: IslandSketch, { top, middle, stretch }: Berth, { k, mode, island }: Scale, shores: Shores, { styles }: Tools) {
  const knotBroad = knotWidth * sketch.knotScale
  const tall = knotHeight * sketch.knotScale
  const width = knotBroad + 4 + sketch.tagWidth
  const isRow = mode.tag === 'row' && sketch.lanes.length > 0
  const height = isRow ? (sketch.lanes[0]?.pitch ?? 0) + stretch : sketch.rowHeight
  const y = top + height / 2
  const wished = mode.tag === 'over' ? middle - width / 2 : middle - island / 2 - (isRow ? island * 0.1 : 4 * k)
  const x = clamp(shores.left.edge(y) + 14, wished, shores.right.edge(y) - 14 - width)
  return {
    knot: { x: x + knotBroad / 2, y: y + tall / 2 },
    tag: labelAt(sketch.tag, styles.tag, { x: x + knotBroad + 4, y: y - sketch.tagHeight / 2 }),
  }
}

/** Sparks in a row on one ground line, each with its number at its right. */
function sparksAt(ideas: TownIdea[], sketch: IslandSketch, at: Point, from: 'end' | 'middle', { k }: Scale, { styles, set }: Tools): SparkSpot[] {
  const pitch = sketch.sparkPitch
  const width = ideas.length * pitch
  const left = from === 'end' ? at.x - width : at.x - width / 2
  return ideas.map((idea, turn) => {
    const cell = { x: left + turn * pitch, y: at.y - sketch.sparkHeight, width: pitch, height: sketch.sparkHeight }
    const found = set.fit(String(idea.number), { width: 200, sizes: styles.number.sizes, lines: 1, weight: styles.number.weight })
    const paper = paperOf(found, styles.number)
    const content = extents.spark.half * 2 * k + 2 + paper.width
    const x = cell.x + (pitch - content) / 2 + extents.spark.half * k
    const y = at.y - 4 * k
    const number = labelAt(found, styles.number, { x: x + extents.spark.half * k + 2, y: y - paper.height })
    return { ideaId: idea.id, x, y, isBank: idea.state === 'bank', number, hit: cell }
  })
}
