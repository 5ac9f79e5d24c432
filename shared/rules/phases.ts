import type { Challenge } from '../model/challenge.ts'
import { type Phase, type PhaseKind, programme } from '../model/programme.ts'
import type { Desk, Shared, Workshop } from '../model/workshop.ts'
import type * as messages from '../messages/phases.ts'
import { accept, type Decision, type Event, type Order, refuse, type Stamp } from '../messages/story.ts'
import { openAll } from './agreement/homecoming.ts'
import { closeGathering } from './partnership/standing.ts'
import { dealAndReveal } from './swap/swap.ts'
import { gateOf } from './swap/gate.ts'

type PhaseOrder = Extract<
  Order,
  {
    type:
      | 'changePlan'
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
      | 'message'
      | 'writeScript'
  }
>
type PhaseEvent = Extract<
  Event,
  {
    type:
      | 'planChanged'
      | 'phaseEntered'
      | 'paused'
      | 'resumed'
      | 'extended'
      | 'shown'
      | 'voiceOpened'
      | 'doorLocked'
      | 'messageSent'
      | 'scriptWritten'
  }
>

const minute = 60_000
const reopenMs = 24 * 60 * minute
const gathering: readonly PhaseKind[] = ['gatherIdeas', 'gatherMarket', 'gatherClose']

/** A new workshop; its id, its market and its challenges take their names from the command. */
export function decideCreate(order: messages.CreateWorkshop, stamp: Stamp): Decision {
  return accept({
    type: 'created',
    workshopId: stamp.id,
    seed: order.seed ?? stamp.id,
    marketId: `${stamp.id}-m1`,
    rehearsalOf: order.rehearsalOf,
    ...planOf(order, stamp.id),
  })
}

function planOf(order: messages.CreateWorkshop | messages.ChangePlan, id: string) {
  const { title, place, day, language, notToday } = order
  const challenges = order.challenges.map((draft, at) => ({ id: `${id}-c${at + 1}`, number: at + 1, draft }))
  return { title, place, day, language, notToday, programme: programme(order.programme), challenges }
}

/** The state right after the first fact. */
export function begin(event: messages.Created, number: number, time: number): Workshop {
  const { workshopId, seed, marketId, rehearsalOf, title, place, day, language, notToday, programme: plan } = event
  const clock = { phaseId: 'draft', kind: 'draft' as const, round: 0, startedAt: time, step: 0 }
  const shared: Shared = {
    id: workshopId,
    title,
    place,
    day,
    language,
    form: 'onSite',
    rehearsalOf,
    notToday,
    programme: plan,
    clock,
    isLocked: false,
    isDealt: false,
    isRevealed: false,
    isVoiceOpen: false,
    markets: { [marketId]: { id: marketId, number: 1 } },
    challenges: {},
    seats: {},
    pairs: {},
    actors: {},
    ideas: {},
    invitations: {},
    steps: {},
    notes: {},
    insights: {},
    surveys: { start: 0, end: 0 },
  }
  const desk: Desk = {
    help: {},
    hidden: {},
    responsible: {},
    townVoices: {},
    keptApart: [],
    earlier: {},
    scripts: {},
    notes: {},
  }
  const state: Workshop = { number, time, seed, shared, own: {}, desk, sealed: { answers: {}, surveys: [] } }
  layChallenges(state, event.challenges)
  return state
}

export function decide(state: Workshop, order: PhaseOrder, stamp: Stamp): Decision {
  const { clock } = state.shared
  switch (order.type) {
    case 'changePlan':
      return Object.keys(state.shared.ideas).length > 0
        ? refuse('wrongPhase')
        : accept({ type: 'planChanged', ...planOf(order, stamp.id) })
    case 'next':
      return decideNext(state, order, stamp)
    case 'back': {
      if (order.from !== clock.phaseId) return refuse('onlyBack') // F2
      const before = phaseAt(state.shared, -1)
      return before ? enter(state, before, stamp) : refuse('onlyBack')
    }
    case 'jump': {
      const phase = state.shared.programme.phases.find(({ id }) => id === order.phaseId)
      if (!phase || phase.kind === 'closed') return refuse('unknown')
      return enter(state, phase, stamp)
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
      const last = state.shared.programme.phases.find(({ kind }) => kind === 'checkOut')
      return last ? enter(state, last, stamp) : refuse('unknown')
    }
    case 'show':
      return accept({ type: 'shown', step: order.step })
    case 'openVoice':
      return state.shared.isVoiceOpen ? refuse('alreadyRevealed') : accept({ type: 'voiceOpened' })
    case 'lockDoor':
      return accept({ type: 'doorLocked', isLocked: order.isLocked })
    case 'message':
      return accept({ type: 'messageSent', text: order.text, ideaId: order.ideaId })
    case 'writeScript':
      return accept({ type: 'scriptWritten', key: order.key, text: order.text })
  }
}

