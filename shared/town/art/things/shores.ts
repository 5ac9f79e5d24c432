import { box, type Cut, circle, cut, dashes, ellipse, flat, line, strip } from '../cut.ts'
import { lying, standing } from '../frame.ts'
import { palette as p } from '../palette.ts'
import type { Part } from '../part.ts'

const shade = flat(ellipse(9, 4, 15, 4.5), p.ink, 0.22)

const leaf = (crown: string, vein: string) => [
  strip('M0 4V-14', p.ink, 2.6),
  cut('M0 -6C-17 -14 -13 -38 0 -50C13 -38 17 -14 0 -6z', crown),
  line('M0 -6V-42M0 -16l-7 -7M0 -16l7 -7M0 -26l-6 -6.5M0 -26l6 -6.5', vein, 1.5),
]
const spruce = (crown: string, vein: string) => [
  strip('M0 4V-8', p.ink, 3),
  cut('M-15 -6L0 -28L15 -6zM-12 -20L0 -40L12 -20zM-8.5 -34L0 -54L8.5 -34z', crown),
  line('M0 -8V-44M-7 -9L0 -15L7 -9M-5 -23L0 -28L5 -23', vein, 1.2, 0.6),
]
const round = (crown: string, vein: string) => [
  strip('M0 4V-16', p.ink, 2.6),
  cut(circle(0, -28, 16), crown),
  line('M0 -14V-38M0 -22l-8 -7M0 -22l8 -7', vein, 1.6),
]
const birch = (crown: string, vein: string) => [
  strip('M0 4V-30', p.white, 4.2),
  line('M-2 -4h3M0 -12h2M-2 -19h3', p.ink, 1.6),
  cut(ellipse(0, -38, 11, 17), crown),
  line('M0 -24V-50M0 -34l-5 -5M0 -34l5 -5', vein, 1.4),
]

const kinds = [
  spruce(p.spruce, p.leaf),
  leaf(p.moss, p.straw),
  round(p.spruce, p.moss),
  birch(p.mustard, p.paper),
  leaf(p.mustard, p.falu),
  spruce(p.seaD, p.leaf),
  round(p.coral, p.straw),
  leaf(p.spruce, p.leaf),
]
const tree = (cuts: Cut[]): Part => lying({ left: 20, up: 58, right: 27, down: 10 }, [shade, ...cuts])

const boat = (hull: string): Part =>
  standing(
    { left: 26, up: 43, right: 32, down: 26 },
    [
      strip('M0 4V-38', p.ink, 2.5),
      cut('M3 -36L22 -2H3z', p.white),
      cut('M-3 -30L-16 -2H-3z', p.straw),
      cut('M-22 4h44q-4 12 -14 12h-18q-10 -2 -12 -12z', hull),
      line('M-20 18q10 4 20 0t20 0', p.seaL, 1.8),
    ],
    '4 5',
  )

/** What stands on the shores and rests on the water. */
export const shores: Record<string, Part> = {
  ...Object.fromEntries(kinds.map((cuts, at) => [`tree/${at}`, tree(cuts)])),
  'tree/step': tree(leaf(p.spruce, p.leaf)),
  'boat/0': boat(p.coral),
  'boat/1': boat(p.mustard),
  'boat/2': boat(p.falu),
  swan: standing(
    { left: 20, up: 24, right: 26, down: 17 },
    [
      cut('M-14 0q2 11 16 11t16 -12q-8 2 -12 -1q-6 -5 -20 2z', p.white),
      strip('M-12 2q-8 -8 -3 -15t9 -1', p.white, 4),
      flat('M-6 -16l6.5 3l-5.5 2.5z', p.coral),
      flat(circle(-8.5, -15, 0.9), p.ink),
      line('M-2 4q6 4 13 -1', p.sky, 1.6),
      line('M-18 13q8 3 16 0t18 0', p.seaL, 1.8),
    ],
    '3 4',
  ),
  plot: lying({ left: 78, up: 84, right: 78, down: 8 }, [
    flat(box(-70, -74, 140, 74), p.paper, 0.1),
    dashes('M-64 0H64Q70 0 70 -6V-68Q70 -74 64 -74H-64Q-70 -74 -70 -68V-6Q-70 0 -64 0z', p.paper, 2.6, '8 7'),
    dashes('M-34 0V-32L0 -58L34 -32V0M-8 0V-22H8V0', p.paper, 2, '5 6'),
  ]),
}
