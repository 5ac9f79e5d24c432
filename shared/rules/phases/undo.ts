import type { Undo } from '../../messages/phases.ts'
import { accept, type Decision, type Event, type Recorded, refuse, type Stamp } from '../../messages/story.ts'
import type { Desk, LastAct, Workshop } from '../../model/workshop.ts'
import { freeKey, hiddenKey, textAt } from '../reflection/hiding.ts'
import * as seats from '../seats/seats.ts'
import * as swap from '../swap/swap.ts'
import * as phases from './phases.ts'

/** The opposite of the facilitators' last act, as long as nothing has come after it. */
export function decide(state: Workshop, order: Undo, stamp: Stamp): Decision {
  const { by } = stamp
  const act = by.kind === 'host' ? state.desk.hostActs?.[by.marketId ?? ''] : state.desk.lastAct // U4
  if (!act || act.kind === 'none') return refuse('nothingToUndo') // U2
  if (act.number !== order.number) return refuse('tooLate') // U1
  const opposite = oppositeOf(state, act, stamp)
  if (opposite.refusal) return refuse('tooLate') // U3
  return accept(...opposite.events, { type: 'undone', number: act.number }) // U1
}

function oppositeOf(state: Workshop, act: LastAct, stamp: Stamp): Decision {
  const { id = '', other = '' } = act
  switch (act.kind) {
    case 'none':
      return refuse('nothingToUndo')
    case 'phase':
      return decidePhase(state, act)
    case 'pause':
      return phases.decide(state, { type: 'resume' }, stamp)
    case 'resume':
      return phases.decide(state, { type: 'pause' }, stamp)
    case 'extend': {
      const now = state.shared.clock.pausedAt ?? stamp.time
      return accept({ type: 'extended', minutes: -(act.count ?? 0), endsAt: Math.max(now, act.endsAt ?? now) })
    }
    case 'show':
      return phases.decide(state, { type: 'show', step: act.count ?? 0 }, stamp)
    case 'lock':
    case 'unlock':
      return phases.decide(state, { type: 'lockDoor', isLocked: act.kind === 'unlock' }, stamp)
    case 'voice':
      return accept({ type: 'voiceClosed' })
    case 'rename':
      return seats.decide(state, { type: 'rename', seatId: id, name: act.name ?? '' }, stamp)
    case 'remove':
      return seats.decide(state, { type: 'readmit', seatId: id }, stamp)
    case 'readmit':
      return seats.decide(state, { type: 'remove', seatId: id }, stamp)
    case 'hide':
    case 'restore':
      return decideHidden(state, act, stamp.id)
    case 'swapTwo':
      return swap.decide(state, { type: 'swapTwo', seatId: id, otherId: other }, stamp)
    case 'pair':
      return state.shared.clock.kind === 'swap1'
        ? accept({ type: 'pairsFormed', pairs: act.pairs ?? [] })
        : refuse('wrongPhase')
    case 'apart':
    case 'together': {
      const isApart = act.kind === 'together'
      return swap.decide(state, { type: 'keepApart', actorId: id, otherId: other, isApart }, stamp)
    }
    case 'takenOut':
    case 'letIn':
      return swap.decide(state, { type: 'takeOut', actorId: id, isOut: act.kind === 'letIn' }, stamp)
    case 'sent':
      return swap.decide(state, { type: 'sendSeat', seatId: id, marketId: other }, stamp)
    case 'message':
      return accept({ type: 'messageTakenBack', marketId: act.other, before: act.message })
    case 'stayer':
      return swap.decide(state, { type: 'setStayer', ideaId: id, seatId: other }, stamp)
    case 'adopt': {
      const isTaken = Object.values(state.shared.ideas).some(({ challengeId }) => challengeId === id)
      return isTaken ? refuse('othersStand') : accept({ type: 'challengeDropped', challengeId: id, proposalId: other })
    }
  }
}

/** Back where the room was, with the time that was left then. */
function decidePhase({ shared }: Workshop, { id, endsAt }: LastAct): Decision {
  const phase = shared.programme.phases.find(one => one.id === id)
  if (!phase) return refuse('unknown')
  const { kind, round } = phase
  return accept({ type: 'phaseEntered', phaseId: phase.id, kind, round, endsAt, plannedEnd: shared.clock.plannedEnd })
}

/** Texts that one act hid, or showed again, by the keys it used; those that have been written anew since stay as they are. */
function decideHidden({ shared, desk }: Workshop, { kind, places = [] }: LastAct, id: string): Decision {
  const events = places.flatMap(({ key: known, text, ...place }): Event[] => {
    const now = textAt(shared, place, true, desk.notes)?.read()
    if (kind === 'restore') {
      const isAsShown = text === undefined ? now : now === text // U3
      const key = known !== undefined && desk.hidden[known] === undefined ? known : freeKey(desk, place, id)
      return now && isAsShown ? [{ type: 'textHidden', key, ...place }] : []
    }
    const key = known ?? hiddenKey(place) // U1
    return desk.hidden[key] !== undefined && now === '' ? [{ type: 'textRestored', key }] : []
  })
  return events.length > 0 ? accept(...events) : refuse('nothingToHide')
}

type Found = Omit<LastAct, 'number'>

/** Acts that concern somebody or something in one market, where its host may have done the same. */
const inMarket: readonly LastAct['kind'][] = [
  'rename',
  'remove',
  'readmit',
  'hide',
  'restore',
  'swapTwo',
  'pair',
  'apart',
  'together',
  'takenOut',
  'letIn',
  'stayer',
  'message',
]

