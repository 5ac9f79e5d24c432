import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Proposal } from '../../model/challenge.ts'
import { partId } from '../../model/ids.ts'
import type { Shared, Workshop } from '../../model/workshop.ts'

type ChallengeOrder = Extract<Order, { type: 'proposeChallenge' | 'putDot' | 'adoptChallenge' }>
type ChallengeEvent = Extract<Event, { type: 'challengeProposed' | 'dotPut' | 'challengeAdopted' }>

/** How many dots each has, how many challenges a workshop has, and how many proposals one may write. */
export const dotsEach = 3
const mostChallenges = 8
const mostProposals = 3

/** The proposals of the room, those with most dots first. */
export const proposalsOf = ({ proposals }: Shared): Proposal[] =>
  Object.values(proposals).sort((one, other) => other.dots.length - one.dots.length || one.at - other.at)

export function decide({ shared }: Workshop, order: ChallengeOrder, stamp: Stamp): Decision {
  if (order.type === 'adoptChallenge') {
    const proposal = shared.proposals[order.proposalId]
    if (!proposal) return refuse('unknown')
    if (proposal.isAdopted) return refuse('alreadyThere')
    const numbers = Object.values(shared.challenges).map(({ number }) => number)
    if (numbers.length >= mostChallenges) return refuse('tooManyChallenges') // C3
    const number = Math.max(0, ...numbers) + 1
    const { proposalId, title, question } = order
    const challengeId = partId(stamp.id, `c${number}`)
    return accept({ type: 'challengeAdopted', proposalId, challengeId, number, title, question })
  }
  if (stamp.by.kind !== 'seat') return refuse('notYours')
  const by = stamp.by.seatId
  if (order.type === 'proposeChallenge') {
    const own = Object.values(shared.proposals).filter(one => one.by === by)
    if (own.some(({ title, question }) => title === order.title && question === order.question)) return accept() // F17
    if (own.length >= mostProposals) return refuse('tooManyProposals') // C1
    return accept({ type: 'challengeProposed', proposalId: stamp.id, title: order.title, question: order.question, by })
  }
  const proposal = shared.proposals[order.proposalId]
  if (!proposal) return refuse('unknown')
  if (proposal.dots.includes(by) === order.isOn) return accept()
  const spent = Object.values(shared.proposals).filter(({ dots }) => dots.includes(by)).length
  if (order.isOn && spent >= dotsEach) return refuse('noMoreDots') // C2
  return accept({ type: 'dotPut', proposalId: proposal.id, seatId: by, isOn: order.isOn })
}

export function evolve({ shared }: Workshop, event: ChallengeEvent, time: number): void {
  if (event.type === 'challengeProposed') {
    const { proposalId: id, title, question, by } = event
    shared.proposals[id] = { id, title, question, by, dots: [], isAdopted: false, at: time }
    return
  }
  const proposal = shared.proposals[event.proposalId]
  if (!proposal) return
  if (event.type === 'dotPut') {
    proposal.dots = proposal.dots.filter(id => id !== event.seatId)
    if (event.isOn) proposal.dots.push(event.seatId)
    return
  }
  proposal.isAdopted = true
  const { challengeId: id, number, title, question } = event
  const empty = { affected: '', place: '', situation: '', source: '', decided: '', goodIn12: '', missingVoices: '' }
  shared.challenges[id] = { id, number, title, question, ...empty }
}
