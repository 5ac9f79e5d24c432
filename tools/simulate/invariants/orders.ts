import { type Order, SeatCommand } from '#shared/messages/story.ts'
import { hold, type Look } from './Step.ts'

type Kind = Order['type']

const seatKinds: ReadonlySet<string> = new Set(SeatCommand.def.options.flatMap(({ def }) => def.shape.type.def.values))
const shellKinds: readonly Kind[] = ['createWorkshop', 'join', 'markGone', 'markBack', 'moveSeat']

/** What a seat may send although the facilitator has the same: their own words to everyone, and a card for a table. */
const ofBoth: readonly Kind[] = ['note', 'drawHappening']

/** Texts, help and hand: all that is heard from a seat in a pause, besides that somebody comes in. */
const heardInPause: readonly Kind[] = [
  'saveTile',
  'askHelp',
  'cancelHelp',
  'editIdea',
  'nameIdea',
  'writeField',
  'writeRow',
  'writeOwnRow',
  'handOver',
  'park',
  'resolveHappening',
  'note',
  'reflect',
  'answerSurvey',
]

/** What is heard once a workshop is closed, from the facilitator and from the house itself. */
const heardAfterwards: readonly Kind[] = ['hide', 'restore', 'rename', 'reopen', 'markGone', 'markBack', 'moveSeat']

export const refusal: Look = ({ before, after, decision }) => {
  if (decision.events) return 0
  hold(after === before, () => 'a refused order changed something')
  return 1
}

export const numbers: Look = ({ before, after, decision, facts }) => {
  hold(after.number === before.number + (decision.events?.length ?? 0), () => `${before.number} to ${after.number}`)
  facts.forEach((fact, at) => {
    hold(fact.number === before.number + at + 1, () => `event ${fact.number} after ${before.number}`)
  })
  return 1
}

export const time: Look = ({ before, after }) => {
  hold(after.time >= before.time, () => `${before.time} to ${after.time}`)
  return 1
}

/** Each sender has orders of their own; the others are refused, whoever tries them. */
export const senders: Look = ({ order: { type }, stamp: { by }, isAccepted }) => {
  const isSeats = seatKinds.has(type)
  const mayBe = {
    seat: isSeats,
    facilitator: !isSeats || ofBoth.includes(type),
    device: type === 'join',
    shell: shellKinds.includes(type),
  }[by.kind]
  const isMine = mayBe && !(by.kind === 'facilitator' && shellKinds.includes(type))
  hold(isMine || !isAccepted, () => `${type} was taken from a ${by.kind}`)
  return isMine ? 0 : 1
}

export const paused: Look = ({ was, order: { type }, stamp: { by }, isAccepted }) => {
  if (was.clock.pausedAt === undefined || by.kind !== 'seat') return 0
  hold(!isAccepted || heardInPause.includes(type), () => `${type} was taken in a pause`)
  return 1
}

export const closed: Look = ({ was, order, stamp: { by }, isAccepted }) => {
  if (was.clock.kind !== 'closed') return 0
  const isSlip = order.type === 'typeFor' && order.command.type === 'answerHome'
  const isHeard = (by.kind === 'facilitator' || by.kind === 'shell') && (isSlip || heardAfterwards.includes(order.type))
  hold(!isAccepted || isHeard, () => `${order.type} was taken from a ${by.kind} once closed`)
  return 1
}
