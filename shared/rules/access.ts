import type { Refusal } from '../messages/reply.ts'
import type { OrderType, Who } from '../messages/story.ts'
import { eveningKinds, type PhaseKind } from '../model/programme.ts'
import type { Shared } from '../model/workshop.ts'
import { inReunion } from './agreement/reunion/phases.ts'
import { isOwnRoles } from './phases/programmes.ts'

/** Texts written in the phase just left are still taken for so long. */
export const graceMs = 60_000

/** A personal link answers for so long after the workshop has closed. */
export const linkMs = 30 * 24 * 60 * 60_000

type Sender = 'seat' | 'facilitator' | 'both' | 'shell'
/** `byLink`: when an owner may send it by the personal link to their tile. `byHost`: the host of a market may, in that market. */
type Access = {
  who: Sender
  phases: readonly PhaseKind[]
  isText?: true
  whilePaused?: true
  byLink?: readonly PhaseKind[]
  byHost?: true
}

const running: readonly PhaseKind[] = ['open', ...eveningKinds]
const always: readonly PhaseKind[] = ['draft', ...running, 'closed']
const planned: readonly PhaseKind[] = ['draft', ...running]
/** While challenges may still be found: from the first that somebody proposes beforehand until ideas are written. */
const toFind: readonly PhaseKind[] = ['open', 'prelude', 'findChallenges', 'swap1', 'gatherIdeas']
const market: readonly PhaseKind[] = ['gatherMarket', 'gatherClose']
/** From the open doors to the first swap, and to the last. */
const beforeSwap: readonly PhaseKind[] = ['open', 'prelude', 'findChallenges', 'swap1']
const toSwap2: readonly PhaseKind[] = [...beforeSwap, 'gatherIdeas', ...market, 'break', 'swap2']
/** From homecoming on, owners and not voices speak for a tile. */
export const fromHome: readonly PhaseKind[] = ['homecoming', 'followUpTalk', 'followUpSteps', 'codeGrid', 'checkOut']

/** Once there are ideas to meet at. */
const fromIdeas: readonly PhaseKind[] = ['gatherIdeas', ...market, 'break', 'swap2', 'formulate', 'trial', ...fromHome]

/** From the market to the end of the evening: people have met, and see who is missing. */
const fromMarket: readonly PhaseKind[] = [...market, 'break', 'swap2', 'formulate', 'trial', ...fromHome]

/** Slips filled in on paper are typed in, and links are given out and answered, long after the room has gone home. */
const lateSlips: readonly PhaseKind[] = [...fromHome, 'closed']

