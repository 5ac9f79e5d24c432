import { lookIn } from '#game/screen/town/look.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { firstStep, type ScreenStep, screenSteps } from '#shared/views/screen.ts'
import { eveningDecks } from '../play/decks.ts'

/** The first thing that the wall can still show in this phase and that has the town behind it, as the wall counts them; none where words stand alone. */
export const townStep = (shared: Shared): number | undefined => stepIn(shared, () => true)

/** The first of them that is about one partnership alone. */
export const spotlitStep = (shared: Shared): number | undefined =>
  stepIn(shared, ({ subject }) => subject?.kind === 'partnership')

function stepIn(shared: Shared, isIt: (step: ScreenStep) => boolean): number | undefined {
  const steps = screenSteps(shared, eveningDecks)
  const first = firstStep(shared, steps)
  const step = steps.findIndex((one, at) => at >= first && isIt(one) && lookIn(shared, one) !== undefined)
  return step < 0 ? undefined : step
}
