import * as z from 'zod/mini'
import { Id, prose, required, typed } from '../model/ids.ts'

/** Somebody in the room proposes a challenge: first alone, then two by two. */
export const ProposeChallenge = z.strictObject({
  type: z.literal('proposeChallenge'),
  title: required(60),
  question: typed(140),
})
export type ProposeChallenge = z.infer<typeof ProposeChallenge>

/** Puts one of one's three dots on a proposal, or takes it away. */
export const PutDot = z.strictObject({ type: z.literal('putDot'), proposalId: Id, isOn: z.boolean() })
export type PutDot = z.infer<typeof PutDot>

/** The facilitator makes a proposal one of the workshop's challenges, in words that may be mended. */
export const AdoptChallenge = z.strictObject({
  type: z.literal('adoptChallenge'),
  proposalId: Id,
  title: required(60),
  question: required(140),
})
export type AdoptChallenge = z.infer<typeof AdoptChallenge>

export const ChallengeProposed = z.object({
  type: z.literal('challengeProposed'),
  proposalId: Id,
  title: prose(60),
  question: prose(140),
  by: Id,
})
export type ChallengeProposed = z.infer<typeof ChallengeProposed>
export const DotPut = z.object({ type: z.literal('dotPut'), proposalId: Id, seatId: Id, isOn: z.boolean() })
export type DotPut = z.infer<typeof DotPut>
export const ChallengeAdopted = z.object({
  type: z.literal('challengeAdopted'),
  proposalId: Id,
  challengeId: Id,
  number: z.number(),
  title: prose(60),
  question: prose(140),
})
export type ChallengeAdopted = z.infer<typeof ChallengeAdopted>
