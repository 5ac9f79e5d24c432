import type { Order, SeatCommand, Who } from '#shared/messages/story.ts'
import { Decider, NoReason } from '#shared/model/agreement.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { type Evening, facilitator, shell } from '../../../tests/rules/telling/evening.ts'
import { tileText } from '../../../tests/rules/telling/people.ts'
import { facilitatorOrders, type Makers } from './facilitatorOrders.ts'
import type { Roll } from './World.ts'
import { World } from './World.ts'

type Ordered = { order: Order; who: Who }

/** Every order that a seat may think of. */
const bySeat: Makers<SeatCommand> = {
  saveTile: w => ({
    type: 'saveTile',
    ...tileText(w.words, w.one('ideaDriven', 'public')),
    does: w.text,
    offersText: w.text,
  }),
  claimTile: w => ({ type: 'claimTile', actorId: w.id('actors') }),
  ready: w => ({ type: 'ready', isReady: w.one(true, false) }),
  askHelp: w => ({ type: 'askHelp', kind: w.one('help', 'pause', 'time', 'hand') }),
  cancelHelp: () => ({ type: 'cancelHelp' }),
  sitAt: w => ({ type: 'sitAt', ideaId: w.partnership }),
  handOver: w => ({ type: 'handOver', actorId: w.mine, text: w.text }),
  judge: w => ({ type: 'judge', verdict: w.one('yes', 'roughly', 'no') }),
  drawHappening: w => ({
    type: 'drawHappening',
    ideaId: w.one(w.partnership, undefined),
    principle: w.one(undefined, 'dialogue', 'quality'),
  }),
  resolveHappening: w => ({
    type: 'resolveHappening',
    ...w.card,
    result: w.one('holds', 'change', 'openQuestion'),
    note: w.text,
  }),
  coverTile: w => ({ type: 'coverTile', actorId: w.id('actors') }),
  createIdea: w => ({ type: 'createIdea', challengeId: w.id('challenges'), text: w.words, soThat: w.text }),
  editIdea: w => ({ type: 'editIdea', ideaId: w.myIdea, text: w.words, soThat: w.text }),
  withdrawIdea: w => ({ type: 'withdrawIdea', ideaId: w.myIdea }),
  stand: w => ({ type: 'stand', actorId: w.mine, ideaId: w.myIdea }),
  invite: w => ({ type: 'invite', ideaId: w.myIdea, actorId: w.id('actors'), because: w.text, chips: w.chips }),
  askIn: w => ({ type: 'askIn', ideaId: w.id('ideas'), actorId: w.mine, because: w.text }),
  withdraw: w => ({ type: 'withdraw', invitationId: w.asked }),
  hold: w => ({ type: 'hold', invitationId: w.asked }),
  answer: w => ({
    type: 'answer',
    invitationId: w.asked,
    answer: w.one('yes', 'yes', 'yesIf', 'no'),
    condition: w.text,
    reason: w.one(...NoReason.options),
    reasonText: w.text,
  }),
  answerInPerson: w => ({ type: 'answerInPerson', ideaId: w.myIdea, actorId: w.id('actors') }),
  leaveIdea: w => ({ type: 'leaveIdea', actorId: w.mine }),
  undoMove: w => ({ type: 'undoMove', actorId: w.mine }),
  nameIdea: w => ({ type: 'nameIdea', ideaId: w.myIdea, name: w.text, aim: w.text }),
  writeField: w => ({
    type: 'writeField',
    ideaId: w.myIdea,
    field: w.one('goal', 'firstStep', 'followUp', 'disagreement'),
    text: w.text,
    date: w.one('2027-03-01', undefined),
    base: w.base,
  }),
  writeRow: w => ({ type: 'writeRow', ideaId: w.myIdea, actorId: w.mine, text: w.text, chips: w.chips, base: w.base }),
  resolveClash: w => ({
    type: 'resolveClash',
    ideaId: w.myIdea,
    field: w.one('goal', 'firstStep', 'followUp', 'row'),
    actorId: w.mine,
    text: w.words,
  }),
  park: w => ({ type: 'park', ideaId: w.myIdea, text: w.words }),
  tick: w => ({ type: 'tick', ideaId: w.myIdea, choice: w.one(...choices), isOn: w.one(true, true, false) }),
  settleParked: w => ({ type: 'settleParked', ...w.parked, isSettled: w.one(true, true, false) }),
  giveFloor: w => ({ type: 'giveFloor', ideaId: w.myIdea, seatId: w.one(undefined, w.bySeat) }),
  writeOwnRow: w => ({
    type: 'writeOwnRow',
    ideaId: w.myIdea,
    actorId: w.mine,
    text: w.text,
    chips: w.chips,
    base: w.base,
  }),
  answerHome: w => {
    const actorId = w.mine
    return {
      type: 'answerHome',
      actorId,
      decider: w.one(...Decider.options),
      answer: w.one('yes', 'yes', 'yesIf', 'no'),
      condition: w.words,
      reasonText: w.text,
      ...w.versions(actorId),
    }
  },
  contest: w => ({ type: 'contest', actorId: w.mine, isContested: w.one(true, true, false) }),
  showInterest: w => ({ type: 'showInterest', ideaId: w.partnership, actorId: w.mine }),
  addStep: w => ({
    type: 'addStep',
    ideaId: w.partnership,
    what: w.words,
    due: w.one('2027-03-01', '2027-01-01'),
    withWhom: w.text,
    ifStuck: '',
  }),
  joinStep: w => ({ type: 'joinStep', stepId: w.id('steps'), isIn: w.one(true, true, false) }),
  note: w => ({
    type: 'note',
    scope: w.one('own', 'desk', 'workshop', 'partnership', 'debrief'),
    text: w.words,
    ideaId: w.one(undefined, w.id('ideas')),
    isExported: w.one(true, false),
  }),
  reflect: w => ({ type: 'reflect', text: w.words }),
  answerSurvey: w => ({
    type: 'answerSurvey',
    moment: w.one('start', 'end'),
    understand: w.one(1, 3, 5),
    sentence: w.text,
  }),
}

