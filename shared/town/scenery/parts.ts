import type { Sector } from '../../model/actor.ts'

/**
 * What the scenery calls the drawings of the kit, `kit[name]`, beside houses and pawns. The anchor is the foot where nothing else is said.
 * Units: a house is 150 wide; everything else is drawn so that it is put at the river's art scale `k`.
 */
export const parts = {
  /** A dashed plot, as wide as a house. */
  plot: 'plot',
  /** 50 × 56, dark window, white eaves, roof 0–5; `bank` has no eaves. */
  pavilion: (roof: number) => `pavilion/${roof}`,
  pavilionBank: (roof: number) => `pavilion/${roof}/bank`,
  /** Its lit window alone. */
  pavilionLit: 'pavilion/lit',
  /** One step of a deck, 9.2 wide with both rails, anchored in its middle: a plank, a second colour of plank, or a gap with a dashed plank. */
  plank: 'deck/plank',
  plankWarm: 'deck/plankWarm',
  gap: 'deck/gap',
  /** One step of a deck that is not there yet, both edges dashed: white, or ink in dawn's light. */
  ghost: (ink: Dashes) => `deck/ghost/${ink}`,
  /** The shadow of an arched deck, 100 wide, its arch 9 high, anchored at its left end on the water; stretched to its span. */
  shadow: 'deck/shadow',
  /** A leg in the water with its ring, hanging down from the deck. */
  leg: 'deck/leg',
  /** The beginning of a line with lanterns: a thin ink pole 28 high. */
  pole: 'deck/pole',
  /** A hanging line from left to right, 100 wide, sagging 10, anchored at its left end. */
  line: 'deck/line',
  /** A path across an island, 100 wide and 10 high, anchored at its left middle, and the thread sewn along it, 12 wide a stitch. */
  path: 'path',
  stitch: 'path/stitch',
  /** Where no path leads yet: one dash, 11 wide. */
  pathDash: 'path/dash',
  /** 27 high: a red post with a white knob, or a dashed one; `short` are 17 high and stand on a roof. */
  post: 'post/yes',
  postShort: 'post/short/yes',
  postWaits: (ink: Dashes) => `post/notYet/${ink}`,
  postShortWaits: (ink: Dashes) => `post/short/notYet/${ink}`,
  /** Hangs from its anchor: round for idea-driven, square for public. */
  lantern: (sector: Sector) => `lantern/${sector}/lit`,
  lanternWaits: (sector: Sector, ink: Dashes) => `lantern/${sector}/waits/${ink}`,
  /** A slip of paper that hangs under a lantern whose party asks others first; it carries no text. */
  slip: 'lantern/slip',
  /** A soft round glow, 120 wide, anchored in its middle; added to what is below. */
  glow: 'glow',
  /** An empty chair with an inviting light, for the party that is sought. */
  chair: 'chair',
  /** Across a deck, anchored in its middle; the mark hangs below it. */
  crack: 'crack/open',
  crackMark: 'crack/mark',
  crackMended: 'crack/mended',
  /** The tree of a booked step, and trees of the shores by kind. */
  stepTree: 'tree/step',
  tree: (kind: number) => `tree/${kind}`,
  /** On a pin, its tip the anchor. */
  knot: (state: 'tied' | 'loose' | 'unwound') => `knot/${state}`,
  /** 110 wide, without cushions; a cushion by its colour 0–3, 10 wide. */
  bench: 'bench',
  cushion: (colour: number) => `cushion/${colour}`,
  boat: (colour: number) => `boat/${colour}`,
  swan: 'swan',
} as const

/** Dashes are white, and ink where dawn makes the water pale. */
export type Dashes = 'white' | 'ink'