function decideNext(state: Workshop, order: messages.Next, stamp: Stamp): Decision {
  const { shared } = state
  if (order.from !== shared.clock.phaseId) return refuse('onlyBack') // F2: two presses are one step
  if (shared.clock.kind === 'draft' && Object.keys(shared.challenges).length === 0) return refuse('noChallenges') // F3
  const next = phaseAt(shared, 1)
  if (!next) return refuse('closed')
  if (!order.anyway && gateOf(shared, next.kind).length > 0) return refuse('gate') // F4
  return enter(state, next, stamp)
}

/** The phase so many places before or after this one. */
export function phaseAt(shared: Shared, offset: number): Phase | undefined {
  const at = shared.programme.phases.findIndex(({ id }) => id === shared.clock.phaseId)
  const target = at + offset
  return target < 0 ? undefined : shared.programme.phases[target]
}

/** Everything that leaving one phase and entering another brings with it. */
function enter(state: Workshop, phase: Phase, stamp: Stamp): Decision {
  const { shared } = state
  const events: Event[] = []
  const order = shared.programme.phases.map(({ id }) => id)
  const isForward = order.indexOf(phase.id) > order.indexOf(shared.clock.phaseId)
  const passes = (kind: PhaseKind) =>
    isForward &&
    shared.programme.phases.some(one => one.kind === kind && order.indexOf(one.id) < order.indexOf(phase.id))
  if (passes('swap1') && !shared.isRevealed && phase.kind !== 'closed') {
    const dealt = dealAndReveal(state, stamp) // F5
    if (dealt.events === undefined) return dealt
    events.push(...dealt.events)
  }
  if (isForward && !gathering.includes(phase.kind) && passes('gatherMarket')) events.push(...closeGathering(shared))
  if (passes('homecoming')) events.push(...openAll(state))
  const endsAt = phase.minutes > 0 ? stamp.time + phase.minutes * minute : undefined
  const begins = shared.clock.plannedEnd === undefined && phase.kind !== 'open' && phase.kind !== 'closed'
  const rest = shared.programme.phases
    .slice(order.indexOf(phase.id))
    .reduce((sum, one) => sum + one.minutes, shared.programme.luft)
  return accept(...events, {
    type: 'phaseEntered',
    phaseId: phase.id,
    kind: phase.kind,
    round: phase.round,
    endsAt,
    plannedEnd: begins ? stamp.time + rest * minute : undefined,
  })
}

export function evolve(draft: Workshop, event: PhaseEvent, time: number): void {
  const { shared, desk } = draft
  switch (event.type) {
    case 'planChanged': {
      const { title, place, day, language, notToday, programme: plan, challenges } = event
      Object.assign(shared, { title, place, day, language, notToday, programme: plan })
      layChallenges(draft, challenges)
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
      shared.message = undefined
      return
    }
    case 'paused': {
      shared.clock.pausedAt = time
      return
    }
    case 'resumed': {
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
    case 'doorLocked': {
      shared.isLocked = event.isLocked
      return
    }
    case 'messageSent': {
      shared.message = { text: event.text, ideaId: event.ideaId, at: time }
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

function layChallenges(state: Workshop, challenges: messages.Created['challenges']): void {
  state.shared.challenges = {}
  state.desk.responsible = {}
  state.desk.townVoices = {}
  for (const { id, number, draft } of challenges) {
    const { townVoice, townQuestion, isVoiceInvented, responsible, ...open } = draft
    const challenge: Challenge = { id, number, ...open }
    state.shared.challenges[id] = challenge
    if (townVoice) state.desk.townVoices[id] = { text: townVoice, question: townQuestion, isInvented: isVoiceInvented }
    if (responsible) state.desk.responsible[id] = responsible
  }
}
