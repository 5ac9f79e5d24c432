import { box, circle, cut, dashes, ellipse, flat, line, strip } from '../cut.ts'
import { lying, standing } from '../frame.ts'
import { palette as p } from '../palette.ts'
import type { Part } from '../part.ts'

/** A pillar that holds: a red post with a white knob. */
const post = (high: number): Part =>
  standing({ left: 7, up: high + 7, right: 10, down: 5 }, [
    strip(`M0 0V${3 - high}`, p.falu, 3.8),
    cut(circle(0, -high, 4.4), p.white),
    flat(circle(0, -high, 1.9), p.falu),
  ])

/** A pillar that does not hold yet: the same post, dashed. */
const waiting = (high: number, colour: string): Part =>
  lying({ left: 7, up: high + 7, right: 7, down: 4 }, [
    dashes(`M0 0V${6 - high}`, colour, 2.2, '3.2 3.6'),
    dashes(circle(0, -high, 4), colour, 1.7, '2.3 2.3'),
  ])

const shapes = { ideaDriven: circle(0, 9.7, 6.6), public: box(-6.2, 3.4, 12.4, 12.6) }
type Owner = keyof typeof shapes
const hanging = { left: 12, up: 3, right: 12, down: 22 }

/** A yes from home: round for idea-driven, square for public, with its cap and its warm middle. */
const lit = (owner: Owner): Part =>
  lying(hanging, [
    line('M0 0V3', p.ink, 1.6),
    flat(shapes[owner], p.mustard),
    flat(owner === 'public' ? box(-4.6, 5, 9.2, 9.4) : circle(0, 9.7, 5), p.lamp),
    line('M-3 3h6', p.ink, 2.4),
    line('M-2 16.6h4', p.ink, 1.8),
  ])

const awaited = (owner: Owner, colour: string): Part =>
  lying(hanging, [
    line('M0 0V3', p.ink, 1.4),
    flat(shapes[owner], p.slate, 0.45),
    dashes(shapes[owner], colour, 1.4, '2.6 2'),
  ])

/** Rings of light, each a little stronger: paper has no gradients. */
const rings = [60, 50, 41, 33, 26, 19].map(radius => flat(circle(0, 0, radius), p.lamp, 0.1))

/** Posts, lanterns and what shines round them. */
export const lights: Record<string, Part> = {
  'post/yes': post(27),
  'post/short/yes': post(17),
  'post/notYet/white': waiting(27, p.white),
  'post/notYet/ink': waiting(27, p.ink),
  'post/short/notYet/white': waiting(17, p.white),
  'post/short/notYet/ink': waiting(17, p.ink),
  'lantern/ideaDriven/lit': lit('ideaDriven'),
  'lantern/public/lit': lit('public'),
  'lantern/ideaDriven/waits/white': awaited('ideaDriven', p.white),
  'lantern/ideaDriven/waits/ink': awaited('ideaDriven', p.ink),
  'lantern/public/waits/white': awaited('public', p.white),
  'lantern/public/waits/ink': awaited('public', p.ink),
  'lantern/slip': lying({ left: 12, up: 0, right: 12, down: 30 }, [
    line('M0 16.5v3', p.ink, 1.2),
    flat('M-6.5 20.2l14 -.7v8l-14 .7z', p.ink, 0.3),
    flat('M-7.5 19.2l14 -.7v8l-14 .7z', p.white),
    line('M-4.5 22l8 -.4M-4.5 24.7l5 -.3', p.slate, 1.1),
  ]),
  glow: lying({ left: 60, up: 60, right: 60, down: 60 }, rings),
  chair: standing({ left: 14, up: 31, right: 21, down: 5 }, [
    flat(ellipse(1, 1, 12, 3), p.ink, 0.25),
    strip('M-6 0V-25M4 -1V-25', p.falu, 2.4),
    flat('M-6 -24h10v3h-10zM-6 -18.5h10v3h-10z', p.falu),
    strip('M-7 0V-9M8 0V-9', p.falu, 2.4),
    cut('M-9 -11.5H10L8 -8H-8z', p.straw),
    strip('M4 -24q7 -5 8 1', p.ink, 1.4),
    cut(circle(12, -17.5, 4.6), p.mustard),
    flat(circle(12, -17.5, 3.3), p.lamp),
    line('M10.4 -22.3h3.2', p.ink, 1.8),
  ]),
}
