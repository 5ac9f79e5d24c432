import * as z from 'zod/mini'
import { Chip, Sector } from '../model/actor.ts'
import { Decider } from '../model/agreement.ts'
import { bilingual, distinct, Key, readDeck } from './bilingual.ts'

/** The glyphs that an organisation can carry on its building. */
export const buildings = [
  'coffee',
  'book',
  'heart',
  'trees',
  'bus',
  'house',
  'school',
  'ball',
  'music',
  'hands',
  'lamp',
  'droplet',
  'tent',
  'wheel',
  'shield',
  'phone',
  'key',
  'leaf',
  'bridge',
  'ship',
  'star',
  'wheat',
  'armchair',
  'mic',
  'map',
  'clock',
  'door',
  'bike',
  'fish',
  'bell',
  'stethoscope',
  'flame',
  'landmark',
] as const

export const Building = z.enum(buildings)

/** One to four different chips, as a tile may carry. */
export const Offers = z.array(Chip).check(
  z.minLength(1),
  z.maxLength(4),
  distinct(chip => chip),
)

/** What every invented organisation tells: sentences in `does`, `manyThink` and `limit`, phrases that go on from we have and we need. */
export const told = {
  sector: Sector,
  name: bilingual(50),
  does: bilingual(120),
  offers: Offers,
  offersText: bilingual(80),
  needs: bilingual(100),
  manyThink: bilingual(100),
  building: Building,
}

/** An invented organisation that fills a gap in the deal, and who would decide there. */
export const LibraryActor = z.strictObject({
  id: Key,
  ...told,
  limit: bilingual(100),
  decider: Decider,
  mandate: bilingual(80),
})
export type LibraryActor = z.infer<typeof LibraryActor>

export const LibraryActorDeck = z.array(LibraryActor).check(
  distinct(actor => actor.id),
  distinct(actor => actor.name.sv),
  distinct(actor => actor.building),
)

/** The library of invented organisations, checked. */
export const readLibraryActors = (json: unknown) => readDeck('libraryActors', LibraryActorDeck, json)
