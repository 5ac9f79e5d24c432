import { expect, test } from 'vitest'
import { type PhaseKind, type ProgrammeId, partOf } from '#shared/model/programme.ts'
import { decideCreate } from '#shared/rules/phases/plan.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import {
  faultsOf,
  isChanged,
  isRevealAhead,
  isSwapAhead,
  luftOf,
  partIn,
  programme,
  stretchesOf,
} from '#shared/rules/phases/programmes.ts'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { doorsOpen, facilitator, play, room, setting, shell, to } from '../telling/evening.ts'
import { given } from '../telling/given.ts'
import { people } from '../telling/people.ts'

const { clock: clockAt } = room(people(1, 1)).state.shared
const sum = (id: ProgrammeId) => stretchesOf(id).reduce((all, { minutes }) => all + minutes, luftOf(id))

test('[F18] every ready programme holds together, and lasts as long as its name says', () => {
  for (const id of readyProgrammes) {
    expect(faultsOf(id, stretchesOf(id)), id).toEqual([])
    expect(sum(id), id).toBe(Number.parseInt(id.replace(/\D/g, ''), 10))
  }
})

test('[F18] phases have ids of their own, and each further swap begins a round', () => {
  const { phases } = programme('standard120')
  expect(new Set(phases.map(({ id }) => id)).size).toBe(phases.length)
  const roundOf = (kind: string) => phases.find(one => one.kind === kind)?.round
  expect([roundOf('swap1'), roundOf('break'), roundOf('swap2'), roundOf('homecoming')]).toEqual([1, 1, 2, 2])
})

test('[F18] a programme put together by hand must have its swap, its market and its way home, in that order', () => {
  const plan = (kinds: string) =>
    faultsOf(
      'custom',
      stretchesOf('long150')
        .filter(({ kind }) => kinds.split(' ').includes(kind))
        .concat(kinds.endsWith('swap2') ? [{ kind: 'swap2', minutes: 5 }] : []),
    )
  expect(faultsOf('custom', [])).toContain('empty')
  expect(plan('prelude gatherIdeas gatherMarket homecoming followUpSteps checkOut')).toEqual(['noSwap'])
  expect(plan('swap1 homecoming followUpSteps checkOut')).toEqual(['noMarket'])
  expect(plan('swap1 gatherIdeas gatherMarket checkOut')).toEqual(['noHomecoming', 'noSteps'])
  expect(plan('swap1 gatherIdeas gatherMarket homecoming followUpSteps')).toEqual(['noCheckOut'])
  const backwards = [...stretchesOf('short90')].reverse()
  expect(faultsOf('custom', backwards)).toContain('wrongOrder')
  const twice = stretchesOf('short90').flatMap(one => (one.kind === 'homecoming' ? [one, one] : [one]))
  expect(faultsOf('custom', twice)).toEqual(['twice'])
  const threeRounds = stretchesOf('standard120').flatMap(one =>
    one.kind === 'trial'
      ? [one, { kind: 'swap2' as const, minutes: 5 }, { kind: 'formulate' as const, minutes: 9 }]
      : [one],
  )
  expect(faultsOf('custom', threeRounds)).toEqual([])
  for (const kind of ['trial', 'formulate', 'break', 'findChallenges'] as const) {
    const late = [...stretchesOf('short90').slice(0, -1), { kind, minutes: 5 }, ...stretchesOf('short90').slice(-1)]
    expect([kind, faultsOf('custom', late)].flat()).toContain('wrongOrder')
  }
})

test('[F18] one’s own organisation is talked about at the table after homecoming, but in a reunion before it', () => {
  const early = stretchesOf('standard120')
    .filter(({ kind }) => kind !== 'followUpTalk')
    .flatMap(one => (one.kind === 'formulate' ? [{ kind: 'followUpTalk' as const, minutes: 5 }, one] : [one]))
  expect(faultsOf('custom', early)).toEqual(['wrongOrder'])
  expect(faultsOf('reunion45', stretchesOf('reunion45'))).toEqual([])
})

test('[F18] a workshop with a broken programme is not created', () => {
  const order = {
    type: 'createWorkshop' as const,
    ...setting(),
    stretches: [{ kind: 'checkOut' as const, minutes: 3 }],
  }
  expect(decideCreate(order, { id: 'workshop-2', time: doorsOpen, by: shell })).toEqual({ refusal: 'brokenProgramme' })
})

test('[F18] other minutes leave a programme as it was, other phases make it a changed one', () => {
  const made = (stretches: ReturnType<typeof stretchesOf>) => {
    const order = { type: 'createWorkshop' as const, ...setting(), stretches, luft: 0 }
    const [created] = decideCreate(order, { id: 'workshop-2', time: doorsOpen, by: shell }).events ?? []
    return created?.type === 'created' ? created.programme : programme('custom')
  }
  const longer = stretchesOf('short90').map(one => ({ ...one, minutes: one.minutes + 1 }))
  expect(made(longer)).toMatchObject({ id: 'short90', luft: 0 })
  expect(isChanged(made(longer))).toBe(false)
  expect(isChanged(made(stretchesOf('short90').filter(({ kind }) => kind !== 'gatherClose')))).toBe(true)
})

