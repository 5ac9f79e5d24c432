import type { GroupProposal, ProposeChallenge, PutDot, WithdrawProposal } from '../../messages/challenges.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Proposal } from '../../model/challenge.ts'
import { partId } from '../../model/ids.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'

type Type = 'askBeforehand' | 'proposeChallenge' | 'withdrawProposal' | 'putDot' | 'groupProposal' | 'adoptChallenge'
type ChallengeOrder = Extract<Order, { type: Type }>
type ChallengeEvent = Extract<
  Event,
  {
    type:
      | 'askedBeforehand'
      | 'challengeProposed'
      | 'proposalWithdrawn'
      | 'dotPut'
      | 'proposalGrouped'
      | 'challengeAdopted'
      | 'challengeDropped'
  }
>

/** How many dots each has, how many challenges a workshop has, and how many proposals one may write. */
export const dotsEach = 3
export const mostProposals = 3
const mostChallenges = 8

/** A proposal that stands by itself, and those that have been laid under it. */
export type ProposalGroup = Proposal & { under: Proposal[] }

/** The proposals of the room, those with most dots first; one that the facilitator has hidden is not among them. */
export function proposalsOf({ proposals }: Shared): ProposalGroup[] {
  const seen = Object.values(proposals).filter(({ title }) => title !== '')
  const headed = (proposal: Proposal) => seen.some(({ id }) => id === proposal.underId)
  return seen
    .filter(one => !headed(one))
    .map(one => ({ ...one, under: seen.filter(({ underId }) => underId === one.id) }))
    .sort((one, other) => other.dots.length - one.dots.length || one.at - other.at)
}

/** How many of their three dots somebody has put. */
export const dotsPut = (shared: Shared, seatId: string): number =>
  proposalsOf(shared).filter(({ dots }) => dots.includes(seatId)).length

/** True while proposals are taken: in the stretch for it, and beforehand where the facilitator has asked. */
export const isFinding = ({ clock, isAskingBeforehand }: Shared): boolean =>
  clock.kind === 'findChallenges' ||
  clock.leftKind === 'findChallenges' ||
  ((clock.kind === 'open' || clock.kind === 'prelude') && isAskingBeforehand === true)

export function decide({ shared }: Workshop, order: ChallengeOrder, stamp: Stamp): Decision {
  if (order.type === 'askBeforehand') {
    const isAsking = shared.isAskingBeforehand === true
    return isAsking === order.isOn ? accept() : accept({ type: 'askedBeforehand', isOn: order.isOn }) // C4
  }
  if (order.type === 'groupProposal') return decideGroup(shared, order)
  if (order.type === 'adoptChallenge') {
    const proposal = shared.proposals[order.proposalId]
    if (!proposal) return refuse('unknown')
    if (proposal.isAdopted) return refuse('alreadyAdopted')
    const numbers = Object.values(shared.challenges).map(({ number }) => number)
    if (numbers.length >= mostChallenges) return refuse('tooManyChallenges') // C3
    const number = Math.max(0, ...numbers) + 1
    const { proposalId, title, question } = order
    const challengeId = partId(stamp.id, `c${number}`)
    return accept({ type: 'challengeAdopted', proposalId, challengeId, number, title, question })
  }
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  return decideBySeat(shared, order, stamp.by.seatId, stamp.id)
}

function decideBySeat(
  shared: Shared,
  order: ProposeChallenge | WithdrawProposal | PutDot,
  by: string,
  id: string,
): Decision {
  if (order.type === 'proposeChallenge') {
    if (!isFinding(shared)) return refuse('wrongPhase') // C4
    const own = Object.values(shared.proposals).filter(one => one.by === by)
    if (own.some(({ title, question }) => title === order.title && question === order.question)) return accept() // F17
    if (own.length >= mostProposals) return refuse('tooManyProposals') // C1
    return accept({ type: 'challengeProposed', proposalId: id, title: order.title, question: order.question, by })
  }
  const proposal = shared.proposals[order.proposalId]
  if (!proposal) return refuse('unknown')
  if (order.type === 'withdrawProposal') {
    if (proposal.by !== by) return refuse('notYours')
    if (!mayWithdraw(shared, proposal)) return refuse('tooLate') // C1
    return accept({ type: 'proposalWithdrawn', proposalId: proposal.id })
  }
  const { id: headId, dots } = headOf(shared, proposal)
  if (dots.includes(by) === order.isOn) return accept()
  if (order.isOn && dotsPut(shared, by) >= dotsEach) return refuse('noMoreDots') // C2
  return accept({ type: 'dotPut', proposalId: headId, seatId: by, isOn: order.isOn })
}

/** One's own words may be taken back until somebody else has built on them. */
export const mayWithdraw = ({ proposals }: Shared, { id, by, dots, isAdopted, underId }: Proposal): boolean =>
  !isAdopted &&
  !underId &&
  dots.every(seatId => seatId === by) &&
  !Object.values(proposals).some(one => one.underId === id)

/** The proposal that this one lies under, or itself. */
const headOf = ({ proposals }: Shared, proposal: Proposal): Proposal => proposals[proposal.underId ?? ''] ?? proposal

function decideGroup(shared: Shared, { proposalId, underId }: GroupProposal): Decision {
  const proposal = shared.proposals[proposalId]
  const target = shared.proposals[underId ?? '']
  if (!proposal || (underId !== undefined && !target)) return refuse('unknown')
  const head = target && headOf(shared, target)
  if (head && proposal.isAdopted) return refuse('alreadyAdopted')
  if (head?.id === proposal.id) return refuse('unknown')
  return proposal.underId === head?.id ? accept() : accept({ type: 'proposalGrouped', proposalId, underId: head?.id }) // C5
}

export function evolve({ shared }: Workshop, event: ChallengeEvent, time: number): void {
  const { proposals, challenges } = shared
  if (event.type === 'askedBeforehand') {
    shared.isAskingBeforehand = event.isOn
    return
  }
  if (event.type === 'challengeProposed') {
    const { proposalId: id, title, question, by } = event
    proposals[id] = { id, title, question, by, dots: [], isAdopted: false, at: time }
    return
  }
  const proposal = proposals[event.proposalId]
  if (!proposal) return
  switch (event.type) {
    case 'proposalWithdrawn':
      delete proposals[proposal.id]
      return
    case 'dotPut':
      proposal.dots = proposal.dots.filter(id => id !== event.seatId)
      if (event.isOn) proposal.dots.push(event.seatId)
      return
    case 'proposalGrouped': {
      proposal.underId = event.underId
      const head = proposals[event.underId ?? '']
      if (head) layUnder(shared, proposal, head)
      return
    }
    case 'challengeDropped':
      proposal.isAdopted = false
      delete proposal.challengeId
      delete challenges[event.challengeId]
      return
    case 'challengeAdopted': {
      const { challengeId: id, number, title, question } = event
      Object.assign(proposal, { isAdopted: true, challengeId: id })
      const empty = { affected: '', place: '', situation: '', source: '', decided: '', goodIn12: '', missingVoices: '' }
      challenges[id] = { id, number, title, question, ...empty }
    }
  }
}

/** Dots come along, one from each; whoever had put several on what is now the same has the others back. */
function layUnder({ proposals }: Shared, proposal: Proposal, head: Proposal): void {
  const moved = Object.values(proposals).filter(({ id, underId }) => id === proposal.id || underId === proposal.id)
  head.dots = [...new Set([...head.dots, ...moved.flatMap(({ dots }) => dots)])] // C5
  for (const one of moved) Object.assign(one, { underId: head.id, dots: [] })
}