/** The market whose host this fact comes from, if it comes from one. */
const hostedBy = ({ hosting }: Desk, number: number): string | undefined =>
  hosting && number <= hosting.until ? hosting.marketId : undefined

function lastOf(desk: Desk, number: number): LastAct | undefined {
  const marketId = hostedBy(desk, number)
  return marketId === undefined ? desk.lastAct : desk.hostActs?.[marketId]
}

/** Hosts take back what they did themselves, and so do facilitators; what the other has touched since stays. */
export function keep(desk: Desk, act: LastAct): void {
  const marketId = hostedBy(desk, act.number)
  if (marketId !== undefined) {
    desk.hostActs = { ...desk.hostActs, [marketId]: act }
    if (desk.lastAct && inMarket.includes(desk.lastAct.kind)) delete desk.lastAct // U4
    return
  }
  desk.lastAct = act
  if (inMarket.includes(act.kind)) delete desk.hostActs // U4
}

export function evolve({ desk, number }: Workshop): void {
  const marketId = hostedBy(desk, number)
  if (marketId === undefined) delete desk.lastAct
  else delete desk.hostActs?.[marketId]
}

/** What a fact was as an act of a facilitator, with what it changed from; nothing when it was none. */
export function actOf(before: Workshop, { event, number, time }: Recorded): LastAct | undefined {
  const last = lastOf(before.desk, number)
  const found = foundIn(before, event)
  if (!found) return undefined
  const isSameAct = last?.number === number - 1 && time <= before.time // one order's facts have one time
  // Leaving a phase may close, open or deal what nobody can take back: then the step itself cannot be taken back either.
  const hasLasting = isSameAct && last.kind === 'none' && last.id === undefined
  if (found.kind === 'phase' && hasLasting) return { kind: 'none', number, id: found.id } // U2
  if (found.kind === 'hide' && isSameAct && last.kind === 'hide')
    return { ...last, number, places: [...(last.places ?? []), ...(found.places ?? [])] }
  if (found.kind === 'sent' && isSameAct && last.kind === 'sent') return { ...last, number }
  return { ...found, number }
}

function foundIn({ shared, desk }: Workshop, event: Event): Found | undefined {
  const { clock } = shared
  switch (event.type) {
    case 'phaseEntered': {
      const isPlain = clock.kind !== 'draft' && clock.kind !== 'closed' && event.kind !== 'closed'
      return isPlain ? { kind: 'phase', id: clock.phaseId, endsAt: clock.endsAt } : { kind: 'none', id: clock.phaseId } // U2
    }
    case 'paused':
      return { kind: 'pause' }
    case 'resumed':
      return { kind: 'resume' }
    case 'extended':
      return { kind: 'extend', count: event.minutes, endsAt: clock.endsAt }
    case 'shown':
      return { kind: 'show', count: clock.step }
    case 'doorLocked':
      return { kind: event.isLocked ? 'lock' : 'unlock' }
    case 'voiceOpened':
      return { kind: 'voice' }
    case 'seatRenamed':
      return { kind: 'rename', id: event.seatId, name: shared.seats[event.seatId]?.name }
    case 'seatRemoved':
      return { kind: 'remove', id: event.seatId }
    case 'seatReadmitted':
      return { kind: 'readmit', id: event.seatId }
    case 'textHidden': {
      const { type: _, ...place } = event
      return { kind: 'hide', places: [place] }
    }
    case 'textRestored': {
      const hidden = desk.hidden[event.key]
      if (!hidden) return { kind: 'none' }
      return { kind: 'restore', places: [{ ...hidden, key: event.key }] }
    }
    case 'tilesSwapped':
      return { kind: 'swapTwo', id: event.seatId, other: event.otherId }
    case 'pairsFormed': {
      const pairs = event.pairs.flatMap(({ id }) => shared.pairs[id] ?? [])
      const people = (of: typeof pairs) =>
        of
          .flatMap(({ seatIds }) => seatIds)
          .sort()
          .join()
      const isSwapped = pairs.length === 2 && people(pairs) === people(event.pairs)
      return isSwapped ? { kind: 'pair', id: event.pairs[0]?.seatIds[0], pairs } : undefined
    }
    case 'keptApart':
      return { kind: event.isApart ? 'apart' : 'together', id: event.actorId, other: event.otherId }
    case 'takenOut':
      return { kind: event.isOut ? 'takenOut' : 'letIn', id: event.actorId }
    case 'seatSent':
      return { kind: 'sent', id: event.seatId, other: shared.seats[event.seatId]?.marketId }
    case 'stayerSet': {
      const before = shared.stayers[event.ideaId]
      return before ? { kind: 'stayer', id: event.ideaId, other: before } : { kind: 'none' }
    }
    case 'challengeAdopted':
      return { kind: 'adopt', id: event.challengeId, other: event.proposalId }
    case 'messageSent': {
      const { marketId } = event
      const message = marketId === undefined ? shared.message : shared.markets[marketId]?.message
      return { kind: 'message', id: event.ideaId, other: marketId, message }
    }
    case 'askedBeforehand':
    case 'proposalGrouped':
    case 'planChanged':
    case 'meetingSet':
    case 'replanned':
    case 'scriptWritten':
    case 'seatsMerged':
    case 'seatTransferred':
    case 'marketsFormed':
    case 'dealt':
    case 'revealed':
    case 'gatheringClosed':
    case 'answersOpened':
    case 'linkIssued':
      return { kind: 'none' } // U2
    default:
      return undefined
  }
}
