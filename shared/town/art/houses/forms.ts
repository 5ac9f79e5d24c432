import type { buildingKit } from '../../../model/actor.ts'
import type { Form } from './build.ts'
import { care } from './care.ts'
import { civic } from './civic.ts'
import { culture } from './culture.ts'
import { homes } from './homes.ts'
import { landmarks, works } from './works.ts'

/** Every building there is to draw, by name. */
export const forms = { ...homes, ...civic, ...culture, ...care, ...works, ...landmarks } as const satisfies Record<
  string,
  Form
>

export type FormName = keyof typeof forms

/** The building that each sign stands for; signs that say nothing of what is done have plain houses and landmarks. */
export const formOf = {
  house: 'cottage',
  ball: 'sports',
  heart: 'support',
  coffee: 'kitchen',
  droplet: 'waterTower',
  bell: 'turret',
  moon: 'hall',
  tent: 'camp',
  feather: 'terrace',
  accessibility: 'dayCentre',
  leaf: 'villa',
  people: 'stalls',
  recycle: 'reuse',
  lifebuoy: 'boathouse',
  armchair: 'dayCentre',
  drama: 'theatre',
  school: 'school',
  library: 'library',
  briefcase: 'office',
  trees: 'lodge',
  stethoscope: 'clinic',
  building: 'towers',
  bus: 'depot',
  flame: 'fireStation',
  landmark: 'townHall',
  handshake: 'longhouse',
  hands: 'hall',
  sprout: 'greenhouse',
  bike: 'cycles',
  music: 'bandstand',
  palette: 'studio',
  hammer: 'workshop',
  book: 'library',
  anchor: 'warehouse',
  bird: 'lookout',
  sun: 'villa',
  wheat: 'mill',
  ship: 'boathouse',
  baby: 'nursery',
  lamp: 'lighthouse',
  shield: 'shelter',
  phone: 'studioMast',
  key: 'cottage',
  star: 'longhouse',
  mic: 'studioMast',
  map: 'lodge',
  clock: 'clockHouse',
  door: 'flats',
  fish: 'boathouse',
  wheel: 'waterMill',
  bridge: 'gatehouse',
} as const satisfies Record<(typeof buildingKit)[number], FormName>
