import { expect, test } from 'vitest'
import type { ProgrammeId } from '#shared/model/programme.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import { faultsOf, stretchesOf } from '#shared/rules/phases/programmes.ts'
import {
  additionsTo,
  advisedFor,
  faultsIn,
  kept,
  lengthOf,
  neededIn,
  offered,
  type Planned,
  rebased,
  withAdded,
  withChanged,
  withMoved,
} from '#shared/views/clock/planning.ts'

const kindsOf = (plan: readonly Planned[]) => kept(plan).map(({ kind }) => kind)
const placeOf = (plan: readonly Planned[], kind: string) => plan.findIndex(one => one.kind === kind)
const without = (plan: readonly Planned[], kind: string) => withChanged(plan, placeOf(plan, kind), { isOut: true })

test('what is left out keeps its place and its minutes, and counts for nothing', () => {
  const plan = stretchesOf('standard120')
  const shorter = without(plan, 'break')
  expect(kindsOf(shorter)).not.toContain('break')
  expect(lengthOf(shorter, 4)).toBe(120 - 8)
  expect(withChanged(shorter, placeOf(shorter, 'break'), { isOut: undefined })).toEqual(plan)
})

test.each(readyProgrammes)('what %s needs is exactly what its rules miss when it is left out', id => {
  const plan = stretchesOf(id)
  const needed = neededIn(id, plan)
  for (const { kind } of plan) expect([kind, needed.has(kind)]).toEqual([kind, isMissed(id, kind)])
})

const isMissed = (id: ProgrammeId, kind: string) =>
  faultsOf(
    id,
    stretchesOf(id).filter(one => one.kind !== kind),
  ).length > 0

test('the taster needs no homecoming and no steps', () => {
  const needed = neededIn('taster45', stretchesOf('taster45'))
  expect([...needed].sort()).toEqual(['checkOut', 'gatherIdeas', 'gatherMarket', 'swap1'])
  expect(neededIn('short90', stretchesOf('short90'))).toContain('homecoming')
})

test.each(offered)('every addition to %s finds a place where the whole still holds', id => {
  const plan = stretchesOf(id)
  for (const addition of additionsTo(id, plan)) {
    const longer = withAdded(plan, addition)
    expect([addition.kind, faultsIn(id, longer)]).toEqual([addition.kind, []])
    expect(longer.length).toBe(plan.length + (addition.isRound ? 2 : 1))
  }
})

test('a third round is one more swap and more to write, last before homecoming', () => {
  const plan = stretchesOf('standard120')
  const round = additionsTo('standard120', plan).find(({ isRound }) => isRound)
  const longer = withAdded(plan, round!)
  const home = placeOf(longer, 'homecoming')
  expect(kindsOf(longer).slice(home - 3, home)).toEqual(['trial', 'swap2', 'formulate'])
})

test('the first further swap of a short programme lies before the writing', () => {
  const plan = stretchesOf('short90')
  const swap = additionsTo('short90', plan).find(({ kind }) => kind === 'swap2')
  expect(swap).toEqual({ kind: 'swap2', isAgain: false, isRound: false })
  const longer = withAdded(plan, swap!)
  expect(longer[placeOf(longer, 'swap2') + 1]?.kind).toBe('formulate')
})

test('a stretch moves one place, and not beyond the ends', () => {
  const plan = stretchesOf('duo60')
  const moved = withMoved(plan, 0, 1)
  expect(kindsOf(moved).slice(0, 2)).toEqual(['swap1', 'prelude'])
  expect(withMoved(moved, 1, -1)).toEqual(plan)
  expect(withMoved(plan, 0, -1)).toEqual(plan)
  expect(withMoved(plan, plan.length - 1, 1)).toEqual(plan)
})

test('during the evening what has been counts, and is not offered again', () => {
  const all = stretchesOf('standard120')
  const at = placeOf(all, 'gatherMarket') + 1
  const [been, rest] = [all.slice(0, at), all.slice(at)]
  expect(faultsIn('standard120', rest, been)).toEqual([])
  expect(faultsIn('standard120', rest)).toContain('noSwap')
  expect(additionsTo('standard120', rest, been).map(({ kind }) => kind)).not.toContain('swap1')
  expect(neededIn('standard120', rest, been)).toContain('homecoming')
})

test('a plan that is drawn while the evening goes on begins after the phase that has come', () => {
  const rest = without(stretchesOf('standard120'), 'break')
  expect(kindsOf(rebased(rest, 'gatherClose'))[0]).toBe('swap2')
  expect(rebased(rest, 'codeGrid')).toEqual(rest)
})

test('the programme is advised by how many come', () => {
  expect([2, 4, 5, 11, 60, 61].map(people => advisedFor(people).id)).toEqual([
    'duo60',
    'duo60',
    'short90',
    'short90',
    'short90',
    'large75',
  ])
  expect(advisedFor(11).next).toBeUndefined()
  expect(advisedFor(12).next).toBe('standard120')
  expect(offered).toContain('reunion45')
  expect(offered).toContain('custom')
})
