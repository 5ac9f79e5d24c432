import { box, circle, cut, flat, line, pane, shine, strip } from '../cut.ts'
import { palette as p } from '../palette.ts'
import { arched, bushes, chimney, door, type Form, gable, pennant, portal, roof, slab, wall, windows } from './build.ts'
import { isPale } from './coats.ts'

/** An office where support is given, with a heart in its gable and flowers before it; never a refuge's address. */
const support: Form = coat => [
  ...chimney(24, -86, 20, p.paper2),
  ...wall(coat, -46, -60, 92, 60),
  cut('M-46 -59C-44 -84 -22 -82 -16 -102Q-12 -114 0 -116Q12 -114 16 -102C22 -82 44 -84 46 -59z', coat.wall),
  strip('M-52 -58C-46 -86 -24 -82 -17 -103Q-12 -116 0 -118Q12 -116 17 -103C24 -82 46 -86 52 -58', coat.roof, 7),
  cut(
    'M0 -66c-17 -13 -16 -26 -7.5 -27c4.6 -.6 7.5 4 7.5 5.6c0 -1.6 2.9 -6.2 7.5 -5.6c8.5 1 9.5 14 -7.5 27z',
    isPale(coat) ? p.falu : p.white,
  ),
  ...windows([-37, 20], [-52], 17, 17),
  ...windows([-37, 20], [-27], 17, 14),
  ...portal(-10, 20, 40, coat.door),
  shine(circle(-15.5, -44, 2.6), p.straw),
  ...bushes([-58, -44, -28, 28, 44, 58], 8),
  flat(circle(-56, -5, 1.8) + circle(-31, -5, 1.8) + circle(42, -5, 1.8), p.coral),
  flat(circle(-44, -4, 1.8) + circle(28, -5, 1.8) + circle(58, -4, 1.8), p.white),
]

/** A day centre: a round glazed veranda, and a ramp with a rail up to the door. */
const dayCentre: Form = coat => [
  ...chimney(34, -82, 14, p.paper2),
  ...wall(coat, -20, -58, 80, 58),
  ...roof(coat, -26, -57, 92, 30, 18),
  cut('M-72 0V-46H-16V0z', coat.wing),
  cut('M-78 -45Q-74 -74 -44 -78Q-14 -74 -10 -45z', coat.roof),
  line('M-60 -47Q-58 -66 -46 -76M-28 -47Q-30 -66 -42 -76', p.white, 1.5, 0.35),
  pane('M-67 -38h46v26h-46z', 'M-55.5 -38v26M-44 -38v26M-32.5 -38v26M-67 -28h46'),
  ...windows([-8, 40], [-46], 13, 18),
  ...door(14, 18, 36, coat.door, -8),
  cut('M10 0V-8H38L76 -1V0z', p.paper2),
  strip('M38 -22L74 -14M38 -8V-22M56 -5V-18M74 -1V-14', p.slate, 2.4),
]

/** A nursery of building blocks, with a slide. */
const nursery: Form = coat => [
  cut(box(-70, -50, 48, 50), coat.wall),
  cut('M-76 -49L-46 -88L-16 -49z', coat.roof),
  cut('M-22 0V-64A27 27 0 0 1 32 -64V0z', coat.wing),
  cut('M-22 -64A27 27 0 0 1 32 -64z', p.coral),
  strip('M5 -91V-108', p.ink, 2.4),
  cut('M5 -108l20 6l-20 6z', p.mustard),
  strip('M36 -50V0M46 -50V0M36 -38h10M36 -26h10M36 -14h10', p.ink, 2.6),
  cut('M32 -50H52L56 -46L72 -8Q74 -3 78 -3V0H66Q62 -1 60 -6L46 -44H32z', p.mustard),
  pane(circle(-46, -63, 7), 'M-46 -70v14M-53 -63h14'),
  pane(box(-63, -40, 15, 15), 'M-55.5 -40v15M-63 -32.5h15'),
  pane(box(-43, -40, 15, 15), 'M-35.5 -40v15M-43 -32.5h15'),
  flat(box(-66, -16, 10, 16) + box(-46, -16, 10, 16), p.coral, 0.85),
  flat(box(-56, -16, 10, 16) + box(-36, -16, 10, 16), p.sky),
  pane(circle(5, -60, 10), 'M5 -70v20M-5 -60h20'),
  ...portal(-6, 22, 36, coat.door),
]

