import { expect, test } from 'vitest'
import type { Workshop } from '#shared/model/workshop.ts'
import { attempt, type Evening, facilitator, play, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { secondSwap } from '../telling/rounds.ts'

const swap2 = secondSwap()
const deal = { type: 'deal' as const }
const formed = ({ shared }: Workshop) => Object.values(shared.ideas).filter(({ wasFormed }) => wasFormed)
const phase = ({ state }: Evening, kind: string) =>
  state.shared.programme.phases.find(one => one.kind === kind)?.id ?? ''

/** The break before the second swap, and somebody who would not have stayed if nobody had chosen. */
const breaking = play(swap2, { type: 'back', from: phase(swap2, 'swap2') }, facilitator)
const [partnership] = formed(swap2.state)
const ideaId = partnership?.id ?? ''
const usual = play(swap2, deal, facilitator).state.desk.deal?.stayers[ideaId] ?? ''
const other =
  Object.keys(partnership?.placed ?? {})
    .flatMap(id => swap2.state.shared.actors[id]?.voices ?? [])
    .find(id => id !== usual) ?? ''

test('[D15] whoever is chosen in the break stays in the swap after it', () => {
  expect(breaking.state.shared.clock.kind).toBe('break')
  const chosen = play(breaking, { type: 'setStayer', ideaId, seatId: other }, facilitator)
  const dealt = play(to(chosen, 'swap2'), deal, facilitator)
  expect(dealt.state.desk.deal?.stayers[ideaId]).toBe(other)
  const there = to(chosen, 'swap2')
  const back = play(there, { type: 'undo', number: there.state.desk.lastAct?.number ?? 0 }, facilitator)
  expect(to(back, 'formulate').state.shared.stayers[ideaId]).toBe(other)
})

test('[D15] whoever stayed in one round is not thereby chosen for the next', () => {
  const turned = to(swap2, 'formulate')
  expect(turned.state.shared.stayers[ideaId]).toBe(usual)
  const third = play(
    turned,
    {
      type: 'replan',
      from: turned.state.shared.clock.phaseId,
      stretches: (['swap2', 'formulate', 'homecoming', 'followUpSteps', 'checkOut'] as const).map(kind => ({
        kind,
        minutes: 5,
      })),
    },
    facilitator,
  )
  const next = { type: 'next' as const, from: third.state.shared.clock.phaseId, anyway: true }
  const again = play(third, next, facilitator)
  expect(again.state.shared).toMatchObject({ clock: { kind: 'swap2', round: 3 }, stayers: {} })
})

/** Somebody who may change tiles with a seat, and the evening after it. */
function swapped(from: Evening, seatId: string) {
  const { assignment = {}, stayers = {} } = from.state.desk.deal ?? {}
  for (const otherId of Object.keys(assignment).filter(id => !Object.values(stayers).includes(id))) {
    const { decision, evening } = attempt(from, { type: 'swapTwo', seatId, otherId }, facilitator)
    if (decision.events) return { otherId, evening }
  }
  throw new Error('somebody may change tiles')
}

test('[D9, D15] whoever stays and gets another tile stays no longer, and does when they get it back', () => {
  const dealt = play(swap2, deal, facilitator)
  const { otherId, evening: before } = swapped(dealt, usual)
  expect(before.state.desk.deal?.stayers[ideaId]).toBeUndefined()
  const reveal = { type: 'reveal' as const }
  expect(given(before).when(reveal, facilitator).leads().state.shared.stayers[ideaId]).toBeUndefined()
  const back = play(before, { type: 'swapTwo', seatId: usual, otherId }, facilitator)
  expect(back.state.desk.deal?.stayers).toEqual(dealt.state.desk.deal?.stayers)
  const turned = play(dealt, reveal, facilitator)
  const after = swapped(turned, usual)
  expect(after.evening.state.shared.stayers[ideaId]).toBeUndefined()
  const undone = play(after.evening, { type: 'undo', number: after.evening.state.number }, facilitator)
  expect(undone.state.shared.stayers).toEqual(turned.state.shared.stayers)
})
