import { produce } from 'immer'
import {
  accept,
  type Decision,
  type Event,
  type Order,
  type Recorded,
  refuse,
  type Stamp,
  type TypeFor,
} from '../messages/story.ts'
import type { Workshop } from '../model/workshop.ts'
import { may } from './access.ts'
import * as agreement from './agreement/agreement.ts'
import * as codeGrid from './agreement/codeGrid.ts'
import * as homecoming from './agreement/homecoming.ts'
import * as links from './agreement/links.ts'
import * as followUp from './agreement/reunion/followUp.ts'
import * as trial from './agreement/trial.ts'
import { evolve } from './facts.ts'
import * as chairs from './partnership/chairs.ts'
import * as ideas from './partnership/ideas.ts'
import * as invitations from './partnership/invitations.ts'
import * as meetings from './partnership/meetings.ts'
import * as merging from './partnership/merging.ts'
import * as moves from './partnership/moves.ts'
import * as challenges from './phases/challenges.ts'
import * as meeting from './phases/meeting.ts'
import * as phases from './phases/phases.ts'
import { begin, decideCreate } from './phases/plan.ts'
import * as undo from './phases/undo/undo.ts'
import { isHiddenAgain } from './reflection/hiding/again.ts'
import { keepHidden } from './reflection/hiding/keeping.ts'
import * as reflection from './reflection/reflection.ts'
import * as hands from './seats/hands.ts'
import * as autopilot from './seats/leading/autopilot.ts'
import * as hosts from './seats/leading/hosts.ts'
import * as messages from './seats/leading/messages.ts'
import * as sameSeat from './seats/sameSeat.ts'
import * as seats from './seats/seats.ts'
import * as swap from './swap/swap.ts'

/** The facts that a new workshop begins with. */
export const create = decideCreate

/** What an order leads to: facts to record, or a refusal that changes nothing. */
export function decide(state: Workshop, order: Order, stamp: Stamp): Decision {
  const { type } = order
  const decision = type === 'typeFor' ? decideTyped(state, order, stamp) : decideOne(state, order, stamp)
  if (!decision.events) return decision
  const events = [...decision.events, ...opening(state, decision.events, stamp.time)]
  return accept(...hosts.signed(stamp.by, [...events, ...undo.closing(state, order, stamp.by, events)]))
}

/** What somebody said or wrote on paper is decided as if they had sent it themselves. */
function decideTyped(state: Workshop, order: TypeFor, stamp: Stamp): Decision {
  const refusal = may(state.shared, stamp.by, order.type, stamp.time) ?? hosts.outside(state, stamp.by, order)
  if (refusal) return refuse(refusal)
  return decideOne(state, order.command, { ...stamp, by: { kind: 'seat', seatId: order.seatId }, isTyped: true }) // F11
}

/** In homecoming the answers at a table open as soon as the last one who is there has answered, or left. */
function opening(state: Workshop, events: readonly Event[], time: number): Event[] {
  if (state.shared.clock.kind !== 'homecoming' || events.length === 0) return []
  const after = produce(state, draft => {
    for (const event of events) evolve(draft, event, time)
  })
  const ideaIds = after.shared.clock.kind === 'homecoming' ? homecoming.readyToOpen(after) : []
  return ideaIds.length > 0 ? [{ type: 'answersOpened', ideaIds }] : [] // H6
}

