import type { Sector } from '#shared/model/actor.ts'
import { mark } from '#shared/town/scenery/print/mark.ts'
import type { TownActor } from '#shared/town/town.ts'

/** The mark at the left of a label, as an image: an organisation's, or its bank's shape alone. */
export const badgeOf = (sector: Sector, of?: TownActor): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(mark(sector, of, ''))}`
