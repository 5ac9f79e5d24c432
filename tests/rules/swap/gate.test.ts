import { expect, test } from 'vitest'
import type { PhaseKind } from '#shared/model/programme.ts'
import type { Workshop } from '#shared/model/workshop.ts'
import { gateOf } from '#shared/rules/swap/gate.ts'
import { seat, tile } from '../telling/people.ts'
import { hall, type Someone, standAt } from './hall.ts'

const mixed: Someone[] = [{ name: 'Amira', sector: 'ideaDriven' }, { name: 'Bo' }]
const warnings = ({ shared }: Workshop, next: PhaseKind) =>
  gateOf(shared, next).map(({ warning, count }) => `${warning} ${count}`)

test('[F4] before the swap, two tiles from both banks are wanted; those of the library are nobody’s own', () => {
  expect(warnings(hall([]), 'swap1')).toEqual(['fewTiles 0'])
  expect(warnings(hall(mixed.slice(1)), 'swap1')).toEqual(['fewTiles 1'])
  expect(warnings(hall([{ name: 'Amira' }, { name: 'Bo' }]), 'swap1')).toEqual(['oneSector 2'])
  expect(warnings(hall(mixed), 'swap1')).toEqual([])
  const library = hall([{ name: 'Amira' }, { name: 'Bo', tile: { origin: 'library' } }])
  expect(warnings(library, 'swap1')).toEqual(['fewTiles 1'])
  expect(warnings(hall([]), 'swap2')).toEqual([])
})

test('[F4, D19] a taster has no tiles to wait for', () => {
  const taster = hall([])
  taster.shared.programme.id = 'taster45'
  expect(warnings(taster, 'swap1')).toEqual([])
})

test('[F4] on the way home, partnerships without a goal or a first step are counted, ideas that rest are not', () => {
  const state = hall(mixed)
  const write = (number: number, goal: string, firstStep: string, wasFormed = true) => {
    const { agreement } = standAt(state, number, [], { wasFormed })
    agreement.goal.text = goal
    agreement.firstStep.text = firstStep
  }
  write(1, 'Färre äter ensamma', 'Vi ringer Tove')
  write(2, '', '', false)
  expect(warnings(state, 'homecoming')).toEqual([])
  write(3, 'Färre äter ensamma', '')
  write(4, '', 'Vi ringer Tove')
  expect(warnings(state, 'homecoming')).toEqual(['emptyAgreements 2'])
  expect(warnings(state, 'trial')).toEqual([])
})

test('[F4] before the evening ends, partnerships without a booked step are counted', () => {
  const state = hall(mixed)
  for (const number of [1, 2]) standAt(state, number, [])
  standAt(state, 3, [], { wasFormed: false })
  expect(warnings(state, 'checkOut')).toEqual(['noSteps 2'])
  const step = { actorId: tile('Amira'), by: seat('Amira'), order: 0, joined: [], what: 'ringa', at: 0 }
  Object.assign(state.shared.steps, { 'step-1': { id: 'step-1', ideaId: 'idea-1', ...step } })
  expect(warnings(state, 'checkOut')).toEqual(['noSteps 1'])
  Object.assign(state.shared.steps, { 'step-2': { id: 'step-2', ideaId: 'idea-2', ...step } })
  expect(warnings(state, 'checkOut')).toEqual([])
  expect(warnings(state, 'followUpSteps')).toEqual([])
})
