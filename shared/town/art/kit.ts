import { buildingKit, type Sector } from '../../model/actor.ts'
import { shadeCount } from './houses/coats.ts'
import { formOf } from './houses/forms.ts'
import { houses } from './houses/houses.ts'
import type { Part } from './part.ts'
import { cracks, deck } from './things/deck.ts'
import { island } from './things/island.ts'
import { lights } from './things/lights.ts'
import { pawns } from './things/pawns.ts'
import { shores } from './things/shores.ts'

/** Everything the town is made of, by key: a house is 150 wide, all else is drawn for the river's scale `k`. */
export const kit: Readonly<Record<string, Part>> = {
  ...houses,
  ...pawns,
  ...deck,
  ...cracks,
  ...lights,
  ...island,
  ...shores,
}

type Sign = (typeof buildingKit)[number]
const isSign = (sign: string): sign is Sign => buildingKit.some(one => one === sign)

/** The sign, or a house where the story names one that is not in the kit. */
const known = (sign: string): Sign => (isSign(sign) ? sign : 'house')

/** A building by its sign, dim: of wood on the idea-driven bank, plaster and brick on the public one. */
export const houseOf = (sign: string, sector: Sector, shade: number): string =>
  `house/${formOf[known(sign)]}/${sector}/${shade % shadeCount}`

/** Its lit windows alone, with the same frame and anchor, whatever its colour. */
export const litOf = (sign: string): string => `house/${formOf[known(sign)]}/lit`

/** A pawn without its sign: round for idea-driven, square for public. */
export const pawnOf = (sector: Sector, shade: number): string => `pawn/${sector}/${shade % shadeCount}`

/** The sign that lies on a pawn, with the same frame and anchor. */
export const glyphOf = (sign: string): string => `glyph/${known(sign)}`
