import type { Shared } from '#shared/model/workshop.ts'
import { mayAnswer } from '#shared/rules/partnership/invitations.ts'
import { isWaiting } from '#shared/rules/partnership/standing.ts'

/** Why a question no longer waits for a seat: it was taken back or lapsed, somebody else answered it or will, or the seat did. */
export type WhyGone = 'withdrawn' | 'tooLate' | 'answered' | 'others' | 'ours'

/** Why a question no longer waits for a seat; nothing while it does. */
export function whyGone(shared: Shared, seatId: string, invitationId: string): WhyGone | undefined {
  const question = shared.invitations[invitationId]
  if (!question) return 'tooLate'
  if (isWaiting(question)) return mayAnswer(shared, seatId, question) ? undefined : 'others'
  if (question.answeredBy === seatId) return 'ours'
  return question.state === 'withdrawn' || question.state === 'tooLate' ? question.state : 'answered'
}
