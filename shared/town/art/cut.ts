import { palette } from './palette.ts'

/** A piece of cut paper: how it looks, the shadow it throws (nothing while it lies flat on another), and how it shines when lit. */
export type Cut = { art: string; cast: string; lit: string }

const path = (d: string, look: string): string => `<path d="${d}"${look}/>`
const stroked = (colour: string, width: number): string =>
  ` fill="none" stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`

/** A number short enough for a drawing: tenths are seen, hundredths are not. */
export const n = (value: number): string => String(Math.round(value * 10) / 10)

/** Outlines as path data. */
export const box = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y)}h${n(width)}v${n(height)}h${n(-width)}z`
export const circle = (x: number, y: number, r: number): string =>
  `M${n(x - r)} ${n(y)}a${n(r)} ${n(r)} 0 1 0 ${n(2 * r)} 0a${n(r)} ${n(r)} 0 1 0 ${n(-2 * r)} 0z`
export const ellipse = (x: number, y: number, rx: number, ry: number): string =>
  `M${n(x - rx)} ${n(y)}a${n(rx)} ${n(ry)} 0 1 0 ${n(2 * rx)} 0a${n(rx)} ${n(ry)} 0 1 0 ${n(-2 * rx)} 0z`
/** Round above, straight below; the box holds all of it. */
export const arch = (x: number, y: number, width: number, height: number): string =>
  `M${n(x)} ${n(y + height)}v${n(width / 2 - height)}a${n(width / 2)} ${n(width / 2)} 0 0 1 ${n(width)} 0v${n(height - width / 2)}z`

/** Paper that stands up and throws a shadow. */
export const cut = (d: string, fill: string): Cut => ({ art: path(d, ` fill="${fill}"`), cast: path(d, ''), lit: '' })

/** Paper glued flat onto other paper. */
export const flat = (d: string, fill: string, opacity = 1): Cut => ({
  art: path(d, ` fill="${fill}"${opacity < 1 ? ` opacity="${opacity}"` : ''}`),
  cast: '',
  lit: '',
})

/** A strip that stands up, such as a pole or the edge of a roof. */
export const strip = (d: string, colour: string, width: number): Cut => ({
  art: path(d, stroked(colour, width)),
  cast: path(d, stroked(palette.ink, width)),
  lit: '',
})

/** A line drawn on paper. */
export const line = (d: string, colour: string, width: number, opacity = 1): Cut => ({
  art: path(d, `${stroked(colour, width)}${opacity < 1 ? ` opacity="${opacity}"` : ''}`),
  cast: '',
  lit: '',
})

/** A line of dashes. */
export const dashes = (d: string, colour: string, width: number, pattern: string): Cut => ({
  art: path(d, `${stroked(colour, width)} stroke-dasharray="${pattern}"`),
  cast: '',
  lit: '',
})

/** An opening of glass in a frame: dark, and amber when somebody is at home. */
export function pane(d: string, bars = '', frame: string = palette.white, width = 2.4): Cut {
  const edge = path(d, stroked(frame, width)) + (bars ? path(bars, stroked(frame, width * 0.7)) : '')
  return {
    art: path(d, ` fill="${palette.glass}"`) + edge,
    cast: '',
    lit: path(d, ` fill="${palette.lamp}"`) + edge,
  }
}

/** Something that only shines: a lamp over a door. */
export const shine = (d: string, dark: string): Cut => ({
  art: path(d, ` fill="${dark}"`),
  cast: '',
  lit: path(d, ` fill="${palette.lamp}"`),
})

/** The drawing from the ground up, its one shadow first: the whole silhouette in ink, offset as the light falls. */
export const drawn = (cuts: Cut[], offset = '6 5'): string => {
  const shadow = cuts.map(({ cast }) => cast).join('')
  const below = shadow ? `<g opacity=".26" transform="translate(${offset})" fill="${palette.ink}">${shadow}</g>` : ''
  return below + cuts.map(({ art }) => art).join('')
}

/** Only what shines, in the same place. */
export const shining = (cuts: Cut[]): string => cuts.map(({ lit }) => lit).join('')

export const moved = (x: number, y: number, body: string): string =>
  `<g transform="translate(${n(x)} ${n(y)})">${body}</g>`
