import { expect, test } from 'vitest'
import { lookIn } from '#game/screen/town/look.ts'
import { townOf } from '#shared/town/townOf.ts'
import { screenStep, screenSteps } from '#shared/views/screen.ts'
import { phases } from '../../../tools/pictures/plan.ts'
import { spotlitStep, townStep } from '../../../tools/pictures/townStep.ts'
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

test('the spotlight is pictured in the evening, on one partnership', () => {
  for (const seats of [2, 8, 24]) {
    const { shared } = evening({ seats, seed: 7, until: 'homecoming', programme: 'standard120' }).state
    const step = spotlitStep(shared)
    expect(step === undefined ? undefined : screenSteps(shared, decksOfScreen)[step]?.subject?.kind).toBe('partnership')
  }
})

/** What the wall shows of the town in each step of a phase. */
const looksOf = (phase: (typeof phases)[number]) => {
  const { shared } = evening({ seats: 24, seed: 7, until: phase, programme: 'standard120' }).state
  const town = townOf(shared)
  const looks = screenSteps(shared, decksOfScreen).map(step => ({ step, look: lookIn(shared, step) }))
  return { shared, town, looks: looks.map(({ step, look }) => ({ step, look, shown: look?.of(town) })) }
}

test('the spotlight on a partnership shows its bridge alone, with the houses of those who stand there', () => {
  const lit = phases.flatMap(phase => {
    const { shared, town, looks } = looksOf(phase)
    return looks.flatMap(({ step, look, shown }) => {
      if (step.subject?.kind !== 'partnership' || !look || !shown) return []
      const [challenge, ...others] = shown.challenges
      const parties = challenge?.ideas[0]?.parties.map(({ actorId }) => actorId) ?? []
      expect([others, challenge?.ideas.map(({ id, lane }) => [id, lane])]).toEqual([[], [[step.subject.id, 0]]])
      expect(parties.length).toBeGreaterThan(1)
      expect(shown.actors.map(({ id }) => id).sort()).toEqual([...parties].sort())
      expect(town.actors.length).toBeGreaterThan(parties.length)
      expect([look.hasPanel, look.subject, shown.noes]).toEqual([true, step.subject.id, 0])
      return [shared.clock.kind]
    })
  })
  expect(lit.length).toBeGreaterThan(0)
})

test('a challenge that is told stands alone on the wall, without anybody’s house', () => {
  const { shared } = evening({ seats: 24, seed: 7, until: 'prelude', programme: 'standard120' }).state
  const [challenge] = Object.values(shared.challenges)
  const told = screenSteps(shared, decksOfScreen).find(({ subject }) => subject?.kind === 'challenge')
  if (!told || !challenge) throw new Error('no challenge is told')
  const look = lookIn(shared, told)
  const shown = look?.of(townOf(shared))
  expect(shown?.actors).toEqual([])
  expect(shown?.challenges.map(({ id }) => id)).toEqual([look?.subject])
  expect(look?.hasPanel).toBe(true)
})

test('people part under a dawn over the whole town', () => {
  const { town, looks } = looksOf('checkOut')
  expect(town.light).toEqual({ hour: 'dawn', dawn: 1 })
  const thanks = looks.find(({ step }) => step.script.key === 'thanks')
  expect(thanks?.shown).toEqual(town)
})
