import type * as messages from '../../messages/phases.ts'
import { accept, type Decision, refuse } from '../../messages/story.ts'
import type { Phase, Programme } from '../../model/programme.ts'
import type { Shared } from '../../model/workshop.ts'
import { faultsOf, numbered, type Stretch } from './programmes.ts'

/** The rest of the evening planned anew: what has been stays, and the whole must still hold together. */
export function decideReplan(shared: Shared, order: messages.Replan): Decision {
  const { programme, clock } = shared
  if (order.from !== clock.phaseId) return refuse('onlyBack') // F1
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  const been = programme.phases.slice(0, at + 1)
  const before = been.filter(({ kind }) => kind !== 'open')
  if (faultsOf(programme.id, [...before, ...order.stretches]).length > 0) return refuse('brokenProgramme') // F19
  return accept({
    type: 'replanned',
    programme: {
      ...programme,
      phases: goOn(programme.phases, at, order.stretches),
      luft: order.luft ?? programme.luft,
    },
  })
}

/** A changed plan for a workshop that has begun: what has been stays, and a plan that begins otherwise does not fit. */
export function afterBeen({ programme: { phases }, clock }: Shared, plan: Programme): Programme | undefined {
  const at = phases.findIndex(({ id }) => id === clock.phaseId)
  if (at <= 0) return plan
  const isOther = phases.slice(0, at + 1).some(({ kind }, place) => plan.phases[place]?.kind !== kind)
  return isOther ? undefined : { ...plan, phases: goOn(phases, at, plan.phases.slice(at + 1, -1)) }
}

/** What has been, then so many stretches, then the end. */
function goOn(phases: readonly Phase[], at: number, stretches: readonly Stretch[]): Phase[] {
  const been = phases.slice(0, at + 1)
  const coming = keepIds(numbered(stretches, lastNumber(phases), been.at(-1)?.round ?? 1), phases.slice(at + 1))
  return [...been, ...coming, ...phases.filter(({ kind }) => kind === 'closed')]
}

const numberOf = ({ id }: Phase): number => Number.parseInt(id, 10) || 0
const lastNumber = (phases: readonly Phase[]): number => Math.max(...phases.map(numberOf))

/** A stretch that only changed its minutes or its place keeps the id that it had. */
function keepIds(coming: readonly Phase[], known: readonly Phase[]): Phase[] {
  const free = [...known]
  return coming.map(phase => {
    const at = free.findIndex(({ kind }) => kind === phase.kind)
    const [same] = at < 0 ? [] : free.splice(at, 1)
    return { ...phase, id: same?.id ?? phase.id }
  })
}

/** What a programme still has before it, as stretches that can be changed and sent back. */
export const comingStretches = ({ programme, clock }: Shared): Stretch[] => {
  const at = programme.phases.findIndex(({ id }) => id === clock.phaseId)
  return programme.phases
    .slice(at + 1)
    .filter(({ kind }) => kind !== 'closed')
    .map(({ kind, minutes }) => ({ kind, minutes }))
}
