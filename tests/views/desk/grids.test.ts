import { expect, test } from 'vitest'
import { type Agreement, CodeStep } from '#shared/model/agreement.ts'
import type { Shared } from '#shared/model/workshop.ts'
import { gridSum, gridsOf } from '#shared/views/desk/grids.ts'
import { readinessOf } from '#shared/views/desk/readiness.ts'
import { partnershipsAt } from '#shared/views/desk/rounds.ts'
import { evening } from '../../support/evening.ts'

const { state } = evening({ seats: 24, seed: 7, until: 'codeGrid', at: 'start', programme: 'long150' })
const first = partnershipsAt(state.shared)[0]!
const second = partnershipsAt(state.shared)[1]!

type Marks = Agreement['grid']

/** The two first partnerships with what they have marked, and nobody ready. */
function marked(one: Marks, other: Marks, wish?: Agreement['gridWish']): Shared {
  const shared = structuredClone(state.shared)
  for (const seat of Object.values(shared.seats)) seat.isReady = false
  for (const { id } of partnershipsAt(shared)) shared.ideas[id]!.agreement.grid = {}
  Object.assign(shared.ideas[first.id]!.agreement, { grid: one, gridWish: wish })
  shared.ideas[second.id]!.agreement.grid = other
  return shared
}
const whole = Object.fromEntries(CodeStep.options.map(step => [step, 'dialogue' as const]))

test('a partnership has come as far as it has marked, and is done with six', () => {
  const grids = gridsOf(marked({ drafting: 'dialogue', decision: 'information' }, whole))
  expect(grids.slice(0, 2).map(({ marked, isWhole }) => [marked, isWhole])).toEqual([
    [2, false],
    [6, true],
  ])
})

test('the whole room is counted step by step, without saying whose any mark is', () => {
  const sum = gridSum(marked({ drafting: 'dialogue' }, whole, { step: 'decision', level: 'partnership' }))
  expect(sum.map(({ step }) => step)).toEqual(CodeStep.options)
  const drafting = sum.find(({ step }) => step === 'drafting')
  expect(drafting?.at).toEqual({ information: 0, consultation: 0, dialogue: 2, partnership: 0 })
  expect(sum.filter(({ wishes }) => wishes > 0)).toMatchObject([{ step: 'decision', wishes: 1 }])
  expect(JSON.stringify(sum)).not.toContain(first.id)
})

test('a table is ready when all six steps are marked, or when one of its owners says so', () => {
  const all = partnershipsAt(state.shared).length
  expect(readinessOf(marked({}, {}))).toEqual({ unit: 'table', ready: 0, all })
  expect(readinessOf(marked({}, whole))).toEqual({ unit: 'table', ready: 1, all })
  const said = marked({}, whole)
  const owner = Object.keys(first.placed).flatMap(id => said.actors[id]?.owners ?? [])[0] ?? ''
  said.seats[owner]!.isReady = true
  expect(readinessOf(said)).toEqual({ unit: 'table', ready: 2, all })
})