const choices = [
  { group: 'economy' as const, key: 'exists' as const },
  { group: 'principles' as const, key: 'openness' as const },
  { group: 'checkWith' as const, key: 'legal' as const },
]

const anySeatOrder = (w: World): SeatCommand => w.one(...Object.values(bySeat))(w)

const byFacilitator = facilitatorOrders(anySeatOrder)

const byShell = (w: World): Ordered =>
  w.one<Ordered>(
    {
      order: { type: 'join', name: w.one('Anna', 'Bo', 'Dina') },
      who: { kind: 'device', deviceId: w.one('device-1', 'device-2') },
    },
    { order: { type: 'markGone', seatId: w.id('seats') }, who: shell },
    { order: { type: 'markBack', seatId: w.id('seats') }, who: shell },
    { order: { type: 'markBack', seatId: w.id('seats') }, who: shell },
    { order: { type: 'moveSeat', seatId: w.id('seats'), deviceId: 'device-3' }, who: shell },
  )

/** Orders that belong to a phase, tried more often than others while it lasts. */
const apt: Partial<Record<PhaseKind, readonly SeatCommand['type'][]>> = {
  open: ['saveTile', 'claimTile'],
  gatherIdeas: ['createIdea', 'stand', 'editIdea'],
  gatherMarket: [
    'invite',
    'invite',
    'answer',
    'answer',
    'answer',
    'askIn',
    'answerInPerson',
    'stand',
    'undoMove',
    'createIdea',
    'withdraw',
    'hold',
  ],
  gatherClose: ['nameIdea', 'answer', 'invite', 'leaveIdea', 'answerInPerson'],
  break: ['judge', 'handOver', 'saveTile'],
  formulate: ['writeField', 'writeField', 'writeRow', 'resolveClash', 'park', 'tick', 'giveFloor', 'drawHappening'],
  trial: ['settleParked', 'resolveHappening', 'resolveHappening', 'drawHappening', 'writeField', 'writeRow'],
  homecoming: [
    'answerHome',
    'answerHome',
    'answerHome',
    'writeOwnRow',
    'contest',
    'contest',
    'showInterest',
    'answer',
    'resolveClash',
  ],
  followUpSteps: ['addStep', 'joinStep'],
}

/** How likely it is that the facilitator goes on: the market and homecoming take their time. */
const pace: Partial<Record<PhaseKind, number>> = {
  swap1: 0.08,
  gatherIdeas: 0.04,
  gatherMarket: 0.012,
  swap2: 0.08,
  formulate: 0.025,
  trial: 0.04,
  homecoming: 0.02,
  followUpSteps: 0.06,
}

/** The next thing that somebody tries. */
export function nextOrder(evening: Evening, roll: Roll): Ordered {
  const world = new World(evening, roll)
  const { clock } = evening.state.shared
  const who: Who = { kind: 'seat', seatId: world.bySeat }
  if (clock.pausedAt !== undefined && roll() < 0.3) return { order: byFacilitator.resume(world), who: facilitator }
  if (clock.kind === 'swap2' && roll() < 0.2) return { order: byFacilitator.setStayer(world), who: facilitator }
  if ((clock.kind === 'swap1' || clock.kind === 'swap2') && roll() < 0.2)
    return {
      order: world.one<Order>(byFacilitator.deal(world), byFacilitator.reveal(world), byFacilitator.swapTwo(world)),
      who: facilitator,
    }
  if (roll() < (pace[clock.kind] ?? 0.15)) return { order: byFacilitator.next(world), who: facilitator }
  if (clock.kind === 'closed' && roll() < 0.03) return { order: byFacilitator.reopen(world), who: facilitator }
  const likely = apt[clock.kind]
  const dice = roll()
  if (dice < 0.65 && likely) return { order: bySeat[world.one(...likely)](world), who }
  if (dice < 0.8) return { order: anySeatOrder(world), who }
  if (dice < 0.86) return byShell(world)
  const rare = world.one(...Object.values(byFacilitator))(world)
  const isLeap = ['end', 'jump', 'next', 'back', 'remove', 'reopen'].includes(rare.type)
  return { order: isLeap && roll() < 0.85 ? byFacilitator.readmit(world) : rare, who: facilitator }
}