/** Two tents and a hut of poles, by a fire. */
const camp: Form = coat => [
  strip('M-18 -108L-2 -130M10 -108L-6 -130', p.ink, 4),
  cut('M-58 0L-4 -116L50 0z', coat.wall),
  cut('M-38 0L-4 -74L30 0z', p.wood),
  line('M-31 -15H23M-25 -28H17M-19 -41H11M-13 -54H5', p.bark, 2),
  pane('M-4 -58l7 16h-14z'),
  ...door(-12, 16, 30, p.mustard),
  cut('M30 0L54 -40L78 0z', coat.wing),
  flat('M54 -40L62 0H46z', p.ink),
  strip('M-72 0l15 -5M-72 -5l15 5', p.bark, 3.5),
  shine('M-64 -26c1 5 8 9 8 14a8 8 0 0 1 -16 0c0 -4 3 -6 4 -10c2 1 3 3 3 5c1 -3 1 -6 1 -9z', p.coral),
]

/** A tower to look out from, on four legs. */
const lookout: Form = coat => [
  strip('M-26 0L-16 -76M26 0L16 -76', p.bark, 5),
  strip('M-24 -14L18 -62M24 -14L-18 -62M-22 -32H22', p.bark, 3),
  cut(box(-34, -82, 68, 8), p.wood),
  ...wall(coat, -26, -112, 52, 32),
  ...gable(coat, -26, -111, 52, 22),
  pane(box(-19, -104, 38, 14), 'M-6.5 -104v14M6.5 -104v14'),
  line('M-33 -82v-11M33 -82v-11M-34 -93h9M25 -93h9', p.wood, 2.5),
  strip('M30 0L50 -78M40 0L60 -78M33 -13h10M37 -28h10M41 -43h10M45 -58h10', p.wood, 2.5),
  ...bushes([-44, -32, 50], 9),
  cut('M-66 -60q8 -9 13 0q5 -9 13 0q-8 -3 -13 3q-5 -6 -13 -3z', p.white),
]

/** A house that calls out over the town: a mast and its rings. */
const studioMast: Form = coat => [
  strip('M34 -50L42 -128L50 -50M36 -72H48M38 -92H46', p.ink, 3),
  line(
    'M30 -118a14 14 0 0 0 0 -18M54 -118a14 14 0 0 1 0 -18M23 -112a24 24 0 0 1 0 -26M61 -112a24 24 0 0 0 0 -26',
    p.white,
    2.6,
  ),
  cut(circle(42, -128, 4), p.coral),
  ...wall(coat, -68, -56, 136, 56),
  slab(-73, -55, 146, coat.roof, 8),
  ...wall(coat, -50, -82, 56, 26, coat.wing),
  slab(-54, -81, 64, coat.roof),
  pane(box(-44, -75, 44, 14), 'M-29 -75v14M-15 -75v14'),
  ...windows([-58, -38, 34, 52], [-42], 12, 20),
  ...door(-9, 20, 36, coat.door),
]

/** A safe house by the road: a broad roof held like an umbrella. */
const shelter: Form = coat => [
  ...wall(coat, -52, -54, 104, 54),
  cut(
    'M-74 -46Q-60 -104 0 -108Q60 -104 74 -46Q62 -56 49 -46Q37 -56 25 -46Q12 -56 0 -46Q-12 -56 -25 -46Q-37 -56 -49 -46Q-62 -56 -74 -46z',
    coat.roof,
  ),
  line('M-25 -48Q-22 -86 0 -106Q22 -86 25 -48', p.white, 1.8, 0.4),
  strip('M0 -108v-12', p.ink, 3),
  ...arched([-44, -26, 14, 32], -36, 12, 20),
  ...portal(-9, 18, 36, coat.door),
  ...pennant(0, -112, 8, p.mustard),
]

export const care = { support, dayCentre, nursery, camp, lookout, studioMast, shelter }
