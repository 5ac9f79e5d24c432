import * as z from 'zod/mini'
import { Id, prose, required, typed } from '../model/ids.ts'

/** Somebody in the room proposes a challenge: first alone, then two by two. */
export const ProposeChallenge = z.strictObject({
  type: z.literal('proposeChallenge'),
  title: required(60),
  question: typed(140),
})
export type ProposeChallenge = z.infer<typeof ProposeChallenge>

/** Takes back a proposal of one's own, as long as nobody has built on it. */
export const WithdrawProposal = z.strictObject({ type: z.literal('withdrawProposal'), proposalId: Id })
export type WithdrawProposal = z.infer<typeof WithdrawProposal>

/** Puts one of one's three dots on a proposal, or takes it away. */
export const PutDot = z.strictObject({ type: z.literal('putDot'), proposalId: Id, isOn: z.boolean() })
export type PutDot = z.infer<typeof PutDot>

/** Whoever comes in beforehand is asked what the evening should be about, or no longer. */
export const AskBeforehand = z.strictObject({ type: z.literal('askBeforehand'), isOn: z.boolean() })
export type AskBeforehand = z.infer<typeof AskBeforehand>

/** The facilitator lays a proposal under another that says the same; without one it stands by itself again. */
export const GroupProposal = z.strictObject({
  type: z.literal('groupProposal'),
  proposalId: Id,
  underId: z.optional(Id),
})
export type GroupProposal = z.infer<typeof GroupProposal>

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
export const ProposalWithdrawn = z.object({ type: z.literal('proposalWithdrawn'), proposalId: Id })
export type ProposalWithdrawn = z.infer<typeof ProposalWithdrawn>
export const DotPut = z.object({ type: z.literal('dotPut'), proposalId: Id, seatId: Id, isOn: z.boolean() })
export type DotPut = z.infer<typeof DotPut>
export const AskedBeforehand = z.object({ type: z.literal('askedBeforehand'), isOn: z.boolean() })
export type AskedBeforehand = z.infer<typeof AskedBeforehand>
export const ProposalGrouped = z.object({
  type: z.literal('proposalGrouped'),
  proposalId: Id,
  underId: z.optional(Id),
})
export type ProposalGrouped = z.infer<typeof ProposalGrouped>
export const ChallengeAdopted = z.object({
  type: z.literal('challengeAdopted'),
  proposalId: Id,
  challengeId: Id,
  number: z.number(),
  title: prose(60),
  question: prose(140),
})
export type ChallengeAdopted = z.infer<typeof ChallengeAdopted>
/** A challenge that was taken up by mistake is a proposal again. */
export const ChallengeDropped = z.object({ type: z.literal('challengeDropped'), proposalId: Id, challengeId: Id })
export type ChallengeDropped = z.infer<typeof ChallengeDropped>