/** Who may do what, when: the server enforces it and the buttons read it. */
export const access: Record<OrderType, Access> = {
  createWorkshop: { who: 'shell', phases: [] },
  join: { who: 'shell', phases: running, whilePaused: true },
  markGone: { who: 'shell', phases: always, whilePaused: true },
  markBack: { who: 'shell', phases: always, whilePaused: true },
  sitDown: { who: 'shell', phases: running, whilePaused: true },
  moveSeat: { who: 'shell', phases: always, whilePaused: true },
  carryOn: { who: 'shell', phases: running },
  callOff: { who: 'shell', phases: always, whilePaused: true },
  changePlan: { who: 'facilitator', phases: ['draft', 'open', 'prelude'] },
  setMeeting: { who: 'facilitator', phases: planned },
  replan: { who: 'facilitator', phases: running },
  next: { who: 'facilitator', phases: planned },
  back: { who: 'facilitator', phases: running },
  jump: { who: 'facilitator', phases: planned },
  pause: { who: 'facilitator', phases: running },
  resume: { who: 'facilitator', phases: running },
  extend: { who: 'facilitator', phases: running },
  end: { who: 'facilitator', phases: running },
  reopen: { who: 'facilitator', phases: ['closed'] },
  undo: { who: 'facilitator', phases: always, byHost: true },
  show: { who: 'facilitator', phases: running },
  openVoice: { who: 'facilitator', phases: market },
  lockDoor: { who: 'facilitator', phases: planned },
  message: { who: 'facilitator', phases: running, byHost: true },
  writeScript: { who: 'facilitator', phases: planned },
  askBeforehand: { who: 'facilitator', phases: ['draft', 'open', 'prelude'] },
  groupProposal: { who: 'facilitator', phases: toFind },
  adoptChallenge: { who: 'facilitator', phases: toFind },
  addSeat: { who: 'facilitator', phases: running, byHost: true },
  helped: { who: 'facilitator', phases: running, byHost: true },
  giveWord: { who: 'facilitator', phases: running },
  rename: { who: 'facilitator', phases: always, byHost: true },
  remove: { who: 'facilitator', phases: running, byHost: true },
  mergeSeats: { who: 'facilitator', phases: running, byHost: true },
  readmit: { who: 'facilitator', phases: running, byHost: true },
  formMarkets: { who: 'facilitator', phases: ['open', 'prelude', 'findChallenges', 'swap1'] },
  sendSeat: { who: 'facilitator', phases: running },
  pair: { who: 'facilitator', phases: ['swap1'], byHost: true },
  deal: { who: 'facilitator', phases: ['swap1', 'swap2'] },
  reveal: { who: 'facilitator', phases: ['swap1', 'swap2'] },
  swapTwo: { who: 'facilitator', phases: ['swap1', 'swap2'], byHost: true },
  setStayer: { who: 'facilitator', phases: ['break', 'swap2'], byHost: true },
  keepApart: { who: 'facilitator', phases: planned, byHost: true },
  takeOut: { who: 'facilitator', phases: toSwap2, byHost: true },
  openAnswers: { who: 'facilitator', phases: ['homecoming'], byHost: true },
  hide: { who: 'facilitator', phases: always, byHost: true },
  restore: { who: 'facilitator', phases: always, byHost: true },
  typeFor: { who: 'facilitator', phases: [...running, 'closed'], byHost: true },
  saveTile: { who: 'seat', phases: running, isText: true, whilePaused: true },
  claimTile: { who: 'seat', phases: running },
  ready: { who: 'seat', phases: running },
  goOn: { who: 'seat', phases: running },
  askHelp: { who: 'seat', phases: running, whilePaused: true },
  cancelHelp: { who: 'seat', phases: running, whilePaused: true },
  lowerHand: { who: 'both', phases: running, whilePaused: true, byHost: true },
  attend: { who: 'seat', phases: running },
  sitAt: { who: 'seat', phases: ['gatherMarket', 'gatherClose', 'swap2', 'formulate', 'trial', ...fromHome] },
  leave: { who: 'seat', phases: running },
  comeBack: { who: 'seat', phases: running, whilePaused: true },
  wishTalk: { who: 'seat', phases: fromMarket },
  proposeChallenge: { who: 'seat', phases: ['open', 'prelude', 'findChallenges'], isText: true, whilePaused: true },
  withdrawProposal: { who: 'seat', phases: ['open', 'prelude', 'findChallenges'] },
  putDot: { who: 'seat', phases: ['findChallenges'] },
  wearHat: { who: 'seat', phases: [...toSwap2, 'formulate', 'trial'] },
  keepOwnVoice: { who: 'seat', phases: [...beforeSwap, 'break', 'swap2'] },
  coverTile: { who: 'seat', phases: ['swap1', 'gatherIdeas', ...market, 'break', 'swap2', 'formulate', 'trial'] },
  handOver: { who: 'seat', phases: ['gatherClose', 'break', 'swap2'], isText: true, whilePaused: true },
  judge: { who: 'seat', phases: ['break', 'swap2'] },
  createIdea: { who: 'seat', phases: ['gatherIdeas', 'gatherMarket'] },
  editIdea: { who: 'seat', phases: ['gatherIdeas', ...market], isText: true, whilePaused: true },
  withdrawIdea: { who: 'seat', phases: ['gatherIdeas', 'gatherMarket'] },
  stand: { who: 'seat', phases: ['gatherIdeas', ...market] },
  invite: { who: 'seat', phases: market },
  askIn: { who: 'seat', phases: market },
  withdraw: { who: 'seat', phases: [...market, ...fromHome] },
  hold: { who: 'seat', phases: [...market, ...fromHome] },
  answer: { who: 'seat', phases: [...market, ...fromHome] },
  answerInPerson: { who: 'seat', phases: market },
  leaveIdea: { who: 'seat', phases: market },
  undoMove: { who: 'seat', phases: ['gatherIdeas', ...market, ...fromHome] },
  writeMeeting: { who: 'both', phases: fromIdeas, isText: true, whilePaused: true, byHost: true },
  post: { who: 'seat', phases: fromIdeas, isText: true, whilePaused: true },
  nameIdea: { who: 'seat', phases: ['gatherClose', 'formulate'], isText: true, whilePaused: true },
  proposeMerge: { who: 'both', phases: market, byHost: true },
  agreeMerge: { who: 'seat', phases: market },
  writeField: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'], isText: true, whilePaused: true },
  writeRow: { who: 'seat', phases: ['formulate', 'trial'], isText: true, whilePaused: true },
  resolveClash: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'] },
  park: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'], isText: true, whilePaused: true },
  markGrid: { who: 'seat', phases: ['codeGrid'] },
  drawHappening: { who: 'both', phases: ['formulate', 'trial'], byHost: true },
  resolveHappening: { who: 'seat', phases: ['formulate', 'trial'], isText: true, whilePaused: true },
  tick: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'] },
  settleParked: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'] },
  giveFloor: { who: 'seat', phases: ['formulate', 'trial', 'homecoming'] },
  writeOwnRow: { who: 'seat', phases: ['homecoming'], isText: true, whilePaused: true },
  answerHome: { who: 'seat', phases: ['homecoming'], byLink: lateSlips },
  withdrawConsent: { who: 'seat', phases: fromHome, byLink: lateSlips },
  markStep: { who: 'seat', phases: [] },
  tellFollowUp: { who: 'seat', phases: [], isText: true, whilePaused: true },
  issueLink: { who: 'facilitator', phases: lateSlips, byHost: true },
  contest: { who: 'seat', phases: ['homecoming'] },
  showInterest: { who: 'seat', phases: fromHome },
  wishActor: { who: 'seat', phases: fromMarket, isText: true, whilePaused: true },
  dropWished: { who: 'seat', phases: fromMarket },
  hostChair: { who: 'seat', phases: fromHome },
  addStep: { who: 'seat', phases: fromHome },
  joinStep: { who: 'seat', phases: fromHome },
  note: { who: 'both', phases: running, isText: true, whilePaused: true, byHost: true },
  reflect: { who: 'seat', phases: running, isText: true, whilePaused: true },
  answerSurvey: { who: 'seat', phases: running, isText: true, whilePaused: true },
}

