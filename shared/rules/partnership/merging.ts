import type { AgreeMerge, ProposeMerge } from '../../messages/partnership.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Idea, Merge } from '../../model/partnership.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'
import { carryAgreement, carryTable } from './carrying.ts'
import { isWaiting, speaksAt, standing } from './standing.ts'

type MergeOrder = Extract<Order, { type: 'proposeMerge' | 'agreeMerge' }>
type MergeEvent = Extract<Event, { type: 'mergeProposed' | 'mergeAgreed' | 'mergeDeclined' | 'ideasMerged' }>

/** The sides of a merge that a seat speaks for. */
export const sidesOf = (
  shared: Shared,
  { fromId, intoId }: Pick<Merge, 'fromId' | 'intoId'>,
  seatId: string,
): string[] =>
  [fromId, intoId].filter(id => {
    const idea = shared.ideas[id]
    return idea !== undefined && speaksAt(shared, seatId, idea)
  })

/** Proposals to make one idea of two that still wait for a side's yes, while both ideas are on the market. */
export const openMerges = (shared: Shared, ideaId: string): Merge[] =>
  Object.values(shared.merges).filter(
    ({ state, fromId, intoId }) =>
      state === 'open' &&
      (fromId === ideaId || intoId === ideaId) &&
      [fromId, intoId].every(id => shared.ideas[id]?.state === 'live'),
  )

/** Every idea that has become part of this one, also by way of a third: their texts stay readable beside its own. */
export const partsOf = (shared: Shared, ideaId: string): Idea[] =>
  Object.values(shared.ideas)
    .filter(({ mergedInto }) => mergedInto === ideaId)
    .flatMap(idea => [idea, ...partsOf(shared, idea.id)])

/** An idea, or the one that it has become part of, also by way of a third. */
export function ideaNow(shared: Shared, ideaId: string): Idea | undefined {
  const idea = shared.ideas[ideaId]
  return idea?.mergedInto === undefined ? idea : ideaNow(shared, idea.mergedInto)
}

export function decide({ shared }: Workshop, order: MergeOrder, stamp: Stamp): Decision {
  const seatId = stamp.by.kind === 'seat' ? stamp.by.seatId : undefined
  return order.type === 'proposeMerge' ? propose(shared, order, stamp, seatId) : agree(shared, order, seatId)
}

function propose(shared: Shared, { fromId, intoId }: ProposeMerge, stamp: Stamp, seatId: string | undefined): Decision {
  const from = shared.ideas[fromId]
  const into = shared.ideas[intoId]
  if (!from || !into || from === into || from.marketId !== into.marketId) return refuse('unknown')
  if (from.state !== 'live' || into.state !== 'live') return refuse('ideaResting')
  const agreed = seatId ? sidesOf(shared, { fromId, intoId }, seatId) : []
  if (seatId && agreed.length === 0) return refuse('notYourIdea') // P19
  const isSame = (one: Merge) => [one.fromId, one.intoId].sort().join() === [fromId, intoId].sort().join()
  if (openMerges(shared, fromId).some(isSame)) return refuse('alreadyAsked')
  const proposed: Event = { type: 'mergeProposed', mergeId: stamp.id, fromId, intoId, by: seatId, agreed }
  return accept(proposed, ...(agreed.length === 2 ? [merged(fromId, intoId)] : []))
}

const merged = (fromId: string, intoId: string): Event => ({ type: 'ideasMerged', fromId, intoId })

function agree(shared: Shared, { mergeId, isAgreed }: AgreeMerge, seatId: string | undefined): Decision {
  const merge = shared.merges[mergeId]
  if (!merge || !seatId) return refuse('unknown')
  if (merge.state !== 'open') return refuse('noLongerOpen')
  if (isAgreed && [merge.fromId, merge.intoId].some(id => shared.ideas[id]?.state !== 'live'))
    return refuse('ideaResting') // P19
  const sides = sidesOf(shared, merge, seatId)
  if (sides.length === 0) return refuse('notYourIdea') // P19
  if (!isAgreed) return accept({ type: 'mergeDeclined', mergeId })
  const ideaIds = sides.filter(id => !merge.agreed.includes(id))
  if (ideaIds.length === 0) return accept()
  const isDone = merge.agreed.length + ideaIds.length === 2
  return accept(
    { type: 'mergeAgreed', mergeId, ideaIds },
    ...(isDone ? [merged(merge.fromId, merge.intoId)] : []), // P19
  )
}

export function evolve(draft: Workshop, event: MergeEvent, time: number): void {
  const { shared } = draft
  if (event.type === 'ideasMerged') return become(draft, event.fromId, event.intoId, time)
  if (event.type === 'mergeProposed') {
    const { mergeId: id, fromId, intoId, by, agreed } = event
    shared.merges[id] = { id, fromId, intoId, by, agreed: [...agreed], state: 'open', at: time }
    return
  }
  const merge = shared.merges[event.mergeId]
  if (!merge) return
  if (event.type === 'mergeDeclined') merge.state = 'declined'
  else merge.agreed = [...merge.agreed, ...event.ideaIds]
}

/** The tiles of one idea come to the other with the yes that each was placed by; the text of the first is kept beside, and what it has agreed comes along. */
function become(draft: Workshop, fromId: string, intoId: string, time: number): void {
  const { shared } = draft
  const from = shared.ideas[fromId]
  const into = shared.ideas[intoId]
  if (!from || !into) return
  for (const actor of standing(shared, from)) {
    const placement = from.placed[actor.id]
    if (placement)
      into.placed[actor.id] = {
        ...placement,
        order: Math.max(0, ...Object.values(into.placed).map(({ order }) => order)) + 1,
      }
    actor.ideaId = into.id
    actor.lastMove = undefined
  }
  if (from.wasFormed || into.wasFormed) carryAgreement(draft, from, into, time)
  carryTable(draft, from, into)
  from.placed = {}
  from.state = 'withdrawn'
  from.mergedInto = into.id
  into.creators = [...new Set([...into.creators, ...from.creators])]
  for (const invitation of Object.values(shared.invitations))
    if (invitation.ideaId === from.id && isWaiting(invitation)) invitation.state = 'tooLate'
  for (const merge of Object.values(shared.merges)) {
    const isThis = merge.fromId === fromId && merge.intoId === intoId
    if (merge.state === 'open' && [merge.fromId, merge.intoId].includes(fromId))
      merge.state = isThis ? 'done' : 'declined'
  }
}
