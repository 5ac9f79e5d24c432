import { box, circle, cut, flat, line, pane, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import {
  arched,
  bullseye,
  bushes,
  chimney,
  door,
  type Form,
  gable,
  pennant,
  portal,
  roof,
  slab,
  wall,
  windows,
} from './build.ts'

/** A small house with its gable to the street, a porch and a chimney. */
const cottage: Form = coat => [
  ...chimney(18, -82, 26, p.paper2),
  ...wall(coat, -42, -54, 84, 54),
  ...gable(coat, -42, -54, 84, 50),
  bullseye(circle(0, -70, 8)),
  ...windows([-32, 17], [-42], 15, 20),
  ...door(-8, 16, 31, coat.door),
  cut('M-17 -36L0 -47L17 -36z', coat.roof),
  ...bushes([-50, 51], 8),
]

/** A long low house with a porch in its middle, as in a village. */
const longhouse: Form = coat => [
  ...wall(coat, -70, -46, 140, 46),
  ...roof(coat, -75, -45, 150, 32, 16),
  ...chimney(-46, -74, 13, p.paper2),
  ...chimney(35, -74, 13, p.paper2),
  ...wall(coat, -24, -52, 48, 52),
  ...gable(coat, -24, -52, 48, 28),
  ...windows([-60, -42, 31, 49], [-36], 12, 18),
  bullseye(circle(0, -60, 5.5)),
  ...portal(-10, 20, 38, coat.door),
]

/** Two floors under a hipped roof, with a veranda. */
const villa: Form = coat => [
  ...chimney(-24, -100, 16, p.falu),
  ...wall(coat, -48, -80, 82, 80),
  ...roof(coat, -55, -79, 96, 30, 26),
  cut(box(34, -40, 34, 40), coat.wing),
  cut('M30 -38L38 -54H64L72 -38z', coat.roof),
  pane(box(39, -32, 24, 20), 'M47 -32v20M55 -32v20'),
  ...windows([-38, -14, 10], [-68], 13, 19),
  ...windows([-38, 10], [-34], 13, 20),
  ...door(-14, 15, 30, coat.door),
  ...bushes([-51], 8),
]

/** Three narrow town houses wall to wall, each with a gable of its own. */
const terrace: Form = coat => [
  ...wall(coat, -70, -66, 46, 66, coat.wing),
  cut('M-70 -65V-76H-62V-86H-54V-96H-40V-86H-32V-76H-24V-65z', coat.wing),
  ...wall(coat, -24, -84, 46, 84),
  ...gable(coat, -24, -84, 46, 36),
  ...wall(coat, 22, -60, 48, 60, p.paper2),
  cut('M22 -59C22 -74 34 -72 36 -84C40 -92 52 -92 56 -84C58 -72 70 -74 70 -59z', p.paper2),
  flat('M22 -63h48v4h-48zM-70 -69h46v4h-46z', coat.roof),
  ...windows([-63, -42], [-56], 12, 18),
  ...windows([-17, 3], [-74, -48], 12, 18),
  ...windows([29, 50], [-50], 13, 17),
  ...windows([-42, 50], [-26], 12, 16),
  ...door(-63, 14, 28, p.spruce),
  ...door(-8, 15, 30, coat.door),
  ...door(28, 14, 28, p.falu),
  bullseye(circle(46, -74, 5)),
]

/** A house with a round tower under a pointed hat, and a bell in its gable. */
const turret: Form = coat => [
  ...wall(coat, -22, -54, 90, 54),
  ...roof(coat, -26, -53, 100, 30, 14),
  ...wall(coat, -66, -92, 44, 92, coat.wing),
  cut('M-74 -90Q-52 -98 -44 -134Q-36 -98 -14 -90z', coat.roof),
  cut(circle(-44, -134, 4), p.mustard),
  ...arched([-51], -80, 14, 22),
  ...arched([-51], -46, 14, 20),
  cut('M14 -60V-78L32 -92L50 -78V-60z', coat.wall),
  strip('M8 -74L32 -93L56 -74', coat.roof, 6),
  flat('M25 -64q2 -2 2 -8q0 -6 5 -6q5 0 5 6q0 6 2 8zM29.5 -62a2.5 2.5 0 0 0 5 0z', p.mustard),
  ...windows([-12, 50], [-40], 13, 20),
  ...portal(20, 22, 38, coat.door),
]

/** Flats: a tall block with balconies, a lower one beside it. */
const flats: Form = coat => [
  ...wall(coat, 14, -66, 56, 66, coat.wing),
  slab(10, -65, 64, coat.roof),
  cut(box(-38, -132, 24, 10), coat.wing),
  ...wall(coat, -56, -118, 70, 118),
  slab(-61, -117, 80, coat.roof, 8),
  ...windows([22, 39, 55], [-56, -34], 10, 14),
  ...[-107, -84, -61].flatMap(y => [
    pane(box(-49, y, 16, 10), `M-41 ${y}v10`),
    ...windows([-23, -4], [y], 11, 15),
    cut(box(-53, y + 11, 24, 9), coat.roof),
    line(`M-47 ${y + 13}v5M-41 ${y + 13}v5M-35 ${y + 13}v5`, p.white, 1.6, 0.7),
  ]),
  ...windows([-49], [-34], 14, 16),
  cut(box(-25, -37, 34, 5), coat.roof),
  ...door(-17, 18, 30, coat.door),
]

/** A house over its own archway: the road goes through. */
const gatehouse: Form = coat => [
  ...wall(coat, -70, -58, 40, 58),
  ...wall(coat, 30, -58, 40, 58),
  ...roof(coat, -74, -57, 48, 22, 10),
  ...roof(coat, 26, -57, 48, 22, 10),
  cut('M-36 0V-88H36V0H24V-30A24 24 0 0 0 -24 -30V0z', coat.wing),
  flat('M-28 0V-30A28 28 0 0 1 28 -30V0H23V-30A23 23 0 0 0 -23 -30V0z', coat.roof, 0.6),
  ...roof(coat, -42, -87, 84, 32, 24),
  ...windows([-24, -6, 12], [-80], 12, 17),
  ...windows([-60, 40], [-42], 18, 20),
  ...pennant(0, -118, 16, coat.door),
]

/** A log lodge under a steep roof of turf, among spruces. */
const lodge: Form = coat => [
  cut('M-72 0L-56 -34L-40 0zM-69 -22L-56 -54L-43 -22zM-66 -42L-56 -70L-46 -42z', p.spruce),
  cut('M46 0L60 -30L74 0zM49 -20L60 -48L71 -20z', p.spruce),
  ...chimney(14, -68, 22, p.slate),
  cut(box(-36, -44, 76, 44), p.wood),
  line('M-36 -10H40M-36 -21H40M-36 -32H40', p.bark, 2),
  cut('M-46 -40L2 -96L50 -40z', coat.wall),
  strip('M-46 -40L2 -96L50 -40', p.spruce, 8),
  flat('M-10 -74q3 -6 0 -8q5 1 5 8zM16 -73q2 -5 0 -7q5 1 4 7z', p.leaf),
  pane(box(-8, -64, 20, 18), 'M2 -64v18M-8 -55h20'),
  ...windows([-28, 20], [-32], 13, 16),
  ...door(-6, 16, 30, coat.door),
]

/** A warehouse at the quay, with a hoist under its ridge. */
const warehouse: Form = coat => [
  ...wall(coat, -46, -84, 92, 84),
  ...gable(coat, -46, -84, 92, 44),
  ...[-78, -50].flatMap(y => [
    flat(box(-9, y, 18, 22), coat.door),
    line(`M-9 ${y}l18 22M9 ${y}l-18 22`, coat.trim, 1.4, 0.6),
  ]),
  ...windows([-36, 24], [-74, -48], 13, 16),
  ...windows([-36, 24], [-24], 13, 14),
  pane(circle(0, -98, 7)),
  cut('M-3 -126H64V-120H-3z', p.ink),
  line('M60 -121V-52', p.ink, 1.8),
  ...portal(-11, 22, 26, coat.door),
  cut(box(49, -52, 22, 18) + box(-74, -18, 20, 18) + box(-70, -33, 17, 15), p.wood),
  line('M49 -43h22M60 -52v18M-74 -9h20M-70 -25h17', p.bark, 1.6),
]

export const homes = { cottage, longhouse, villa, terrace, turret, flats, gatehouse, lodge, warehouse }
