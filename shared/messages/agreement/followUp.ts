import * as z from 'zod/mini'
import { FollowUpName } from '../../model/agreement.ts'
import { Id, typed } from '../../model/ids.ts'
import { Outcome } from '../../model/partnership.ts'
import { writtenOver } from './agreement.ts'

/** Whether a step that was booked the time before was taken: "Ja", "Delvis" or "Inte än". */
export const MarkStep = z.strictObject({ type: z.literal('markStep'), ideaId: Id, stepId: Id, outcome: Outcome })
export type MarkStep = z.infer<typeof MarkStep>

/** "Vad hände?" and "Vad behövs?", written against the version that the writer saw. */
export const TellFollowUp = z.strictObject({
  type: z.literal('tellFollowUp'),
  ideaId: Id,
  field: FollowUpName,
  text: typed(160),
  base: z.number().check(z.int(), z.gte(0)),
  over: writtenOver(160),
})
export type TellFollowUp = z.infer<typeof TellFollowUp>

export const StepMarked = z.object({
  type: z.literal('stepMarked'),
  ideaId: Id,
  stepId: Id,
  outcome: Outcome,
  by: Id,
})
export type StepMarked = z.infer<typeof StepMarked>
