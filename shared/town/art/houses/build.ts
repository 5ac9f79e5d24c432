import { arch, box, type Cut, cut, dashes, flat, line, n, pane, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import type { Coat } from './coats.ts'

/** One building, from the ground up, its foot's middle at 0,0 and about 150 wide. */
export type Form = (coat: Coat) => Cut[]

const steps = (from: number, to: number, by: number): number[] =>
  Array.from({ length: Math.max(0, Math.floor((to - from) / by) + 1) }, (_, at) => from + at * by)

const grain = (coat: Coat, x: number, y: number, width: number, height: number): Cut[] => {
  if (coat.material === 'boards')
    return [
      line(
        steps(x + 9, x + width - 6, 9)
          .map(at => `M${n(at)} ${y + 2}v${height - 3}`)
          .join(''),
        coat.grain,
        1.2,
        0.3,
      ),
    ]
  if (coat.material === 'plaster') return []
  const courses = steps(y + 9, y + height - 12, 12).map(
    (at, row) => `M${n(x + 5 + (row % 2) * 9)} ${n(at)}H${n(x + width - 5)}`,
  )
  return courses.length > 0 ? [dashes(courses.join(''), coat.grain, 1.3, '5 13')] : []
}

/** The corners of a wooden house are white; a stone house stands on its plinth under a cornice. */
const edges = (coat: Coat, x: number, y: number, width: number, height: number): Cut[] =>
  coat.material === 'boards'
    ? [flat(box(x, y, 3.4, height) + box(x + width - 3.4, y, 3.4, height), coat.trim)]
    : [flat(box(x - 1, y + height - 6, width + 2, 6), p.slate, 0.55), flat(box(x - 1.5, y, width + 3, 4), coat.trim)]

/** A wall of the coat's material. */
export const wall = (coat: Coat, x: number, y: number, width: number, height: number, fill = coat.wall): Cut[] => [
  cut(box(x, y, width, height), fill),
  ...grain(coat, x, y, width, height),
  ...edges(coat, x, y, width, height),
]

/** A gable's triangle above a wall, under its two slopes of roof. */
export const gable = (coat: Coat, x: number, y: number, width: number, rise: number, fill = coat.wall): Cut[] => {
  const middle = n(x + width / 2)
  return [
    cut(`M${n(x)} ${n(y + 1)}L${middle} ${n(y - rise)}L${n(x + width)} ${n(y + 1)}z`, fill),
    strip(`M${n(x - 5)} ${n(y + 2)}L${middle} ${n(y - rise)}L${n(x + width + 5)} ${n(y + 2)}`, coat.roof, 8),
  ]
}

/** A roof seen from its long side, with courses of tiles. */
export const roof = (
  coat: Coat,
  x: number,
  y: number,
  width: number,
  height: number,
  inset: number,
  fill = coat.roof,
): Cut[] => {
  const course = (share: number) =>
    `M${n(x + inset * share + 2)} ${n(y - height * share)}H${n(x + width - inset * share - 2)}`
  return [
    cut(`M${n(x)} ${n(y)}L${n(x + inset)} ${n(y - height)}H${n(x + width - inset)}L${n(x + width)} ${n(y)}z`, fill),
    line(course(1 / 3) + course(2 / 3), p.white, 1.3, 0.28),
  ]
}

/** A flat roof's edge. */
export const slab = (x: number, y: number, width: number, fill: string, height = 7): Cut =>
  cut(box(x, y - height, width, height), fill)

/** Windows in rows and columns, each with a bar down its middle. */
export const windows = (xs: number[], ys: number[], width: number, height: number): Cut[] =>
  ys.flatMap(y => xs.map(x => pane(box(x, y, width, height), `M${n(x + width / 2)} ${y}v${height}`)))

/** Tall windows, round above. */
export const arched = (xs: number[], y: number, width: number, height: number): Cut[] =>
  xs.map(x => pane(arch(x, y, width, height), `M${n(x + width / 2)} ${y}v${height}`))

/** A round window. */
export const bullseye = (d: string): Cut => pane(d)

/** A door with its knob; it stands on the ground. */
export const door = (x: number, width: number, height: number, fill: string, foot = 0): Cut[] => [
  flat(box(x - 2, foot - height - 2, width + 4, height + 2), p.white),
  flat(box(x, foot - height, width, height), fill),
  flat(box(x + width - 5, foot - height / 2, 2.4, 2.4), p.straw),
]

/** An arched door. */
export const portal = (x: number, width: number, height: number, fill: string, foot = 0): Cut[] => [
  flat(arch(x - 2.5, foot - height - 2.5, width + 5, height + 2.5), p.white),
  flat(arch(x, foot - height, width, height), fill),
  line(`M${n(x + width / 2)} ${n(foot - height + 3)}V${foot}`, p.ink, 1.2, 0.35),
]

/** A chimney with its cap. */
export const chimney = (x: number, y: number, height: number, fill: string): Cut[] => [
  cut(box(x, y - height, 11, height), fill),
  cut(box(x - 2, y - height - 3, 15, 4), p.ink),
]

/** A pennant on its pole; `y` is the pole's foot. */
export const pennant = (x: number, y: number, height: number, fill: string): Cut[] => [
  strip(`M${x} ${y}v${-height}`, p.ink, 2),
  cut(`M${x + 1} ${y - height}h20l-4.5 5.5l4.5 5.5h-20z`, fill),
]

/** A striped awning of so many scallops. */
export const awning = (x: number, y: number, width: number, colours: [string, string], count: number): Cut[] => {
  const wide = width / count
  return Array.from({ length: count }, (_, at) =>
    cut(
      `M${n(x + at * wide)} ${y}h${n(wide)}v9a${n(wide / 2)} ${n(wide / 2)} 0 0 1 ${n(-wide)} 0z`,
      colours[at % 2 === 0 ? 0 : 1],
    ),
  )
}

/** Bushes along a wall. */
export const bushes = (xs: number[], r: number): Cut[] =>
  xs.map((x, at) => cut(`M${x - r} 1a${r} ${r} 0 0 1 ${2 * r} 0z`, at % 2 === 0 ? p.moss : p.spruce))