function decideOne(state: Workshop, order: Exclude<Order, TypeFor>, stamp: Stamp): Decision {
  const { isTyped, by, time } = stamp
  const refusal = may(state.shared, by, order.type, time, isTyped) ?? hosts.outside(state, by, order)
  if (refusal) return refuse(refusal)
  if (by.kind === 'seat' && isHiddenAgain(state, order, by.seatId)) return refuse('hiddenBefore') // R8
  switch (order.type) {
    case 'createWorkshop':
      return refuse('unknown')
    case 'changePlan':
    case 'replan':
    case 'next':
    case 'back':
    case 'jump':
    case 'pause':
    case 'resume':
    case 'extend':
    case 'end':
    case 'reopen':
    case 'show':
    case 'openVoice':
    case 'lockDoor':
    case 'writeScript':
      return phases.decide(state, order, stamp)
    case 'setMeeting':
      return meeting.decide(state.shared, order)
    case 'undo':
      return undo.decide(state, order, stamp)
    case 'goOn':
    case 'carryOn':
    case 'callOff':
      return autopilot.decide(state, order, stamp)
    case 'message':
      return messages.decide(state, order, stamp)
    case 'join':
    case 'saveTile':
    case 'claimTile':
    case 'ready':
    case 'askHelp':
    case 'cancelHelp':
    case 'sitAt':
    case 'leave':
    case 'comeBack':
    case 'wishTalk':
    case 'helped':
    case 'rename':
    case 'remove':
    case 'readmit':
    case 'markGone':
    case 'addSeat':
    case 'sitDown':
    case 'markBack':
    case 'moveSeat':
      return seats.decide(state, order, stamp)
    case 'attend':
    case 'lowerHand':
    case 'giveWord':
      return hands.decide(state.shared, order, stamp)
    case 'mergeSeats':
      return sameSeat.decide(state, order)
    case 'pair':
    case 'deal':
    case 'reveal':
    case 'swapTwo':
    case 'setStayer':
    case 'formMarkets':
    case 'sendSeat':
    case 'handOver':
    case 'judge':
    case 'coverTile':
    case 'keepApart':
    case 'wearHat':
    case 'keepOwnVoice':
    case 'takeOut':
      return swap.decide(state, order, stamp)
    case 'createIdea':
    case 'editIdea':
    case 'withdrawIdea':
    case 'nameIdea':
      return ideas.decide(state, order, stamp)
    case 'writeMeeting':
    case 'post':
      return meetings.decide(state.shared, order, stamp)
    case 'proposeMerge':
    case 'agreeMerge':
      return merging.decide(state, order, stamp)
    case 'proposeChallenge':
    case 'withdrawProposal':
    case 'putDot':
    case 'askBeforehand':
    case 'groupProposal':
    case 'adoptChallenge':
      return challenges.decide(state, order, stamp)
    case 'stand':
    case 'leaveIdea':
    case 'undoMove':
      return moves.decide(state, order, stamp)
    case 'invite':
    case 'askIn':
    case 'withdraw':
    case 'hold':
    case 'answer':
    case 'answerInPerson':
    case 'showInterest':
      return invitations.decide(state, order, stamp)
    case 'writeField':
    case 'writeRow':
    case 'writeOwnRow':
    case 'resolveClash':
    case 'park':
    case 'tick':
    case 'settleParked':
    case 'giveFloor':
      return agreement.decide(state, order, stamp)
    case 'markGrid':
      return codeGrid.decide(state, order, stamp)
    case 'drawHappening':
    case 'resolveHappening':
      return trial.decide(state, order, stamp)
    case 'answerHome':
    case 'openAnswers':
    case 'contest':
      return homecoming.decide(state, order, stamp)
    case 'issueLink':
    case 'withdrawConsent':
      return links.decide(state, order, stamp)
    case 'markStep':
    case 'tellFollowUp':
      return followUp.decide(state, order, stamp)
    case 'wishActor':
    case 'dropWished':
    case 'hostChair':
      return chairs.decide(state, order, stamp)
    case 'addStep':
    case 'joinStep':
    case 'note':
    case 'reflect':
    case 'answerSurvey':
    case 'hide':
    case 'restore':
      return reflection.decide(state, order, stamp)
    default: {
      order satisfies never
      return accept()
    }
  }
}

/** The state after one more fact; numbers have no gaps, and time never runs backwards. */
export function apply(state: Workshop, recorded: Recorded): Workshop {
  const { event, number, time } = recorded
  if (number !== state.number + 1) throw new Error(`event ${number} cannot follow event ${state.number}`)
  const act = undo.actOf(state, recorded)
  return produce(state, draft => {
    draft.number = number
    draft.time = Math.max(draft.time, time)
    evolve(draft, event, time)
    if (event.type !== 'textRestored') keepHidden(draft, state) // R9
    if (act) undo.keep(draft.desk, act)
  })
}

/** The state that a whole story tells. */
export function fold(story: readonly Recorded[], from?: Workshop): Workshop {
  const [first, ...rest] = story
  if (from) return story.reduce(apply, from)
  if (first?.event.type !== 'created') throw new Error('a story begins with its creation')
  return rest.reduce(apply, begin(first.event, first.number, first.time))
}
