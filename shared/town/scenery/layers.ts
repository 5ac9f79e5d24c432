import type { Piece } from './piece.ts'

/** From the water up. Dashes and lamps lie above what the light dims, so that night does not swallow them. */
const order = ['under', 'path', 'deck', 'stand', 'glow', 'lamp', 'mark', 'pawn'] as const
export type Layer = (typeof order)[number]

/** A piece on its layer. */
export type Laid = { layer: Layer; piece: Piece }

/** What stands further down the board is nearer, and covers. */
const standing: readonly Layer[] = ['stand', 'pawn']

/** All pieces in the order in which they are drawn. */
export const stacked = (laid: Laid[]): Piece[] =>
  order.flatMap(layer => {
    const pieces = laid.filter(one => one.layer === layer).map(({ piece }) => piece)
    return standing.includes(layer) ? pieces.toSorted((a, b) => a.y - b.y) : pieces
  })

export const on = (layer: Layer, ...pieces: Piece[]): Laid[] => pieces.map(piece => ({ layer, piece }))

/** A glow with its middle here, so many pixels from the middle to its edge. */
export const glow = (id: string, x: number, y: number, radius: number, opacity: number): Laid[] =>
  on('glow', { id, part: 'glow', x, y, scale: radius / 60, opacity, tinted: 'none', glows: true, enters: 'light' })
