import { type Order, SeatCommand, type Who } from '#shared/messages/story.ts'
import type { Actor } from '#shared/model/actor.ts'
import { isSame } from './measures/isSame.ts'
import { hold, type Look } from './Step.ts'

type Kind = Order['type']

const seatKinds: ReadonlySet<string> = new Set(SeatCommand.def.options.flatMap(({ def }) => def.shape.type.def.values))
const shellKinds: readonly Kind[] = [
  'createWorkshop',
  'join',
  'markGone',
  'markBack',
  'moveSeat',
  'sitDown',
  'carryOn',
  'callOff',
]

/** What a seat may send although the facilitator has the same: their own words to everyone, and a card for a table. */
const ofBoth: readonly Kind[] = ['note', 'drawHappening', 'lowerHand', 'writeMeeting', 'proposeMerge']

/** What the host of a market may send, and it must stay inside that market. */
const ofHost: readonly Kind[] = [
  ...ofBoth,
  'undo',
  'addSeat',
  'message',
  'helped',
  'rename',
  'remove',
  'readmit',
  'mergeSeats',
  'pair',
  'swapTwo',
  'setStayer',
  'keepApart',
  'takeOut',
  'openAnswers',
  'hide',
  'restore',
  'typeFor',
  'issueLink',
]

/** Texts, help and hand: all that is heard from a seat in a pause, besides that somebody comes in. */
const heardInPause: readonly Kind[] = [
  'saveTile',
  'askHelp',
  'cancelHelp',
  'lowerHand',
  'writeMeeting',
  'post',
  'editIdea',
  'nameIdea',
  'comeBack',
  'proposeChallenge',
  'writeField',
  'writeRow',
  'writeOwnRow',
  'handOver',
  'park',
  'wishActor',
  'resolveHappening',
  'tellFollowUp',
  'note',
  'reflect',
  'answerSurvey',
]

/** What is heard once a workshop is closed: from the facilitator, from the house itself, and from owners by their links. */
const heardAfterwards: Record<Who['kind'], readonly Kind[]> = {
  seat: [],
  device: [],
  facilitator: ['hide', 'restore', 'rename', 'reopen', 'issueLink', 'undo'],
  host: ['hide', 'restore', 'rename', 'issueLink', 'undo'],
  shell: ['markGone', 'markBack', 'moveSeat', 'sitDown', 'callOff'],
  owner: ['answerHome', 'withdrawConsent'],
}

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
    host: ofHost.includes(type),
    device: type === 'join',
    owner: type === 'answerHome' || type === 'withdrawConsent',
    shell: shellKinds.includes(type),
  }[by.kind]
  const isMine = mayBe && !(by.kind === 'facilitator' && shellKinds.includes(type))
  hold(isMine || !isAccepted, () => `${type} was taken from a ${by.kind}`)
  return isMine ? 0 : 1
}

/** What a host does changes nothing outside the market, and nothing that is everyone's. */
export const hosted: Look = ({ was, is, stamp: { by }, isAccepted, order, seats, actors, ideas }) => {
  if (by.kind !== 'host') return 0
  if (!isAccepted) return 1
  // A name is the same wherever it stands: a tile that its person spoke for last may have gone to another market.
  const isNamed = (actor: Actor) =>
    order.type === 'rename' && isSame({ ...was.actors[actor.id], lastVoice: actor.lastVoice }, actor)
  for (const { id, marketId } of [...seats, ...actors.filter(actor => !isNamed(actor)), ...ideas])
    hold(marketId === by.marketId, () => `${order.type} of a host changed ${id} in ${marketId}`)
  for (const one of ['clock', 'programme', 'challenges', 'message', 'isLocked', 'isDealt', 'isVoiceOpen'] as const)
    hold(was[one] === is[one], () => `${order.type} of a host changed ${one}`)
  for (const { id } of Object.values(was.markets))
    hold(id === by.marketId || was.markets[id] === is.markets[id], () => `${order.type} of a host changed ${id}`)
  return 1
}

/** A room that nobody leads goes on only where that was ticked, when most of those who are here have said so, and never to the end. */
export const autopilot: Look = ({ was, is, order, isAccepted, stamp }) => {
  if (order.type !== 'carryOn' && order.type !== 'goOn') return 0
  if (!isAccepted) return 1
  const { clock, hasAutopilot } = was
  hold(hasAutopilot === true && clock.pausedAt === undefined, () => 'it went on by itself')
  hold(stamp.time >= (clock.endsAt ?? Number.POSITIVE_INFINITY) + 4 * 60_000, () => 'it went on before its time')
  if (order.type === 'goOn') return 1
  const here = order.connected.filter(id => was.seats[id]?.state === 'present')
  const said = here.filter(id => clock.goingOn?.[id] !== undefined)
  hold(said.length * 2 > here.length, () => `it went on with ${said.length} of ${here.length}`)
  hold(is.clock.kind !== 'closed' && is.clock.phaseId !== clock.phaseId, () => `it went on to ${is.clock.kind}`)
  return 1
}

export const paused: Look = ({ was, order: { type }, stamp: { by }, isAccepted }) => {
  if (was.clock.pausedAt === undefined || by.kind !== 'seat') return 0
  hold(!isAccepted || heardInPause.includes(type), () => `${type} was taken in a pause`)
  return 1
}

export const closed: Look = ({ was, order, stamp: { by }, isAccepted }) => {
  if (was.clock.kind !== 'closed') return 0
  const isLeader = by.kind === 'facilitator' || by.kind === 'host'
  const isSlip = isLeader && order.type === 'typeFor' && order.command.type === 'answerHome'
  const isHeard = isSlip || heardAfterwards[by.kind].includes(order.type)
  hold(!isAccepted || isHeard, () => `${order.type} was taken from a ${by.kind} once closed`)
  return 1
}

/** What a command makes has a name that nothing of its kind has had: the same command is not carried out twice. */
export const once: Look = ({ was, before, decision }) => {
  const made = (decision.events ?? []).flatMap((event): unknown[] => {
    switch (event.type) {
      case 'seatJoined':
        return [was.seats[event.seatId]]
      case 'libraryAdded':
        return [was.actors[event.actorId]]
      case 'ideaCreated':
        return [was.ideas[event.ideaId]]
      case 'invited':
        return [was.invitations[event.invitationId]]
      case 'stepAdded':
        return [was.steps[event.step.id]]
      case 'reflected':
        return [was.insights[event.insight.id]]
      case 'noted':
        return [was.notes[event.note.id] ?? before.desk.notes[event.note.id]]
      case 'parked':
        return [was.ideas[event.ideaId]?.agreement.parked[event.parkedId]]
      case 'posted':
        return [was.ideas[event.ideaId]?.thread?.[event.messageId]]
      case 'happeningDrawn':
        return [was.ideas[event.ideaId]?.happenings[event.cardId]]
      default:
        return []
    }
  })
  for (const earlier of made) hold(earlier === undefined, () => 'something was made in place of another')
  return made.length
}
