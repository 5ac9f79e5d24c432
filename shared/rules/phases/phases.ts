import type { ChangePlan, Next } from '../../messages/phases.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../../messages/story.ts'
import { tidyCode } from '../../model/ids.ts'
import type { PhaseKind } from '../../model/programme.ts'
import type { Workshop } from '../../model/workshop.ts'
import * as hands from '../seats/hands.ts'
import * as messages from '../seats/leading/messages.ts'
import { chosenSince } from '../swap/deal/stayers.ts'
import { gateOf } from '../swap/gate.ts'
import { enter, phaseAt } from './entering.ts'
import { layMeeting } from './meeting.ts'
import { decideChange, isBroken, isOtherKind, layChallenges } from './plan.ts'
import { stretchesOf } from './programmes.ts'
import { decideReplan } from './replan.ts'

type PhaseOrder = Extract<
  Order,
  {
    type:
      | 'changePlan'
      | 'replan'
      | 'next'
      | 'back'
      | 'jump'
      | 'pause'
      | 'resume'
      | 'extend'
      | 'end'
      | 'reopen'
      | 'show'
      | 'openVoice'
      | 'lockDoor'
      | 'writeScript'
  }
>
type PhaseEvent = Extract<
  Event,
  {
    type:
      | 'planChanged'
      | 'replanned'
      | 'phaseEntered'
      | 'paused'
      | 'resumed'
      | 'extended'
      | 'shown'
      | 'voiceOpened'
      | 'voiceClosed'
      | 'doorLocked'
      | 'scriptWritten'
  }
>

const minute = 60_000
const reopenMs = 24 * 60 * minute

export function decide(state: Workshop, order: PhaseOrder, stamp: Stamp): Decision {
  const { clock } = state.shared
  const isReunion = state.shared.earlier !== undefined
  switch (order.type) {
    case 'changePlan':
      if (!isReunion && Object.keys(state.shared.ideas).length > 0) return refuse('wrongPhase') // F2
      if (clock.kind !== 'draft' && order.challenges.length === 0 && !willFind(state, order) && !isReunion)
        return refuse('noChallenges') // F3
      if (isBroken(order) || isOtherKind(isReunion, order)) return refuse('brokenProgramme') // F18, N9
      return decideChange(state, order, stamp.id)
    case 'replan':
      return decideReplan(state.shared, order)
    case 'next':
      return decideNext(state, order, stamp)
    case 'back': {
      if (order.from !== clock.phaseId) return refuse('onlyBack') // F1
      const before = phaseAt(state.shared, -1)
      return before ? enter(state, before, stamp) : refuse('onlyBack')
    }
    case 'jump': {
      const phase = state.shared.programme.phases.find(({ id }) => id === order.phaseId)
      if (!phase || phase.kind === 'closed') return refuse('unknown')
      return lacksChallenges(state, phase.kind) ? refuse('noChallenges') : enter(state, phase, stamp)
    }
    case 'pause':
      return clock.pausedAt === undefined ? accept({ type: 'paused' }) : refuse('paused')
    case 'resume': {
      if (clock.pausedAt === undefined) return refuse('notPaused')
      return accept({
        type: 'resumed',
        endsAt: clock.endsAt === undefined ? undefined : clock.endsAt + stamp.time - clock.pausedAt,
      })
    }
    case 'extend': {
      if (clock.endsAt === undefined) return refuse('noTime')
      const now = clock.pausedAt ?? stamp.time
      return accept({
        type: 'extended',
        minutes: order.minutes,
        endsAt: Math.max(now, Math.max(clock.endsAt, now) + order.minutes * minute),
      })
    }
    case 'end': {
      const last = state.shared.programme.phases.find(({ kind }) => kind === 'closed')
      return last ? enter(state, last, stamp) : refuse('unknown')
    }
    case 'reopen': {
      if (stamp.time - clock.startedAt > reopenMs) return refuse('tooLate') // F9
      if (tidyCode(order.code) !== stamp.code) return refuse('wrongCode') // F9
      const last = state.shared.programme.phases.find(({ kind }) => kind === 'checkOut')
      return last ? enter(state, last, stamp) : refuse('unknown')
    }
    case 'show':
      if (order.film && clock.kind !== 'checkOut') return refuse('wrongPhase') // F20
      if (order.from !== undefined && order.from !== clock.step) return accept() // F1
      return accept({ type: 'shown', step: order.step, film: order.film }) // F20
    case 'openVoice':
      return state.shared.isVoiceOpen ? refuse('alreadyRevealed') : accept({ type: 'voiceOpened' })
    case 'lockDoor':
      return accept({ type: 'doorLocked', isLocked: order.isLocked })
    case 'writeScript':
      return accept({ type: 'scriptWritten', key: order.key, text: order.text })
  }
}