test('[F19] the rest of the evening is planned anew; what has been stays', () => {
  const market = to(room(people(2, 2), 'replan', 'standard120'), 'gatherMarket')
  const { shared } = market.state
  const rest = comingStretches(shared).filter(({ kind }) => kind !== 'trial' && kind !== 'swap2')
  const order = { type: 'replan' as const, from: shared.clock.phaseId, stretches: rest, luft: 1 }
  const planned = play(market, order, facilitator).state.shared.programme
  const kinds = planned.phases.map(({ kind }) => kind)
  expect(kinds).not.toContain('trial')
  expect(kinds.slice(0, 5)).toEqual(['open', 'prelude', 'swap1', 'gatherIdeas', 'gatherMarket'])
  expect(planned).toMatchObject({ id: 'standard120', luft: 1 })
  expect(isChanged(planned)).toBe(true)
  const idOf = (phases: typeof planned.phases, kind: string) => phases.find(one => one.kind === kind)?.id
  expect(idOf(planned.phases, 'formulate')).toBe(idOf(shared.programme.phases, 'formulate'))
  expect(new Set(planned.phases.map(({ id }) => id)).size).toBe(planned.phases.length)
  given(market)
    .when({ ...order, from: '0-open' }, facilitator)
    .refused('onlyBack')
  given(market)
    .when({ ...order, stretches: rest.filter(({ kind }) => kind !== 'homecoming') }, facilitator)
    .refused('brokenProgramme')
})

test('[F18] a greeting reaches somebody as long as another swap is to come, and tiles turn in a swap that is not turned yet', () => {
  const standard = programme('standard120')
  const told = (isRevealed: boolean) =>
    standard.phases.map(({ id, kind }) => {
      const shared = { programme: standard, clock: { ...clockAt, kind, phaseId: id }, isRevealed }
      return [kind, isSwapAhead(shared), isRevealAhead(shared)] as const
    })
  const till = (kind: string) => told(true).findIndex(one => one[0] === kind)
  expect(told(true).filter(([, isAhead]) => isAhead)).toHaveLength(till('swap2'))
  expect(told(true).filter(([, , isAhead]) => isAhead)).toHaveLength(till('swap2'))
  expect(told(false).filter(([, , isAhead]) => isAhead)).toHaveLength(till('swap2') + 1)
  const once = programme('duo60')
  const reveals = (kind: PhaseKind, isRevealed: boolean) => {
    const phaseId = once.phases.find(one => one.kind === kind)?.id ?? ''
    return isRevealAhead({ programme: once, clock: { ...clockAt, kind, phaseId }, isRevealed })
  }
  expect([reveals('open', false), reveals('swap1', false), reveals('swap1', true)]).toEqual([true, true, false])
  expect([reveals('gatherIdeas', false), reveals('closed', false)]).toEqual([false, false])
  expect(isRevealAhead({ programme: once, clock: { ...clockAt, phaseId: 'nowhere' }, isRevealed: false })).toBe(true)
})

test('[F18, N10] a reunion counts its own parts, and every other evening six', () => {
  const parts = (id: ProgrammeId) => {
    const now = programme(id)
    return now.phases.map(phase => partIn(now, { kind: phase.kind, phaseId: phase.id }))
  }
  const kinds = (id: ProgrammeId) => programme(id).phases.map(({ kind }) => kind)
  expect(parts('standard120')).toEqual(kinds('standard120').map(kind => ({ part: partOf(kind), all: 6 })))
  const own = kinds('reunion45').filter(kind => kind !== 'open' && kind !== 'closed')
  expect(parts('reunion45').map(({ part }) => part)).toEqual([1, ...own.map((_, at) => at + 1), 0])
  expect(new Set(parts('reunion45').map(({ all }) => all))).toEqual(new Set([own.length]))
})

test('[F18] between the market and its close nobody swaps or formulates; a break may come', () => {
  const between = (...more: PhaseKind[]) => {
    const stretches = stretchesOf('standard120').filter(({ kind }) => kind !== 'gatherClose')
    const market = stretches.findIndex(({ kind }) => kind === 'gatherMarket') + 1
    const inside = [...more, 'gatherClose' as const].map(kind => ({ kind, minutes: 5 }))
    return faultsOf('custom', [...stretches.slice(0, market), ...inside, ...stretches.slice(market)])
  }
  expect(between()).toEqual([])
  expect(between('break')).toEqual([])
  expect(between('swap2')).toEqual(['wrongOrder'])
  expect(between('formulate')).toEqual(['wrongOrder'])
})

test('[F18] what is no part of an evening stands in its way, and so does a swap in a reunion', () => {
  const faults = (id: ProgrammeId, kind: PhaseKind) => faultsOf(id, [{ kind, minutes: 5 }, ...stretchesOf(id)])
  expect(faults('standard120', 'draft')).toEqual(['wrongOrder'])
  expect(faults('standard120', 'closed')).toEqual(['wrongOrder'])
  expect(faults('reunion45', 'swap1')).toContain('inRole')
})
