import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { facilitator, play, room, setting, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people } from '../telling/people.ts'

test('[F2] a plan changed in the prelude keeps what has been, and one that begins otherwise is refused', () => {
  const prelude = to(room(people(3, 3)), 'prelude')
  const custom = (kinds: readonly PhaseKind[]) => ({
    type: 'changePlan' as const,
    ...setting(2, 'custom'),
    stretches: kinds.map(kind => ({ kind, minutes: 5 })),
  })
  const rest = ['swap1', 'gatherIdeas', 'gatherMarket', 'homecoming', 'followUpSteps', 'checkOut'] as const
  given(prelude)
    .when(custom(['findChallenges', 'prelude', ...rest]), facilitator)
    .refused('brokenProgramme')
  given(prelude).when(custom(rest), facilitator).refused('brokenProgramme')
  const changed = given(prelude)
    .when(custom(['prelude', 'findChallenges', ...rest]), facilitator)
    .leads()
  const { programme, clock } = changed.state.shared
  expect(programme.phases.slice(0, 2)).toEqual(prelude.state.shared.programme.phases.slice(0, 2))
  expect(new Set(programme.phases.map(({ id }) => id)).size).toBe(programme.phases.length)
  expect(play(changed, { type: 'next', from: clock.phaseId }, facilitator).state.shared.clock.kind).toBe(
    'findChallenges',
  )
  const again = given(changed)
    .when({ type: 'replan', from: clock.phaseId, stretches: comingStretches(changed.state.shared) }, facilitator)
    .leads()
  expect(again.state.shared.programme.phases).toEqual(programme.phases)
})
