import type { Sector } from '../../model/actor.ts'

/** CSS pixels of the board, y downwards. */
export type Point = { x: number; y: number }
export type Box = { x: number; y: number; width: number; height: number }

/** The width in px of a text set in the interface's font at a size in px; `weight` is 400–700, 400 unless told. */
export type Measure = (text: string, size: number, weight?: number) => number

/**
 * Where a text stands and how it is broken; `box` is the whole paper tag; an ellipsis in the last line means it was cut.
 * The lines are set at `size` and `weight`, `leading` × the size apart, in the middle of the box to the right of `lead`:
 * the room in px that the box keeps at its left for a sign or a knot. A label without lines is not drawn.
 */
export type Label = { box: Box; lines: string[]; size: number; weight: number; lead: number; isCut: boolean }

/** The height of a line of a label, as a share of its size. */
export const leading = 1.15

/** The words that the town needs and does not have itself: the caller passes them in the reader's language. */
export type TownWords = {
  /** What the two banks are called. */
  banks: Record<Sector, string>
  /** The islet for the challenges that have no room: "Fler utmaningar (3)". */
  folded: (count: number) => string
  /** A flag: its day, and how many more steps are booked, in words or as a sum where there is less room. */
  flag: (day: string, more: number, isBrief?: boolean) => string
  /** The bench: "7 ärliga nej". */
  noes: (count: number) => string
}

/** The board to fill: its size, its base font, which faces it serves, and its words. */
export type Frame = {
  width: number
  height: number
  /** Base font in px: 14, 16 with few actors, 28 on the big screen. */
  font: number
  /** The big screen: every text at least 28 px. */
  isScreen: boolean
  /** Room kept free at the right for a panel, 0 without. */
  panel: number
  words: TownWords
}

/** A building (or a dashed plot) and its label; `x`, `y` is the middle of its foot, `scale` of a kit drawing 150 wide. */
export type HouseSpot = {
  actorId: string
  sector: Sector
  row: number
  scale: number
  x: number
  y: number
  label: Label
  hit: Box
}

/** A bridge's lane: everything on it from the left bank's road to the right bank's. No lane crosses another. */
export type Lane = {
  ideaId: string
  y: number
  /** Where the deck begins and ends: the two shore roads. */
  from: number
  to: number
  /** Where the island's land begins and ends on this line. */
  land: { from: number; to: number }
  pavilion: Point
  pawns: { actorId: string; sector: Sector; x: number; y: number }[]
  /** Plates "+2" for the parties whose pawns and lanterns have no room on this side. */
  more: { sector: Sector; count: number; label: Label }[]
  /** Five posts from left to right, the third on the pavilion's roof. */
  posts: Point[]
  /** Where each lantern hangs from; all of a bridge are of one size, 1 where there is line enough. */
  lanterns: { actorId: string; sector: Sector; x: number; y: number }[]
  lanternScale: number
  /** An inviting empty place, while one is sought. */
  chair?: Point
  crack: Point
  tree?: Point
  flag?: Label
  sign: Label
  number: Label
  hit: Box
}

/** A spark (or an idea in the bank) without a lane: a small pavilion with a number. */
export type SparkSpot = { ideaId: string; x: number; y: number; isBank: boolean; number: Label; hit: Box }

/** A challenge's island: its outline, the tag with its title, its knot, its lanes and its sparks. */
export type IslandSpot = {
  challengeId: string
  /** The outline, a closed ring of points. */
  ring: Point[]
  box: Box
  tag: Label
  /** The tip of the knot's pin. */
  knot: Point
  knotScale: number
  lanes: Lane[]
  sparks: SparkSpot[]
}

/** One bank: its shoreline and road from top to bottom, as polylines. */
export type BankSpot = {
  sector: Sector
  shore: Point[]
  road: Point[]
  paths: { from: Point; to: Point }[]
  name: Label
}

/** Where everything in the town stands on one board. */
export type Layout = {
  frame: Frame
  /** Art scale of the river. */
  k: number
  isPortrait: boolean
  isRoomy: boolean
  banks: Record<Sector, BankSpot>
  houses: HouseSpot[]
  islands: IslandSpot[]
  /** Islands without a lane, folded into one islet where they would not fit. */
  folded?: { challengeIds: string[]; ring: Point[]; tag: Label; hit: Box }
  /** The bench on its islet: the middle of its foot, its scale, and a point for each cushion, eight at most. */
  bench: { x: number; y: number; scale: number; ring: Point[]; cushions: Point[]; count: Label }
  trees: { x: number; y: number; scale: number; kind: number }[]
}
