import type { Town, TownActor, TownChallenge, TownIdea } from '../../town.ts'
import type { Bands } from '../bands.ts'
import { fitted, paperOf } from '../text/labels.ts'
import type { Fitted } from '../text/typesetter.ts'
import { extents, knotHeight, knotWidth } from './extents.ts'
import { type LaneSketch, sketchLane, type Tools } from './lane.ts'
import type { Mode } from './mode.ts'

/** The river between its banks where it is narrowest, from landing to landing. */
export type Course = { left: number; right: number; bands: Bands; tools: Tools; town: Town }

export type SparkRow = { ideas: TownIdea[]; pitch: number }

/** What an island holds and how high each part of it is, before it is known where it lies. */
export type IslandSketch = {
  challenge: TownChallenge
  tag: Fitted
  tagWidth: number
  tagHeight: number
  knotScale: number
  /** The row of the tag, with as many sparks as stand beside it, and the rows of sparks under it. */
  rowHeight: number
  beside: TownIdea[]
  sparkRows: TownIdea[][]
  sparkPitch: number
  sparkHeight: number
  lanes: { lane: LaneSketch; pitch: number }[]
  /** Between the parts: over the first lane and under the last. */
  padTop: number
  padBottom: number
  height: number
  cuts: number
}

export const finger = 44

/** Above a lane's line, in k: up to the post on the pavilion's roof. Under it: pawns' feet and the deck. */
export const above = 46
export const below = 10

/** Where the inner posts stand on each water span, counted from its bank: closer to the bank where flags need the room. */
export const innerPost = (hasFlags: boolean): number => (hasFlags ? 0.6 : 0.72)
export const outerPost = 0.3

export type Scale = { k: number; mode: Mode; island: number; inner: number }

/** The room between a lane's inner posts on an island of this width. */
export function laneRoomOf({ left, right }: Course, { k, island, inner }: Scale): number {
  const river = right - left
  const span = (river - island * 0.9) / 2
  return river - 2 * span * inner - 2 * (extents.post.half * k + 4)
}

function sparksIn(challenge: TownChallenge, course: Course, { k, island }: Scale) {
  const { styles, set } = course.tools
  const ideas = challenge.ideas.filter(({ lane }) => lane === undefined)
  const plate = (number: number) => paperOf(fitted(set, String(number), styles.number, 200, 1), styles.number)
  const widest = Math.max(0, ...ideas.map(({ number }) => plate(number).width))
  const pitch = Math.max(finger, extents.spark.half * 2 * k + widest + 6)
  return { ideas, pitch, height: Math.max(finger, 44 * k), most: Math.max(1, Math.floor((island * 0.94) / pitch)) }
}

const chunks = <T>(list: T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(list.length / size) }, (_, at) => list.slice(at * size, (at + 1) * size))

function sketchIsland(challenge: TownChallenge, actors: TownActor[], course: Course, scale: Scale): IslandSketch {
  const { k, mode, island } = scale
  const { styles, set } = course.tools
  const river = course.right - course.left
  const width = laneRoomOf(course, scale)
  const lanes = challenge.ideas
    .filter(({ lane }) => lane !== undefined)
    .sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0))
    .map(idea =>
      sketchLane(idea, actors, { k, mode, width, signWidth: Math.min(river * 0.92, island * 1.25), isPortrait: course.bands.isPortrait }, course.tools),
    )
  const sparks = sparksIn(challenge, course, scale)
  const one = fitted(set, challenge.title, styles.tag, 9999, 1)
  const knotOf = (height: number) => Math.min(1, Math.max(30, Math.min(height * 1.3, 78)) / knotHeight)
  const tagFor = (room: number, lines: number) => {
    const knot = knotWidth * knotOf(paperOf(one, styles.tag).height) + 4
    const tag = fitted(set, challenge.title, styles.tag, room - knot, lines)
    return { tag, ...paperOf(tag, styles.tag) }
  }
  const isOver = mode.tag === 'over'
  const broad = isOver ? river * 0.94 : mode.tag === 'row' ? river * 0.34 : Math.min(river * 0.8, island * 0.97)
  const fitsBeside = isOver || mode.tag === 'row' ? 0 : sparks.ideas.length
  let besideCount = Math.min(fitsBeside, sparks.most)
  let tag = tagFor(broad - besideCount * sparks.pitch, 2)
  while (besideCount > 0 && (tag.tag.isCut || tag.tag.lines.length > 1) && paperOf(one, styles.tag).width > tag.width) {
    if (!tag.tag.isCut && tag.height <= sparks.height) break
    besideCount = 0
    tag = tagFor(broad, 2)
  }
  if (tag.tag.isCut) tag = tagFor(broad, 4)
  const beside = besideCount === sparks.ideas.length ? sparks.ideas : []
  if (beside.length === 0 && besideCount > 0) tag = tagFor(broad, 3)
  const sparkRows = beside.length > 0 ? [] : chunks(sparks.ideas, sparks.most)
  const knotScale = knotOf(tag.height)
  const rowHeight = Math.max(tag.height, knotHeight * knotScale, beside.length > 0 ? sparks.height : 0)
  const pitched = lanes.map(lane => ({ lane, pitch: pitchOf(lane, k, mode) }))
  const isRow = mode.tag === 'row' && lanes.length > 0
  const padTop = lanes.length > 0 ? (isRow ? 3 : 7 * k) : 0
  const padBottom = lanes.length > 0 ? 5 * k : sparkRows.length > 0 || beside.length > 0 ? 8 * k : isOver ? 40 * k : 4 * k
  const height =
    (isRow ? 0 : rowHeight) +
    sparkRows.length * sparks.height +
    padTop +
    pitched.reduce((sum, { pitch }) => sum + pitch, 0) +
    padBottom
  return {
    challenge,
    tag: tag.tag,
    tagWidth: tag.width,
    tagHeight: tag.height,
    knotScale,
    rowHeight: isRow ? 0 : rowHeight,
    beside,
    sparkRows,
    sparkPitch: sparks.pitch,
    sparkHeight: sparks.height,
    lanes: pitched,
    padTop,
    padBottom,
    height,
    cuts: Number(tag.tag.isCut) + lanes.filter(({ isCut }) => isCut).length,
  }
}

/** How high a lane's cell is: its art, its sign, a finger. */
const pitchOf = (lane: LaneSketch, k: number, mode: Mode): number =>
  mode.sign === 'under'
    ? Math.max(finger, (above + below) * k + lane.signHeight + 4)
    : Math.max(finger, (above + below) * k, lane.signHeight + 4)

export type RiverSketch = {
  scale: Scale
  islands: IslandSketch[]
  folded: TownChallenge[]
  foldedTag?: Fitted
  /** What all islands need with the least water between them. */
  height: number
  gap: number
  cuts: number
}

/** The whole river in one mode at one art scale. */
export function sketchRiver(course: Course, scale: Scale): RiverSketch {
  const { town, tools } = course
  const { mode, k } = scale
  const laneless = town.challenges.filter(({ ideas }) => ideas.every(({ lane }) => lane === undefined))
  const folded = mode.isFolding && laneless.length > 1 ? laneless : []
  const islands = town.challenges
    .filter(challenge => !folded.includes(challenge))
    .map(challenge => sketchIsland(challenge, town.actors, course, scale))
  const foldedTag =
    folded.length > 0
      ? fitted(tools.set, tools.frame.words.folded(folded.length), tools.styles.tag, (course.right - course.left) * 0.9, 2)
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
    cuts: islands.reduce((sum, { cuts }) => sum + cuts, 0),
  }
}