function decideNext(state: Workshop, order: Next, stamp: Stamp): Decision {
  const { shared } = state
  if (order.from !== shared.clock.phaseId) return refuse('onlyBack') // F1: two presses are one step
  const next = phaseAt(shared, 1)
  if (!next) return refuse('closed')
  if (lacksChallenges(state, next.kind)) return refuse('noChallenges')
  if (!order.anyway && gateOf(shared, next.kind).length > 0) return refuse('gate') // F4
  return enter(state, next, stamp, order.anyway)
}

/** A workshop opens with a challenge, or with time to find one; without any, nobody can think of ideas. */
const lacksChallenges = (state: Workshop, entering: PhaseKind): boolean => {
  const { shared } = state
  if (Object.keys(shared.challenges).length > 0) return false
  return (shared.clock.kind === 'draft' && !findsLater(state)) || entering === 'gatherIdeas' // F3, C3
}

/** True where challenges are still to come: people are asked beforehand, or the evening has a stretch for it. */
const findsLater = ({ shared }: Workshop): boolean =>
  shared.isAskingBeforehand === true || hasFinding(shared.programme.phases)

/** The same of a plan that is about to be changed. */
const willFind = ({ shared }: Workshop, { asksBeforehand, programme, stretches }: ChangePlan): boolean =>
  (asksBeforehand ?? shared.isAskingBeforehand === true) || hasFinding(stretches ?? stretchesOf(programme))

const hasFinding = (phases: readonly { kind: PhaseKind }[]): boolean =>
  phases.some(({ kind }) => kind === 'findChallenges')

export function evolve(draft: Workshop, event: PhaseEvent, time: number): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'planChanged': {
      const { title, place, day, language, notToday, programme: plan, challenges } = event
      Object.assign(shared, { title, place, day, language, notToday, programme: plan })
      layChallenges(draft, challenges)
      if (event.isAskingBeforehand !== undefined) shared.isAskingBeforehand = event.isAskingBeforehand
      if (event.hasAutopilot !== undefined) shared.hasAutopilot = event.hasAutopilot // B1
      if (event.meeting) layMeeting(shared, event.meeting)
      return
    }
    case 'replanned': {
      shared.programme = event.programme
      return
    }
    case 'phaseEntered': {
      const plannedEnd = event.plannedEnd ?? shared.clock.plannedEnd
      shared.clock = {
        phaseId: event.phaseId,
        kind: event.kind,
        round: event.round,
        startedAt: time,
        endsAt: event.endsAt,
        plannedEnd,
        leftKind: shared.clock.kind,
        step: 0,
      }
      for (const seat of Object.values(shared.seats)) seat.isReady = false
      if (event.kind === 'swap2' && event.round > shared.round) {
        shared.isDealt = false
        shared.isRevealed = false
        shared.stayers = chosenSince(draft)
      }
      if (event.kind === 'homecoming')
        for (const { agreement } of Object.values(shared.ideas))
          if (agreement.answered.length === 0) agreement.isOpened = false // H7
      messages.clear(shared)
      delete desk.hostActs
      shared.speakerId = undefined // F14
      if (event.kind === 'closed') hands.clear(shared)
      return
    }
    case 'paused': {
      shared.clock.pausedAt = time
      return
    }
    case 'resumed': {
      const { pausedAt = time, stepAt } = shared.clock
      if (stepAt !== undefined) shared.clock.stepAt = time - Math.max(0, pausedAt - stepAt) // F20
      shared.clock.pausedAt = undefined
      shared.clock.endsAt = event.endsAt
      return
    }
    case 'extended': {
      shared.clock.endsAt = event.endsAt
      return
    }
    case 'shown': {
      shared.clock.step = event.step
      shared.clock.stepAt = time
      shared.clock.film = event.film // F20
      return
    }
    case 'voiceOpened': {
      shared.isVoiceOpen = true
      for (const [id, voice] of Object.entries(desk.townVoices)) {
        const challenge = shared.challenges[id]
        if (challenge)
          Object.assign(challenge, {
            townVoice: voice.text,
            townQuestion: voice.question,
            isVoiceInvented: voice.isInvented,
          })
      }
      return
    }
    case 'voiceClosed': {
      shared.isVoiceOpen = false
      for (const id of Object.keys(desk.townVoices)) {
        const challenge = shared.challenges[id]
        delete challenge?.townVoice
        delete challenge?.townQuestion
        delete challenge?.isVoiceInvented
      }
      return
    }
    case 'doorLocked': {
      shared.isLocked = event.isLocked
      return
    }
    case 'scriptWritten': {
      desk.scripts[event.key] = event.text
      return
    }
    default:
      event satisfies never
  }
}
