import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import type { Idea, ThreadLine } from '../../model/partnership.ts'
import type { Shared } from '../../model/workshop.ts'
import { isAtDistance } from '../seats/distance.ts'
import { isHome, ownsAt, speaksAt, writesAt } from './standing.ts'

type MeetingOrder = Extract<Order, { type: 'writeMeeting' | 'post' }>
type MeetingEvent = Extract<Event, { type: 'meetingWritten' | 'posted' }>

/** So many messages are kept at one idea: with every pair of a full workshop writing, they still fit on the way to a tablet. */
export const mostInThread = 50

/** Who decides where an idea meets: its voices, and from homecoming on the owners there. */
export const mayWriteMeeting = (shared: Shared, seatId: string, idea: Idea): boolean =>
  speaksAt(shared, seatId, idea) || (isHome(shared) && ownsAt(shared, seatId, idea)) // G9

/** Who writes messages at an idea: its voices, those who wrote it, those who sat down there, and the owners once home. */
export const mayPost = (shared: Shared, seatId: string, idea: Idea): boolean =>
  idea.creators.includes(seatId) || writesAt(shared, seatId, idea) || mayWriteMeeting(shared, seatId, idea) // G10

/** The messages at an idea, oldest first; hidden ones are not among them. */
export const threadOf = ({ thread = {} }: Idea): ThreadLine[] =>
  Object.values(thread)
    .filter(({ text }) => text !== '')
    .sort((one, other) => one.at - other.at)

/** The messages that an idea keeps, by their ids: the latest ones. */
export const latest = (lines: readonly ThreadLine[]): Record<string, ThreadLine> => {
  const kept = [...lines].sort((one, other) => one.at - other.at).slice(-mostInThread) // G12
  return Object.fromEntries(kept.map(line => [line.id, line]))
}

/** The number that an idea's place has in a call: its pair's, and its market's where there are several. */
export function callNumber(shared: Shared, idea: Idea): { market: number; number: number } | undefined {
  const number = shared.pairs[idea.pairId]?.number
  const isOne = Object.keys(shared.markets).length === 1
  return number === undefined ? undefined : { market: isOne ? 0 : (shared.markets[idea.marketId]?.number ?? 0), number }
}

/** What happens at an idea for those who are apart: where it meets, and what is written there. */
export function decide(shared: Shared, order: MeetingOrder, stamp: Stamp): Decision {
  if (!isAtDistance(shared)) return refuse('onlyAtDistance') // G1
  const idea = shared.ideas[order.ideaId]
  if (!idea) return refuse('unknown')
  if (idea.state !== 'live') return refuse('ideaResting')
  const by = stamp.by.kind === 'seat' ? stamp.by.seatId : undefined
  switch (order.type) {
    case 'writeMeeting': {
      if (by && !mayWriteMeeting(shared, by, idea)) return refuse('notYourIdea') // G9
      if ((idea.meetingUrl ?? '') === order.url) return accept()
      return accept({ type: 'meetingWritten', ideaId: idea.id, url: order.url, by })
    }
    case 'post': {
      if (!shared.hasThreads) return refuse('threadsClosed') // G11
      if (!by || !mayPost(shared, by, idea)) return refuse('notYourIdea') // G10
      return accept({ type: 'posted', ideaId: idea.id, messageId: stamp.id, text: order.text, by })
    }
  }
}

export function evolve(shared: Shared, event: MeetingEvent, time: number): void {
  const idea = shared.ideas[event.ideaId]
  if (!idea) return
  switch (event.type) {
    case 'meetingWritten': {
      idea.meetingUrl = event.url === '' ? undefined : event.url
      return
    }
    case 'posted': {
      const { messageId: id, text, by } = event
      idea.thread = latest([...Object.values(idea.thread ?? {}), { id, text, by, at: time }])
      return
    }
    default:
      event satisfies never
  }
}
