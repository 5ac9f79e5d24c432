import type * as messages from '../../messages/phases.ts'
import { accept, type Decision, refuse, type Stamp } from '../../messages/story.ts'
import type { Challenge, ChallengeDraft } from '../../model/challenge.ts'
import { partId } from '../../model/ids.ts'
import type { Desk, Shared, Workshop } from '../../model/workshop.ts'
import { layEarlier } from '../agreement/reunion/laying.ts'
import { layMeeting, meetingOf } from './meeting.ts'
import { faultsOf, hasOwnTiles, luftOf, planned, stretchesOf } from './programmes.ts'
import { afterBeen } from './replan.ts'

/** A new workshop; its id, its market and its challenges take their names from the command. */
export function decideCreate(order: messages.CreateWorkshop, stamp: Stamp): Decision {
  const { earlier } = order
  if (isBroken(order)) return refuse('brokenProgramme') // F18
  if (isOtherKind(earlier !== undefined, order)) return refuse('brokenProgramme') // N1
  const challenges = earlier?.challenges.map(told => ({ ...unwritten, ...told })) ?? order.challenges
  return accept({
    type: 'created',
    workshopId: stamp.id,
    seed: order.seed ?? stamp.id,
    marketId: partId(stamp.id, 'm1'),
    rehearsalOf: order.rehearsalOf,
    earlier,
    ...planOf({ ...order, challenges }, stamp.id),
  })
}

/** Another plan for a workshop that is planned already; once it has begun, what has been stays. */
export function decideChange(state: Workshop, order: messages.ChangePlan, id: string): Decision {
  const plan = planOf(order, id)
  const programme = afterBeen(state.shared, plan.programme)
  if (!programme) return refuse('alreadyBegun') // F2
  if (!hasOwnTiles(programme) && areTilesWritten(state)) return refuse('tilesWritten') // D19
  return accept({ type: 'planChanged', ...plan, programme, ...keptChallenges(state) })
}

const areTilesWritten = ({ shared: { actors } }: Workshop): boolean =>
  Object.values(actors).some(({ origin }) => origin === 'home')

/** What a challenge that comes along says nothing of: no voice from town speaks in a reunion. */
const unwritten = { townVoice: '', townQuestion: '', isVoiceInvented: true, responsible: '' }

/** True when a plan would make a reunion of what is none, or the other way round. */
export const isOtherKind = (isReunion: boolean, { programme }: Pick<messages.ChangePlan, 'programme'>): boolean =>
  isReunion !== (programme === 'reunion45')

/** The challenges that a reunion keeps, whatever else is changed: its partnerships answer them. */
function keptChallenges(state: Workshop): Pick<messages.PlanChanged, 'challenges'> | undefined {
  const { earlier, challenges } = state.shared
  if (!earlier) return undefined
  return { challenges: Object.values(challenges).map(({ id, number }) => ({ id, number, draft: draftOf(state, id) })) } // N9
}

/** The challenges as their facilitator wrote them, in order, with what only the desk sees. */
export const draftsOf = (state: Pick<Workshop, 'shared' | 'desk'>): ChallengeDraft[] =>
  Object.values(state.shared.challenges)
    .sort((one, other) => one.number - other.number)
    .map(({ id }) => draftOf(state, id))

function draftOf({ shared, desk }: Pick<Workshop, 'shared' | 'desk'>, id: string): ChallengeDraft {
  const voice = desk.townVoices[id]
  const { title = '', question = '', affected = '', place = '', situation = '' } = shared.challenges[id] ?? {}
  const { source = '', decided = '', goodIn12 = '', missingVoices = '' } = shared.challenges[id] ?? {}
  return {
    ...{ title, question, affected, place, situation, source, decided, goodIn12, missingVoices },
    townVoice: voice?.text ?? '',
    townQuestion: voice?.question ?? '',
    isVoiceInvented: voice?.isInvented ?? false,
    responsible: desk.responsible[id] ?? '',
  }
}

/** True when the stretches that a facilitator has put together are no evening that can be played. */
export const isBroken = (order: messages.CreateWorkshop | messages.ChangePlan): boolean =>
  order.stretches !== undefined && faultsOf(order.programme, order.stretches).length > 0

/** What a plan says, with its programme as phases and its challenges numbered in order. */
export function planOf(order: messages.CreateWorkshop | messages.ChangePlan, id: string) {
  const { title, place, day, language, notToday } = order
  const stretches = order.stretches ?? stretchesOf(order.programme)
  const challenges = order.challenges.map((draft, at) => ({ id: partId(id, `c${at + 1}`), number: at + 1, draft }))
  return {
    title,
    place,
    day,
    language,
    notToday,
    programme: planned(order.programme, stretches, order.luft ?? luftOf(order.programme)),
    hasAutopilot: order.hasAutopilot,
    challenges,
    isAskingBeforehand: order.asksBeforehand,
    meeting: order.meeting && meetingOf(order.meeting),
  }
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
    hasAutopilot: event.hasAutopilot,
    notToday,
    programme: plan,
    clock,
    isLocked: false,
    isDealt: false,
    isRevealed: false,
    round: 0,
    stayers: {},
    isVoiceOpen: false,
    markets: { [marketId]: { id: marketId, number: 1 } },
    challenges: {},
    seats: {},
    pairs: {},
    actors: {},
    ideas: {},
    invitations: {},
    merges: {},
    proposals: {},
    isAskingBeforehand: event.isAskingBeforehand,
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
    roles: {},
    earlier: {},
    scripts: {},
    links: {},
    notes: {},
  }
  const state: Workshop = { number, time, seed, shared, own: {}, desk, sealed: { answers: {}, surveys: [] } }
  layChallenges(state, event.challenges)
  if (event.meeting) layMeeting(shared, event.meeting)
  if (event.earlier) layEarlier(state, event.earlier, { workshopId, marketId, time })
  return state
}

/** Lays out the challenges; their voices from town and those responsible stay at the desk. */
export function layChallenges(state: Workshop, challenges: messages.Created['challenges']): void {
  keepAdopted(state.shared, challenges)
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

/** A proposal is a challenge as long as the plan holds it, in the title or the question it had; else it may be adopted again. */
function keepAdopted({ proposals, challenges }: Shared, planned: messages.Created['challenges']): void {
  for (const proposal of Object.values(proposals)) {
    const before = challenges[proposal.challengeId ?? '']
    if (!before) continue
    const same = planned.find(
      ({ draft: { title, question } }) => title === before.title || (question !== '' && question === before.question),
    )
    Object.assign(proposal, { isAdopted: same !== undefined, challengeId: same?.id }) // C3
  }
}
