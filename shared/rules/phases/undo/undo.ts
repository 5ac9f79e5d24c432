import type { Undo } from '../../../messages/phases.ts'
import {
  accept,
  type Decision,
  type Event,
  type Order,
  type Recorded,
  refuse,
  type Stamp,
  type Who,
} from '../../../messages/story.ts'
import type { Desk, LastAct, Workshop } from '../../../model/workshop.ts'
import { freeKey, hiddenKey, textAt } from '../../reflection/hiding/places.ts'
import * as seats from '../../seats/seats.ts'
import * as swap from '../../swap/swap.ts'
import * as phases from '../phases.ts'
import { foundIn } from './acts.ts'

const ownLast = (desk: Desk, by: Who): LastAct | undefined =>
  by.kind === 'host' ? desk.hostActs?.[by.marketId ?? ''] : desk.lastAct

/** What they who lead do without any opposite ends what they could have taken back; what is typed in is a seat's own. */
export function closing(state: Workshop, { type }: Order, by: Who, events: readonly Event[]): Event[] {
  if ((by.kind !== 'facilitator' && by.kind !== 'host') || type === 'undo' || type === 'typeFor') return []
  const act = ownLast(state.desk, by)
  const isStanding = act !== undefined && act.kind !== 'none' && events.length > 0
  return isStanding && !events.some(event => foundIn(state, event)) ? [{ type: 'undoClosed' }] : [] // U1
}

/** The opposite of the facilitators' last act, as long as nothing has come after it. */
export function decide(state: Workshop, order: Undo, stamp: Stamp): Decision {
  const { by } = stamp
  const act = ownLast(state.desk, by) // U4
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
    if (kind === 'restore') {
      const now = textAt(shared, place, false, desk.notes)?.read()
      const isAsShown = text === undefined ? now : now === text // U3
      const key = known !== undefined && desk.hidden[known] === undefined ? known : freeKey(desk, place, id)
      return now && isAsShown ? [{ type: 'textHidden', key, ...place }] : []
    }
    const key = known ?? hiddenKey(place) // U1
    const hidden = desk.hidden[key]
    const isFree = hidden && textAt(shared, hidden, true, desk.notes)?.read() === ''
    return isFree ? [{ type: 'textRestored', key }] : []
  })
  return events.length > 0 ? accept(...events) : refuse('nothingToHide')
}

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
  const isOfTexts = found.kind === 'hide' || found.kind === 'restore'
  if (isOfTexts && isSameAct && last.kind === found.kind)
    return { ...last, number, places: [...(last.places ?? []), ...(found.places ?? [])] }
  if (found.kind === 'sent' && isSameAct && last.kind === 'sent') return { ...last, number }
  return { ...found, number }
}
