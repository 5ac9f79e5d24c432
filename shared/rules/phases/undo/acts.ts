import type { Event } from '../../../messages/story.ts'
import type { LastAct, Workshop } from '../../../model/workshop.ts'

type Found = Omit<LastAct, 'number'>

/** What a fact is as an act, with what it changed from; an act of the kind `none` has no opposite. */
export function foundIn({ shared, desk }: Workshop, event: Event): Found | undefined {
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
      return event.film ? undefined : { kind: 'show', count: clock.step } // U1: a film that was stopped or moved goes on by itself
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
