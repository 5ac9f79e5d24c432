import { kit } from '#shared/town/art/kit.ts'
import type { Sight } from '../scene/townScene.ts'
import { atlasOf } from './atlas.ts'
import { decodeAhead } from './canvas.ts'

/** Decodes what a first picture is made of while what draws it is still on its way. */
export function bakeAhead({ scenery, ratio }: Sight): void {
  decodeAhead([scenery.water, scenery.land, atlasOf(scenery.pieces, kit, ratio).svg])
}

/** What nobody has come to draw need not be kept. */
export const forgetAhead = (): void => decodeAhead([])
