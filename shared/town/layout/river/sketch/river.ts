import type { Town, TownChallenge } from '../../../town.ts'
import type { Bands } from '../../bands.ts'
import { fitted, paperOf } from '../../text/labels.ts'
import type { Fitted } from '../../text/typesetter.ts'
import { above, below, extents, innerPost, knotWidth, roofPostOver } from '../extents.ts'
import type { Tools } from './crowd.ts'
import { finger, type Head, headOf } from './head.ts'
import { type LaneSketch, sketchLane } from './lane.ts'
import { isInRow, type Mode } from './mode.ts'

/** The river between its banks where it is narrowest, from landing to landing, and how high all islands may be together. */
export type Course = { left: number; right: number; room: number; bands: Bands; tools: Tools; town: Town }

/** The art's scale, the way the islands are set, and how broad they are. */
export type Scale = { k: number; mode: Mode; island: number }

/** What an island holds and how high each part of it is, before it is known where it lies. */
export type IslandSketch = {
  challenge: TownChallenge
  head: Head
  lanes: { lane: LaneSketch; pitch: number }[]
  /** Over the first lane and under the last. */
  padTop: number
  padBottom: number
  height: number
  faults: number
}

/** The share of an island's width that posts take for land, wherever on it their lane lies. */
export const firmLand = 0.88

/** The room between a lane's inner posts on an island of this width. */
export function laneSpaceOf({ left, right }: Course, { k, island }: Scale): number {
  const river = right - left
  const span = (river - island * firmLand) / 2
  return river - 2 * span * innerPost - 2 * (extents.post.half * k + 4)
}

/** How high a lane's cell is: its art, its sign, a finger. */
function pitchOf(lane: LaneSketch, k: number, mode: Mode): number {
  const isUnder = mode.sign === 'under'
  const over = Math.max((above + (isUnder ? roofPostOver : 0)) * k, lane.rise)
  const sign = lane.signHeight + 4
  return Math.max(finger, over + below * k + (isUnder ? sign : 0), isUnder ? 0 : sign + roofPostOver * k)
}

function padBottomOf({ beside, sparkRows }: Head, lanes: number, { k, mode }: Scale): number {
  if (lanes > 0) return 5 * k
  if (beside.length + sparkRows.length > 0) return 8 * k
  return mode.tag === 'over' ? 40 * k : 4 * k
}

/** How many of an island's sparks have no room on it: only the list has them. */
const leftOut = ({ ideas }: TownChallenge, { beside, sparkRows }: Head): number =>
  ideas.filter(({ lane }) => lane === undefined).length - beside.length - sparkRows.flat().length

function sketchIsland(challenge: TownChallenge, course: Course, scale: Scale): IslandSketch {
  const { k, mode, island } = scale
  const { tools, town, bands } = course
  const river = course.right - course.left
  const taken = challenge.ideas.filter(({ lane }) => lane !== undefined).sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0))
  const room = { k, mode, island, river, hasLanes: taken.length > 0 }
  const head = headOf(challenge, room, tools.styles, tools.set)
  const isRow = isInRow(mode) && taken.length > 0
  const laneRoom = {
    k,
    mode,
    width: laneSpaceOf(course, scale),
    signWidth: Math.min(river * 0.9, island * 1.25),
    isPortrait: bands.isPortrait,
    land: island * firmLand,
  }
  const lanes = taken.map((idea, turn) => {
    const lead = isRow && turn === 0 ? knotWidth * head.knotScale + 10 + head.width : 0
    const lane = sketchLane(idea, town.actors, { ...laneRoom, lead }, tools)
    return { lane, pitch: Math.max(pitchOf(lane, k, mode), lead > 0 ? head.height + roofPostOver * k + 4 : 0) }
  })
  const padTop = taken.length > 0 && (!isRow || head.sparkRows.length > 0) ? 7 * k : 0
  const padBottom = padBottomOf(head, taken.length, scale)
  const pitches = lanes.reduce((sum, { pitch }) => sum + pitch, 0)
  return {
    challenge,
    head,
    lanes,
    padTop,
    padBottom,
    height: head.rowHeight + head.sparkRows.length * head.sparkHeight + padTop + pitches + padBottom,
    faults:
      Number(head.tag.isCut) * 4 +
      Number(isRow && mode.tag === 'number') * 6 +
      leftOut(challenge, head) +
      lanes.reduce((sum, { lane }) => sum + lane.faults, 0),
  }
}

export type RiverSketch = {
  scale: Scale
  islands: IslandSketch[]
  folded: TownChallenge[]
  foldedTag?: Fitted
  /** What all islands need with the least water between them. */
  height: number
  gap: number
  /** Cut names weigh the most, then pawns without a place. */
  faults: number
}

/** From the back of a room art is only read when it is large, and there is no list to open: what that weighs against a name. */
const unreadable = (k: number, folded: TownChallenge[]): number =>
  Math.max(0, 0.85 - k) * 40 + folded.reduce((sum, { ideas }) => sum + 3 + ideas.length, 0)

/** The whole river in one mode at one art scale. */
export function sketchRiver(course: Course, scale: Scale): RiverSketch {
  const { town, tools } = course
  const { mode, k } = scale
  const laneless = town.challenges.filter(({ ideas }) => ideas.every(({ lane }) => lane === undefined))
  const folded = mode.isFolding && laneless.length > 1 ? laneless : []
  const islands: IslandSketch[] = []
  let land = 0
  for (const challenge of town.challenges) {
    // What is too high already need not be drawn to its end.
    if (folded.includes(challenge) || land > course.room) continue
    const island = sketchIsland(challenge, course, scale)
    land += island.height
    islands.push(island)
  }
  const river = course.right - course.left
  const foldedTag =
    folded.length > 0
      ? fitted(tools.set, tools.frame.words.folded(folded.length), tools.styles.tag, river * 0.9, 2)
      : undefined
  const gap = mode.sign === 'under' ? 20 * k : 14 * k
  const islet = foldedTag ? Math.max(finger, paperOf(foldedTag, tools.styles.tag).height + 10) + gap : 0
  return {
    scale,
    islands,
    folded,
    foldedTag,
    gap,
    height: islands.reduce((sum, { height }) => sum + height, 0) + Math.max(0, islands.length - 1) * gap + islet,
    faults:
      islands.reduce((sum, island) => sum + island.faults, 0) +
      (tools.frame.isScreen ? unreadable(k, folded) : Math.max(0, 0.8 - k) * 60),
  }
}
