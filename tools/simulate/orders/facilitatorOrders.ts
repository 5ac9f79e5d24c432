import type { Command, SeatCommand } from '#shared/messages/story.ts'
import type { PhaseKind } from '#shared/model/programme.ts'
import { readyProgrammes } from '#shared/rules/phases/presets.ts'
import { comingStretches } from '#shared/rules/phases/replan.ts'
import { anySeatOrder, type Makers } from './seatOrders.ts'
import { pick, type World } from './World.ts'

/** The code that leads in to a simulated workshop. */
export const doorCode = 'RV4K7P'

/** All that only a facilitator may send. */
export type FacilitatorCommand = Exclude<Command, SeatCommand>

const hidePlaces = (w: World) =>
  w.one(
    { kind: 'seat' as const, id: w.id('seats'), field: 'name' },
    { kind: 'actor' as const, id: w.id('actors'), field: w.one('name', 'does', 'offersText') },
    { kind: 'idea' as const, id: w.id('ideas'), field: w.one('text', 'name', 'aim') },
    { kind: 'agreement' as const, id: w.id('ideas'), field: w.one('goal', 'firstStep') },
    { kind: 'agreement' as const, id: w.id('ideas'), field: w.one('row', 'condition'), part: w.id('actors') },
    { kind: 'invitation' as const, id: w.id('invitations'), field: w.one('because', 'condition') },
    { kind: 'note' as const, id: w.id('notes'), field: 'text' },
    { kind: 'idea' as const, id: w.id('ideas'), field: 'meetingUrl' },
    { kind: 'message' as const, ...w.message, field: 'text' },
  )

/** Every order that a facilitator may think of. */
export const byFacilitator: Makers<FacilitatorCommand> = {
  changePlan: w => {
    const { type: _, seed: __, rehearsalOf: ___, earlier: ____, challenges, ...setting } = w.material.plan
    const programme = w.one(...readyProgrammes)
    const other = w.one({}, {}, { programme, stretches: undefined })
    return { type: 'changePlan', ...setting, ...other, challenges: challenges.slice(0, w.one(0, 1, 2, 3)) }
  },
  replan: w => ({
    type: 'replan',
    from: w.phaseId,
    stretches: w
      .one(comingStretches(w.shared), w.shared.programme.phases.slice(-3, -1))
      .map(({ kind, minutes }) => ({ kind, minutes: Math.max(1, minutes + w.one(0, 1, -1)) })),
  }),
  formMarkets: w => ({ type: 'formMarkets', count: w.one(1, 2, 3, undefined) }),
  sendSeat: w => ({ type: 'sendSeat', ...w.sent }),
  setStayer: w => ({ type: 'setStayer', ideaId: w.partnership, seatId: w.writer }),
  next: w => ({ type: 'next', from: w.phaseId, anyway: w.one(true, true, false) }),
  back: w => ({ type: 'back', from: w.phaseId }),
  jump: w => ({ type: 'jump', phaseId: w.one(...w.shared.programme.phases.map(({ id }) => id)) }),
  pause: () => ({ type: 'pause' }),
  resume: () => ({ type: 'resume' }),
  extend: w => ({ type: 'extend', minutes: w.one(-5, -1, 1, 5) }),
  end: () => ({ type: 'end' }),
  reopen: w => ({ type: 'reopen', code: w.one(doorCode, doorCode, 'ABCDEF') }),
  undo: w => ({ type: 'undo', number: w.lastAct }),
  show: w => ({ type: 'show', step: w.base }),
  openVoice: () => ({ type: 'openVoice' }),
  lockDoor: w => ({ type: 'lockDoor', isLocked: w.one(true, false) }),
  message: w => ({ type: 'message', text: w.said, marketId: w.one(undefined, w.market) }),
  writeScript: w => ({ type: 'writeScript', key: 'prelude', text: w.text }),
  askBeforehand: w => ({ type: 'askBeforehand', isOn: w.one(true, true, false) }),
  groupProposal: w => ({ type: 'groupProposal', proposalId: w.proposal, underId: w.one(w.proposal, undefined) }),
  adoptChallenge: w => ({ type: 'adoptChallenge', proposalId: w.proposal, title: w.said, question: w.said }),
  setMeeting: w => ({
    type: 'setMeeting',
    form: w.form,
    meetingUrl: w.meetingUrl,
    hasThreads: w.one(true, true, false),
  }),
  giveWord: w => ({ type: 'giveWord', seatId: w.one(w.id('seats'), w.hand, undefined) }),
  addSeat: w => ({ type: 'addSeat', name: w.one('Rut', 'Sixten', 'Tyra') }),
  helped: w => ({ type: 'helped', seatId: w.id('seats') }),
  rename: w => ({ type: 'rename', seatId: w.id('seats'), name: w.one('Anna', 'Bo', 'Cecilia') }),
  remove: w => ({ type: 'remove', seatId: w.id('seats') }),
  mergeSeats: w => ({ type: 'mergeSeats', seatId: w.id('seats'), otherId: w.id('seats') }),
  readmit: w => ({ type: 'readmit', seatId: w.removed }),
  pair: w => ({ type: 'pair', seatId: w.id('seats'), withSeatId: w.id('seats') }),
  deal: w => ({ type: 'deal', sectorFirst: w.one(true, false), again: w.one(true, false) }),
  reveal: () => ({ type: 'reveal' }),
  swapTwo: w => ({ type: 'swapTwo', seatId: w.id('seats'), otherId: w.id('seats') }),
  keepApart: w => ({
    type: 'keepApart',
    actorId: w.id('actors'),
    otherId: w.id('actors'),
    isApart: w.one(true, false),
  }),
  takeOut: w => ({ type: 'takeOut', actorId: w.id('actors'), isOut: w.one(true, false) }),
  openAnswers: w => ({ type: 'openAnswers', ideaId: w.partnership }),
  issueLink: w => ({ type: 'issueLink', actorId: w.id('actors') }),
  hide: w => ({ type: 'hide', ...hidePlaces(w) }),
  restore: w => ({ type: 'restore', key: pick(Object.keys(w.state.desk.hidden), w.roll) ?? 'nothing' }),
  typeFor: w => ({ type: 'typeFor', seatId: w.bySeat, command: anySeatOrder(w) }),
}

