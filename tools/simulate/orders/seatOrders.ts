import type { SeatCommand } from '#shared/messages/story.ts'
import { Decider, NoReason } from '#shared/model/agreement.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { pick, type World } from './World.ts'

/** For every kind of order, how somebody makes one up. */
export type Makers<All extends { type: string }> = {
  [Kind in All['type']]: (world: World) => Extract<All, { type: Kind }>
}

/** Every order that a seat may think of. */
export const bySeat: Makers<SeatCommand> = {
  saveTile: w => ({
    type: 'saveTile',
    ...w.one(...w.material.words.organisations),
    does: w.text,
    offersText: w.text,
  }),
  claimTile: w => ({ type: 'claimTile', actorId: w.id('actors') }),
  ready: w => ({ type: 'ready', isReady: w.one(true, false) }),
  goOn: w => ({ type: 'goOn', from: w.phaseId, isOn: w.one(true, true, false) }),
  askHelp: w => ({ type: 'askHelp', kind: w.one('help', 'pause', 'time', 'hand') }),
  cancelHelp: () => ({ type: 'cancelHelp' }),
  lowerHand: w => ({ type: 'lowerHand', seatId: w.one(undefined, w.bySeat, w.hand) }),
  attend: w => ({ type: 'attend', isRemote: w.one(true, false) }),
  sitAt: w => ({ type: 'sitAt', ideaId: w.partnership }),
  markStep: w => ({ type: 'markStep', ...w.earlierStep, outcome: w.one('yes', 'partly', 'notYet') }),
  tellFollowUp: w => ({
    type: 'tellFollowUp',
    ideaId: w.myIdea,
    field: w.one('happened', 'needed'),
    text: w.text,
    base: w.base,
  }),
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
  leave: () => ({ type: 'leave' }),
  comeBack: () => ({ type: 'comeBack' }),
  wishTalk: w => ({ type: 'wishTalk', seatId: w.id('seats'), isOn: w.one(true, true, false) }),
  proposeChallenge: w => ({ type: 'proposeChallenge', title: w.said, question: w.text }),
  withdrawProposal: w => ({ type: 'withdrawProposal', proposalId: w.one(w.ownProposal, w.proposal) }),
  putDot: w => ({ type: 'putDot', proposalId: w.proposal, isOn: w.one(true, true, false) }),
  proposeMerge: w => ({ type: 'proposeMerge', fromId: w.myIdea, intoId: w.id('ideas') }),
  agreeMerge: w => ({ type: 'agreeMerge', mergeId: w.merge, isAgreed: w.one(true, true, false) }),
  markGrid: w => ({
    type: 'markGrid',
    ideaId: w.partnership,
    step: w.one('drafting', 'decision'),
    level: w.one('dialogue', undefined),
    isWish: w.one(undefined, true),
  }),
  wearHat: w => ({ type: 'wearHat', actorId: w.id('actors'), isOn: w.one(true, true, false) }),
  keepOwnVoice: w => ({ type: 'keepOwnVoice', isOn: w.one(true, false) }),
  coverTile: w => ({ type: 'coverTile', actorId: w.id('actors') }),
  createIdea: w => ({ type: 'createIdea', challengeId: w.id('challenges'), text: w.said, soThat: w.text }),
  editIdea: w => ({ type: 'editIdea', ideaId: w.myIdea, text: w.said, soThat: w.text }),
  withdrawIdea: w => ({ type: 'withdrawIdea', ideaId: w.myIdea }),
  stand: w => ({ type: 'stand', actorId: w.mine, ideaId: w.myIdea }),
  invite: w => ({ type: 'invite', ideaId: w.myIdea, actorId: w.id('actors'), because: w.text, chips: w.chips }),
  askIn: w => ({ type: 'askIn', ideaId: w.id('ideas'), actorId: w.mine, because: w.text }),
  withdraw: w => ({ type: 'withdraw', invitationId: w.ownQuestion }),
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
  writeMeeting: w => ({ type: 'writeMeeting', ideaId: w.myIdea, url: w.meetingUrl }),
  post: w => ({ type: 'post', ideaId: w.myIdea, text: w.said }),
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
    text: w.said,
  }),
  park: w => ({ type: 'park', ideaId: w.myIdea, text: w.said }),
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
      condition: w.said,
      reasonText: w.text,
      ...w.versions(actorId),
    }
  },
  contest: w => ({ type: 'contest', actorId: w.mine, isContested: w.one(true, true, false) }),
  withdrawConsent: w => ({ type: 'withdrawConsent', actorId: w.mine }),
  wishActor: w => ({
    type: 'wishActor',
    ideaId: w.myIdea,
    sector: w.one('ideaDriven', 'public'),
    name: w.one('Bostadsbolaget', 'Nattbussen', 'Biblioteket', 'Kyrkan'),
    why: w.text,
  }),
  dropWished: w => ({ type: 'dropWished', ...w.wished }),
  hostChair: w => ({
    type: 'hostChair',
    ideaId: w.wished.ideaId,
    chairId: w.one(w.wished.wishedId, w.id('actors'), 'public'),
    isOn: w.one(true, true, false),
  }),
  showInterest: w => ({ type: 'showInterest', ideaId: w.partnership, actorId: w.mine }),
  addStep: w => ({
    type: 'addStep',
    ideaId: w.partnership,
    what: w.said,
    due: w.one('2027-03-01', '2027-01-01'),
    withWhom: w.text,
    asked: w.one(undefined, [w.id('seats')]),
    ifStuck: '',
  }),
  joinStep: w => ({ type: 'joinStep', stepId: w.id('steps'), isIn: w.one(true, true, false) }),
  note: w => ({
    type: 'note',
    scope: w.one('own', 'desk', 'workshop', 'market', 'partnership', 'debrief'),
    text: w.said,
    ideaId: w.one(undefined, w.id('ideas')),
    marketId: w.one(undefined, w.market),
    isExported: w.one(true, false),
  }),
  reflect: w => ({ type: 'reflect', text: w.said }),
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

/** Orders that belong to a phase, tried more often than others while it lasts. */
const apt: Partial<Record<PhaseKind, readonly SeatCommand['type'][]>> = {
  open: ['saveTile', 'claimTile', 'proposeChallenge', 'withdrawProposal'],
  findChallenges: ['proposeChallenge', 'withdrawProposal', 'putDot', 'putDot'],
  gatherIdeas: ['createIdea', 'stand', 'editIdea', 'withdrawIdea'],
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
  followUpTalk: ['markStep', 'markStep', 'tellFollowUp', 'tellFollowUp', 'showInterest', 'answer'],
  followUpSteps: ['addStep', 'joinStep', 'wishActor', 'dropWished', 'hostChair'],
}

/** Any order of a seat, whatever the phase. */
export const anySeatOrder = (w: World): SeatCommand => w.one(...Object.values(bySeat))(w)

/** An order of a seat, mostly one of those that belong to the phase. */
export function likelySeatOrder(w: World): SeatCommand {
  const likely = pick(apt[w.shared.clock.kind] ?? [], w.roll)
  return likely && w.roll() < 0.6 ? bySeat[likely](w) : anySeatOrder(w)
}
