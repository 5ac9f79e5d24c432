import { expect, test } from 'vitest'
import { lookIn } from '#game/screen/town/look.ts'
import { screenStep } from '#shared/views/screen.ts'
import { phases } from '../../../tools/pictures/plan.ts'
import { townStep } from '../../../tools/pictures/townStep.ts'
import { facilitator, play } from '../../rules/telling/evening.ts'
import { decksOfScreen, evening } from '../../support/evening.ts'

test.each(phases)('whoever pictures the wall as a room leaves %s can show it with the town', phase => {
  const left = evening({ seats: 8, seed: 7, until: phase, programme: 'standard120' })
  const step = townStep(left.state.shared)
  if (step === undefined) throw new Error('the wall has no town')
  const { shared } = play(left, { type: 'show', step }, facilitator).state
  const shown = screenStep(shared, decksOfScreen)
  expect(shown && lookIn(shared, shown)).toBeDefined()
})
