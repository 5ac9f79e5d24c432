import { lookIn } from '#game/screen/town/look.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { screenSteps } from '#shared/views/screen.ts'
import { eveningDecks } from '../play/decks.ts'

/** The first thing on the wall in this phase that has the town behind it, as the wall counts them; none where words stand alone. */
export function townStep(shared: Shared): number | undefined {
  const step = screenSteps(shared, eveningDecks).findIndex(one => lookIn(shared, one) !== undefined)
  return step < 0 ? undefined : step
}
