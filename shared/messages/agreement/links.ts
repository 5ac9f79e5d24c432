import * as z from 'zod/mini'
import { Id } from '../../model/ids.ts'

/** A facilitator gives out a personal link for one tile; an earlier one for that tile ends. */
export const IssueLink = z.strictObject({ type: z.literal('issueLink'), actorId: Id })
export type IssueLink = z.infer<typeof IssueLink>

/** An owner takes back what was answered for their organisation; it is unconfirmed again. */
export const WithdrawConsent = z.strictObject({ type: z.literal('withdrawConsent'), actorId: Id })
export type WithdrawConsent = z.infer<typeof WithdrawConsent>

export const LinkIssued = z.object({ type: z.literal('linkIssued'), actorId: Id, linkId: Id })
export type LinkIssued = z.infer<typeof LinkIssued>
export const ConsentWithdrawn = z.object({ type: z.literal('consentWithdrawn'), ideaId: Id, actorId: Id })
export type ConsentWithdrawn = z.infer<typeof ConsentWithdrawn>
