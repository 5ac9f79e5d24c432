import { expect, test } from 'vitest'
import type { Order, Who } from '#shared/messages/story.ts'
import { attempt, by, type Evening, facilitator, play, room, roomIn, shell, to } from '../telling/evening.ts'
import { home } from '../telling/home.ts'
import { host, two as markets } from '../telling/hosting.ts'
import { formulating, market, one } from '../telling/market.ts'
import { people } from '../telling/people.ts'
import { reunionIn } from '../telling/reunion.ts'
import { secondSwap } from '../telling/rounds.ts'

const nobody = 'nobody'
const seat = { seatId: nobody }
const idea = { ideaId: nobody }
const tile = { actorId: nobody }
const inv = { invitationId: nobody }
const me = by('Amira')
const ans = { decider: 'us' as const, answer: 'yes' as const, rowVersion: 0, goalVersion: 0, firstStepVersion: 0 }

/** What people may ask for, about seats, tiles, ideas, questions and markets that are not there. */
const orders: readonly [Order, Who][] = [
  [{ type: 'claimTile', ...tile }, me],
  [{ type: 'sitAt', ...idea }, me],
  [{ type: 'wishTalk', ...seat, isOn: true }, me],
  [{ type: 'withdrawProposal', proposalId: nobody }, me],
  [{ type: 'coverTile', ...tile }, me],
  [{ type: 'wearHat', ...tile, isOn: true }, me],
  [{ type: 'handOver', ...tile, text: 'Hej' }, me],
  [{ type: 'createIdea', challengeId: nobody, text: 'x', soThat: '' }, me],
  [{ type: 'editIdea', ...idea, text: 'x', soThat: '' }, me],
  [{ type: 'withdrawIdea', ...idea }, me],
  [{ type: 'stand', ...idea, ...tile }, me],
  [{ type: 'invite', ...idea, ...tile, because: 'x', chips: [] }, me],
  [{ type: 'invite', ideaId: one.idea, ...tile, because: 'x', chips: [] }, by(one.author)],
  [{ type: 'askIn', ...idea, ...tile, because: 'x' }, me],
  [{ type: 'withdraw', ...inv }, me],
  [{ type: 'hold', ...inv }, me],
  [{ type: 'answer', ...inv, answer: 'yes' }, me],
  [{ type: 'answerInPerson', ...idea, ...tile }, me],
  [{ type: 'answerInPerson', ideaId: one.idea, ...tile }, by(one.author)],
  [{ type: 'leaveIdea', ...tile }, me],
  [{ type: 'undoMove', ...tile }, me],
  [{ type: 'nameIdea', ...idea, name: 'x', aim: '' }, me],
  [{ type: 'writeMeeting', ...idea, url: '' }, me],
  [{ type: 'post', ...idea, text: 'x' }, me],
  [{ type: 'proposeMerge', fromId: nobody, intoId: one.idea }, me],
  [{ type: 'proposeMerge', fromId: one.idea, intoId: nobody }, by(one.author)],
  [{ type: 'proposeMerge', fromId: one.idea, intoId: nobody }, facilitator],
  [{ type: 'agreeMerge', mergeId: nobody, isAgreed: true }, me],
  [{ type: 'writeField', ...idea, field: 'goal', text: 'x', base: 0 }, me],
  [{ type: 'writeRow', ...idea, ...tile, text: 'x', chips: [], base: 0 }, me],
  [{ type: 'resolveClash', ...idea, field: 'goal', text: 'x' }, me],
  [{ type: 'park', ...idea, text: 'x' }, me],
  [{ type: 'tick', ...idea, choice: { group: 'economy', key: 'none' }, isOn: true }, me],
  [{ type: 'markGrid', ...idea, step: 'drafting', level: 'dialogue' }, me],
  [{ type: 'drawHappening', ...idea }, me],
  [{ type: 'resolveHappening', ...idea, cardId: nobody, result: 'holds', note: '' }, me],
  [{ type: 'resolveHappening', ideaId: one.idea, cardId: nobody, result: 'holds', note: '' }, by(one.author)],
  [{ type: 'answerHome', ...tile, ...ans }, me],
  [{ type: 'contest', ...tile, isContested: true }, me],
  [{ type: 'withdrawConsent', ...tile }, me],
  [
    { type: 'withdrawConsent', ...tile },
    { kind: 'owner', actorId: nobody },
  ],
  [{ type: 'markStep', ...idea, stepId: nobody, outcome: 'yes' }, me],
  [{ type: 'tellFollowUp', ...idea, field: 'happened', text: 'x', base: 0 }, me],
  [{ type: 'wishActor', ...idea, sector: 'public', name: 'x', why: '' }, me],
  [{ type: 'dropWished', ...idea, wishedId: nobody }, me],
  [{ type: 'hostChair', ...idea, chairId: nobody, isOn: true }, me],
  [{ type: 'hostChair', ideaId: one.idea, chairId: nobody, isOn: true }, me],
  [{ type: 'showInterest', ...idea, ...tile }, me],
  [{ type: 'showInterest', ...idea, actorId: 'tile-Amira' }, me],
  [{ type: 'joinStep', stepId: nobody, isIn: true }, me],
  [{ type: 'note', scope: 'partnership', text: 'x', ...idea, isExported: false }, me],
  [{ type: 'note', scope: 'market', text: 'x', marketId: nobody, isExported: false }, facilitator],
  [{ type: 'note', scope: 'market', text: 'x', isExported: false }, facilitator],
  [{ type: 'jump', phaseId: nobody }, facilitator],
  [{ type: 'message', text: 'x', ...idea }, facilitator],
  [{ type: 'message', text: 'x', marketId: nobody }, facilitator],
  [{ type: 'groupProposal', proposalId: nobody }, facilitator],
  [{ type: 'adoptChallenge', proposalId: nobody, title: 'x', question: 'x' }, facilitator],
  [{ type: 'helped', ...seat }, facilitator],
  [{ type: 'giveWord', ...seat }, facilitator],
  [{ type: 'lowerHand', ...seat }, facilitator],
  [{ type: 'rename', ...seat, name: 'x' }, facilitator],
  [{ type: 'remove', ...seat }, facilitator],
  [{ type: 'readmit', ...seat }, facilitator],
  [{ type: 'mergeSeats', ...seat, otherId: 'seat-Amira' }, facilitator],
  [{ type: 'mergeSeats', seatId: 'seat-Amira', otherId: nobody }, facilitator],
  [{ type: 'sendSeat', ...seat, marketId: nobody }, facilitator],
  [{ type: 'sendSeat', seatId: 'seat-Amira', marketId: nobody }, facilitator],
  [{ type: 'pair', ...seat, withSeatId: 'seat-Amira' }, facilitator],
  [{ type: 'pair', seatId: 'seat-Amira', withSeatId: nobody }, facilitator],
  [{ type: 'setStayer', ...idea, ...seat }, facilitator],
  [{ type: 'setStayer', ...idea, seatId: 'seat-Amira' }, facilitator],
  [{ type: 'keepApart', ...tile, otherId: 'tile-Amira', isApart: true }, facilitator],
  [{ type: 'keepApart', actorId: 'tile-Amira', otherId: nobody, isApart: true }, facilitator],
  [{ type: 'takeOut', ...tile, isOut: true }, facilitator],
  [{ type: 'openAnswers', ...idea }, facilitator],
  [{ type: 'issueLink', ...tile }, facilitator],
  [{ type: 'typeFor', ...seat, command: { type: 'ready', isReady: true } }, facilitator],
  [{ type: 'markGone', ...seat }, shell],
  [{ type: 'markBack', ...seat }, shell],
  [{ type: 'sitDown', ...seat, deviceId: 'device-x' }, shell],
  [{ type: 'moveSeat', ...seat, deviceId: 'device-x' }, shell],
  [{ type: 'rename', ...seat, name: 'x' }, host],
  [{ type: 'helped', ...seat }, host],
  [{ type: 'message', text: 'x', ...idea }, host],
]

const ready = play(roomIn('swap1'), { type: 'deal' }, facilitator)
const remote = { type: 'setMeeting' as const, form: 'remote' as const, meetingUrl: '', hasThreads: true }
const evenings: readonly Evening[] = [
  ...[roomIn('open'), markets, ready, roomIn('gatherIdeas'), market, formulating, home, secondSwap()],
  ...[to(home, 'followUpSteps'), to(home, 'closed'), reunionIn('followUpTalk')],
  to(room(people(3, 3), 'grid', 'long150'), 'codeGrid'),
].flatMap(evening =>
  evening.state.shared.clock.kind === 'closed' ? [evening] : [evening, play(evening, remote, facilitator)],
)
const elsewhen: readonly (string | undefined)[] = ['wrongPhase', 'closed', 'onlyAtDistance']

test.each(orders)('[F16] what is not there is unknown, whenever it may be asked for: $type', (order, who) => {
  const said = evenings.map(evening => attempt(evening, order, who).decision.refusal)
  expect(new Set(said.filter(refusal => !elsewhen.includes(refusal)))).toEqual(new Set(['unknown']))
})
