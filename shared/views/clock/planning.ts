import { eveningKinds, type Phase, type PhaseKind, type ProgrammeId } from '../../model/programme.ts'
import { readyProgrammes } from '../../rules/phases/presets.ts'
import { faultsOf, type ProgrammeFault, type Stretch, stretchesOf } from '../../rules/phases/programmes.ts'

/** A stretch on the planning table: one that is left out lies there still, with its minutes. */
export type Planned = Stretch & { isOut?: boolean | undefined }

/** The stretches that count. */
export const kept = (plan: readonly Planned[]): Stretch[] =>
  plan.filter(({ isOut }) => !isOut).map(({ kind, minutes }) => ({ kind, minutes }))

/** How long a plan lasts, its luft included. */
export const lengthOf = (plan: readonly Planned[], luft: number): number =>
  kept(plan).reduce((sum, { minutes }) => sum + minutes, luft)

/** What stands in the way of playing a plan, after the stretches that have been. */
export const faultsIn = (id: ProgrammeId, plan: readonly Planned[], been: readonly Stretch[] = []): ProgrammeFault[] =>
  faultsOf(id, [...been, ...kept(plan)])

/** The kinds that a plan cannot do without: leave one of them out, and a fault comes that was not there. */
export function neededIn(id: ProgrammeId, plan: readonly Planned[], been: readonly Stretch[] = []): Set<PhaseKind> {
  const faults = faultsIn(id, plan, been)
  const without = (kind: PhaseKind) =>
    faultsIn(
      id,
      plan.filter(one => one.kind !== kind),
      been,
    )
  const kinds = new Set(kept(plan).map(({ kind }) => kind))
  return new Set([...kinds].filter(kind => without(kind).some(fault => !faults.includes(fault))))
}

/** What can be added to a plan: a kind that is not there, one more of a kind that may return, or a whole round. */
export type Addition = { kind: PhaseKind; isAgain: boolean; isRound: boolean }

const again: readonly PhaseKind[] = ['swap2', 'break', 'trial', 'followUpTalk']

/** The additions that bring no new fault, in the order of an evening. */
export function additionsTo(id: ProgrammeId, plan: readonly Planned[], been: readonly Stretch[] = []): Addition[] {
  const faults = faultsIn(id, plan, been)
  const has = (kind: PhaseKind) => [...been, ...plan].some(one => one.kind === kind)
  return eveningKinds
    .filter(kind => !has(kind) || again.includes(kind))
    .map((kind): Addition => ({ kind, isAgain: has(kind), isRound: kind === 'swap2' && has(kind) }))
    .filter(addition => faultsIn(id, withAdded(plan, addition), been).every(fault => faults.includes(fault)))
}

const usual: readonly Stretch[] = [...stretchesOf('long150'), { kind: 'findChallenges', minutes: 12 }]
const furtherRound: readonly Stretch[] = [
  { kind: 'swap2', minutes: 5 },
  { kind: 'formulate', minutes: 9 },
]

/** A plan with something more in its place; a further round comes last before homecoming, and so does what is added again. */
export function withAdded(plan: readonly Planned[], { kind, isAgain, isRound }: Addition): Planned[] {
  const minutes = usual.find(one => one.kind === kind)?.minutes ?? 5
  const added = isRound ? furtherRound : [{ kind, minutes }]
  const isFirst = (at: number) => eveningKinds.indexOf(plan[at]?.kind ?? 'checkOut') > eveningKinds.indexOf(kind)
  const home = plan.findIndex(one => one.kind === 'homecoming')
  const next = plan.findIndex((_, at) => isFirst(at))
  const last = isAgain && kind !== 'followUpTalk' && home >= 0 ? home : next
  const place = last < 0 ? plan.length : last
  return [...plan.slice(0, place), ...added, ...plan.slice(place)]
}

/** A plan with one stretch a place earlier or later. */
export function withMoved(plan: readonly Planned[], at: number, by: -1 | 1): Planned[] {
  const one = plan[at]
  const other = plan[at + by]
  if (!one || !other) return [...plan]
  const moved = new Map([
    [at, other],
    [at + by, one],
  ])
  return plan.map((stretch, place) => moved.get(place) ?? stretch)
}

/** A plan with one stretch changed: other minutes, left out or taken back. */
export const withChanged = (plan: readonly Planned[], at: number, change: Partial<Planned>): Planned[] =>
  plan.map((stretch, place) => (place === at ? { ...stretch, ...change } : stretch))

/** The stretches of a programme that exists, between the open doors and the end. */
export const plannedFrom = (phases: readonly Phase[]): Stretch[] =>
  phases.filter(({ kind }) => kind !== 'open' && kind !== 'closed').map(({ kind, minutes }) => ({ kind, minutes }))

/** The rest of a plan once the evening has come to a phase: what lies before it, and the phase itself, fall away. */
export function rebased(plan: readonly Planned[], kind: PhaseKind): Planned[] {
  const at = plan.findIndex(one => one.kind === kind && !one.isOut)
  return plan.slice(at + 1)
}

/** Every programme that can be planned; the reunion asks for an earlier workshop as well. */
export const offered: readonly ProgrammeId[] = [...readyProgrammes, 'custom']

/** The programme that usually suits so many people: the short one the first time, the standard one when they have met it before. */
export function advisedFor(people: number): { id: ProgrammeId; next?: ProgrammeId } {
  if (people <= 4) return { id: 'duo60' }
  if (people > 60) return { id: 'large75' }
  return people < 12 ? { id: 'short90' } : { id: 'short90', next: 'standard120' }
}
