import { n } from '../../art/cut.ts'
import type { Part } from '../../art/part.ts'
import { type Glow, multiplied } from '../light.ts'
import type { Piece, Scenery, Tinted } from '../piece.ts'
import type { Tag } from './tags.ts'
import { tag } from './tags.ts'

/** Every colour of a drawing multiplied by the light's: flat colours, no filters. */
const tinted = (svg: string, tint: string): string =>
  tint === '#FFFFFF' ? svg : svg.replace(/#[0-9A-Fa-f]{6}\b/g, colour => multiplied(colour, tint))

const inside = (document: string): string => document.replace(/^<svg[^>]*>/, '').replace(/<\/svg>\s*$/, '')

const fine = (value: number): string => String(Math.round(value * 1000) / 1000)

/** The drawings in use, each once for every light it stands in. */
class Drawings {
  readonly #kit: Readonly<Record<string, Part>>
  readonly #glow: Glow
  readonly #drawn = new Map<string, { name: string; svg: string }>()

  constructor(kit: Readonly<Record<string, Part>>, glow: Glow) {
    this.#kit = kit
    this.#glow = glow
  }

  /** The name to use it by. */
  name(part: string, by: Tinted): string {
    const key = `${part} ${by}`
    const known = this.#drawn.get(key)
    if (known) return known.name
    const drawing = this.#kit[part]
    if (!drawing) throw new Error(`The kit has no ${part}.`)
    const name = `p${this.#drawn.size}`
    const { x, y } = drawing.anchor
    const body = tinted(drawing.body, this.#glow.tints[by])
    this.#drawn.set(key, { name, svg: `<g id="${name}"><g transform="translate(${n(-x)} ${n(-y)})">${body}</g></g>` })
    return name
  }

  definitions(): string {
    return [...this.#drawn.values()].map(({ svg }) => svg).join('')
  }
}

/** A piece where it stands, turned about its anchor and stretched along itself. */
function use(piece: Piece, drawings: Drawings, strength: number): string {
  const { part, x, y, scale, stretch = 1, turn = 0, opacity = 1, tinted: by, glows } = piece
  const degrees = (turn * 180) / Math.PI
  const turned = turn === 0 ? '' : ` rotate(${fine(degrees)})`
  const shown = glows ? opacity * strength : opacity
  const faded = shown === 1 ? '' : ` opacity="${fine(shown)}"`
  const transform = `translate(${fine(x)} ${fine(y)})${turned} scale(${fine(scale * stretch)} ${fine(scale)})`
  return `<use href="#${drawings.name(part, by)}" transform="${transform}"${faded}/>`
}

/** What a document is printed with: the kit, and tags with their texts in a font where the document shows them itself. */
export type Press = { kit: Readonly<Record<string, Part>>; tags?: Tag[]; font?: string }

/** The same picture as on the board, as one SVG document. */
export function printed(scenery: Scenery, light: Glow, { kit, tags = [], font = 'sans-serif' }: Press): string {
  const { width, height, water, land, pieces } = scenery
  const drawings = new Drawings(kit, light)
  const standing = pieces.map(piece => use(piece, drawings, light.strength)).join('')
  const size = `width="${n(width)}" height="${n(height)}" viewBox="0 0 ${n(width)} ${n(height)}"`
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size}><defs>${drawings.definitions()}</defs>`,
    tinted(inside(water), light.tints.water),
    tinted(inside(land), light.tints.land),
    standing,
    tags.map(one => tag(one, font)).join(''),
    '</svg>',
  ].join('')
}
