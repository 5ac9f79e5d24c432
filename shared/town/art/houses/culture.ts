import { arch, box, type Cut, circle, cut, ellipse, flat, line, pane, shine, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import { awning, bullseye, door, type Form, gable, portal, roof, slab, wall, windows } from './build.ts'

/** The library: its front a shelf of books, its roof an open one. */
const library: Form = coat => [
  cut(box(-64, -64, 128, 64), coat.roof),
  ...[p.coral, p.mustard, p.white, p.falu, p.straw, p.spruce, p.pink, p.seaL].flatMap((colour, at) => {
    const x = -62 + at * 12 + (at > 3 ? 28 : 0)
    const high = [56, 48, 60, 52, 57, 49, 61, 54][at] ?? 50
    return [
      flat(box(x, -high, 11.6, high), colour),
      line(`M${x + 2.5} ${8 - high}h6.6M${x + 2.5} ${12 - high}h6.6M${x + 2.5} -10h6.6`, p.ink, 1.6, 0.5),
    ]
  }),
  cut('M-14 0V-56H14V0z', coat.wall),
  pane(circle(0, -46, 6)),
  flat(arch(-12, -38, 24, 38), p.white),
  pane(arch(-9, -35, 18, 35), 'M0 -35V0M-9 -18H9', p.ink, 2.2),
  cut(
    'M0 -62C-20 -86 -48 -90 -74 -76V-100C-48 -114 -20 -108 0 -86C20 -108 48 -114 74 -100V-76C48 -90 20 -86 0 -62z',
    p.white,
  ),
  line(
    'M0 -84V-66M-66 -93c18 -7 40 -4 56 12M-66 -85c18 -7 40 -4 54 11M66 -93c-18 -7 -40 -4 -56 12M66 -85c-18 -7 -40 -4 -54 11',
    p.slate,
    1.8,
    0.7,
  ),
]

/** A school: two broad wings, a gable and a bell tower. */
const school: Form = coat => [
  ...wall(coat, -72, -56, 144, 56),
  ...roof(coat, -75, -55, 150, 22, 14),
  cut(box(-9, -114, 18, 22), p.white),
  cut('M-14 -112L0 -130L14 -112z', coat.roof),
  flat('M-5 -97q2 -2 2 -7q0 -4 3 -4q3 0 3 4q0 5 2 7z', p.mustard),
  ...wall(coat, -26, -62, 52, 62),
  ...gable(coat, -26, -62, 52, 32),
  ...windows([-65, -46, 33, 52], [-47, -24], 13, 16),
  bullseye(circle(0, -70, 7)),
  ...windows([-18, 6], [-54], 12, 14),
  ...portal(-11, 22, 34, coat.door),
]

/** A study circle's house, and the pencil it began with. */
const studio: Form = coat => [
  ...wall(coat, -30, -54, 100, 54),
  ...roof(coat, -36, -53, 112, 28, 20),
  cut(box(-64, -92, 32, 92), p.mustard),
  line('M-53 -88V-18M-43 -88V-18', p.wood, 2),
  cut('M-64 -91L-48 -134L-32 -91L-37.3 -96L-42.7 -90L-48 -96L-53.3 -90L-58.7 -96z', p.paper),
  flat('M-53.6 -119L-48 -134L-42.4 -119z', p.ink),
  flat(box(-64, -12, 32, 12), p.coral),
  flat(box(-64, -18, 32, 6), p.slate),
  ...windows([-18, 2, 48], [-42], 14, 18),
  ...windows([-18, 2], [-18], 14, 10),
  ...door(25, 17, 34, coat.door),
]

/** A theatre: a tall stage house behind a curtain. */
const theatre: Form = coat => [
  cut('M-14 0V-118L34 -104V0z', coat.roof),
  cut('M-64 0V-68L-14 -84V0z', coat.wing),
  cut('M30 0V-74H70V0z', coat.wall),
  slab(28, -73, 46, p.ink),
  cut('M-24 0V-76Q8 -96 40 -76V0z', coat.wall),
  {
    ...flat('M-16 0V-70Q8 -86 32 -70V0z', p.glass),
    lit: flat('M4 -78.5Q8 -79 12 -78.5Q15 -30 27 0H-11Q1 -30 4 -78.5z', p.lamp).art,
  },
  flat('M-16 0V-70Q-7 -77 4 -78Q0 -30 -12 0zM32 0V-70Q23 -77 12 -78Q16 -30 28 0z', p.coral),
  line('M-12 -6Q-6 -40 -8 -72M28 -6Q22 -40 24 -72', p.falu, 2),
  ...windows([-54, -38], [-56, -28], 10, 15),
  ...windows([46, 58], [-60, -34], 8, 14),
  flat('M-8 -100q8 4 16 0q1 13 -8 16q-9 -3 -8 -16z', p.white),
  line('M-4 -94h2M2 -94h2M-3 -89q3 3 6 0', p.ink, 1.6),
]

const bandstandRails =
  line('M-51 -47V-12M-26 -47V-12M26 -47V-12M51 -47V-12', p.white, 4.6).art +
  line('M-50 -28H-28M28 -28H50M-43 -28v16M-35 -28v16M35 -28v16M43 -28v16', p.white, 2).art

/** A pavilion for music: a roof on slender posts, open on all sides. */
const bandstand: Form = coat => [
  cut('M-60 0v-12h120v12z', p.paper2),
  flat(box(-60, -12, 120, 3), p.white),
  {
    art: flat(box(-50, -58, 100, 46), p.glass).art + bandstandRails,
    cast: cut(box(-50, -58, 100, 46), p.glass).cast,
    lit: flat(box(-50, -47, 100, 35), p.lamp).art + bandstandRails,
  },
  cut('M-70 -58Q-24 -70 -12 -100H12Q24 -70 70 -58z', coat.roof),
  line('M-30 -62Q-10 -74 -4 -98M30 -62Q10 -74 4 -98', p.white, 1.5, 0.35),
  ...awning(-70, -59, 140, [p.white, coat.wall], 10),
  strip('M-6 -110V-130L12 -134V-114M-6 -126L12 -130', p.ink, 3.4),
  cut(ellipse(-10, -108, 5.6, 4.4) + ellipse(8, -112, 5.6, 4.4), p.ink),
  cut('M-16 0h32v4h-32z', p.paper),
]

/** A sports hall: one great arch, and a ball. */
const sports: Form = coat => [
  cut('M-73 0V-38C-73 -104 73 -104 73 -38V0z', coat.roof),
  line('M-62 -4V-60M-38 -66V-76M-13 -78V-84M13 -78V-84M38 -66V-76M62 -4V-60', p.white, 2, 0.35),
  cut('M-56 0V-30C-56 -76 56 -76 56 -30V0z', coat.wall),
  ...windows([-48, -33, 21, 36], [-30], 11, 15),
  cut(circle(0, -46, 18), p.mustard),
  line('M-18 -46H18M0 -64V-28M-13 -58Q-2 -46 -13 -34M13 -58Q2 -46 13 -34', p.ink, 2),
  ...door(-17, 16, 22, coat.door),
  ...door(1, 16, 22, coat.door),
]

/** One stall under its parasol: boxes of what grew. */
const stall = (x: number, top: number, colour: string): Cut[] => [
  strip(`M${x} ${top - 5}V-20`, p.ink, 3.4),
  cut(`M${x - 30} ${top + 28}Q${x - 18} ${top + 4} ${x} ${top}Q${x + 18} ${top + 4} ${x + 30} ${top + 28}z`, colour),
  flat(`M${x - 11} ${top + 28}Q${x - 8} ${top + 6} ${x} ${top}Q${x + 8} ${top + 6} ${x + 11} ${top + 28}z`, p.white),
  ...[-14, -5, 5, 14].map((dx, at) =>
    cut(circle(x + dx, -26, 5.5), [p.coral, p.moss, p.mustard, p.falu][at] ?? p.moss),
  ),
  cut(box(x - 22, -24, 44, 24), p.wood),
  flat(box(x - 24, -25, 48, 5), p.paper),
  line(`M${x - 11} -16v13M${x} -16v13M${x + 11} -16v13`, p.bark, 1.6),
  shine(circle(x - 23, top + 32, 3.4) + circle(x + 23, top + 32, 3.4), p.paper),
]

/** Market stalls under parasols. */
const stalls: Form = coat => [...stall(0, -104, coat.wall), ...stall(-46, -80, coat.roof), ...stall(46, -80, coat.door)]

export const culture = { library, school, studio, theatre, bandstand, sports, stalls }
