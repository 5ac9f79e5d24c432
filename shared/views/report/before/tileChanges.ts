import type { TileText } from '../../../model/actor.ts'
import type { Workshop } from '../../../model/workshop.ts'
import { hiddenKey } from '../../../rules/reflection/hiding/places.ts'
import type { Report, TilePicture } from '../reportSchema.ts'

const texts = ['name', 'does', 'offersText', 'needs', 'manyThink', 'limit', 'parent'] as const

/** Tiles that their owners changed after Vänd, as they were then and as they are; what is hidden in one is told in neither. */
export const tileChanges = ({ shared, desk }: Workshop): Report['tileChanges'] =>
  Object.values(shared.actors).flatMap(actor => {
    const [first] = actor.history
    if (!first) return []
    const isHidden = (field: string, part?: string) =>
      desk.hidden[hiddenKey({ kind: 'actor', id: actor.id, field, part })] !== undefined
    const quiet = texts.filter(
      field => (!actor[field] && isHidden(field)) || (!first[field] && isHidden(field, `${first.version}`)),
    )
    const before = without(quiet, pictureOf(first))
    const after = without(quiet, pictureOf(actor))
    const isSame = JSON.stringify(before) === JSON.stringify(after)
    return isSame ? [] : [{ organisation: actor.name, sector: actor.sector, before, after }]
  })

const pictureOf = ({ name, does, offers, offersText, needs, manyThink, limit, parent }: TileText): TilePicture => ({
  name,
  does,
  offers: [...offers],
  offersText,
  needs,
  manyThink,
  limit,
  parent,
})

const without = (fields: readonly (typeof texts)[number][], picture: TilePicture): TilePicture => ({
  ...picture,
  ...Object.fromEntries(fields.map(field => [field, ''])),
})
