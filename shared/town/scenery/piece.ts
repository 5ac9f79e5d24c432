import type { Point } from '../layout/board.ts'

/** What a piece is multiplied by in the light of the hour; lamps, glows, flags and dashes are above it. */
export type Tinted = 'land' | 'water' | 'houses' | 'bridges' | 'pawns' | 'none'

/** One drawing of the kit at one place. Pieces are drawn in their order; `id` stays the same while the thing stays the same. */
export type Piece = {
  id: string
  /** A key of the kit. */
  part: string
  x: number
  y: number
  scale: number
  /** Stretches it sideways, 1 as drawn: rails and planks between two points. */
  stretch?: number
  /** Radians clockwise. */
  turn?: number
  opacity?: number
  tinted: Tinted
  /** A glow: it lightens what is below it, as strongly as the light lets lamps glow. */
  glows?: true
  /**
   * What it is new together with, its own id where nothing is said: how many steps a deck has depends on the board, and a
   * step more on a narrower one is nothing that has happened.
   */
  appearsWith?: string
  /** How it appears when it is new in a living town; nothing: with its neighbours at once. */
  enters?: 'walk' | 'lay' | 'meet' | 'rise' | 'light' | 'crack' | 'sew' | 'grow' | 'drop' | 'loosen'
  /** Where it comes from, when it walks or is laid from a bank. */
  from?: Point
}

/** The picture: two sheets drawn for this board alone (SVG documents without text), and the pieces above them. */
export type Scenery = { width: number; height: number; water: string; land: string; pieces: Piece[] }
