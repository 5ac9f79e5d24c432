import * as z from 'zod/mini'
import { Chip, Placement, Sector } from './actor.ts'
import { Agreement, Decider, NoReason, Principle } from './agreement.ts'
import { Day, Id, personal, prose } from './ids.ts'

/** What an event card says: what happens, and the question whether the bridge holds. */
export const CardText = z.object({
  principle: z.optional(Principle),
  title: prose(60),
  text: prose(220),
  question: prose(120),
})

/** It holds already, it was mended, or nobody knows yet. */
export const TrialResult = z.enum(['holds', 'change', 'openQuestion'])
export type TrialResult = z.infer<typeof TrialResult>

/** An event card that a partnership was given, and what it said to it. */
export const Happening = z.object({
  id: Id,
  key: z.string(),
  ...CardText.shape,
  at: z.number(),
  result: z.optional(TrialResult),
  note: prose(140),
  by: z.optional(Id),
})
export type Happening = z.infer<typeof Happening>

/** A short message at an idea, for those who cannot lean over a table; it goes with the names. */
export const ThreadLine = z.object({ id: Id, text: personal(280), by: Id, at: z.number() })
export type ThreadLine = z.infer<typeof ThreadLine>

/** An organisation that a table wants and that nobody in the room comes from: who, from which bank, and what for. */
export const WishedActor = z.object({ id: Id, sector: Sector, name: prose(50), why: prose(100), at: z.number() })
export type WishedActor = z.infer<typeof WishedActor>

/** Those who take care of an empty chair and pass its invitation on. */
const ChairHosts = z.object({ seatIds: z.array(Id) })

/** What became of a step that was booked the time before. */
export const Outcome = z.enum(['yes', 'partly', 'notYet'])
export type Outcome = z.infer<typeof Outcome>

/** How an organisation answered the time before; that was then, and is no answer now. */
export const EarlierAnswer = z.enum(['standsFor', 'takesHome', 'yesIf', 'declines', 'unconfirmed', 'toContact'])
export type EarlierAnswer = z.infer<typeof EarlierAnswer>

/** What an organisation was to do, and what it answered then. */
export const EarlierParty = z.object({
  actorId: Id,
  does: prose(120),
  chips: z.array(Chip),
  answer: EarlierAnswer,
  decider: z.optional(Decider),
  condition: z.optional(prose(100)),
})
export type EarlierParty = z.infer<typeof EarlierParty>

/** A step of the time before, with the organisation that took it; the partnership's own first step has none. */
export const EarlierStep = z.object({
  id: Id,
  what: prose(128),
  due: z.optional(Day),
  organisation: prose(50),
  isFirst: z.boolean(),
  order: z.int(),
  outcome: z.optional(Outcome),
})
export type EarlierStep = z.infer<typeof EarlierStep>

/** What a partnership wrote and answered the time before, and what became of its steps: read, and never counted as said now. */
export const Earlier = z.object({
  isConfirmed: z.boolean(),
  goal: prose(160),
  parties: z.record(z.string(), EarlierParty),
  steps: z.record(z.string(), EarlierStep),
})
export type Earlier = z.infer<typeof Earlier>

/** An idea and the actors round it: a partnership once both sectors stand there by their own yes. */
export const Idea = z.object({
  id: Id,
  marketId: Id,
  challengeId: Id,
  number: z.int(),
  state: z.enum(['live', 'withdrawn', 'bank']),
  mergedInto: z.optional(Id),
  text: prose(140),
  soThat: prose(140),
  name: prose(40),
  aim: prose(140),
  pairId: z.string(),
  creators: z.array(Id),
  namedBy: z.optional(Id),
  wasFormed: z.boolean(),
  placed: z.record(z.string(), Placement),
  agreement: Agreement,
  happenings: z.record(z.string(), Happening),
  earlier: z.optional(Earlier),
  meetingUrl: z.optional(personal(300)),
  thread: z.optional(z.record(z.string(), ThreadLine)),
  wished: z.optional(z.record(z.string(), WishedActor)),
  chairHosts: z.optional(z.record(z.string(), ChairHosts)),
})
export type Idea = z.infer<typeof Idea>

/** Two ideas that would become one, and which of them have said yes. */
export const Merge = z.object({
  id: Id,
  fromId: Id,
  intoId: Id,
  by: z.optional(Id),
  agreed: z.array(Id),
  state: z.enum(['open', 'done', 'declined']),
  at: z.number(),
})
export type Merge = z.infer<typeof Merge>

/** A question between an idea and an actor, whichever of them asked. */
export const Invitation = z.object({
  id: Id,
  ideaId: Id,
  actorId: Id,
  kind: z.enum(['invite', 'askIn', 'interest']),
  because: prose(100),
  chips: z.array(Chip),
  state: z.enum(['open', 'held', 'yes', 'yesIf', 'no', 'withdrawn', 'tooLate']),
  condition: z.optional(prose(100)),
  reason: z.optional(NoReason),
  reasonText: z.optional(prose(80)),
  by: Id,
  answeredBy: z.optional(Id),
  at: z.number(),
})
export type Invitation = z.infer<typeof Invitation>
