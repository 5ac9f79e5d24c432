import * as z from 'zod/mini'
import { Chip, Placement } from './actor.ts'
import { Agreement, NoReason, Principle } from './agreement.ts'
import { Id, prose } from './ids.ts'

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
  wasFormed: z.boolean(),
  placed: z.record(z.string(), Placement),
  agreement: Agreement,
  happenings: z.record(z.string(), Happening),
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