/** When an order is taken: some at other times where organisations speak for themselves throughout. */
const phasesOf = ({ programme }: Shared, type: OrderType): readonly PhaseKind[] =>
  (isOwnRoles(programme) ? inReunion[type] : undefined) ?? access[type].phases // N3

/** Answers of those who were not in the room: in a reunion the talk comes before there is anything to answer. */
const isForAbsent = ({ programme, clock }: Shared, phases: readonly PhaseKind[]): boolean =>
  phases.includes(clock.kind) && !(isOwnRoles(programme) && clock.kind === 'followUpTalk')

/** Why somebody may not send this now, or nothing when they may; only with a `time` does the minute of grace count. */
export function may(
  shared: Shared,
  by: Who,
  type: OrderType,
  time = Number.POSITIVE_INFINITY,
  isTyped = false,
): Refusal | undefined {
  const rule = access[type]
  const { clock } = shared
  if (by.kind === 'facilitator' && rule.who !== 'facilitator' && rule.who !== 'both') return 'notYours' // F8
  if (by.kind === 'host' && !rule.byHost) return rule.who === 'facilitator' ? 'notFacilitator' : 'notYours' // M6
  if (by.kind === 'host' && !shared.markets[by.marketId ?? '']) return 'noMarketYet' // M6
  if (by.kind === 'device' && type !== 'join') return 'notYours'
  if (by.kind === 'owner') return byLink(shared, rule, time)
  if (by.kind === 'seat') {
    if (rule.who !== 'seat' && rule.who !== 'both') return rule.who === 'shell' ? 'notYours' : 'notFacilitator' // F8
    const seat = shared.seats[by.seatId]
    if (!seat) return 'unknown'
    if (seat.state === 'removed') return 'removed' // S9
  }
  const phases = phasesOf(shared, type)
  const isSlip = isTyped && type === 'answerHome' && isForAbsent(shared, lateSlips) // H11
  if (!phases.includes(clock.kind) && !isSlip && !(rule.isText && inGrace(shared, phases, time)))
    return clock.kind === 'closed' ? 'closed' : 'wrongPhase' // F10
  if (clock.pausedAt !== undefined && by.kind === 'seat' && !rule.whilePaused) return 'paused' // F7
  return undefined
}

/** Whoever has the link to a tile answers from homecoming on, until thirty days after the end. */
function byLink(shared: Shared, rule: Access, time: number): Refusal | undefined {
  const { clock } = shared
  if (!rule.byLink) return 'notYours' // L3
  if (!isForAbsent(shared, rule.byLink)) return 'wrongPhase' // L3
  return clock.kind === 'closed' && time - clock.startedAt > linkMs ? 'closed' : undefined // L3
}

/** True while texts of the phase just left are still taken, if it was one of these; never once closed. */
export function inGrace({ clock }: Shared, phases: readonly PhaseKind[], time: number): boolean {
  return (
    clock.leftKind !== undefined &&
    clock.kind !== 'closed' &&
    phases.includes(clock.leftKind) &&
    time - clock.startedAt <= graceMs
  ) // F6
}
