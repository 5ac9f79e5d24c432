import type { Event } from '../messages/story.ts'
import type { Workshop } from '../model/workshop.ts'
import * as agreement from './agreement/agreement.ts'
import * as codeGrid from './agreement/codeGrid.ts'
import * as homecoming from './agreement/homecoming.ts'
import * as links from './agreement/links.ts'
import * as followUp from './agreement/reunion/followUp.ts'
import { voiceOwn } from './agreement/reunion/voices.ts'
import * as trial from './agreement/trial.ts'
import * as chairs from './partnership/chairs.ts'
import * as ideas from './partnership/ideas.ts'
import * as invitations from './partnership/invitations.ts'
import * as meetings from './partnership/meetings.ts'
import * as merging from './partnership/merging.ts'
import * as moves from './partnership/moves.ts'
import * as challenges from './phases/challenges.ts'
import { layMeeting } from './phases/meeting.ts'
import * as phases from './phases/phases.ts'
import * as undo from './phases/undo/undo.ts'
import * as reflection from './reflection/reflection.ts'
import * as sitting from './seats/evolve.ts'
import * as hands from './seats/hands.ts'
import * as autopilot from './seats/leading/autopilot.ts'
import * as hosts from './seats/leading/hosts.ts'
import * as messages from './seats/leading/messages.ts'
import * as sameSeat from './seats/sameSeat.ts'
import * as swap from './swap/swap.ts'

/** What one fact changes. */
export function evolve(draft: Workshop, event: Event, time: number): void {
  switch (event.type) {
    case 'created':
      throw new Error('a workshop is created once')
    case 'planChanged':
    case 'replanned':
    case 'phaseEntered':
    case 'paused':
    case 'resumed':
    case 'extended':
    case 'shown':
    case 'voiceOpened':
    case 'voiceClosed':
    case 'doorLocked':
    case 'scriptWritten':
      return phases.evolve(draft, event, time)
    case 'undone':
    case 'undoClosed':
      return undo.evolve(draft)
    case 'messageSent':
    case 'messageTakenBack':
      return messages.evolve(draft, event, time)
    case 'goOnSaid':
    case 'goOnCalledOff':
      return autopilot.evolve(draft, event, time)
    case 'hostActed':
      return hosts.evolve(draft, event)
    case 'meetingSet':
      return layMeeting(draft.shared, event)
    case 'seatJoined':
    case 'seatRenamed':
    case 'seatRemoved':
    case 'seatReadmitted':
    case 'seatGone':
    case 'seatBack':
    case 'seatMoved':
    case 'tileSaved':
    case 'tileClaimed':
    case 'readySet':
    case 'helpAsked':
    case 'helpGiven':
    case 'satDown':
    case 'talkWished':
      sitting.evolve(draft, event, time)
      return voiceOwn(draft.shared)
    case 'attended':
    case 'handRaised':
    case 'handLowered':
    case 'wordGiven':
      return hands.evolve(draft.shared, event, time)
    case 'seatsMerged':
      sameSeat.evolve(draft, event)
      return voiceOwn(draft.shared)
    case 'pairsFormed':
    case 'libraryAdded':
    case 'dealt':
    case 'revealed':
    case 'tilesSwapped':
    case 'stayerSet':
    case 'marketsFormed':
    case 'seatSent':
    case 'seatTransferred':
    case 'handedOver':
    case 'judged':
    case 'tileCovered':
    case 'keptApart':
    case 'hatWorn':
    case 'ownVoiceKept':
    case 'takenOut':
      return swap.evolve(draft, event)
    case 'ideaCreated':
    case 'ideaEdited':
    case 'ideaWithdrawn':
    case 'ideaNamed':
    case 'gatheringClosed':
      return ideas.evolve(draft, event, time)
    case 'meetingWritten':
    case 'posted':
      return meetings.evolve(draft.shared, event, time)
    case 'mergeProposed':
    case 'mergeAgreed':
    case 'mergeDeclined':
    case 'ideasMerged':
      return merging.evolve(draft, event, time)
    case 'challengeProposed':
    case 'proposalWithdrawn':
    case 'dotPut':
    case 'askedBeforehand':
    case 'proposalGrouped':
    case 'challengeAdopted':
    case 'challengeDropped':
      return challenges.evolve(draft, event, time)
    case 'tilePlaced':
    case 'tileLeft':
    case 'moveUndone':
      return moves.evolve(draft, event, time)
    case 'invited':
    case 'invitationHeld':
    case 'invitationWithdrawn':
    case 'answered':
      return invitations.evolve(draft, event, time)
    case 'fieldWritten':
    case 'rowWritten':
    case 'clashed':
    case 'clashResolved':
    case 'parked':
    case 'ticked':
    case 'parkedSettled':
    case 'floorGiven':
      return agreement.evolve(draft, event, time)
    case 'gridMarked':
      return codeGrid.evolve(draft, event)
    case 'happeningDrawn':
    case 'happeningResolved':
      return trial.evolve(draft, event, time)
    case 'homeAnswered':
    case 'answersOpened':
    case 'contested':
      return homecoming.evolve(draft, event)
    case 'linkIssued':
    case 'consentWithdrawn':
      return links.evolve(draft, event, time)
    case 'stepMarked':
      return followUp.evolve(draft, event)
    case 'actorWished':
    case 'wishedDropped':
    case 'chairHosted':
      return chairs.evolve(draft, event, time)
    case 'stepAdded':
    case 'stepJoined':
    case 'noted':
    case 'reflected':
    case 'surveyAnswered':
    case 'textHidden':
    case 'textRestored':
      return reflection.evolve(draft, event)
    default:
      event satisfies never
  }
}
