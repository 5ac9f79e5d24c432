import { expect, test } from 'vitest'
import { Event } from '#shared/messages/story.ts'
import { type Evening, record } from '../telling/evening.ts'
import { home } from '../telling/home.ts'
import { market, one } from '../telling/market.ts'

const nobody = 'nobody'
const seat = { seatId: nobody }
const idea = { ideaId: nobody }
const tile = { actorId: nobody }
const placement = { pairId: '', via: 'stood' as const, at: 0, order: 1 }
const answer = {
  ...{ ...tile, by: nobody, answer: 'yes' as const, decider: 'us' as const, at: 0 },
  ...{ rowVersion: 0, goalVersion: 0, firstStepVersion: 0, onPaper: false, contestedBy: [] },
}
const words = { title: 'Bron stängs', text: 'Ån svämmar över.', question: 'Vad gör ni?' }

/** Facts of seats, tiles, ideas and questions that are not there. */
const facts: readonly Event[] = [
  { type: 'seatRenamed', ...seat, name: 'Ingen' },
  { type: 'seatRemoved', ...seat },
  { type: 'seatReadmitted', ...seat },
  { type: 'seatGone', ...seat },
  { type: 'seatBack', ...seat },
  { type: 'seatMoved', ...seat, deviceId: nobody },
  { type: 'seatsMerged', ...seat, otherId: nobody, left: [] },
  { type: 'tileClaimed', ...seat, ...tile },
  { type: 'readySet', ...seat, isReady: true },
  { type: 'attended', ...seat, isRemote: true },
  { type: 'handRaised', ...seat },
  { type: 'handLowered', ...seat },
  { type: 'satDown', ...seat, ...idea },
  { type: 'helpGiven', ...seat },
  { type: 'talkWished', ...seat, otherId: nobody, isOn: true },
  { type: 'proposalWithdrawn', proposalId: nobody },
  { type: 'dotPut', proposalId: nobody, ...seat, isOn: true },
  { type: 'proposalGrouped', proposalId: nobody },
  { type: 'challengeAdopted', proposalId: nobody, challengeId: nobody, number: 9, title: 'x', question: 'y' },
  { type: 'challengeDropped', proposalId: nobody, challengeId: nobody },
  { type: 'seatSent', ...seat, marketId: nobody },
  { type: 'seatTransferred', ...seat, marketId: nobody, ...tile },
  { type: 'tilesSwapped', ...seat, otherId: nobody },
  { type: 'handedOver', ...tile, text: 'Hej' },
  { type: 'judged', ...tile, ...seat, verdict: 'yes' },
  { type: 'tileCovered', ...tile, ...seat },
  { type: 'hatWorn', ...tile, ...seat, isOn: true },
  { type: 'ownVoiceKept', ...tile, by: nobody, isOn: true },
  { type: 'takenOut', ...tile, isOut: true },
  { type: 'ideaEdited', ...idea, text: 'x', soThat: '', by: nobody },
  { type: 'ideaWithdrawn', ...idea, by: nobody },
  { type: 'tilePlaced', ...idea, placement, ...tile, by: nobody },
  { type: 'tileLeft', ...tile, by: nobody },
  { type: 'moveUndone', ...tile, by: nobody },
  { type: 'invitationHeld', invitationId: nobody, by: nobody },
  { type: 'invitationWithdrawn', invitationId: nobody, by: nobody },
  { type: 'answered', invitationId: nobody, answer: 'yes', by: nobody },
  { type: 'ideaNamed', ...idea, name: 'x', aim: '', by: nobody },
  { type: 'meetingWritten', ...idea, url: '' },
  { type: 'posted', ...idea, messageId: nobody, text: 'Hej', by: nobody },
  { type: 'gatheringClosed', formed: [{ ...idea, rows: {} }], bank: [nobody] },
  { type: 'mergeAgreed', mergeId: nobody, ideaIds: [nobody] },
  { type: 'mergeDeclined', mergeId: nobody },
  { type: 'ideasMerged', fromId: nobody, intoId: nobody },
  { type: 'fieldWritten', ...idea, field: 'goal', text: 'x', version: 1, by: nobody },
  { type: 'rowWritten', ...idea, ...tile, text: 'x', chips: [], version: 1, by: nobody, isOwners: false },
  { type: 'clashed', ...idea, field: 'goal', text: 'x', chips: [], by: nobody },
  { type: 'clashResolved', ...idea, field: 'goal', text: 'x', chips: [], version: 1, by: nobody },
  { type: 'parked', ...idea, parkedId: nobody, text: 'x', by: nobody },
  { type: 'gridMarked', ...idea, step: 'drafting', level: 'dialogue', by: nobody },
  { type: 'happeningDrawn', ...idea, cardId: nobody, key: 'x', ...words },
  { type: 'happeningResolved', ...idea, cardId: nobody, result: 'holds', note: '', by: nobody },
  { type: 'homeAnswered', ...idea, answer },
  { type: 'answersOpened', ideaIds: [nobody] },
  { type: 'contested', ...idea, ...tile, by: nobody, isContested: true },
  { type: 'consentWithdrawn', ...idea, ...tile },
  { type: 'stepMarked', ...idea, stepId: nobody, outcome: 'yes', by: nobody },
  { type: 'actorWished', ...idea, wished: { id: nobody, sector: 'public', name: 'x', why: '' } },
  { type: 'wishedDropped', ...idea, wishedId: nobody },
  { type: 'chairHosted', ...idea, ...seat, chairId: nobody, isOn: true },
  { type: 'stepJoined', ...seat, stepId: nobody, isIn: true },
  { type: 'textHidden', key: 'x', kind: 'idea', id: nobody, field: 'text' },
  { type: 'textRestored', key: 'x' },
]

const there = { ideaId: one.idea }
/** Facts of things that are not at an idea that is there, and of tiles that are at an idea that is not. */
const half: readonly Event[] = [
  { type: 'satDown', ...seat, ...there },
  { type: 'tilePlaced', ...there, placement, ...tile, by: nobody },
  { type: 'tilePlaced', ...idea, placement, actorId: one.free, by: nobody },
  { type: 'moveUndone', actorId: one.free, by: nobody },
  { type: 'ideasMerged', fromId: nobody, intoId: one.idea },
  { type: 'ideasMerged', fromId: one.idea, intoId: nobody },
  { type: 'clashed', ...there, field: 'row', ...tile, text: 'x', chips: [], by: nobody },
  { type: 'clashResolved', ...there, field: 'row', text: 'x', chips: [], version: 1, by: nobody },
  { type: 'parkedSettled', ...there, parkedId: nobody, isSettled: true },
  { type: 'happeningResolved', ...there, cardId: nobody, result: 'holds', note: '', by: nobody },
  { type: 'contested', ...there, ...tile, by: nobody, isContested: true },
  { type: 'consentWithdrawn', ...there, ...tile },
  { type: 'stepMarked', ...there, stepId: nobody, outcome: 'yes', by: nobody },
  { type: 'wishedDropped', ...there, wishedId: nobody },
]

/** All but what an act of those who lead leaves for them to undo. */
const standing = ({ state }: Evening) => ({ ...state, time: 0, number: 0, desk: { ...state.desk, lastAct: undefined } })

test.each([...facts, ...half])(
  '[F16] a fact of what is not there takes its number and changes nothing: $type',
  event => {
    expect(Event.parse(event)).toEqual(event)
    for (const evening of [market, home]) {
      const after = record(evening, [event], evening.state.time)
      expect(after.state.number).toBe(evening.state.number + 1)
      expect(standing(after)).toEqual(standing(evening))
    }
  },
)
