import { arch, box, circle, cut, dashes, flat, line, pane, shine, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import { arched, door, type Form, gable, pennant, portal, roof, slab, wall, windows } from './build.ts'

const clock = (x: number, y: number, r: number) => [
  flat(circle(x, y, r), p.white),
  line(`M${x} ${y - r * 0.65}V${y}L${x + r * 0.45} ${y + r * 0.35}`, p.ink, 2),
]

/** The town hall: a clock tower with a spire over a broad house. */
const townHall: Form = coat => [
  ...wall(coat, -64, -58, 128, 58),
  ...roof(coat, -71, -57, 142, 26, 22),
  ...wall(coat, -17, -104, 34, 104, coat.wing),
  cut('M-24 -102L0 -138L24 -102z', coat.roof),
  ...clock(0, -88, 9.5),
  ...arched([-6.5], -72, 13, 20),
  ...windows([-55, -37, 26, 44], [-48], 12, 15),
  ...windows([-55, -37, 26, 44], [-26], 12, 15),
  flat(box(-24, -3, 48, 4), p.paper2),
  ...portal(-11, 22, 36, coat.door, -2),
  ...pennant(52, -82, 26, p.sea),
]

/** A clock house: low, with a great dial in its gable. */
const clockHouse: Form = coat => [
  ...wall(coat, -62, -48, 124, 48),
  ...roof(coat, -68, -47, 136, 22, 18),
  ...wall(coat, -34, -66, 68, 66),
  ...gable(coat, -34, -66, 68, 40),
  flat(circle(0, -72, 19), coat.roof),
  ...clock(0, -72, 15),
  line('M0 -85v2M0 -61v2M-13 -72h2M11 -72h2', p.slate, 1.6),
  ...windows([-54, 41], [-36], 13, 19),
  ...windows([-25, 13], [-40], 12, 18),
  ...portal(-9, 18, 34, coat.door),
]

/** An office: a block with pilasters, a wing and a broad canopy. */
const office: Form = coat => [
  ...wall(coat, 30, -56, 42, 56, coat.wing),
  slab(27, -55, 48, coat.roof),
  ...wall(coat, -64, -98, 96, 98),
  slab(-69, -97, 106, coat.roof, 9),
  ...[-86, -63].flatMap(y =>
    [-55, -26, 3].map(x => pane(box(x, y, 22, 13), `M${x + 7.3} ${y}v13M${x + 14.6} ${y}v13`)),
  ),
  flat(box(-64, -44, 96, 4), coat.trim),
  ...windows([39, 56], [-44, -24], 10, 13),
  ...windows([-55, 12], [-32], 12, 18),
  pane(box(-33, -30, 36, 30), 'M-24 -30v30M-15 -30v30M-6 -30v30'),
  cut(box(-41, -38, 52, 6), coat.door),
  ...pennant(-46, -106, 24, p.sea),
]

/** Two towers of glass, one taller. */
const towers: Form = coat => [
  ...wall(coat, -8, -132, 44, 132, coat.wing),
  cut('M-8 -130L36 -138V-130z', coat.roof),
  ...wall(coat, -52, -92, 46, 92),
  cut('M-52 -90V-100L-6 -92V-90z', coat.roof),
  ...[-122, -104, -86, -68, -50, -32].map(y => pane(box(-2, y, 32, 10), `M9 ${y}v10M20 ${y}v10`)),
  ...[-82, -66, -50].map(y => pane(box(-46, y, 34, 9), `M-35 ${y}v9M-23 ${y}v9`)),
  ...windows([-44, -25], [-32], 12, 14),
  cut(box(36, -34, 34, 34), p.paper2),
  slab(34, -33, 38, coat.roof, 6),
  pane(box(42, -25, 22, 25), 'M53 -25v25'),
  ...door(6, 18, 18, coat.door),
]

/** A hall where people of any belief or none may meet: an arcade under a broad vault. */
const hall: Form = coat => [
  ...wall(coat, -70, -48, 140, 48, coat.wing),
  slab(-74, -47, 148, coat.roof),
  cut('M-44 0V-64A44 42 0 0 1 44 -64V0z', coat.wall),
  strip('M-47 -62A47 44 0 0 1 47 -62', coat.roof, 8),
  pane('M-28 -58A28 28 0 0 1 28 -58z', 'M0 -58V-86M0 -58L-19 -77M0 -58L19 -77'),
  ...arched([-64, 50], -36, 14, 26),
  ...[-30, -10, 10].map(x => flat(arch(x, -45, 20, 45), p.white)),
  ...[-28, 12].map(x => pane(arch(x, -42, 16, 42), `M${x + 8} -42v42`)),
  flat(arch(-8, -42, 16, 42), coat.door),
  flat(box(-50, -4, 100, 5), p.paper2),
]

/** A fire station: broad white gates, and the tower where hoses dry. */
const fireStation: Form = coat => [
  ...wall(coat, -70, -58, 108, 58),
  slab(-75, -57, 116, p.ink, 9),
  ...wall(coat, 34, -112, 34, 112, coat.wing),
  cut('M27 -110L51 -136L75 -110z', p.ink),
  ...windows([44], [-100, -78, -56], 14, 13),
  ...[-63, -13].flatMap(x => [
    flat(box(x - 2, -44, 46, 44), p.ink, 0.35),
    flat(box(x, -42, 42, 42), p.white),
    line(`M${x} -20h42M${x} -10h42`, p.slate, 1.5, 0.5),
    ...[4, 16, 28].map(dx => pane(box(x + dx, -36, 10, 9), '', p.white, 1.2)),
  ]),
  shine(circle(-15.5, -50, 4.5), p.coral),
  ...door(42, 17, 30, p.falu),
]

/** A travel centre: a waiting room with a clock, and a bus before it. */
const depot: Form = coat => [
  ...wall(coat, -66, -52, 78, 52),
  ...roof(coat, -72, -51, 90, 26, 14),
  ...wall(coat, -42, -62, 32, 62),
  ...gable(coat, -42, -62, 32, 22),
  ...clock(-26, -66, 7.5),
  ...windows([-58, -8], [-38], 11, 18),
  ...portal(-35, 18, 36, coat.door),
  cut('M6 -6V-34Q6 -40 12 -40H66Q72 -40 73 -34L75 -20V-6z', p.mustard),
  flat(box(6, -17, 69, 4), p.white),
  pane('M60 -35h9l3 13h-12z', '', p.white, 1.6),
  ...[11, 27, 43].map(x => pane(box(x, -35, 13, 13), '', p.white, 1.6)),
  cut(circle(20, -5, 6.5) + circle(60, -5, 6.5), p.ink),
  flat(circle(20, -5, 2.4) + circle(60, -5, 2.4), p.paper),
]

/** A health centre, under a green cross. */
const clinic: Form = coat => [
  ...wall(coat, -70, -48, 140, 48, p.white),
  slab(-74, -47, 148, p.spruce),
  ...wall(coat, -28, -84, 56, 84, coat.wing),
  slab(-32, -83, 64, p.spruce),
  cut('M-14 -92h28v28h-28z', p.white),
  flat('M-4.5 -90h9v7.5h7.5v9h-7.5v7.5h-9v-7.5h-7.5v-9h7.5z', p.moss),
  ...windows([-62, -44, 32, 50], [-37], 12, 18),
  ...windows([-20, 8], [-56], 12, 14),
  dashes('M-68 -10h38M30 -10h38', p.spruce, 3, '1 6'),
  flat(box(-19, -35, 38, 5), p.spruce),
  pane(box(-12, -30, 24, 30), 'M0 -30v30'),
]

export const civic = { townHall, clockHouse, office, towers, hall, fireStation, depot, clinic }
