import { box, type Cut, circle, cut, dashes, ellipse, flat, line, n, strip } from '../cut.ts'
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

const rays = Array.from({ length: 24 }, (_, at) => {
  const turn = (at / 24) * Math.PI * 2
  const to = (far: number) => `${n(Math.cos(turn) * far)} ${n(Math.sin(turn) * far)}`
  return `M${to(at % 2 === 0 ? 50 : 47)}L${to(at % 2 === 0 ? 68 : 58)}`
}).join('')

/** A star of four points, and where they stand and how large. */
const star = ([x, y, r]: readonly [number, number, number]): string => {
  const [out, away] = [n(r - 0.7), n(0.7 - r)]
  return `M${x} ${n(y - r)}q.7 ${out} ${r} ${r}q${away} .7 ${-r} ${r}q-.7 ${away} ${-r} ${-r}q${out} -.7 ${r} ${-r}z`
}
const stars = [
  [-26, -12, 5],
  [6, -20, 3.5],
  [26, 2, 6],
  [-8, 12, 4],
  [18, 20, 3],
] as const

/** What stands on the shores and rests on the water. */
export const shores: Record<string, Part> = {
  ...Object.fromEntries(kinds.map((cuts, at) => [`tree/${at}`, tree(cuts)])),
  'tree/step': tree(leaf(p.spruce, p.leaf)),
  flag: standing({ left: 4, up: 40, right: 58, down: 8 }, [
    strip('M0 2V-36', p.ink, 2.2),
    cut('M1 -36H52L46 -27L52 -18H1z', p.straw),
  ]),
  tuft: lying({ left: 8, up: 14, right: 8, down: 3 }, [line('M-3 0q-1 -5 -3.5 -7M0 0v-10M3 0q1 -5 3.5 -7', p.moss, 2)]),
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
  birds: lying({ left: 34, up: 18, right: 34, down: 14 }, [
    line('M-28 -2q7 -9 12 0q5 -9 12 0M2 -8q6 -8 10 0q4 -8 10 0M8 8q5 -6 8 0q4 -6 8 0', p.white, 2.6),
  ]),
  moon: lying({ left: 30, up: 30, right: 30, down: 30 }, [
    flat('M8 -26A27 27 0 1 0 26 10A22 22 0 0 1 8 -26z', p.white),
  ]),
  stars: lying({ left: 40, up: 30, right: 40, down: 30 }, [flat(stars.map(star).join(''), p.white)]),
  sun: lying({ left: 72, up: 72, right: 72, down: 72 }, [
    flat(circle(0, 0, 70), p.paper, 0.28),
    line(rays, p.straw, 3.4),
    flat(circle(0, 0, 40), p.straw),
    flat(circle(0, 0, 31), p.paper, 0.5),
  ]),
  wave: lying({ left: 22, up: 8, right: 22, down: 8 }, [line('M-18 0q9 -7 18 0t18 0', p.seaL, 2.4)]),
  'wave/dawn': lying({ left: 22, up: 8, right: 22, down: 8 }, [line('M-18 0q9 -7 18 0t18 0', p.white, 2.4)]),
  plot: lying({ left: 78, up: 84, right: 78, down: 8 }, [
    flat(box(-70, -74, 140, 74), p.paper, 0.1),
    dashes('M-64 0H64Q70 0 70 -6V-68Q70 -74 64 -74H-64Q-70 -74 -70 -68V-6Q-70 0 -64 0z', p.paper, 2.6, '8 7'),
    dashes('M-34 0V-32L0 -58L34 -32V0M-8 0V-22H8V0', p.paper, 2, '5 6'),
  ]),
}