/** Orders that end or tear the evening apart: tried, but seldom. */
const leaps: readonly FacilitatorCommand['type'][] = ['end', 'jump', 'next', 'reopen']
/** Orders that put back one thing, or take somebody away: tried now and then. */
const smallLeaps: readonly FacilitatorCommand['type'][] = ['back', 'remove', 'mergeSeats']

const beforehand = [
  'changePlan',
  'askBeforehand',
  'groupProposal',
  'adoptChallenge',
  'formMarkets',
  'sendSeat',
] as const

/** Orders that belong to a phase, pressed more often than others while it lasts. */
const apt: Partial<Record<PhaseKind, readonly FacilitatorCommand['type'][]>> = {
  open: beforehand,
  prelude: beforehand,
  findChallenges: ['groupProposal', 'groupProposal', 'adoptChallenge', 'sendSeat'],
  swap1: ['formMarkets', 'sendSeat', 'sendSeat', 'pair', 'deal', 'reveal', 'swapTwo'],
  gatherMarket: ['openVoice', 'undo', 'sendSeat', 'takeOut'],
  break: ['setStayer', 'takeOut', 'undo'],
  swap2: ['setStayer', 'deal', 'reveal', 'swapTwo', 'undo'],
  homecoming: ['openAnswers', 'issueLink', 'undo'],
  closed: ['reopen', 'issueLink', 'hide'],
}

/** Something that a facilitator presses, mostly anything at all, seldom what would turn the evening over. */
export function likelyFacilitatorOrder(w: World): FacilitatorCommand {
  const likely = pick(apt[w.shared.clock.kind] ?? [], w.roll)
  const order = likely && w.roll() < 0.3 ? byFacilitator[likely](w) : w.one(...Object.values(byFacilitator))(w)
  const isLeft = (leaps.includes(order.type) && w.roll() < 0.85) || (smallLeaps.includes(order.type) && w.roll() < 0.6)
  return isLeft ? byFacilitator.readmit(w) : order
}
