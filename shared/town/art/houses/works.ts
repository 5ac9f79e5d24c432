import { arch, box, circle, cut, flat, line, pane, shine, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import { awning, chimney, door, type Form, gable, roof, wall, windows } from './build.ts'

const cog = (x: number, y: number, r: number) => {
  const teeth = [0, 1, 2, 3, 4, 5, 6, 7].map(at => {
    const turn = (at * Math.PI) / 4
    const [dx, dy] = [Math.cos(turn), Math.sin(turn)]
    const to = (far: number) => `${Math.round(x + dx * r * far)} ${Math.round(y + dy * r * far)}`
    return `M${to(0.7)}L${to(1.35)}`
  })
  return [strip(teeth.join(''), p.mustard, 5.5), cut(circle(x, y, r), p.mustard), flat(circle(x, y, r * 0.42), p.ink)]
}

/** A workshop: a roof of saw teeth, a tall chimney and a cog. */
const workshop: Form = coat => [
  cut(box(46, -112, 14, 60), coat.wing),
  cut(box(43, -116, 20, 7), p.ink),
  ...wall(coat, -70, -52, 140, 52),
  cut('M-70 -51V-82L-24 -58V-82L22 -58V-82L70 -56V-51z', p.ink),
  ...[-66, -20, 26].map(x => flat(`M${x} -60V-73L${x + 26} -60z`, p.sky)),
  pane(box(-60, -40, 50, 24), 'M-47 -40v24M-35 -40v24M-22 -40v24M-60 -28h50'),
  flat(box(2, -38, 34, 38), coat.door),
  line('M2 -28h34M2 -19h34M2 -10h34', p.white, 1.4, 0.4),
  ...cog(54, -26, 11),
]

/** A boathouse on its jetty, with a boat under sail. */
const boathouse: Form = coat => [
  ...wall(coat, -64, -58, 72, 50),
  ...gable(coat, -64, -58, 72, 42),
  pane(box(-34, -78, 12, 12), 'M-28 -78v12'),
  pane(arch(-44, -48, 32, 40), 'M-28 -48v40M-44 -26h32'),
  flat('M-44 -26h32v18h-32z', coat.door),
  line('M-28 -26v18', p.ink, 1.2, 0.4),
  strip('M40 -14V-102', p.ink, 2.6),
  cut('M44 -96Q70 -58 70 -26H44z', p.white),
  cut('M36 -88L16 -26H36z', p.straw),
  cut('M14 -22H74Q70 -6 58 -6H32Q18 -8 14 -22z', p.coral),
  cut(box(-74, -8, 90, 6), p.wood),
  strip('M-68 -2V4M-46 -2V4M-22 -2V4M4 -2V4', p.bark, 4),
]

/** Under the kettle's lid something good is cooking for everybody. */
const kitchen: Form = coat => [
  ...chimney(-52, -76, 18, p.falu),
  ...wall(coat, -72, -52, 82, 52),
  ...roof(coat, -78, -51, 92, 30, 16),
  ...windows([-62], [-40], 18, 20),
  pane(box(-36, -28, 20, 14)),
  ...awning(-42, -42, 32, [p.white, p.coral], 4),
  ...door(-8, 14, 34, coat.door),
  line('M22 -60c-7 -8 7 -12 0 -22M38 -64c-7 -9 7 -14 0 -25M54 -60c-7 -8 7 -12 0 -22', p.white, 4.5),
  strip('M38 -56v6', p.ink, 6),
  cut('M6 -46H70V-24A26 22 0 0 1 46 -4H30A26 22 0 0 1 6 -24z', p.slate),
  cut(box(2, -51, 72, 7), p.ink),
  cut('M18 -4l-6 6h8l4 -6zM58 -4l6 6h-8l-4 -6z', p.ink),
  line('M14 -34q24 6 48 0', p.straw, 3),
]

const glassHouse = 'M-66 -20V-62Q-66 -102 -18 -102T30 -62V-20z'
const glassBars = `M-66 -62H30M-66 -42H30M-42 -20V-96M-18 -20V-102M6 -20V-96${glassHouse}`
const growing = 'M-62 -20q7 -34 14 0M-38 -20q8 -50 16 0M-14 -20q7 -40 14 0M10 -20q7 -28 14 0z'

/** A greenhouse and its beds. */
const greenhouse: Form = coat => [
  cut(glassHouse, p.sky),
  {
    art: flat(growing, p.moss).art + line(glassBars, p.white, 3).art,
    cast: '',
    lit: flat(glassHouse, p.lamp).art + flat(growing, p.moss).art + line(glassBars, p.white, 3).art,
  },
  cut(box(-70, -22, 104, 10), coat.wall),
  cut(box(-74, -12, 148, 12), p.bark),
  ...[-66, -54, -42, -30, -18, -6, 6, 18, 30, 42, 54, 66].map((x, at) =>
    flat(`M${x} -10c-8 -1 -8 -11 0 -13c8 2 8 12 0 13z`, [p.leaf, p.spruce, p.coral][at % 3] ?? p.leaf),
  ),
  strip('M54 -12V-58M40 -48h28', p.wood, 4),
  cut('M45 -48h18l6 26h-30z', coat.roof),
  cut(circle(54, -61, 8), p.straw),
  cut('M39 -64h30l-8 -4l-2 -8h-10l-2 8z', p.mustard),
]

const shirt = 'M-48 -33l6 -3q4 4 8 0l6 3l3 7l-5 2l-1 -2v14h-14v-14l-1 2l-5 -2z'

/** A shop for things with another turn in them: an awning, a window, and clothes on a rail. */
const reuse: Form = coat => [
  ...wall(coat, -70, -62, 92, 62),
  ...roof(coat, -75, -61, 102, 26, 16),
  pane(box(-60, -40, 44, 28)),
  { ...flat(shirt, p.coral), lit: flat(shirt, p.coral).art },
  ...awning(-66, -54, 60, [p.white, p.coral], 6),
  ...door(-4, 18, 38, coat.door),
  strip('M32 0V-60H72V0', p.ink, 3),
  ...[38, 52, 64].map((x, at) => cut(`M${x - 2} -56l4 -2l4 2l5 28h-18z`, [p.sea, p.mustard, p.falu][at] ?? p.sea)),
]

/** A cycle shop: a false front, and a wheel taller than its door. */
const cycles: Form = coat => [
  ...wall(coat, -70, -54, 84, 54),
  cut('M-74 -52V-82H-54V-90H-2V-82H18V-52z', coat.wing),
  line('M-40 -70a8 8 0 1 0 .1 0M-16 -70a8 8 0 1 0 .1 0M-40 -62l8 -14h10l6 14M-32 -76l8 14', coat.roof, 2.2),
  pane(box(-62, -36, 34, 22), 'M-45 -36v22'),
  ...awning(-66, -52, 76, [p.white, coat.roof], 8),
  ...door(-16, 18, 36, coat.door),
  strip(circle(28, -20, 18) + circle(60, -11, 9), p.ink, 4),
  line('M28 -2V-38M10 -20H46M15.5 -32.5L40.5 -7.5M40.5 -32.5L15.5 -7.5', p.paper, 1.2),
  strip('M28 -20L36 -46H26M34 -40L52 -34L60 -11', p.falu, 3.5),
  strip('M46 -42h12', p.ink, 4),
]

/** A windmill. */
const mill: Form = coat => [
  cut('M-26 0L-16 -84H16L26 0z', coat.wall),
  line('M-22 -24H22M-19 -48H19M-17 -68H17', coat.grain, 1.6, 0.4),
  cut('M-22 -82Q-18 -110 0 -110Q18 -110 22 -82z', coat.roof),
  ...windows([-6], [-46], 12, 16),
  ...door(-9, 18, 30, coat.door),
  strip('M-50 -122L50 -64M-36 -138L36 -48', p.bark, 3),
  cut(
    'M6 -92L42 -71L37 -60L2 -81zM-6 -94L-42 -115L-37 -126L-2 -105zM6 -99L27 -134L37 -127L15 -93zM-6 -87L-27 -52L-37 -59L-15 -93z',
    p.white,
  ),
  line('M15 -80L20 -89M26 -74L31 -83', p.wood, 1.4),
  cut(circle(0, -93, 5.5), p.ink),
  cut(box(26, -30, 42, 30), coat.wing),
  cut('M22 -28L32 -46H62L72 -28z', coat.roof),
  pane(box(40, -22, 14, 14), 'M47 -22v14'),
]

/** A water mill, its wheel in the stream. */
const waterMill: Form = coat => [
  ...wall(coat, -18, -62, 86, 62),
  ...gable(coat, -18, -62, 86, 46),
  ...windows([-8, 44], [-48], 14, 18),
  pane(circle(25, -78, 8)),
  ...door(16, 18, 32, coat.door),
  cut('M-74 0Q-66 -6 -58 0T-42 0T-26 0T-14 0V5H-74z', p.seaL),
  strip(circle(-42, -30, 27), p.wood, 6),
  strip('M-42 -58V-2M-70 -30H-14M-62 -50L-22 -10M-22 -50L-62 -10', p.bark, 3.5),
  cut(circle(-42, -30, 6), p.ink),
  ...windows([44], [-20], 14, 12),
]

/** A lighthouse, and its keeper's house. */
const lighthouse: Form = coat => [
  cut(box(16, -36, 54, 36), coat.wall),
  cut('M10 -34L24 -58H62L76 -34z', coat.roof),
  ...windows([42], [-26], 14, 15),
  ...door(22, 14, 26, coat.door),
  cut('M-46 0L-34 -92H-2L10 0z', p.white),
  flat('M-43 -24L-40 -46H4L7 -24zM-37.3 -68L-34.8 -88H-1.2L1.3 -68z', coat.roof),
  cut(box(-42, -96, 48, 6), p.ink),
  pane(box(-30, -118, 24, 22), 'M-22 -118v22M-14 -118v22', p.ink, 2.4),
  cut('M-36 -116L-18 -134L0 -116z', p.ink),
  pane(arch(-23, -66, 10, 16)),
  flat(arch(-26, -22, 16, 22), p.ink),
  shine(circle(-18, -30, 2.5), p.paper),
]

/** A water tower. */
const waterTower: Form = coat => [
  cut('M-16 0L-10 -66H10L16 0z', coat.wing),
  strip('M-26 0L-18 -62M26 0L18 -62', coat.trim, 4),
  cut('M-18 -64L-58 -96V-112H58V-96L18 -64z', coat.wall),
  flat('M-58 -104H58V-98H-58z', coat.trim),
  cut('M-62 -110Q0 -146 62 -110z', coat.roof),
  ...[-46, -30, -14, 2, 18, 34].map(x => pane(box(x, -96, 11, 9), '', p.white, 1.6)),
  flat('M0 -60c7 9 10 13 10 18a10 10 0 0 1 -20 0c0 -5 3 -9 10 -18z', p.seaL),
  ...door(-8, 16, 26, coat.door),
]

export const works = { workshop, boathouse, kitchen, greenhouse, reuse, cycles }
export const landmarks = { mill, waterMill, lighthouse, waterTower }
