import type * as messages from '../../messages/phases.ts'
import { accept, type Decision, refuse } from '../../messages/story.ts'
import type { Phase } from '../../model/programme.ts'
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
  const coming = keepIds(
    numbered(order.stretches, lastNumber(programme.phases), been.at(-1)?.round ?? 1),
    programme.phases.slice(at + 1),
  )
  const closed = programme.phases.filter(({ kind }) => kind === 'closed')
  return accept({
    type: 'replanned',
    programme: { ...programme, phases: [...been, ...coming, ...closed], luft: order.luft ?? programme.luft },
  })
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
