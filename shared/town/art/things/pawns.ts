import type { Sector } from '../../../model/actor.ts'
import { circle, cut, ellipse, flat, line } from '../cut.ts'
import { framed, lying } from '../frame.ts'
import { glyphs } from '../glyphs.ts'
import { palette as p } from '../palette.ts'
import type { Part } from '../part.ts'

/** 44 × 62 from the foot up; a sign lies on its head in the same frame. */
const reach = { left: 25, up: 68, right: 25, down: 8 }

/** The sector's own colour first, then those that tell apart who shows the same sign. */
const colours: Record<Sector, string[]> = {
  ideaDriven: [p.plum, p.spruce, p.bark],
  public: [p.harbour, p.slate, p.seaD],
}

const plate = (x: number, size: number, r: number) =>
  `M${x + r} ${-43 + x}h${size - 2 * r}a${r} ${r} 0 0 1 ${r} ${r}v${size - 2 * r}a${r} ${r} 0 0 1 ${-r} ${r}h${2 * r - size}a${r} ${r} 0 0 1 ${-r} ${-r}v${2 * r - size}a${r} ${r} 0 0 1 ${r} ${-r}z`

const heads: Record<Sector, [string, string]> = {
  ideaDriven: [circle(0, -43, 21.5), circle(0, -43, 18)],
  public: [plate(-20.5, 41, 6), plate(-17, 34, 3.5)],
}

const body = (sector: Sector, colour: string): Part => {
  const [rim, face] = heads[sector]
  const cuts = [
    flat(ellipse(4, 1, 16, 4.6), p.ink, 0.3),
    cut('M-14 0Q-12 -24 0 -28Q12 -24 14 0Q0 6 -14 0z', p.white),
    flat('M-11.5 -1.5Q-9.5 -21 0 -25Q9.5 -21 11.5 -1.5Q0 3 -11.5 -1.5z', colour),
    line('M-9.5 -9Q0 -5 9.5 -9', p.white, 2.4),
    flat(rim, p.white),
    flat(face, colour),
  ]
  return lying(reach, cuts)
}

const glyph = (markup: string): Part =>
  framed(
    reach,
    `<g transform="translate(-12.6 -55.6) scale(1.05)" fill="none" stroke="${p.white}" stroke-width="2.3" stroke-linecap="round" stroke-linejoin="round">${markup.replaceAll('currentColor', p.white)}</g>`,
  )

/** Pawns without a sign, by sector and shade, and the signs to lay on them. */
export const pawns: Record<string, Part> = {
  ...Object.fromEntries(
    (['ideaDriven', 'public'] as const).flatMap(sector =>
      colours[sector].map((colour, shade) => [`pawn/${sector}/${shade}`, body(sector, colour)]),
    ),
  ),
  ...Object.fromEntries(Object.entries(glyphs).map(([sign, markup]) => [`glyph/${sign}`, glyph(markup)])),
}
