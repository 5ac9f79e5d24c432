import type { Part } from '#shared/town/art/part.ts'
import type { Piece } from '#shared/town/scenery/piece.ts'
import { pack } from './pack.ts'

/** A drawing as it lies in the atlas: how many of its pixels make one unit, and its anchor as shares. */
export type Baked = { scale: number; origin: { x: number; y: number } }

export type Atlas = {
  /** Says the same for the same drawings at the same sizes. */
  key: string
  width: number
  height: number
  svg: string
  frames: { name: string; x: number; y: number; width: number; height: number }[]
  baked: Map<string, Baked>
}

const width = 2048

/** The largest size that each drawing is shown at, so that nothing is drawn larger than it was baked. */
function sizes(pieces: Piece[], ratio: number): Map<string, number> {
  const largest = new Map<string, number>()
  for (const { part, scale } of pieces) {
    const wanted = Math.ceil(Math.abs(scale) * ratio * 50) / 50
    largest.set(part, Math.max(largest.get(part) ?? 0, wanted))
  }
  return largest
}

/** All drawings that these pieces use, on one sheet, described in one SVG document. */
export function atlasOf(pieces: Piece[], kit: Readonly<Record<string, Part>>, ratio: number): Atlas {
  const drawn = [...sizes(pieces, ratio)].map(([name, scale]) => {
    const part = kit[name]
    if (!part) throw new Error(`The kit has no ${name}.`)
    return { name, scale, part, width: Math.ceil(part.width * scale), height: Math.ceil(part.height * scale) }
  })
  const { cells, height } = pack(drawn, width)
  const baked = new Map<string, Baked>()
  const bodies = cells.map(cell => {
    const one = drawn.find(({ name }) => name === cell.name)
    if (!one) return ''
    const { part, scale } = one
    baked.set(cell.name, {
      scale,
      origin: { x: (part.anchor.x * scale) / cell.width, y: (part.anchor.y * scale) / cell.height },
    })
    const box = `0 0 ${cell.width / scale} ${cell.height / scale}`
    return `<svg x="${cell.x}" y="${cell.y}" width="${cell.width}" height="${cell.height}" viewBox="${box}">${part.body}</svg>`
  })
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return {
    key: drawn
      .map(({ name, scale }) => `${name}@${scale}`)
      .toSorted()
      .join(' '),
    ...{ width, height, frames: cells, baked },
    svg: `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${bodies.join('')}</svg>`,
  }
}
