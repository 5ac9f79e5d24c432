import { expect, test } from 'vitest'
import { emptyPlan, orderOf, PlanDraft } from '#game/console/plan/planDraft.ts'
import {
  type Choice,
  chosenOf,
  drawnFrom,
  isDrawnChanged,
  isDrawnOtherwise,
  readyOf,
  withDrawn,
  withoutChanges,
  withProgramme,
} from '#game/console/plan/programme/drawn.ts'
import { planned, programme } from '#shared/rules/phases/programmes.ts'
import { kept } from '#shared/views/clock/planning.ts'

const short: Choice = { programme: 'short90', drawn: {} }
const longer = (choice: Choice): Choice => {
  const { stretches, luft } = chosenOf(choice)
  return withDrawn(choice, { stretches: stretches.map(one => ({ ...one, minutes: one.minutes + 1 })), luft })
}
const shorter = (choice: Choice): Choice => {
  const { stretches, luft } = chosenOf(choice)
  return withDrawn(choice, {
    stretches: stretches.map(one => (one.kind === 'gatherClose' ? { ...one, isOut: true } : one)),
    luft,
  })
}

test('changing programme by mistake loses nothing: each keeps what was changed in it', () => {
  const mine = longer(short)
  const there = withProgramme(mine, 'standard120')
  expect(chosenOf(there)).toEqual(readyOf('standard120'))
  expect(chosenOf(withProgramme(there, 'short90'))).toEqual(chosenOf(mine))
})

test('an own order begins as the programme that was chosen, and only the first time', () => {
  const mine = shorter(short)
  const own = withProgramme(mine, 'custom')
  expect(chosenOf(own)).toEqual(chosenOf(mine))
  const changed = longer(own)
  const back = withProgramme(withProgramme(changed, 'duo60'), 'custom')
  expect(chosenOf(back)).toEqual(chosenOf(changed))
})

test('other minutes are a change that leaves the name, another phase makes it a changed one', () => {
  expect(isDrawnOtherwise(short)).toBe(false)
  expect(isDrawnOtherwise(longer(short))).toBe(true)
  expect(isDrawnChanged(longer(short))).toBe(false)
  expect(isDrawnChanged(shorter(short))).toBe(true)
  expect(isDrawnOtherwise(withoutChanges(longer(short)))).toBe(false)
})

test('the order says exactly what is kept, in the programme’s own name', () => {
  const plan: PlanDraft = { ...emptyPlan, title: 'Åstaden möts', ...shorter(short) }
  const { programme: id, stretches, luft } = orderOf(plan, 'sv')
  expect(id).toBe('short90')
  expect(stretches).toEqual(kept(chosenOf(plan).stretches))
  expect(stretches?.some(({ kind }) => kind === 'gatherClose')).toBe(false)
  expect(luft).toBe(2)
})

test('a plan kept before programmes could be chosen is still read', () => {
  const { programme: _, drawn: __, ...old } = emptyPlan
  expect(PlanDraft.parse({ ...old, title: 'Åstaden möts' })).toMatchObject({ programme: 'short90', drawn: {} })
})

test('a workshop’s programme comes back with what this device left out, as long as nothing else has changed it', () => {
  const mine = chosenOf(shorter(short))
  const made = planned('short90', kept(mine.stretches), mine.luft)
  expect(drawnFrom(made, mine)).toEqual(mine)
  expect(drawnFrom(made, undefined).stretches).toEqual(kept(mine.stretches))
  expect(drawnFrom(programme('short90'), mine)).toEqual(readyOf('short90'))
})
